#include "cli/write_report.hpp"

#include "cli/draw_figures.hpp"
#include "output/destination.hpp"
#include "report/page.hpp"

namespace raaderum::cli {

void expect_converter(const CompareRequest& request) { expect_converter(request.figures_as); }

void write_report(const compare::Study& study, const compare::Comparison& comparison, const CompareRequest& request) {
    if (request.html.empty() && request.figures.empty()) return;
    const report::Report report = report::make_report(study, comparison, request.language);
    if (!request.html.empty()) {
        output::write_marked_text(request.html, report.page, output::TextKind::page, request.files);
    }
    if (!request.figures.empty()) draw_figures(report.figures, request.figures, request.figures_as);
}

}  // namespace raaderum::cli
