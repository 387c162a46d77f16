// `raaderum calibrate`: fits the free parameters of a scenario to its targets, tells what the targets know and what they do
// not, and writes the fitted scenario.
#include "calibrate/calibrate.hpp"

#include "calibrate/trial.hpp"
#include "calibrate/worlds_posterior.hpp"
#include "cli/arguments.hpp"
#include "cli/calibration_report.hpp"
#include "cli/dry_run.hpp"
#include "cli/fitted_scenario.hpp"
#include "cli/progress.hpp"
#include "cli/read_scenario.hpp"
#include "cli/stop_signals.hpp"
#include "cli/terminal.hpp"
#include "cli/write_outcomes.hpp"
#include "output/destination.hpp"
#include "scenario/read_set.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>

namespace raaderum::cli {
namespace {

/// Fewer worlds than these say little of what nobody knows.
constexpr int least_worlds_of_a_posterior = 20;

/// Lives in each simulation where a scenario's own replicates count its worlds, as those that `new` writes do.
constexpr int replicates_for_a_survey = 2;

void refuse(const std::string& file, const char* section, const char* expected) {
    scenario::Problem problem;
    problem.file = file;
    problem.key = section;
    problem.wrong = "there is nothing to calibrate without this section";
    problem.expected = expected;
    throw scenario::BadInput{{problem}};
}

/// One world is fitted by one scenario; worlds of a set are conditioned as a set.
void expect_worlds_that_fit(const CalibrateRequest& request, const Plan& plan) {
    if (request.posterior.empty()) {
        if (plan.worlds.any())
            throw BadUsage("a scenario is fitted in one world; give --worlds defaults, or --posterior HOUSE.csv");
        return;
    }
    if (plan.worlds.set == nullptr)
        throw BadUsage(
            "--posterior starts from worlds of a set; leave out 'uncertain' and --worlds, or give --worlds plausible");
    if (plan.worlds.count < least_worlds_of_a_posterior) {
        throw BadUsage(fmt::format("{} worlds are too few to start from; --posterior needs {} at least",
                                   plan.worlds.count, least_worlds_of_a_posterior));
    }
}

/// Throws where the scenario or the budget does not make a calibration.
void expect_a_calibration(const CalibrateRequest& request, const scenario::Scenario& scenario) {
    const scenario::Calibration& calibration = scenario.calibration;
    if (calibration.targets.empty()) {
        refuse(request.scenario, "targets",
               "write targets: [{metric: turnover, weeks: [208, 260], value: 0.2, tolerance: 0.03}]");
    }
    if (calibration.free.empty())
        refuse(request.scenario, "free", "write free: {leaders.control_disposition: [0.1, 0.6]}");
    if (scenario.plan.until) throw BadUsage("a simulation has a fixed number of replicates; leave out 'until'");
    expect_worlds_that_fit(request, scenario.plan);
    if (scenario.plan.replicates < 2) {
        throw BadUsage("one replicate tells nothing of chance; give --replicates 2 or more");
    }
    const std::size_t dimensions = calibration.free.size() + (request.posterior.empty() ? 0 : 1);
    const std::size_t fewest = calibrate::fewest_simulations(dimensions, request.particles);
    if (request.simulations < fewest) {
        throw BadUsage(
            fmt::format("{} simulations are too few for {} free parameter{} and {} particles; give at least {}",
                        request.simulations, calibration.free.size(), calibration.free.size() == 1 ? "" : "s",
                        request.particles, fewest));
    }
    if (calibration.free.size() > calibration.targets.size()) {
        say("{}: {} parameters are free for {} target{}: some will not be identified\n",
            styled("warning", Style::yellow, stderr), calibration.free.size(), calibration.targets.size(),
            calibration.targets.size() == 1 ? "" : "s");
    }
}

std::optional<calibrate::Calibrated> calibrate_unless_stopped(const std::vector<calibrate::Aim>& aims,
                                                              const calibrate::CalibrationSettings& settings,
                                                              calibrate::Trial trial, std::size_t parameters,
                                                              bool for_worlds) {
    try {
        calibrate::Calibrated result = calibrate::calibrate(aims, parameters, settings, std::ref(trial));
        if (for_worlds && result.population.effective_size() < calibrate::enough_particles)
            calibrate::sample_once_more(aims, settings, std::ref(trial), result);
        return result;
    } catch (const calibrate::Stopped&) {
        return std::nullopt;
    }
}

/// The world is no parameter that one asks about: what is told is of the others.
calibrate::Calibrated without_the_world(calibrate::Calibrated result, std::size_t parameters) {
    result.marginals.resize(parameters);
    result.fitted.resize(parameters);
    std::erase_if(result.pairs, [parameters](const calibrate::EntangledPair& pair) {
        return pair.first >= parameters || pair.second >= parameters;
    });
    return result;
}

/// Free parameters that the scenario's base writes: what it writes goes before a world.
void warn_of_written(const scenario::Scenario& scenario, const std::string& file) {
    for (const scenario::FreeParameter& free : scenario.calibration.free) {
        const double written = free.parameter->get(scenario.plan.base.parameters);
        if (static_cast<float>(written) == static_cast<float>(free.parameter->default_value)) continue;
        say("{}: the scenario may write {} itself, and what it writes goes before a world: leave it out where {} is "
            "used\n",
            styled("warning", Style::yellow, stderr), free.parameter->key, file);
    }
}

/// The posterior as its table, and what is told of it.
calibrate::WorldsPosterior written_posterior(const CalibrateRequest& request, const scenario::Scenario& scenario,
                                             const calibrate::Calibrated& result) {
    calibrate::WorldsPosterior posterior = calibrate::worlds_posterior(
        scenario, result.population,
        fmt::format("raaderum posterior worlds, {}, seed {}, worth {:.0f} of equal weight, from: {}",
                    scenario.plan.name, scenario.plan.seed, result.population.effective_size(),
                    scenario.plan.worlds.set->name));
    write_table(scenario::table_of(posterior.set), request.posterior);
    return posterior;
}

/// "300 worlds, 143 of the 300 plausible ones among them, the most frequent 7 times".
std::string told_of(const calibrate::WorldsPosterior& posterior, const scenario::Scenario& scenario) {
    return fmt::format("{} worlds, with {} of the {} that it started from among them, none more than {} time{}",
                       posterior.set.count, posterior.distinct, scenario.plan.worlds.count, posterior.most_of_one,
                       posterior.most_of_one == 1 ? "" : "s");
}

/// What to call the scenario that is written: one that meets no target is fitted to nothing.
std::string what_was_written(const calibrate::Calibrated& result) {
    const std::size_t met = targets_met(result);
    if (met == result.meetings.size()) return "the fitted scenario";
    return met == 0 ? "the nearest point that was found, not fitted" : "the nearest point that was found";
}

}  // namespace

Exit perform(const CalibrateRequest& asked) {
    CalibrateRequest request = asked;
    const bool conditions = !request.posterior.empty();
    if (request.simulations == 0) request.simulations = conditions ? 4000 : 1000;
    if (conditions) {
        request.particles = std::max<std::uint64_t>(request.particles, calibrate::posterior_worlds);
        expect_place_for_outcomes(request.posterior);
        if (request.overrides.worlds.empty()) request.overrides.worlds = scenario::plausible_worlds;
    }
    scenario::Scenario scenario = read_scenario(request.scenario, request.overrides);
    const bool counts_worlds = conditions && !scenario.plan.network.survey.empty() && !scenario.plan.until;
    if (counts_worlds && request.overrides.replicates == 0) scenario.plan.replicates = replicates_for_a_survey;
    refuse_country(scenario.plan, "calibrate");
    expect_a_calibration(request, scenario);
    const std::filesystem::path file =
        conditions ? request.posterior : fitted_file(request.scenario, scenario.plan.name, request.output);
    const output::Replace replace = request.force ? output::Replace::if_ours : output::Replace::no;
    if (!conditions) output::expect_place_for_text(file, output::TextKind::scenario, scenario.files, replace);

    const StopSignals signals;
    calibrate::TrialOptions options;
    options.replicates = scenario.plan.replicates;
    options.jobs = request.jobs;
    options.stop_asked = [&signals] { return signals.asked(); };
    calibrate::Trial trial(scenario, options);
    const calibrate::Point middle(trial.dimensions(), 0.5);
    const std::uint64_t replicates = request.simulations * static_cast<std::uint64_t>(options.replicates);
    const std::uint64_t agent_weeks = agent_weeks_of_a_replicate(trial.plan_at(middle));
    Progress progress(request.quiet ? ShowProgress::never : ShowProgress::automatic, stderr,
                      {replicates, replicates * agent_weeks}, 0);
    options.progress = [&progress](std::uint64_t done, std::uint64_t weeks) { progress.reach({done, weeks}); };

    const std::vector<calibrate::Aim> aims = calibrate::aims_of(scenario);
    const calibrate::CalibrationSettings settings{request.simulations, request.particles, scenario.plan.seed};
    const auto calibrated =
        calibrate_unless_stopped(aims, settings, calibrate::Trial(scenario, options), middle.size(), conditions);
    progress.end();
    if (!calibrated) {
        say("stopped; nothing is written\n");
        return signals.exit();
    }
    const calibrate::Calibrated result = without_the_world(*calibrated, scenario.calibration.free.size());
    std::optional<calibrate::WorldsPosterior> posterior;
    if (conditions) {
        warn_of_written(scenario, file.string());
        posterior = written_posterior(request, scenario, *calibrated);
    } else {
        output::write_marked_text(file, fitted_text(request.scenario, scenario, result, file),
                                  output::TextKind::scenario, scenario.files, replace);
    }
    if (request.json) {
        fmt::print("{}\n", calibration_json(scenario, aims, result, file, posterior));
    } else if (!request.quiet) {
        fmt::print("{}{}: {}; {} simulations of {} replicates\n", calibration_report(scenario, aims, result),
                   file.string(), posterior ? told_of(*posterior, scenario) : what_was_written(result),
                   result.simulations, options.replicates);
    }
    if (targets_met(result) == result.meetings.size()) return Exit::done;
    say("{}: {}\n", styled("warning", Style::yellow, stderr), told_met(result));
    return Exit::differs;
}

}  // namespace raaderum::cli
