// `raaderum new`: a shipped scenario, with its comments and under the new name, as a start for one's own; and beside it the
// schema by which editors help.
#include "cli/arguments.hpp"
#include "cli/terminal.hpp"
#include "output/durable.hpp"
#include "scenario/nearest.hpp"
#include "scenario/schema.hpp"
#include "scenario/shipped.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace raaderum::cli {
namespace {

const scenario::ShippedScenario& shipped(const std::string& name) {
    const auto all = scenario::shipped_scenarios();
    if (name.empty()) return all.front();
    std::vector<std::string> known;
    for (const auto& each : all) {
        if (each.name == name) return each;
        known.emplace_back(each.name);
    }
    throw BadUsage(fmt::format("there is no template '{}'; {}", name, scenario::suggestion(name, known)));
}

/// `text` with its name replaced, so that results of the two scenarios are not mixed up.
std::string renamed(std::string text, const std::string& name) {
    const std::size_t at = text.starts_with("name:") ? 0 : text.find("\nname:") + 1;
    const std::size_t end = text.find_first_of(" #\n", text.find_first_not_of(' ', at + 5));
    return text.replace(at, end - at, "name: " + name);
}

bool may_be_a_name(const std::string& name) {
    const auto allowed = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0
               || std::string_view("._-=,").find(c) != std::string_view::npos;
    };
    return !name.empty() && name.size() <= 64 && name.front() != '.' && std::all_of(name.begin(), name.end(), allowed);
}

/// What a shipped scenario asks: the first line of its text.
std::string_view question_of(const scenario::ShippedScenario& shipped) {
    std::string_view line = shipped.text.substr(0, shipped.text.find('\n'));
    line.remove_prefix(std::min(line.find_first_not_of("# "), line.size()));
    return line;
}

void list_shipped() {
    std::size_t width = 0;
    for (const auto& each : scenario::shipped_scenarios()) width = std::max(width, each.name.size());
    for (const auto& each : scenario::shipped_scenarios()) {
        std::string said = scenario::wording_of(each).title.english;
        if (said != question_of(each))
            said += fmt::format("{}{}", said.empty() ? "" : said.ends_with('?') ? " " : ": ", question_of(each));
        fmt::print("{}  {}\n", padded_right(each.name, width), said);
    }
}

/// Writes a file that is not there yet; false where the name is taken.
bool write_fresh(const std::filesystem::path& file, const std::string& text) {
    const std::array<std::span<const std::byte>, 1> pieces{std::as_bytes(std::span(text))};
    return output::write_durably(file, pieces, output::Publish::fresh);
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Puts the schema that the scenario's first lines name beside it, and leaves another file of that name alone.
void lay_schema_beside(const std::filesystem::path& scenario_file) {
    const std::filesystem::path file = scenario_file.parent_path() / "scenario.schema.json";
    const std::string text = scenario::json_schema();
    if (write_fresh(file, text)) {
        fmt::print("{} is written too; editors help with the keys by it.\n", file.string());
        return;
    }
    const std::string there = text_of(file);
    if (there == text) return;
    const bool ours = there.find("\"raaderum scenario\"") != std::string::npos;
    say("{}: {} is there already and is {}; it is left as it is{}\n", styled("warning", Style::yellow, stderr),
        file.string(), ours ? "of another version of raaderum" : "another file",
        ours ? fmt::format("; to renew it: raaderum schema > {}", quoted(file.string())) : "");
}

/// The path to write to; a name without ending gets the usual one.
std::filesystem::path file_to_write(const NewRequest& request) {
    std::filesystem::path path = request.file;
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::symlink_status(path, error);
    if (std::filesystem::is_directory(status))
        throw BadUsage(
            fmt::format("{} is a folder; name a file in it, such as {}", path.string(), (path / "mine.yaml").string()));
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        throw BadUsage(fmt::format("{} is no file; - writes to standard output: raaderum new -", path.string()));
    if (!path.has_extension()) path += ".yaml";
    return path;
}

}  // namespace

Exit perform(const NewRequest& request) {
    if (request.list) {
        if (!request.file.empty() || !request.from.empty()) throw BadUsage("new: --list writes nothing; give it alone");
        if (request.json) {
            nlohmann::ordered_json list = nlohmann::ordered_json::array();
            for (const auto& each : scenario::shipped_scenarios()) {
                list.push_back({{"name", each.name}, {"asks", question_of(each)}});
                const scenario::InBothLanguages title = scenario::wording_of(each).title;
                if (title.any()) list.back()["title"] = {{"da", title.danish}, {"en", title.english}};
            }
            fmt::print("{}\n", nlohmann::ordered_json{{"scenarios", list}}.dump(2));
            return Exit::done;
        }
        list_shipped();
        return Exit::done;
    }
    if (request.json) throw BadUsage("new: --json goes with --list");
    if (request.file.empty())
        throw BadUsage("new: NAME is missing, the file to write, e.g. my.yaml; see raaderum help new");
    if (request.file == "-") {
        fmt::print("{}", renamed(std::string(shipped(request.from).text), "mine"));
        return Exit::done;
    }
    const std::filesystem::path path = file_to_write(request);
    const std::string name = path.stem().string();
    if (!may_be_a_name(name)) {
        throw BadUsage(fmt::format(
            "'{}' cannot name a scenario; expected 1 to 64 letters from a to z, digits, '.', '_', '-', '=' and ','",
            name));
    }
    if (!write_fresh(path, renamed(std::string(shipped(request.from).text), name))) {
        throw BadUsage(fmt::format("{} is there already and is left as it is; choose another name", path.string()));
    }
    fmt::print("{} is written. Check it with: raaderum validate {}\n", path.string(), quoted(path.string()));
    lay_schema_beside(path);
    return Exit::done;
}

}  // namespace raaderum::cli
