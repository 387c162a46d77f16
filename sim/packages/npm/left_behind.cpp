// What stays behind with the libraries of the full program, and what is said where it is asked for: files of ties, reports, and
// trajectory files.
#include "cli/arguments.hpp"
#include "cli/open_study.hpp"
#include "cli/write_report.hpp"
#include "core/check.hpp"
#include "house/describe.hpp"
#include "house/free_parameters.hpp"
#include "network/read.hpp"
#include "output/destination.hpp"

#include <utf8proc.h>

namespace raaderum {
namespace {

[[noreturn]] void refuse_ties(const std::filesystem::path& file) {
    throw network::BadTies({{file.string(), 0, "people and ties are not read from files by the engine in WebAssembly",
                             "run the scenario with the full program, on x86-64 Linux or in WSL"}});
}

}  // namespace

namespace network {

BadTies::BadTies(std::vector<TieProblem> found) : std::runtime_error("bad file of ties"), problems(std::move(found)) {}
TieList read_ties(const std::filesystem::path& file, const TieReading&, ReadingNotes*) { refuse_ties(file); }
std::size_t read_chart_alone(const std::filesystem::path& chart, ReadingNotes&) { refuse_ties(chart); }
std::vector<std::string> ReadingNotes::sentences() const { return {}; }

}  // namespace network

namespace house {

Described describe(const std::filesystem::path& file, AnswerScale, std::span<const Team>, std::span<const std::string>,
                   double, bool) {
    refuse_ties(file);
}
std::vector<scenario::Target> targets_of(const Described&, const Plan&) { return {}; }
std::vector<scenario::FreeParameter> free_parameters_for(std::span<const Metric>) { return {}; }

}  // namespace house

namespace output {

void expect_place_for_text(const std::filesystem::path&, TextKind, const std::vector<std::filesystem::path>&, Replace) {
    check(false, "no page is asked for here");
}
void expect_folder_or_nothing(const std::filesystem::path&, std::string_view) {
    check(false, "no folder is asked for here");
}

}  // namespace output

namespace cli {

void expect_converter(const CompareRequest&) {}
void write_report(const compare::Study&, const compare::Comparison&, const CompareRequest&) {}
compare::Study open_study(std::span<const std::filesystem::path> files) {
    return compare::Study(files, output::SealCheck::skip);
}

}  // namespace cli
}  // namespace raaderum

// Names of parameters are plain letters; whatever else stands in the first row of a table of points stays as it is.
extern "C" utf8proc_ssize_t utf8proc_map(const utf8proc_uint8_t*, utf8proc_ssize_t, utf8proc_uint8_t** result,
                                         utf8proc_option_t) {
    *result = nullptr;
    return UTF8PROC_ERROR_NOTASSIGNED;
}
