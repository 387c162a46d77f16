// `raaderum export`: a trajectory file as tidy tables in a folder.
#include "cli/arguments.hpp"
#include "cli/open_study.hpp"
#include "cli/tell_unsealed.hpp"
#include "compare/tables.hpp"
#include "output/failure.hpp"

#include <fmt/format.h>

#include <system_error>

namespace raaderum::cli {
namespace {

/// Makes the folder, or refuses one that is in use.
void prepare(const std::filesystem::path& folder, bool force) {
    std::error_code error;
    if (std::filesystem::exists(folder, error) && !std::filesystem::is_directory(folder, error)) {
        throw BadUsage(fmt::format("{} is no folder; choose another one with --csv", folder.string()));
    }
    std::filesystem::create_directories(folder, error);
    if (error) throw output::SystemFailure(folder, "make the folder", error.message());
    if (!force && !std::filesystem::is_empty(folder)) {
        throw BadUsage(fmt::format("{} is not empty; choose another folder, or overwrite tables in it with --force",
                                   folder.string()));
    }
}

}  // namespace

Exit perform(const ExportRequest& request) {
    const compare::Study study = open_study(request.files);
    prepare(request.folder, request.force);
    for (const std::filesystem::path& path : compare::write_tables(study, request.folder)) {
        fmt::print("{}: {:.1f} MB\n", path.string(), static_cast<double>(std::filesystem::file_size(path)) / 1e6);
    }
    fmt::print("{}", unsealed_note(study.facts().unsealed));
    return Exit::done;
}

}  // namespace raaderum::cli
