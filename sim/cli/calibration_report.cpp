#include "cli/calibration_report.hpp"

#include "calibrate/trial.hpp"
#include "cli/text_table.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace raaderum::cli {
namespace {

using calibrate::Aim;
using calibrate::Calibrated;
using calibrate::Marginal;
using scenario::FreeParameter;

/// A value of the unit range in the parameter's own unit.
double in_unit(const FreeParameter& free, double share) { return free.low + share * (free.high - free.low); }
double spread_in_unit(const FreeParameter& free, double share) { return share * (free.high - free.low); }

std::string percent(double share) {
    if (share != 0.0 && share < 0.001) return fmt::format("{:.1g} %", 100.0 * share);
    return fmt::format("{:.{}f} %", 100.0 * share, share < 0.1 ? 1 : 0);
}

/// Nothing leaves more open than there was before; a sample of it may seem to.
std::string percent_left(double share) { return percent(std::min(1.0, share)); }

std::string ruling_out(const Calibrated& result) {
    std::string text = "Ruled out in "
                       + fmt::format("{} wave{}; left of the prior space: ", result.match.waves.size(),
                                     result.match.waves.size() == 1 ? "" : "s");
    std::string separator;
    for (const calibrate::Wave& wave : result.match.waves) {
        text += separator + percent(wave.share_left);
        separator = ", then ";
    }
    text += ".\n";
    if (result.match.contradiction) {
        text +=
            "No point of the space meets all targets: they contradict each other, or the model cannot reach them "
            "within "
            "the ranges given. What follows is the nearest there is.\n";
    }
    return text;
}

std::string sampling(const Calibrated& result) {
    std::string text = fmt::format(
        "{} particles in {} generation{}, worth {:.0f} of equal weight; distance from the targets {:.2f} of "
        "their own error",
        result.population.particles.size(), result.population.generations,
        result.population.generations == 1 ? "" : "s", result.population.effective_size(), result.population.tolerance);
    text += result.population.tolerance <= 1.0 ? ".\n" : "; more simulations, or other ranges, might come nearer.\n";
    return text;
}

std::string parameters_table(const scenario::Scenario& scenario, const Calibrated& result) {
    std::vector<Cells> rows{{"parameter", "fitted", "mean", "sd", "90 % interval", "spread left"}};
    for (std::size_t d = 0; d != result.marginals.size(); ++d) {
        const FreeParameter& free = scenario.calibration.free[d];
        const Marginal& marginal = result.marginals[d];
        rows.push_back({std::string(free.parameter->key), fmt::format("{:.4g}", in_unit(free, result.fitted[d])),
                        fmt::format("{:.4g}", in_unit(free, marginal.mean)),
                        fmt::format("{:.2g}", spread_in_unit(free, marginal.sd)),
                        fmt::format("{:.4g} to {:.4g}", in_unit(free, marginal.low), in_unit(free, marginal.high)),
                        percent_left(marginal.spread_left)});
    }
    return text_table(rows, "lrrrrr", stdout);
}

std::string what_is_not_known(const scenario::Scenario& scenario, const Calibrated& result) {
    std::string text;
    const auto key = [&](std::size_t d) { return scenario.calibration.free[d].parameter->key; };
    for (std::size_t d = 0; d != result.marginals.size(); ++d) {
        if (result.marginals[d].identified()) continue;
        text += fmt::format("{} is not identified: the targets leave {} of what was open before.\n", key(d),
                            percent_left(result.marginals[d].spread_left));
    }
    for (const calibrate::EntangledPair& pair : result.pairs) {
        text += fmt::format("{} and {}: only their combination is identified (rank correlation {:+.2f}).\n",
                            key(pair.first), key(pair.second), pair.rank_correlation);
    }
    return text.empty() ? "" : text + "\n";
}

std::string targets_table(const std::vector<Aim>& aims, const Calibrated& result) {
    std::vector<Cells> rows{{"target", "value", "tolerance", "simulated", "at fitted", "met"}};
    for (std::size_t i = 0; i != aims.size(); ++i) {
        const calibrate::Meeting& meeting = result.meetings[i];
        rows.push_back({aims[i].name, fmt::format("{:.4g}", aims[i].value), fmt::format("{:.2g}", aims[i].tolerance),
                        fmt::format("{:.4g}", meeting.mean), fmt::format("{:.4g}", meeting.fitted),
                        meeting.met ? "yes" : "no"});
    }
    return text_table(rows, "lrrrrr", stdout);
}

/// Targets whose tolerance the replicates' chance exceeds.
std::string blurred(const scenario::Scenario& scenario, const std::vector<Aim>& aims, const Calibrated& result) {
    std::string text;
    for (std::size_t i = 0; i != aims.size(); ++i) {
        if (result.match.chance[i] <= aims[i].tolerance) continue;
        text += fmt::format("{}: with {} replicates chance ({:.2g}) exceeds the tolerance; give --replicates more.\n",
                            aims[i].name, scenario.plan.replicates, result.match.chance[i]);
    }
    return text.empty() ? "" : "\n" + text;
}

/// Whether so little was tried that another seed may well give other intervals.
bool is_rough(const Calibrated& result) {
    constexpr std::size_t enough_for_each = 100;  // simulations for each parameter
    constexpr double enough_particles = 50.0;
    return result.simulations < enough_for_each * result.marginals.size()
           || result.population.effective_size() < enough_particles;
}

std::string roughness(const Calibrated& result) {
    if (!is_rough(result)) return {};
    return fmt::format(
        "These are few simulations ({}) and particles (worth {:.0f} of equal weight): the intervals are rough, and "
        "another "
        "--seed may give others. Give --simulations and --particles more.\n",
        result.simulations, result.population.effective_size());
}

nlohmann::ordered_json number(double value) {
    return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json(nullptr);
}

}  // namespace

std::size_t targets_met(const Calibrated& result) {
    return static_cast<std::size_t>(std::count_if(result.meetings.begin(), result.meetings.end(),
                                                  [](const calibrate::Meeting& meeting) { return meeting.met; }));
}

std::string told_met(const Calibrated& result) {
    const std::size_t met = targets_met(result);
    const std::size_t all = result.meetings.size();
    if (met == 0) return all == 1 ? "the target is not met" : fmt::format("none of the {} targets is met", all);
    return fmt::format("{}{} of {} targets {} met", met == all ? "" : "only ", met, all, met == 1 ? "is" : "are");
}

std::string calibration_report(const scenario::Scenario& scenario, const std::vector<Aim>& aims,
                               const Calibrated& result) {
    return ruling_out(result) + sampling(result) + roughness(result) + "\n" + parameters_table(scenario, result) + "\n"
           + what_is_not_known(scenario, result) + targets_table(aims, result) + blurred(scenario, aims, result) + "\n";
}

std::string calibration_json(const scenario::Scenario& scenario, const std::vector<Aim>& aims, const Calibrated& result,
                             const std::filesystem::path& file,
                             const std::optional<calibrate::WorldsPosterior>& posterior) {
    using Json = nlohmann::ordered_json;
    Json waves = Json::array();
    for (const calibrate::Wave& wave : result.match.waves)
        waves.push_back({{"simulations", wave.simulations}, {"share_left", wave.share_left}});
    Json parameters = Json::array();
    for (std::size_t d = 0; d != result.marginals.size(); ++d) {
        const FreeParameter& free = scenario.calibration.free[d];
        const Marginal& marginal = result.marginals[d];
        parameters.push_back({{"key", free.parameter->key},
                              {"range", {free.low, free.high}},
                              {"fitted", in_unit(free, result.fitted[d])},
                              {"mean", in_unit(free, marginal.mean)},
                              {"sd", spread_in_unit(free, marginal.sd)},
                              {"interval90", {in_unit(free, marginal.low), in_unit(free, marginal.high)}},
                              {"spread_left", marginal.spread_left},
                              {"identified", marginal.identified()}});
    }
    Json pairs = Json::array();
    for (const calibrate::EntangledPair& pair : result.pairs) {
        pairs.push_back({{"parameters",
                          {scenario.calibration.free[pair.first].parameter->key,
                           scenario.calibration.free[pair.second].parameter->key}},
                         {"rank_correlation", pair.rank_correlation}});
    }
    Json targets = Json::array();
    for (std::size_t i = 0; i != aims.size(); ++i) {
        const scenario::Target& target = scenario.calibration.targets[i];
        const calibrate::Meeting& meeting = result.meetings[i];
        targets.push_back(
            {{"metric", info(target.metric).name},
             {"variant", target.variant},
             {"difference_from", target.difference_from.empty() ? Json(nullptr) : Json(target.difference_from)},
             {"statistic", target.statistic == scenario::Statistic::mean ? "mean" : "sd"},
             {"weeks", {target.from, target.to}},
             {"value", target.value},
             {"tolerance", target.tolerance},
             {"simulated", number(meeting.mean)},
             {"simulated_sd", number(meeting.sd)},
             {"at_fitted", number(meeting.fitted)},
             {"met", meeting.met}});
    }
    Json report{{"scenario", scenario.plan.name},
                {"file", file.string()},
                {"seed", scenario.plan.seed},
                {"simulations", result.simulations},
                {"replicates", scenario.plan.replicates},
                {"waves", waves},
                {"contradiction", result.match.contradiction},
                {"share_left", result.match.contradiction ? 0.0 : result.match.share_left},
                {"particles", result.population.particles.size()},
                {"effective_size", result.population.effective_size()},
                {"distance", number(result.population.tolerance)},
                {"fitted_is_mean", result.fitted_is_mean},
                {"targets_met", targets_met(result)},
                {"rough", is_rough(result)},
                {"parameters", parameters},
                {"pairs", pairs},
                {"targets", targets}};
    if (posterior) {
        report["posterior"] = {{"worlds", posterior->set.count},
                               {"distinct", posterior->distinct},
                               {"most_of_one", posterior->most_of_one},
                               {"of", scenario.plan.worlds.count}};
    }
    return report.dump(2);
}

}  // namespace raaderum::cli
