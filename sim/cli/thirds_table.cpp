#include "cli/thirds_table.hpp"

#include "cli/text_table.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <vector>

namespace raaderum::cli {
namespace {

constexpr std::array third_names{"lowest", "middle", "highest"};

Cells third_cells(const compare::Third& third) {
    return {number_or_dash("{:.3f}", third.mean), number_or_dash("{:+.4f}", third.difference),
            std::isfinite(third.low) ? fmt::format("{:+.4f} to {:+.4f}", third.low, third.high) : "-"};
}

}  // namespace

std::string thirds_table(const compare::Comparison& comparison, std::span<const compare::ThirdsByState> thirds,
                         std::FILE* stream) {
    std::vector<Cells> rows{{"state", "variant", "third", "mean", "difference", "95 % interval"}};
    for (const compare::ThirdsByState& by_state : thirds) {
        bool first_of_state = true;
        for (const compare::ThirdsOf& own : by_state.rows) {
            for (std::size_t third = 0; third != own.thirds.size(); ++third) {
                Cells cells{first_of_state ? by_state.state : "", third == 0 ? comparison.variants[own.variant] : "",
                            third_names[third]};
                for (std::string& cell : third_cells(own.thirds[third])) cells.push_back(std::move(cell));
                rows.push_back(std::move(cells));
                first_of_state = false;
            }
        }
    }
    return fmt::format(
               "\nWho loses: positions in thirds by {} at the start, and the states of those who hold them in the last "
               "recorded week,\nwhether or not they are the people of the start; recorded in {} {}s.\n\n",
               thirds.front().by, thirds.front().rows.front().thirds.front().pairs,
               comparison.worlds > 0 ? "world" : "replicate")
           + text_table(rows, "lllrrl", stream);
}

}  // namespace raaderum::cli
