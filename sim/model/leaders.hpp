#pragma once
// The professional leaders, each with a team of consecutive positions. What differs between leaders by nature is kept in
// standard deviations, so that a policy that moves the mean moves every leader. Columns are declared once, in leaders.def.

#include "core/column.hpp"

#include <cstddef>
#include <cstdint>

namespace raaderum {

struct Leaders {
    std::size_t count = 0;  ///< columns of floats are padded to whole vector registers
#define WHOLE_COLUMN(holds, name, ...) Column<std::uint32_t> name;
#define COLUMN(holds, name, ...) Column<float> name;
#include "model/leaders.def"
};

/// Makes room for `count` leaders, every column at its starting value.
void make_room(Leaders& leaders, std::size_t count);

/// Whether somebody has the place and is not ill.
inline bool is_here(const Leaders& leaders, std::size_t leader) {
    return leaders.present[leader] > 0.0F && leaders.absence_left[leader] <= 0.0F;
}

/// With whom a leader leads where leaders lead in pairs: the first with the second, the third with the fourth; the last of an
/// odd number with nobody, and is told their own number.
inline std::size_t partner_of(const Leaders& leaders, std::size_t leader) {
    const std::size_t other = leader % 2 == 0 ? leader + 1 : leader - 1;
    return other < leaders.count ? other : leader;
}

/// A leader leaves; the place is vacant for `weeks`.
inline void empty_place(Leaders& leaders, std::size_t leader, float weeks) {
    leaders.present[leader] = 0.0F;
    leaders.absence_left[leader] = 0.0F;
    leaders.vacancy_left[leader] = weeks;
}

}  // namespace raaderum
