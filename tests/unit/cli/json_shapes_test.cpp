// What programs may rely on: every object that a verb prints has the shape that sim/JSON.md gives it, field by field, and every field that
// the page gives is printed by one of the calls below unless it is marked with a question mark.
#include "program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace raaderum::cli {
namespace {

using Json = nlohmann::json;

/// Per path, which types it had: "comparisons[].ci95[]" → {"number"}.
using Shapes = std::map<std::string, std::set<std::string>>;

/// What the page says of one verb.
struct Told {
    Shapes types;
    std::set<std::string> sometimes;  ///< paths that not every call prints
};

std::string type_of(const Json& value) {
    if (value.is_boolean()) return "true or false";
    return value.is_null() ? "null" : value.is_number() ? "number" : "text";
}

/// A path of the page that means this child: itself, or `*` where the page has names of the user's there.
std::string child_path(const Told& told, const std::string& path, const std::string& key) {
    const std::string any = path.empty() ? "*" : path + ".*";
    const auto known = told.types.lower_bound(any);
    if (known != told.types.end() && known->first.starts_with(any)) return any;
    return path.empty() ? key : path + "." + key;
}

void flatten(const Told& told, const Json& value, const std::string& path, Shapes& shapes) {
    if (value.is_object()) {
        for (const auto& [key, child] : value.items()) flatten(told, child, child_path(told, path, key), shapes);
    } else if (value.is_array()) {
        for (const Json& each : value) flatten(told, each, path + "[]", shapes);
    } else {
        shapes[path].insert(type_of(value));
    }
}

/// The page's tables, by verb: rows of `path`, type and meaning; "number or null" are two types.
std::map<std::string, Told> page() {
    std::ifstream file(RAADERUM_JSON_PAGE);
    std::map<std::string, Told> verbs;
    std::string verb;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("## ")) verb = line.substr(3);
        if (!line.starts_with("| `")) continue;
        std::istringstream cells(line);
        std::string cell;
        std::vector<std::string> row;
        while (std::getline(cells, cell, '|')) row.push_back(cell);
        std::string path = row.at(1).substr(2, row.at(1).rfind('`') - 2);
        if (path.ends_with('?')) {
            path.pop_back();
            verbs[verb].sometimes.insert(path);
        }
        std::string types = row.at(2).substr(1, row.at(2).size() - 2);
        for (const char* type : {"true or false", "number", "null", "text"}) {
            if (types.find(type) != std::string::npos) verbs[verb].types[path].insert(type);
        }
    }
    return verbs;
}

const char* const small = R"(weeks: 60
replicates: 3
institution: {employees: 12}
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1, events: [{week: 5, kind: budget_cut, size: 0.1}]}}
record: {agents: {replicates: 2, every: 10}, network: {replicates: 1, weeks: [0, 60]}}
targets: [{metric: turnover, weeks: [0, 60], value: 0.2, tolerance: 0.9, source: ours}]
free: {careers.leaving: [0.05, 0.3]}
)";
const char* const worlds = R"(weeks: 10
replicates: 1
worlds: 12
uncertain: {institution.task_complexity: [0.2, 0.8]}
institution: {employees: 12}
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}, control: {leaders.control_disposition: 0.9}}
)";
const char* const sweep = R"(weeks: 10
replicates: 3
institution: {employees: 12}
variants: {a: {leaders.control_disposition: {sweep: [0.1, 0.5]}}}
)";
const char* const until = R"(weeks: 10
replicates: {until: {metric: leeway, half_width: 0.05}, max: 40}
institution: {employees: 12}
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}
)";

const char* const country = R"(weeks: 6
replicates: 2
municipalities:
  kinds: {school: {per_1000_inhabitants: 10, institution.employees: 12}}
  list: {Århus: 2000, Læsø: 1000}
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}
)";

const char* const teams = R"(weeks: 6
replicates: 2
institution: {employees: 19, span_of_control: 9}
record: {teams: true}
worlds: 2
uncertain: {institution.task_complexity: [0.2, 0.8]}
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}
)";

/// The calls whose answers have the shape of a section of the page.
const std::vector<std::pair<std::string, std::string>>& calls() {
    static const std::vector<std::pair<std::string, std::string>> all{
        {"run", "run small.yaml -o a.h5"},
        {"run", "run until.yaml -o b.h5"},
        {"run", "run worlds.yaml --profile -o c.h5"},
        {"run --dry-run", "run small.yaml --dry-run -o d.h5"},
        {"compare", "compare small.h5 --cumulative --who-loses courage"},
        {"compare", "compare c.h5 --satisfice 'leeway>=0.3' --weights leeway=1"},
        {"compare", "compare e.h5"},
        {"run", "run until.yaml --replicates 6 --worlds plausible:4 -o h.h5"},
        {"inspect", "inspect h.h5"},
        {"run", "run country.yaml -o g.h5"},
        {"compare", "compare g.h5 --by municipality"},
        {"inspect", "inspect g.h5"},
        {"run", "run teams.yaml -o i.h5"},
        {"compare", "compare i.h5 --by team"},
        {"inspect", "inspect i.h5"},
        {"inspect", "inspect b.h5"},
        {"why", "why small.h5 --metric citizen_value"},
        {"verify", "verify small.h5"},
        {"rerun", "rerun small.h5"},
        {"inspect", "inspect small.h5"},
        {"inspect", "inspect c.h5"},
        {"merge", "merge -o f.h5 small.h5"},
        {"export", "export small.h5 --csv tables"},
        {"crate", "crate small.h5 --license CC-BY-4.0"},
        {"validate", "validate small.yaml wrong.yaml worlds.yaml"},
        {"parameters", "parameters"},
        {"metrics", "metrics"},
        {"new --list", "new --list"},
        {"map", "map"},
        {"map --from --to", "map --from control --to motivation"},
        {"claims", "claims A1 --replicates 10 --jobs 2"},
        {"experiments", "experiments X12 X16 --replicates 4 --jobs 2"},
        {"ablate", "ablate misperception strain.from_failure --replicates 2 --jobs 2"},
        {"workshop --check", "workshop --check --lucks 2"},
        {"ablate --free-numbers", "ablate --free-numbers --jobs 2"},
        {"sensitivity",
         "sensitivity until.yaml --trajectories 4 --keep 2 --samples 16 --end-replicates 10 --metric leeway "
         "--parameter "
         "institution.task_complexity --parameter casework"},
        {"calibrate", "calibrate small.yaml --simulations 131"},
    };
    return all;
}

TEST(JsonShapes, AreThoseOfThePage) {
    const Ran folder(small);
    folder.write("worlds.yaml", worlds);
    folder.write("sweep.yaml", sweep);
    folder.write("until.yaml", until);
    folder.write("country.yaml", country);
    folder.write("teams.yaml", teams);
    folder.write("wrong.yaml", "weeks: 8\ninstitution: {employes: 12}\n");
    ASSERT_EQ(folder.run("raaderum run sweep.yaml --quiet -o e.h5").exit, 0);
    const std::map<std::string, Told> told = page();
    std::map<std::string, Shapes> printed;
    for (const auto& [verb, words] : calls()) {
        const Ended ended = folder.run("raaderum " + words + " --json");
        const Json answer = Json::parse(ended.out, nullptr, false);
        ASSERT_TRUE(answer.is_object()) << words << ended.out << ended.err;
        const auto section = told.find(verb);
        ASSERT_NE(section, told.end()) << "the page has no section " << verb;
        Shapes shapes;
        flatten(section->second, answer, "", shapes);
        for (const auto& [path, types] : shapes) printed[verb][path].insert(types.begin(), types.end());
        for (const auto& [path, types] : section->second.types) {
            const bool always = path.find("[]") == std::string::npos && path.find('*') == std::string::npos
                                && !section->second.sometimes.contains(path);
            EXPECT_TRUE(!always || shapes.contains(path)) << words << " lacks " << path;
        }
    }
    for (const auto& [verb, shapes] : printed) {
        const Told& section = told.at(verb);
        for (const auto& [path, types] : shapes) {
            const auto known = section.types.find(path);
            if (known == section.types.end()) {
                ADD_FAILURE() << verb << ": the page lacks | `" << path << "` | " << *types.begin() << " |";
                continue;
            }
            for (const std::string& type : types)
                EXPECT_TRUE(known->second.contains(type)) << verb << ": " << path << " is " << type;
        }
        for (const auto& [path, types] : section.types)
            EXPECT_TRUE(shapes.contains(path) || section.sometimes.contains(path)) << verb << " never prints " << path;
    }
}

}  // namespace
}  // namespace raaderum::cli
