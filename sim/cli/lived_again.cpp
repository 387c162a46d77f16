#include "cli/lived_again.hpp"

#include "cli/dry_run.hpp"
#include "cli/plan_of_file.hpp"
#include "cli/tell_unsealed.hpp"
#include "cli/terminal.hpp"
#include "output/sha256.hpp"
#include "output/trajectory_file.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace raaderum::cli {
namespace {

/// What sets the program that made a file apart from this one: version, model, or plan.
std::string what_is_other(const output::Provenance& made, const std::string& plan_differs) {
    if (!plan_differs.empty()) return plan_differs;
    const std::string here = output::model_of_this_program();
    if (made.model_sha256 == here) return {};
    return fmt::format("it was made by another build of the model ({}, revision {}), and this is {}",
                       made.model_sha256.empty() ? "unknown" : made.model_sha256.substr(0, 12),
                       made.git_revision.substr(0, 12), here.substr(0, 12));
}

}  // namespace

OpenedFile open_to_live_again(const std::filesystem::path& file) {
    OpenedFile opened;
    opened.facts = output::TrajectoryFile(file).facts();
    const output::StoredFacts& facts = opened.facts;
    tell_unsealed(file, facts.seal, facts.impossible);
    opened.stored = {file, facts.provenance, facts.ties, facts.teams};
    std::string plan_differs;
    opened.scenario = plan_of(opened.stored, &plan_differs);
    opened.made_by_others = what_is_other(facts.provenance, plan_differs);
    opened.replicates = facts.variants.front().replicates;
    opened.experiment = output::experiment_of(opened.scenario, recorded_state_table(), facts.provenance.created);
    opened.experiment.provenance.scenario = facts.provenance.scenario;
    opened.experiment.provenance.scenario_sha256 = output::sha256_of(facts.provenance.scenario);
    if (!opened.made_by_others.empty()) {
        opened.experiment.provenance.titles = facts.provenance.titles;  // files of before titles have none
        say("{}: {}: {}; going on\n", styled("warning", Style::yellow, stderr), file.string(), opened.made_by_others);
    }
    return opened;
}

engine::EnsembleResult live_again(const OpenedFile& file, const std::vector<std::uint32_t>& replicates, int jobs,
                                  ShowProgress show, const std::function<bool()>& stop_asked,
                                  const TrajectorySink& sink) {
    const Plan& plan = file.scenario.plan;
    Progress progress(show, stderr, {replicates.size(), replicates.size() * agent_weeks_of_a_replicate(plan)}, 0);
    engine::EnsembleOptions options;
    options.jobs = jobs;
    for (const std::uint32_t each : replicates) options.replicates.push_back(ReplicateId{each});
    options.stop_asked = stop_asked;
    options.progress = [&](const engine::RunProgress& reached) {
        progress.reach({reached.replicates_done, reached.agent_weeks});
    };
    return engine::run_ensemble(plan, options, sink);
}

}  // namespace raaderum::cli
