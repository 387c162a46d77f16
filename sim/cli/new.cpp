// `raaderum new`: a shipped scenario, with its comments and under the new name, as a start for one's own.
#include "cli/arguments.hpp"
#include "output/durable.hpp"
#include "scenario/nearest.hpp"
#include "scenario/shipped.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
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

}  // namespace

Exit perform(const NewRequest& request) {
    std::filesystem::path path = request.file;
    if (!path.has_extension()) path += ".yaml";
    const std::string name = path.stem().string();
    if (!may_be_a_name(name)) {
        throw BadUsage(
            fmt::format("'{}' cannot name a scenario; expected 1 to 64 letters, digits and . _ - = ,", name));
    }
    const std::string text = renamed(std::string(shipped(request.from).text), name);

    const std::array<std::span<const std::byte>, 1> pieces{std::as_bytes(std::span(text))};
    if (!output::write_durably(path, pieces, output::Publish::fresh)) {
        throw BadUsage(fmt::format("{} is there already and is left as it is; choose another name", path.string()));
    }
    fmt::print("{} is written. Check it with: raaderum validate {}\n", path.string(), path.string());
    return Exit::done;
}

}  // namespace raaderum::cli
