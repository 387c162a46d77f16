// `raaderum export`: a trajectory file as tidy tables in a folder.
#include "cli/arguments.hpp"
#include "cli/open_study.hpp"
#include "cli/stop_signals.hpp"
#include "cli/tell_unsealed.hpp"
#include "cli/terminal.hpp"
#include "compare/tables.hpp"
#include "output/destination.hpp"
#include "output/failure.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <system_error>

namespace raaderum::cli {
namespace {

/// Refuses a folder that is in use, unless asked otherwise.
void expect_free(const std::filesystem::path& folder, bool force) {
    std::error_code error;
    output::expect_folder_or_nothing(folder, "the tables");
    const bool in_use = std::filesystem::exists(folder, error) && !std::filesystem::is_empty(folder, error);
    if (error) throw output::SystemFailure(folder, "look into", error.message());
    if (in_use && !force) {
        throw BadUsage(
            fmt::format("{} is not empty; choose another folder, or --force to write into it (what raaderum wrote "
                        "there is replaced, "
                        "all else stays)",
                        folder.string()));
    }
}

}  // namespace

Exit perform(const ExportRequest& request) {
    expect_free(request.folder, request.force);
    const compare::Study study = open_study(request.files);
    const StopSignals signals;
    try {
        const auto asked = [&signals] { return signals.asked(); };
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const std::filesystem::path& path : compare::write_tables(study, request.folder, asked)) {
            if (request.json) {
                list.push_back({{"file", path.string()}, {"bytes", std::filesystem::file_size(path)}});
                continue;
            }
            const auto bytes = static_cast<double>(std::filesystem::file_size(path));
            constexpr double megabyte = 1e6;
            const bool small = bytes < megabyte / 10;
            fmt::print("{}: {:.1f} {}\n", path.string(), bytes / (small ? 1e3 : megabyte), small ? "kB" : "MB");
        }
        if (request.json) {
            fmt::print("{}\n",
                       nlohmann::ordered_json{{"tables", list}, {"sealed", study.facts().unsealed.empty()}}.dump(2));
            return Exit::done;
        }
    } catch (const compare::TablesStopped&) {
        say("stopped; nothing is written\n");
        return signals.exit();
    }
    fmt::print("{}", unsealed_note(study.facts().unsealed));
    return Exit::done;
}

}  // namespace raaderum::cli
