// The columns of the leaders are filled with what each starts at.

#include "model/leaders.hpp"

#include "core/column.hpp"

namespace raaderum {

void make_room(Leaders& leaders, std::size_t count) {
    leaders.count = count;
#define WHOLE_COLUMN(holds, name, ...) leaders.name.assign(count, 0);
#define COLUMN(holds, name, start, ...) leaders.name.assign(padded(count), static_cast<float>(start));
#include "model/leaders.def"
}

}  // namespace raaderum
