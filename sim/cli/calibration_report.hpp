#pragma once
// What a calibration came to, for people and for programs.

#include "calibrate/calibrate.hpp"
#include "calibrate/worlds_posterior.hpp"
#include "scenario/scenario.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace raaderum::cli {

std::size_t targets_met(const calibrate::Calibrated& result);
/// "1 of 2 targets is met", "none of the 3 targets is met".
std::string told_met(const calibrate::Calibrated& result);

std::string calibration_report(const scenario::Scenario& scenario, const std::vector<calibrate::Aim>& aims,
                               const calibrate::Calibrated& result);
std::string calibration_json(const scenario::Scenario& scenario, const std::vector<calibrate::Aim>& aims,
                             const calibrate::Calibrated& result, const std::filesystem::path& file,
                             const std::optional<calibrate::WorldsPosterior>& posterior = {});

}  // namespace raaderum::cli
