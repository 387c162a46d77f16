#include "cli/fitted_scenario.hpp"

#include "calibrate/trial.hpp"
#include "cli/arguments.hpp"
#include "cli/calibration_report.hpp"
#include "output/provenance.hpp"
#include "scenario/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace raaderum::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = "-calibrated";
constexpr std::size_t longest_name = 64;

/// How a scenario in `folder` refers to the one given on the command line: a path below, or the name of a shipped one.
fs::path reference_from(const fs::path& folder, const fs::path& scenario) {
    std::error_code not_there;
    if (!fs::exists(scenario, not_there)) return scenario.string() + ".yaml";
    const fs::path from = folder.empty() ? fs::path(".") : folder;
    return fs::weakly_canonical(scenario).lexically_relative(fs::weakly_canonical(from));
}

}  // namespace

fs::path fitted_file(const std::string& scenario, const std::string& name, const fs::path& asked) {
    const fs::path input(scenario);
    const fs::path file = asked.empty() ? input.parent_path() / fmt::format("{}{}.yaml", name, ending) : asked;
    std::error_code not_there;
    if (fs::equivalent(file, input, not_there))
        throw BadUsage(fmt::format("{} is the scenario itself; choose another output with -o", file.string()));
    if (const fs::path reference = reference_from(file.parent_path(), input);
        reference.empty() || *reference.begin() == "..") {
        throw BadUsage(
            fmt::format("{} could not refer to {}; choose an output beside the scenario or in a folder above it",
                        file.string(), scenario));
    }
    return file;
}

std::string fitted_text(const std::string& scenario_file, const scenario::Scenario& scenario,
                        const calibrate::Calibrated& result, const fs::path& file) {
    const std::size_t met = targets_met(result);
    std::string text = fmt::format(
        "# {} by raaderum {} with seed {}: {} of {} targets met, {} simulations of {} replicates.\n"
        "# The values are {}; beside each stands the interval that holds it with a probability of 90 %.\n\n",
        met == 0 ? "Not fitted, only the nearest point found" : "Fitted", output::version_of_this_program(),
        scenario.plan.seed, met, result.meetings.size(), result.simulations, scenario.plan.replicates,
        result.fitted_is_mean ? "means of what the targets leave possible"
                              : "those of the simulation nearest to the targets");
    text += fmt::format("schema: 1\nextends: {}\nname: {}{}\n\n",
                        scenario::in_quotes(reference_from(file.parent_path(), scenario_file).generic_string()),
                        scenario.plan.name.substr(0, longest_name - ending.size()), ending);
    const std::vector<scenario::FreeParameter>& free = scenario.calibration.free;
    const std::vector<double> values = calibrate::values_at(scenario.calibration, result.fitted);
    for (std::size_t d = 0; d != free.size(); ++d) {
        const calibrate::Marginal& marginal = result.marginals[d];
        const double range = free[d].high - free[d].low;
        text += fmt::format("{}: {:.5g}  # {:.4g} to {:.4g}{}\n", free[d].parameter->key, values[d],
                            free[d].low + marginal.low * range, free[d].low + marginal.high * range,
                            marginal.identified() ? "" : "; the targets hardly tell");
    }
    return text;
}

}  // namespace raaderum::cli
