// `raaderum run`: reads the scenario, runs what is not stored yet on all cores, keeps it as it comes, and ends with a table
// or, when stopped, with the command that goes on.
#include "cli/arguments.hpp"
#include "cli/comparison_table.hpp"
#include "cli/dry_run.hpp"
#include "cli/footprint.hpp"
#include "cli/profile_table.hpp"
#include "cli/progress.hpp"
#include "cli/read_scenario.hpp"
#include "cli/run_missing.hpp"
#include "cli/run_summary.hpp"
#include "cli/stop_signals.hpp"
#include "cli/stored_worlds.hpp"
#include "cli/tell_unsealed.hpp"
#include "cli/terminal.hpp"
#include "cli/write_outcomes.hpp"
#include "compare/comparison.hpp"
#include "engine/ensemble.hpp"
#include "output/destination.hpp"
#include "output/failure.hpp"
#include "output/part.hpp"
#include "output/store.hpp"
#include "output/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <system_error>

namespace raaderum::cli {
namespace {

using Clock = std::chrono::steady_clock;

/// The metrics of the table that ends a run.
constexpr auto closing_metrics =
    std::to_array<Metric>({Metric::leeway, Metric::citizen_value, Metric::service_quality, Metric::kept_value,
                           Metric::wellbeing, Metric::turnover, Metric::social_capital, Metric::documentation});

output::Existing what_to_do_with_existing(const RunRequest& request) {
    if (request.resume) return output::Existing::resume;
    return request.force ? output::Existing::replace : output::Existing::refuse;
}

void refuse_to_overwrite_the_scenario(const RunRequest& request, const std::filesystem::path& file) {
    std::error_code not_there;
    if (std::filesystem::equivalent(file, request.scenario, not_there)) {
        throw BadUsage(fmt::format("{} is the scenario itself; choose another output with -o", file.string()));
    }
}

/// Whether two names, of which nothing need be there, lead to the same place.
bool same_place(const std::filesystem::path& one, const std::filesystem::path& other) {
    std::error_code unknown;
    const auto place = [&unknown](const std::filesystem::path& path) {
        return std::filesystem::weakly_canonical(std::filesystem::absolute(path, unknown), unknown);
    };
    return place(one) == place(other) && !unknown;
}

/// What stands in the way of the table of outcomes is told before anything is run. A run that goes on may have written it;
/// whether it did is known once the store is open.
void refuse_outcomes_without_place(const RunRequest& request, const std::filesystem::path& file, const Plan& plan) {
    if (request.shard.of != 1) {
        throw BadUsage(
            "--outcomes is a table of all replicates, and a shard has some; once they are joined: raaderum export "
            "FILE.h5 --outcomes FILE.csv");
    }
    if (same_place(request.outcomes, file) || same_place(request.outcomes, output::parts_folder(file))) {
        throw BadUsage(fmt::format("{} is where the trajectories go; choose another name for the table of outcomes",
                                   request.outcomes.string()));
    }
    const Kept kept = kept_by(plan.record, static_cast<std::size_t>(plan.weeks));
    if (kept.outcomes.empty() && (kept.weeks.empty() || kept.weeks.back() < plan.weeks - in_last_year(plan.weeks)))
        throw BadUsage("--outcomes tells means of the last year, and 'record' keeps none of its weeks");
    request.resume ? output::expect_folder_around(request.outcomes) : expect_place_for_outcomes(request.outcomes);
}

/// One line per replicate that failed, with the command that runs it alone.
void tell_failures(const std::vector<output::FailureSummary>& failures, const Plan& plan, RunRequest request) {
    for (const output::FailureSummary& failure : failures) {
        const auto replicate = static_cast<std::uint32_t>(failure.replicate);
        request.shard = {replicate + 1, static_cast<std::uint32_t>(plan.replicates)};
        request.output = fmt::format("replicate-{}.h5", replicate);
        request.outcomes.clear();
        request.overrides.replicates = plan.worlds.sampled() ? plan.worlds.replicates : plan.replicates;
        if (plan.worlds.sampled() && request.overrides.points.file.empty())
            request.overrides.worlds = std::to_string(plan.worlds.count);
        say("{}: variant {}, replicate {}: {}\n  to reproduce it alone: {}\n", styled("failed", Style::red, stderr),
            failure.variant, replicate, failure.reason, command_for(request));
    }
}

/// Whether any replicate came to no end.
bool some_failed(const compare::StudyFacts& facts) {
    return std::any_of(facts.variants.begin(), facts.variants.end(), [](const compare::StudyVariant& variant) {
        return std::find(variant.finished.begin(), variant.finished.end(), false) != variant.finished.end();
    });
}

/// The comparison that ends a run: each policy's last year on eight metrics. Everything finer: raaderum compare.
compare::Comparison at_a_glance(const compare::Study& study) {
    compare::Question question;
    const compare::Weeks year = compare::last_year(study.facts().weeks);
    const auto take = [&](std::size_t metric) {
        if (study.shows(metric, year)) question.metrics.push_back(metric);
    };
    for (const Metric metric : closing_metrics) {
        if (const auto place = study.metric_called(info(metric).name)) take(*place);
    }
    for (std::size_t metric = 0; question.metrics.empty() && metric != study.facts().metrics.size(); ++metric)
        take(metric);
    return compare::compare(study, question);
}

void tell_how_to_go_on(const RunRequest& request, const engine::EnsembleResult& result,
                       const std::filesystem::path& file) {
    say("stopped; {} finished in this run {} kept beside {}. To go on: {} --resume\n",
        result.replicates_done == 1 ? "the one replicate" : fmt::format("the {} replicates", result.replicates_done),
        result.replicates_done == 1 ? "is" : "are", file.string(), command_for(request));
}

/// A shard that is not the last one of a shared output ends without a file.
void tell_what_is_left_to_others(const RunRequest& request, const Ended& ended, const std::filesystem::path& file,
                                 const Plan& plan, double wall_seconds, const RunProfile* profile) {
    const std::uint64_t own = replicates_of(request.shard, plan.replicates).size();
    if (request.json) {
        fmt::print("{}\n", summary_in_json(file, plan, own, ended, wall_seconds, profile));
    } else if (!request.quiet) {
        fmt::print(
            "{}: shard {}/{} is done; its {} replicates wait there for those of the others. The last shard joins all, "
            "or raaderum merge -o {} {}\n",
            output::parts_folder(file).string(), request.shard.index, request.shard.of, own, file.string(),
            output::parts_folder(file).string());
    }
}

/// The replicates of a shard that failed, now or earlier.
std::vector<output::FailureSummary> own_failures(const output::TrajectoryStore& store, const Shard& shard,
                                                 const output::Experiment& experiment) {
    std::vector<output::FailureSummary> failures;
    for (const output::Failure& failure : store.failures()) {
        if (failure.replicate % shard.of != shard.index - 1) continue;
        failures.push_back(
            {static_cast<std::int32_t>(failure.replicate), experiment.variants[failure.variant].name, failure.reason});
    }
    return failures;
}

void tell_outcome(const compare::Study& study, const Ended& ended, const std::filesystem::path& file,
                  const Plan& plan) {
    const engine::EnsembleResult& result = ended.result;
    fmt::print("{}\n", comparison_table(at_a_glance(study), Detail::glance, stdout));
    const auto megabytes = static_cast<double>(std::filesystem::file_size(file)) / 1e6;
    const std::size_t there = study.facts().replicates.size();
    fmt::print("{}: {} of {} replicate{}, {:.1f} MB", file.string(), there, wanted(plan, ended, there),
               wanted(plan, ended, there) == 1 ? "" : "s", megabytes);
    if (result.agent_weeks > 0) {
        const auto agent_weeks = static_cast<double>(result.agent_weeks);
        fmt::print("; {} agent-weeks in {:.1f} s on {} thread{}, {}/s", spoken(agent_weeks), result.compute_seconds,
                   result.threads, result.threads == 1 ? "" : "s", spoken(agent_weeks / result.compute_seconds));
    }
    fmt::print("\n");
    if (ended.ending) fmt::print("stopped: {}\n", ended.ending->words);
    fmt::print("{}", unsealed_note(study.facts().unsealed));
}

/// Tells where a file holds what an unsealed file or another build of the program brought.
void tell_where_it_comes_from(const compare::StudyFacts& facts) {
    for (const compare::UnsealedFile& each : facts.unsealed) tell_unsealed(each.path, each.seal, each.impossible);
    const std::string builds = output::several_builds(facts.provenance);
    if (builds.empty()) return;
    say("{}: several builds of the program made its replicates: {}\n", styled("warning", Style::yellow, stderr),
        builds);
}

/// What helps where the disk is full: everything that was finished lies in the parts.
std::string ways_out(const Plan& plan, const RunRequest& request, const output::TrajectoryStore& store,
                     const std::filesystem::path& file) {
    const Footprint print = footprint_of(plan, request, static_cast<std::uint64_t>(plan.replicates), {});
    const std::string parts = output::parts_folder(file).string();
    const std::size_t missing = store.missing().size();
    const std::string kept = fmt::format(
        "; what is finished is kept in {}, and the file needs {} beside it. Make room and go on: {} "
        "--resume",
        parts, megabytes(print.at_worst - print.parts), command_for(request));
    if (missing == 0) {
        return kept
               + fmt::format(". Or join it where there is room: raaderum merge -o {} {}",
                             quoted((std::filesystem::path("ELSEWHERE") / file.filename()).string()), quoted(parts));
    }
    return kept + fmt::format(". Or move {} to where there is room, and go on there with -o", parts);
}

/// Does `work`; where that fails for want of room, the message says what helps.
template <class Work>
auto with_ways_out(const Plan& plan, const RunRequest& request, const output::TrajectoryStore& store,
                   const std::filesystem::path& file, Work&& work) {
    try {
        return work();
    } catch (const output::SystemFailure& failure) {
        const std::string full = std::generic_category().message(ENOSPC);
        const std::string quota = std::generic_category().message(EDQUOT);
        const bool is_full =
            failure.reason().find(full) != std::string::npos || failure.reason().find(quota) != std::string::npos;
        if (!is_full) throw;
        throw output::SystemFailure(failure.path(), failure.operation(),
                                    failure.reason() + ways_out(plan, request, store, file));
    }
}

}  // namespace

Exit perform(const RunRequest& request) {
    StopSignals signals;
    const auto start = Clock::now();
    const auto seconds_since_start = [start] { return std::chrono::duration<double>(Clock::now() - start).count(); };
    scenario::Scenario scenario = read_scenario(request.scenario, request.overrides);
    const Plan& plan = scenario.plan;
    if (request.profile) refuse_country(plan, "--profile");
    const std::filesystem::path file =
        request.output.empty() ? std::filesystem::path(plan.name + ".h5") : request.output;
    refuse_to_overwrite_the_scenario(request, file);
    if (request.resume) go_on_in_stored_worlds(request, file, scenario);
    if (request.shard.of != 1 && plan.until) {
        throw BadUsage("a shard cannot tell when the differences of all replicates are known; give --replicates N");
    }
    if (request.shard.index > static_cast<std::uint32_t>(plan.replicates)) {
        throw BadUsage(fmt::format("shard {}/{} has nothing to do: there are only {} replicates", request.shard.index,
                                   request.shard.of, plan.replicates));
    }
    if (request.dry_run) return tell_dry_run(scenario, request, file);
    if (!request.outcomes.empty()) refuse_outcomes_without_place(request, file, plan);

    const output::Experiment experiment = output::experiment_of(scenario, recorded_state_table(), output::now());
    output::StoreOptions store_options;
    store_options.batch_seconds = request.commit_every;
    store_options.existing = what_to_do_with_existing(request);
    if (request.shard.of != 1) store_options.shard = replicates_of(request.shard, plan.replicates);
    store_options.number_is_known = !plan.until;
    store_options.retry_failed = request.retry_failed;
    output::TrajectoryStore store(file, experiment, store_options);
    if (!store.already_complete()) {
        if (request.resume && !request.outcomes.empty()) expect_place_for_outcomes(request.outcomes);
        warn_of_too_little_room(plan, request, file);
    }

    RunProfile profile;
    profile.starting = seconds_since_start();
    const Ended ended = with_ways_out(plan, request, store, file, [&] {
        return run_missing(plan, request, store, output::parts_folder(file), experiment.provenance.plan_digest,
                           signals);
    });
    const engine::EnsembleResult& result = ended.result;
    profile.engine = ended.profile;
    const double computed = seconds_since_start();
    bool joined = false;
    if (result.stopped) {
        store.flush();
    } else {
        joined = with_ways_out(plan, request, store, file, [&store] { return store.finish(); });
    }
    profile.finishing = seconds_since_start() - computed;
    const RunProfile* const asked_for = request.profile ? &profile : nullptr;

    if (result.stopped) {
        tell_how_to_go_on(request, result, file);
        const std::uint64_t stored = static_cast<std::uint64_t>(plan.replicates) - store.missing().size();
        if (request.json)
            fmt::print("{}\n", summary_in_json(file, plan, stored, ended, seconds_since_start(), asked_for));
        return signals.exit();
    }
    if (!joined) {
        tell_what_is_left_to_others(request, ended, file, plan, seconds_since_start(), asked_for);
        const std::vector<output::FailureSummary> failures = own_failures(store, request.shard, experiment);
        tell_failures(failures, plan, request);
        return failures.empty() ? Exit::done : Exit::some_failed;
    }
    const compare::Study study({&file, 1}, output::SealCheck::skip);
    tell_where_it_comes_from(study.facts());
    if (!request.outcomes.empty()) write_outcomes(study, request.outcomes, request.locale);
    if (request.json) {
        const std::size_t there = study.facts().replicates.size();
        fmt::print("{}\n", summary_in_json(file, plan, there, ended, seconds_since_start(), asked_for,
                                           study.facts().unsealed.empty()));
    } else {
        if (!request.quiet) tell_outcome(study, ended, file, plan);
        if (request.profile) fmt::print("{}", profile_table(profile, stdout));
    }
    if (ended.ending && !ended.ending->precise && (request.quiet || request.json))
        say("{}: {}\n", styled("warning", Style::yellow, stderr), ended.ending->words);
    if (!some_failed(study.facts())) return Exit::done;
    tell_failures(output::summarise(file).failures, plan, request);
    return Exit::some_failed;
}

}  // namespace raaderum::cli
