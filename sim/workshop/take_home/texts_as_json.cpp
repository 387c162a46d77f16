// Turns scenarios and stories from YAML into JSON while the workshop to take home is built, so that the browser needs no
// YAML library.
//
//   texts_as_json FOLDER FILE...      writes FOLDER/<name of the file>.json for each
#include "scenario/numbers.hpp"
#include "scenario/parse.hpp"
#include "scenario/scenario.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace raaderum {
namespace {

using Json = nlohmann::ordered_json;
using scenario::Node;

/// What is unquoted and reads as a number or a switch is one; everything else is a text.
Json as_json(const Node& node) {
    switch (node.kind) {
        case Node::Kind::nothing:
            return {};
        case Node::Kind::scalar:
            if (node.quoted) return node.text;
            if (node.text == "true" || node.text == "false") return node.text == "true";
            if (const auto whole = scenario::read_whole(node.text)) return *whole;
            if (const auto number = scenario::read_number(node.text).value) return *number;
            return node.text;
        case Node::Kind::list: {
            Json list = Json::array();
            for (const Node& child : node.children) list.push_back(as_json(child));
            return list;
        }
        case Node::Kind::mapping: {
            Json mapping = Json::object();
            for (const Node& child : node.children) mapping[child.key] = as_json(child);
            return mapping;
        }
    }
    return {};
}

void convert(const std::filesystem::path& file, const std::filesystem::path& folder) {
    std::ifstream in(file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    scenario::Problems problems;
    const auto source = scenario::make_source(file.string(), {}, std::move(text), problems);
    problems.throw_if_any();
    const std::optional<Node> tree = scenario::parse(source, problems);
    problems.throw_if_any();
    std::ofstream(folder / (file.stem().string() + ".json")) << as_json(*tree).dump();
}

}  // namespace
}  // namespace raaderum

int main(int count, char** words) {
    try {
        for (int file = 2; file < count; ++file) raaderum::convert(words[file], words[1]);
        return 0;
    } catch (const raaderum::scenario::BadInput& bad) {
        fmt::print(stderr, "{}", raaderum::scenario::describe(bad.problems));
        return 1;
    }
}
