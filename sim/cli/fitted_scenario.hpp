#pragma once
// What a calibration leaves behind: a scenario that extends the one calibrated by the fitted values.

#include "calibrate/calibrate.hpp"
#include "scenario/scenario.hpp"

#include <filesystem>
#include <string>

namespace raaderum::cli {

/// Where the fitted scenario goes: `asked`, or beside the scenario. Throws BadUsage where it could not refer to it there,
/// because `extends` never leaves a file's folder upwards, or would overwrite it.
std::filesystem::path fitted_file(const std::string& scenario, const std::string& name,
                                  const std::filesystem::path& asked);

/// The text of the fitted scenario, to be written to `file`.
std::string fitted_text(const std::string& scenario_file, const scenario::Scenario& scenario,
                        const calibrate::Calibrated& result, const std::filesystem::path& file);

}  // namespace raaderum::cli
