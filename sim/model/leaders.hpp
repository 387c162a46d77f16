#pragma once
// The professional leaders, each with a team of consecutive positions. What differs between leaders by nature is kept in
// standard deviations, so that a policy that moves the mean moves every leader.

#include "core/column.hpp"

#include <cstddef>
#include <cstdint>

namespace raaderum {

struct Leaders {
    std::size_t count = 0;               ///< columns are padded to whole vector registers
    Column<std::uint32_t> team_begin;    ///< first position of the team
    Column<std::uint32_t> team_end;      ///< one past the last
    Column<float> courage_deviation;     ///< standard normal
    Column<float> competence_deviation;  ///< standard normal, like those below
    Column<float> buy_in_deviation;
    Column<float> disposition_deviation;
    Column<float> hardness_deviation;
    Column<float> mandate;   ///< the leader's own leeway, slowly moving
    Column<float> frames;    ///< what second-order leadership has built
    Column<float> deafness;  ///< to those who complain
    // made anew each week
    Column<float> courage;            ///< courage at the week's settings
    Column<float> effectiveness;      ///< what the leader's own can, will and dare make of the hours; 1: ordinary
    Column<float> hours;              ///< leadership hours left after administration
    Column<float> pruning;            ///< hours spent on removing rules in the ordinary way
    Column<float> deregulation_done;  ///< share of the deregulation asked for that the hours allow
};

inline void make_room(Leaders& leaders, std::size_t count) {
    leaders.count = count;
    leaders.team_begin.assign(count, 0);
    leaders.team_end.assign(count, 0);
    for (Column<float>* column : {&leaders.courage_deviation, &leaders.competence_deviation, &leaders.buy_in_deviation,
                                  &leaders.disposition_deviation, &leaders.hardness_deviation, &leaders.mandate,
                                  &leaders.frames, &leaders.deafness, &leaders.courage, &leaders.effectiveness,
                                  &leaders.hours, &leaders.pruning, &leaders.deregulation_done}) {
        column->assign(padded(count), 0.0F);
    }
}

}  // namespace raaderum
