#include "cli/write_report.hpp"

#include "cli/arguments.hpp"
#include "output/destination.hpp"
#include "output/failure.hpp"
#include "output/output_folder.hpp"
#include "report/page.hpp"

#include <fstream>

namespace raaderum::cli {
namespace {

void write_whole(const std::filesystem::path& file, const std::string& text) {
    std::ofstream stream(file, std::ios::binary);
    stream << text;
    stream.close();
    if (!stream) output::fail_with_errno(file, "write");
}

void write_figures(const std::vector<report::Figure>& figures, const std::filesystem::path& where) {
    output::OutputFolder folder(where, "the figures");
    for (const report::Figure& figure : figures) {
        write_whole(folder.begin(figure.name + ".svg"), output::marked(figure.drawing, output::TextKind::drawing));
    }
    folder.publish();
}

}  // namespace

void write_report(const compare::Study& study, const compare::Comparison& comparison, const CompareRequest& request) {
    if (request.html.empty() && request.figures.empty()) return;
    const report::Report report = report::make_report(study, comparison, request.language);
    if (!request.html.empty()) {
        output::write_marked_text(request.html, report.page, output::TextKind::page, request.files);
    }
    if (!request.figures.empty()) write_figures(report.figures, request.figures);
}

}  // namespace raaderum::cli
