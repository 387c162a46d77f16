#pragma once
// The charts of a report as files of a folder: SVG, and by rsvg-convert, where it is installed, PNG and PDF.

#include "report/page.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace raaderum::cli {

/// Throws BadUsage where one of these formats needs a program that is not there.
void expect_converter(const std::vector<std::string>& formats);

/// A file a chart and format ("svg", "png", "pdf"). Throws OutputRefused where anything that raaderum did not write lies there, and
/// SystemFailure where nothing can be written or converted.
void draw_figures(const std::vector<report::Figure>& figures, const std::filesystem::path& folder,
                  const std::vector<std::string>& formats);

}  // namespace raaderum::cli
