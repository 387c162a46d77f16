// `raaderum sensitivity`: which parameters of a scenario its outcomes and its policy differences hang on, how much of what
// they vary by is noise, and what would turn the conclusion.
#include "cli/arguments.hpp"
#include "cli/dry_run.hpp"
#include "cli/meant_metric.hpp"
#include "cli/progress.hpp"
#include "cli/read_scenario.hpp"
#include "cli/sensitivity_report.hpp"
#include "cli/stop_signals.hpp"
#include "cli/terminal.hpp"
#include "engine/in_world.hpp"
#include "output/destination.hpp"
#include "scenario/former.hpp"
#include "scenario/nearest.hpp"
#include "scenario/set_of_worlds.hpp"
#include "sensitivity/drawing.hpp"
#include "sensitivity/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace raaderum::cli {
namespace {

using sensitivity::Range;
using sensitivity::Study;
using sensitivity::Weeks;

/// A scenario with more policies than this is examined for the first ones, unless variants are named.
constexpr std::size_t most_policies = 3;

std::vector<Metric> chosen_metrics(const SensitivityRequest& request) {
    if (request.metrics.empty()) return {Metric::citizen_value, Metric::leeway};
    std::vector<Metric> metrics;
    for (const std::string& name : request.metrics) {
        const auto metric = find_metric(name);
        if (!metric) throw BadUsage(fmt::format("there is no metric '{}'; {}", name, meant_metric(name)));
        metrics.push_back(*metric);
    }
    return metrics;
}

std::vector<std::string> chosen_variants(const SensitivityRequest& request, const Plan& plan) {
    std::vector<std::string> known;
    std::vector<std::string> policies;
    for (std::size_t v = 0; v != plan.variants.size(); ++v) {
        known.push_back(plan.variants[v].name);
        if (plan.variants[v].baseline != v) policies.push_back(plan.variants[v].name);
    }
    for (const std::string& name : request.variants) {
        if (std::find(known.begin(), known.end(), name) == known.end())
            throw BadUsage(fmt::format("there is no variant '{}'; {}", name, scenario::suggestion(name, known)));
    }
    if (!request.variants.empty()) return request.variants;
    if (policies.empty()) return known;
    if (policies.size() > most_policies) {
        say("{}: {} policies; only the first {} are examined, name others with --variant\n",
            styled("warning", Style::yellow, stderr), policies.size(), most_policies);
        policies.resize(most_policies);
    }
    return policies;
}

Weeks chosen_weeks(const SensitivityRequest& request, const Plan& plan) {
    constexpr int last_year = 52;
    if (!request.weeks) return {std::max(0, plan.weeks - last_year), plan.weeks};
    const auto [from, to] = *request.weeks;
    if (to > static_cast<std::size_t>(plan.weeks))
        throw BadUsage(fmt::format("--weeks {}:{} goes beyond the scenario's {} weeks", from, to, plan.weeks));
    return {static_cast<int>(from), static_cast<int>(to)};
}

/// Why `wanted` names nothing that can be varied.
std::string why_nothing(const std::string& wanted, const sensitivity::Ranges& ranges) {
    for (const sensitivity::LeftOut& each : ranges.left_out) {
        if (sensitivity::is_within(each.parameter->key, wanted))
            return fmt::format("{} cannot be varied: {}", each.parameter->key, each.why);
    }
    std::vector<std::string> known;
    for (const Range& range : ranges.varied) known.emplace_back(range.parameter->key);
    for (const ParameterGroup& group : parameter_groups()) known.emplace_back(group.name);
    return fmt::format(
        "there is no parameter or section '{}' to be varied; {}", wanted,
        scenario::instead_of_former(wanted, scenario::suggestion(wanted, known, scenario::where_keys_are_listed)));
}

sensitivity::Ranges chosen_ranges(const SensitivityRequest& request, const scenario::Scenario& scenario) {
    sensitivity::Ranges ranges = sensitivity::ranges_of(scenario, request.spread);
    const auto is_wanted = [&](std::string_view key) {
        return request.parameters.empty()
               || std::any_of(request.parameters.begin(), request.parameters.end(),
                              [key](const std::string& wanted) { return sensitivity::is_within(key, wanted); });
    };
    for (const std::string& wanted : request.parameters) {
        const bool any = std::any_of(ranges.varied.begin(), ranges.varied.end(), [&](const Range& range) {
            return sensitivity::is_within(range.parameter->key, wanted);
        });
        if (!any) throw BadUsage(why_nothing(wanted, ranges));
    }
    std::erase_if(ranges.varied, [&](const Range& range) {
        return range.parameter != &sensitivity::the_world() && !is_wanted(range.parameter->key);
    });
    std::erase_if(ranges.left_out, [&](const sensitivity::LeftOut& each) { return !is_wanted(each.parameter->key); });
    return ranges;
}

/// The world in which what is not varied is as written: of the shipped set the middle one, else the first.
std::size_t world_as_written(const Worlds& worlds) {
    const auto middle = scenario::middle_world(worlds.set->name, static_cast<std::size_t>(worlds.count));
    return middle.value_or(0);
}

std::size_t worlds_in(const Study& study) {
    return study.subject.in_worlds == nullptr ? 0 : static_cast<std::size_t>(study.subject.in_worlds->worlds.count);
}

Study study_of(const SensitivityRequest& request, const scenario::Scenario& scenario) {
    Study study;
    sensitivity::Subject& subject = study.subject;
    subject.weeks = chosen_weeks(request, scenario.plan);
    subject.plan = sensitivity::reduced(scenario.plan, chosen_variants(request, scenario.plan), subject.weeks);
    if (subject.plan.worlds.any()) {
        subject.in_worlds = std::make_shared<const Plan>(subject.plan);
        subject.plan = engine::in_world(*subject.in_worlds, world_as_written(subject.plan.worlds));
    }
    subject.outcomes = sensitivity::outcomes_of(subject.plan, chosen_metrics(request));
    study.ranges = chosen_ranges(request, scenario);
    study.settings = request.settings;
    const bool compares = std::any_of(subject.outcomes.begin(), subject.outcomes.end(),
                                      [](const sensitivity::Outcome& outcome) { return outcome.baseline.has_value(); });
    if (!request.figure.empty() && !compares)
        throw BadUsage("--figure shows what would turn a policy's difference, and there is no policy to compare");
    return study;
}

/// A dated event that sets a varied parameter undoes the variation from its week on.
void warn_of_overriding_events(const Study& study) {
    for (const Range& range : study.ranges.varied) {
        std::vector<std::string> policies;
        for (const Variant& variant : study.subject.plan.variants) {
            for (const Event& event : variant.settings.events) {
                if (event.key != range.parameter->key) continue;
                policies.push_back(fmt::format("{} from week {} on", variant.name, event.week));
                break;
            }
        }
        if (policies.empty()) continue;
        say("{}: {}: an event sets it in {}; varying it changes the weeks before that only\n",
            styled("warning", Style::yellow, stderr), range.parameter->key, fmt::join(policies, ", in "));
    }
}

std::string cost_line(const Study& study, std::uint64_t agent_weeks) {
    const sensitivity::Settings& settings = study.settings;
    const std::size_t kept = std::min(settings.keep, study.ranges.varied.size());
    return fmt::format(
        "screening {} trajectories x {} points x {} replicates, indices {} rows x {} points x {} replicates, ends {} "
        "points x {} replicates{}: {} agent-weeks at most",
        settings.walks, study.ranges.varied.size() + 1, settings.replicates, settings.rows, kept + 2,
        settings.replicates, 2 * kept + 1, settings.end_replicates,
        worlds_in(study) == 0
            ? std::string()
            : fmt::format(", {} worlds x {} replicates", worlds_in(study), sensitivity::replicates_for_associations),
        spoken(static_cast<double>(agent_weeks)));
}

std::optional<sensitivity::Findings> carry_out_unless_stopped(const Study& study,
                                                              const sensitivity::RunOptions& options) {
    try {
        return sensitivity::carry_out(study, options);
    } catch (const sensitivity::Stopped&) {
        return std::nullopt;
    }
}

}  // namespace

Exit perform(const SensitivityRequest& request) {
    const StopSignals signals;
    if (!request.figure.empty()) {
        output::expect_place_for_text(request.figure, output::TextKind::drawing, {request.scenario});
    }
    const scenario::Scenario scenario = read_scenario(request.scenario, request.overrides);
    refuse_country(scenario.plan, "sensitivity");
    if (scenario.plan.worlds.sampled()) {
        throw BadUsage(
            "every point is a world of its own; leave out 'worlds' and 'uncertain', or name a set: --set "
            "worlds=plausible");
    }
    const Study study = study_of(request, scenario);
    warn_of_overriding_events(study);
    const sensitivity::Cost cost = sensitivity::cost_of(study.settings, study.ranges.varied.size(), worlds_in(study));
    const std::uint64_t agent_weeks = cost.replicates() * agent_weeks_of_a_replicate(study.subject.plan);
    if (request.dry_run) {
        const Speed speed = measured_speed(study.subject.plan, request.jobs);
        fmt::print("runs   {}\ntime   about {} on {} thread{} ({} agent-weeks/s measured just now)\n",
                   cost_line(study, agent_weeks),
                   spoken(std::chrono::duration<double>(static_cast<double>(agent_weeks) / speed.agent_weeks_a_second)),
                   speed.threads, speed.threads == 1 ? "" : "s", spoken(speed.agent_weeks_a_second));
        return Exit::done;
    }
    if (request.progress != ShowProgress::never) say("{}\n", cost_line(study, agent_weeks));

    Progress progress(request.progress, stderr, {cost.replicates(), agent_weeks}, 0);
    sensitivity::RunOptions options;
    options.jobs = request.jobs;
    options.stop_asked = [&signals] { return signals.asked(); };
    options.progress = [&progress](const sensitivity::Effort& effort) {
        progress.reach({effort.replicates, effort.agent_weeks});
    };
    const auto findings = carry_out_unless_stopped(study, options);
    progress.end();
    if (!findings) {
        say("stopped; a sensitivity analysis is made in one go, so nothing is kept\n");
        return signals.exit();
    }
    fmt::print("{}",
               request.json ? sensitivity::as_json(study, *findings) + "\n" : sensitivity_report(study, *findings));
    if (!request.figure.empty()) {
        output::write_marked_text(request.figure, sensitivity::drawing_of(study, *findings), output::TextKind::drawing,
                                  {request.scenario});
    }
    if (findings->effort.failed == 0) return Exit::done;
    say("{}: {} of {} replicates are left out, the first because of this: {}\n", styled("failed", Style::red, stderr),
        findings->effort.failed, findings->effort.replicates, findings->effort.first_failure);
    return Exit::some_failed;
}

}  // namespace raaderum::cli
