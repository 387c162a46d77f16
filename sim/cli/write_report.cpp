#include "cli/write_report.hpp"

#include "cli/arguments.hpp"
#include "output/durable.hpp"
#include "output/failure.hpp"
#include "report/page.hpp"

#include <fmt/format.h>

#include <array>
#include <span>
#include <system_error>

namespace raaderum::cli {
namespace {

void write_text(const std::filesystem::path& file, const std::string& text) {
    const std::array<std::span<const std::byte>, 1> pieces{std::as_bytes(std::span(text))};
    output::write_durably(file, pieces, output::Publish::replace);
}

void make_folder(const std::filesystem::path& folder) {
    std::error_code error;
    if (std::filesystem::exists(folder, error) && !std::filesystem::is_directory(folder, error)) {
        throw BadUsage(fmt::format("{} is no folder; choose another one with --figures", folder.string()));
    }
    std::filesystem::create_directories(folder, error);
    if (error) throw output::SystemFailure(folder, "make the folder", error.message());
}

}  // namespace

void write_report(const compare::Study& study, const compare::Comparison& comparison, const CompareRequest& request) {
    if (request.html.empty() && request.figures.empty()) return;
    const report::Report report = report::make_report(study, comparison, request.language);
    if (!request.html.empty()) write_text(request.html, report.page);
    if (request.figures.empty()) return;
    make_folder(request.figures);
    for (const report::Figure& figure : report.figures) {
        write_text(request.figures / (figure.name + ".svg"), figure.drawing);
    }
}

}  // namespace raaderum::cli
