// `raaderum export`: a trajectory file as tidy tables in a folder.
#include "cli/arguments.hpp"
#include "cli/open_study.hpp"
#include "cli/stop_signals.hpp"
#include "cli/tell_unsealed.hpp"
#include "cli/terminal.hpp"
#include "cli/write_outcomes.hpp"
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

/// Says what was written where it is the table of outcomes alone.
Exit tell_outcomes(const ExportRequest& request, const compare::Study& study) {
    const auto bytes = std::filesystem::file_size(request.outcomes);
    const bool sealed = study.facts().unsealed.empty();
    if (request.json) {
        const nlohmann::ordered_json table{{"file", request.outcomes.string()}, {"bytes", bytes}};
        fmt::print("{}\n", nlohmann::ordered_json{{"tables", {table}}, {"sealed", sealed}}.dump(2));
    } else {
        fmt::print("{}: {:.1f} kB\n{}", request.outcomes.string(), static_cast<double>(bytes) / 1e3,
                   unsealed_note(study.facts().unsealed));
    }
    return Exit::done;
}

}  // namespace

Exit perform(const ExportRequest& request) {
    if (!request.folder.empty()) expect_free(request.folder, request.force);
    if (!request.outcomes.empty()) expect_place_for_outcomes(request.outcomes);
    const compare::Study study = open_study(request.files);
    if (!request.outcomes.empty()) write_outcomes(study, request.outcomes, request.locale);
    if (request.folder.empty()) return tell_outcomes(request, study);
    const StopSignals signals;
    try {
        const auto asked = [&signals] { return signals.asked(); };
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        std::vector<std::filesystem::path> written =
            compare::write_tables(study, request.folder, request.locale, request.small_teams, asked);
        if (!request.outcomes.empty()) written.push_back(request.outcomes);
        for (const std::filesystem::path& path : written) {
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
