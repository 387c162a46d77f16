#include "cli/stored_worlds.hpp"

#include "cli/read_scenario.hpp"
#include "cli/terminal.hpp"
#include "output/part.hpp"
#include "output/plan_note.hpp"
#include "scenario/read_set.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace raaderum::cli {
namespace {

namespace fs = std::filesystem;

/// The resolved scenarios of what was begun.
std::vector<std::string> begun(const fs::path& file) {
    std::vector<std::string> resolved;
    std::error_code unknown;
    if (fs::exists(file, unknown)) resolved.push_back(output::plan_in(file).provenance.scenario_resolved);
    const fs::path parts = output::parts_folder(file);
    if (fs::is_directory(parts, unknown)) {
        for (const output::StoredPlan& plan : output::plan_notes_in(parts))
            resolved.push_back(plan.provenance.scenario_resolved);
    }
    return resolved;
}

}  // namespace

void go_on_in_stored_worlds(const RunRequest& request, const fs::path& file, scenario::Scenario& scenario) {
    const auto& set = scenario.plan.worlds.set;
    if (set == nullptr || !scenario::is_shipped(*set)) return;
    for (const std::string& resolved : begun(file)) {
        const std::string written = scenario::written_worlds(resolved);
        if (written.empty() || written == scenario::written_worlds(scenario.resolved)) continue;
        RunRequest with_worlds = request;
        with_worlds.overrides.written_worlds = written;
        scenario::Scenario other = read_scenario(with_worlds.scenario, with_worlds.overrides);
        if (other.plan.worlds.count != scenario.plan.worlds.count) continue;
        say("{}: {} goes on in the worlds that it began with ({}), which are not those of this program ({})\n",
            styled("warning", Style::yellow, stderr), file.string(), other.plan.worlds.set->name, set->name);
        scenario = std::move(other);
        return;
    }
}

}  // namespace raaderum::cli
