// `raaderum calibrate`: fits the free parameters of a scenario to its targets, tells what the targets know and what they do
// not, and writes the fitted scenario.
#include "calibrate/calibrate.hpp"

#include "calibrate/trial.hpp"
#include "cli/arguments.hpp"
#include "cli/calibration_report.hpp"
#include "cli/dry_run.hpp"
#include "cli/fitted_scenario.hpp"
#include "cli/progress.hpp"
#include "cli/read_scenario.hpp"
#include "cli/stop_signals.hpp"
#include "cli/terminal.hpp"
#include "output/destination.hpp"

#include <fmt/format.h>

#include <functional>
#include <optional>

namespace raaderum::cli {
namespace {

void refuse(const std::string& file, const char* section, const char* expected) {
    scenario::Problem problem;
    problem.file = file;
    problem.key = section;
    problem.wrong = "there is nothing to calibrate without this section";
    problem.expected = expected;
    throw scenario::BadInput{{problem}};
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
    if (scenario.plan.until || scenario.plan.worlds.any()) {
        throw BadUsage(
            "a simulation has a fixed number of replicates, in one world; leave out 'until' and 'worlds', or "
            "write worlds: defaults");
    }
    if (scenario.plan.replicates < 2) {
        throw BadUsage("one replicate tells nothing of chance; give --replicates 2 or more");
    }
    const std::size_t fewest = calibrate::fewest_simulations(calibration.free.size(), request.particles);
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
                                                              calibrate::Trial trial, std::size_t parameters) {
    try {
        return calibrate::calibrate(aims, parameters, settings, std::ref(trial));
    } catch (const calibrate::Stopped&) {
        return std::nullopt;
    }
}

/// What to call the scenario that is written: one that meets no target is fitted to nothing.
std::string what_was_written(const calibrate::Calibrated& result) {
    const std::size_t met = targets_met(result);
    if (met == result.meetings.size()) return "the fitted scenario";
    return met == 0 ? "the nearest point that was found, not fitted" : "the nearest point that was found";
}

}  // namespace

Exit perform(const CalibrateRequest& request) {
    const scenario::Scenario scenario = read_scenario(request.scenario, request.overrides);
    refuse_country(scenario.plan, "calibrate");
    expect_a_calibration(request, scenario);
    const std::filesystem::path file = fitted_file(request.scenario, scenario.plan.name, request.output);
    const output::Replace replace = request.force ? output::Replace::if_ours : output::Replace::no;
    output::expect_place_for_text(file, output::TextKind::scenario, scenario.files, replace);

    const StopSignals signals;
    calibrate::TrialOptions options;
    options.replicates = scenario.plan.replicates;
    options.jobs = request.jobs;
    options.stop_asked = [&signals] { return signals.asked(); };
    const calibrate::Point middle(scenario.calibration.free.size(), 0.5);
    const std::uint64_t replicates = request.simulations * static_cast<std::uint64_t>(options.replicates);
    const std::uint64_t agent_weeks = agent_weeks_of_a_replicate(calibrate::Trial(scenario, options).plan_at(middle));
    Progress progress(request.quiet ? ShowProgress::never : ShowProgress::automatic, stderr,
                      {replicates, replicates * agent_weeks}, 0);
    options.progress = [&progress](std::uint64_t done, std::uint64_t weeks) { progress.reach({done, weeks}); };

    const std::vector<calibrate::Aim> aims = calibrate::aims_of(scenario);
    const calibrate::CalibrationSettings settings{request.simulations, request.particles, scenario.plan.seed};
    const auto calibrated =
        calibrate_unless_stopped(aims, settings, calibrate::Trial(scenario, options), middle.size());
    progress.end();
    if (!calibrated) {
        say("stopped; nothing is written\n");
        return signals.exit();
    }
    const calibrate::Calibrated& result = *calibrated;
    output::write_marked_text(file, fitted_text(request.scenario, scenario, result, file), output::TextKind::scenario,
                              scenario.files, replace);
    if (request.json) {
        fmt::print("{}\n", calibration_json(scenario, aims, result, file));
    } else if (!request.quiet) {
        fmt::print("{}{}: {}; {} simulations of {} replicates\n", calibration_report(scenario, aims, result),
                   file.string(), what_was_written(result), result.simulations, options.replicates);
    }
    if (targets_met(result) == result.meetings.size()) return Exit::done;
    say("{}: {}\n", styled("warning", Style::yellow, stderr), told_met(result));
    return Exit::differs;
}

}  // namespace raaderum::cli
