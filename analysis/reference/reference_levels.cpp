// Effects in the model read deviations from the ordinary institution. What is ordinary is not for anyone to choose: it is
// where the default institution rests. This program lets the default institution live, reads off its levels, takes them as
// the new references and begins again, until nothing moves. It prints the levels, or writes them into the table:
//
//   raaderum_reference_levels [sim/model/reference_levels.def]

#include "model/reference_levels.hpp"
#include "reference/resting_levels.hpp"

#include <cmath>
#include <cstdio>
#include <fstream>
#include <regex>
#include <sstream>

namespace raaderum {
namespace {

constexpr std::uint32_t replicates = 60;
constexpr int most_rounds = 25;
constexpr double damping = 0.8;
constexpr double still = 0.001;

/// Moves the levels towards where an institution that lives by them rests; returns the largest move.
double recentre(Parameters& parameters) {
    const auto rests = resting_levels(parameters, replicates);
    double moved = 0.0;
    for (const ReferenceLevelInfo& level : reference_level_table) {
        if (level.how != Levelled::rests) continue;
        float& value = parameters.ordinary.*level.level;
        const double move = damping * (rests.at(std::string(level.name)) - static_cast<double>(value));
        moved = std::fmax(moved, std::fabs(move));
        value += static_cast<float>(move);
    }
    return moved;
}

void write_into(const std::string& path, const ReferenceLevels& ordinary) {
    std::ifstream in(path);
    std::stringstream text;
    text << in.rdbuf();
    std::string table = text.str();
    for (const ReferenceLevelInfo& level : reference_level_table) {
        char value[32];
        std::snprintf(value, sizeof value, "%.3fF", static_cast<double>(ordinary.*level.level));
        const std::string line = "(LEVEL\\(" + std::string(level.name) + ", )[-0-9.]+F(?=, rests)";
        table = std::regex_replace(table, std::regex(line), std::string("$01") + value);
    }
    std::ofstream(path) << table;
}

}  // namespace
}  // namespace raaderum

int main(int count, char** arguments) {
    using namespace raaderum;
    Parameters parameters;
    for (int round = 0; round != most_rounds; ++round) {
        const double moved = recentre(parameters);
        std::fprintf(stderr, "round %d: largest move %.4f\n", round + 1, moved);
        if (moved < still) break;
    }
    for (const ReferenceLevelInfo& level : reference_level_table) {
        std::printf("%s = %.3f\n", std::string(level.name).c_str(),
                    static_cast<double>(parameters.ordinary.*level.level));
    }
    if (count > 1) write_into(arguments[1], parameters.ordinary);
}
