#include "scenario/gather.hpp"

#include "core/folder.hpp"
#include "scenario/merge.hpp"
#include "scenario/nearest.hpp"
#include "scenario/parse.hpp"
#include "scenario/shipped.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>
#include <vector>

namespace raaderum::scenario {
namespace {

namespace fs = std::filesystem;

Place whole(const std::string& name) { return {std::make_shared<Source>(Source{name, {}, false, {}, {}}), 0, 0}; }

/// The path that `extends` names, or nothing where it is none that is followed.
std::optional<fs::path> followed(const Node& extends, Problems& problems) {
    const auto text = text_in(extends, "extends", problems);
    if (!text) return std::nullopt;
    const fs::path written(*text);
    const fs::path normal = written.lexically_normal();
    if (text->empty() || text->find('\0') != std::string::npos) {
        problems.add(extends.place, "extends", "no file named", "expected a path relative to this file");
    } else if (written.is_absolute()) {
        problems.add(extends.place, "extends", "an absolute path",
                     "expected a path relative to this file, so that the folder can be moved");
    } else if (*normal.begin() == "..") {
        problems.add(extends.place, "extends", "the path leaves the folder of this file",
                     "expected a file in the same folder or below");
    } else {
        return normal;
    }
    return std::nullopt;
}

/// Identifies a source, so that a circle is noticed.
fs::path identity(const Source& source) {
    std::error_code ignored;
    const fs::path file = source.folder / fs::path(source.name).filename();
    const fs::path known = fs::weakly_canonical(file, ignored);
    return known.empty() ? file : known;
}

/// Whether the file lies outside the folder once links are followed.
bool leads_out_of(const fs::path& folder, const fs::path& file) {
    std::error_code error;
    const fs::path home = fs::canonical(folder.empty() ? fs::path(".") : folder, error);
    const fs::path inside = fs::canonical(file, error).lexically_relative(home);
    return error || inside.empty() || *inside.begin() == "..";
}

std::vector<std::string> names_where_possible(const fs::path& folder) {
    try {
        return names_in(folder);
    } catch (const std::system_error&) {
        return {};
    }
}

/// Which file or shipped scenario a name most probably means.
std::string meant_by(const fs::path& file) {
    std::error_code ignored;
    for (const char* ending : {".yaml", ".yml"}) {
        fs::path with_ending = file;
        with_ending += ending;
        if (fs::is_regular_file(with_ending, ignored)) return fmt::format("did you mean '{}'?", with_ending.string());
    }
    std::vector<std::string> beside;
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    for (const std::string& name : names_where_possible(folder)) {
        if (name.ends_with(".yaml") || name.ends_with(".yml")) beside.push_back(name);
    }
    const auto own = nearest(file.filename().string(), beside);
    if (own) return fmt::format("did you mean '{}'?", file.has_parent_path() ? (folder / *own).string() : *own);
    if (file.has_parent_path()) return fs::is_directory(folder, ignored) ? "" : "there is no such folder either";
    std::vector<std::string> names;
    for (const ShippedScenario& scenario : shipped_scenarios()) names.emplace_back(scenario.name);
    const std::string name = file.stem().string();
    if (const auto near = nearest(name, names)) return fmt::format("did you mean the shipped scenario '{}'?", *near);
    if (const auto holders = that_hold(name, names); !holders.empty()) {
        return fmt::format("did you mean the shipped scenario{} '{}'?", holders.size() == 1 ? "" : "s",
                           fmt::join(holders, "' or '"));
    }
    return "expected a scenario file, or one of the shipped scenarios, which raaderum new --list names";
}

/// The source that `extends` in `from` names; compiled-in scenarios are found by name where no such file exists.
std::shared_ptr<const Source> next_source(const Node& extends, const Source& from, Problems& problems) {
    const auto path = followed(extends, problems);
    if (!path) return nullptr;
    const fs::path file = from.folder / *path;
    std::error_code ignored;
    if (!fs::exists(file, ignored)) {
        const std::string name = path->extension() == ".yaml" ? path->stem().string() : path->string();
        if (const ShippedScenario* shipped = path->has_parent_path() ? nullptr : find_shipped(name)) {
            return make_source(std::string(shipped->name) + ".yaml", {}, std::string(shipped->text), problems);
        }
        problems.add(extends.place, "extends", fmt::format("there is no file '{}'", file.string()), meant_by(file));
        return nullptr;
    }
    if (!fs::is_regular_file(file, ignored)) {
        problems.add(extends.place, "extends", fmt::format("'{}' is no ordinary file", file.string()),
                     "expected a scenario file");
        return nullptr;
    }
    if (leads_out_of(from.folder, file)) {
        problems.add(extends.place, "extends", "a link on the path leads out of the folder of this file",
                     "expected a file in the same folder or below");
        return nullptr;
    }
    return open_source(file, problems);
}

}  // namespace

std::shared_ptr<const Source> open_source(const fs::path& file, Problems& problems) {
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (fs::exists(status)) {
        if (fs::is_directory(status)) {
            problems.add(whole(file.string()), "", "this is a folder", "expected a scenario file");
            return nullptr;
        }
        // What a shell hands over in /dev/fd has somebody who writes; whoever opens another pipe may wait for ever.
        const bool handed_over = file.string().starts_with("/dev/") || file.string().starts_with("/proc/");
        if (!fs::is_regular_file(status) && !handed_over) {
            problems.add(whole(file.string()), "", "this is a device, pipe or socket", "expected a scenario file");
            return nullptr;
        }
        return make_source(file.string(), file.parent_path(), bytes_of(file, largest_source), problems);
    }
    if (error && status.type() != fs::file_type::not_found) throw std::system_error(error, file.string());
    if (!file.has_parent_path() && !file.has_extension()) {
        if (const ShippedScenario* shipped = find_shipped(file.string())) {
            return make_source(std::string(shipped->name) + ".yaml", {}, std::string(shipped->text), problems);
        }
    }
    problems.add(whole(file.string()), "", "there is no such file", meant_by(file));
    return nullptr;
}

std::optional<Gathered> gather(const std::shared_ptr<const Source>& source, Problems& problems) {
    std::vector<Node> chain;  // the outermost first
    std::vector<fs::path> seen;
    Gathered gathered;
    for (auto next = source; next != nullptr;) {
        auto tree = parse(next, problems);
        if (!tree) break;
        if (!tree->is_mapping()) {
            problems.add(tree->place, "", "no scenario", "expected keys and values, such as 'weeks: 260'");
            break;
        }
        gathered.written += chain.empty() ? next->text : fmt::format("\n# extended: {}\n{}", next->name, next->text);
        seen.push_back(identity(*next));
        gathered.files.push_back(seen.back());
        nest_dotted_keys(*tree, problems);
        const auto extends = std::find_if(tree->children.begin(), tree->children.end(),
                                          [](const Node& child) { return child.key == "extends"; });
        const auto from = std::exchange(next, nullptr);
        if (extends != tree->children.end()) {
            next = next_source(*extends, *from, problems);
            if (next != nullptr && std::find(seen.begin(), seen.end(), identity(*next)) != seen.end()) {
                problems.add(extends->place, "extends", "the files extend each other in a circle");
                next = nullptr;
            } else if (next != nullptr && seen.size() > longest_chain) {
                problems.add(extends->place, "extends",
                             fmt::format("more than {} files build on each other", longest_chain));
                next = nullptr;
            }
            tree->children.erase(extends);
        }
        chain.push_back(std::move(*tree));
    }
    if (chain.empty()) return std::nullopt;
    gathered.tree = std::move(chain.back());
    for (auto link = chain.rbegin() + 1; link != chain.rend(); ++link)
        lay_over(gathered.tree, std::move(*link), problems);
    return gathered;
}

}  // namespace raaderum::scenario
