#include "cli/profile_table.hpp"

#include "cli/text_table.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace raaderum::cli {
namespace {

using Parts = std::vector<std::pair<std::string_view, double>>;

Parts all_parts(const RunProfile& profile) {
    Parts parts = profile.engine.parts();
    parts.insert(parts.begin(), {"start", profile.starting});
    parts.emplace_back("finish the file", profile.finishing);
    return parts;
}

double total_of(const Parts& parts) {
    double total = 0.0;
    for (const auto& [name, seconds] : parts) total += seconds;
    return total;
}

}  // namespace

std::string profile_table(const RunProfile& profile, std::FILE* stream) {
    const Parts parts = all_parts(profile);
    const double total = total_of(parts);
    std::vector<Cells> rows{{"part", "seconds", "share"}};
    for (const auto& [name, seconds] : parts) {
        rows.push_back(
            {std::string(name), fmt::format("{:.4f}", seconds), fmt::format("{:.1f} %", 100 * seconds / total)});
    }
    rows.push_back({"all threads", fmt::format("{:.4f}", total), ""});
    return text_table(rows, "lrr", stream);
}

nlohmann::ordered_json profile_in_json(const RunProfile& profile) {
    const Parts parts = all_parts(profile);
    const double total = total_of(parts);
    auto rows = nlohmann::ordered_json::array();
    for (const auto& [name, seconds] : parts) {
        rows.push_back({{"part", name}, {"seconds", seconds}, {"share", seconds / total}});
    }
    return rows;
}

}  // namespace raaderum::cli
