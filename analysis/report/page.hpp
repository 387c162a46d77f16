#pragma once
// The report of a comparison as one page that needs nothing but a browser, and its charts as files of their own.

#include "compare/comparison.hpp"
#include "report/section.hpp"

#include <string>
#include <vector>

namespace raaderum::report {

struct Report {
    std::string page;             ///< HTML
    std::vector<Figure> figures;  ///< every chart as an SVG file's text
};

/// Throws what reading the study throws.
Report make_report(const compare::Study& study, const compare::Comparison& comparison, Language language);

}  // namespace raaderum::report
