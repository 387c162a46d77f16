// The columns of the employees come into being, are copied and are filled with what each starts at.

#include "model/people.hpp"

#include "core/column.hpp"

namespace raaderum {

People::People() = default;
People::People(const People&) = default;
People::People(People&&) noexcept = default;
People& People::operator=(const People&) = default;
People& People::operator=(People&&) noexcept = default;
People::~People() = default;

void make_room(People& people, std::size_t positions) {
    people.positions = positions;
    people.places = padded(positions);
#define WHOLE_COLUMN(holds, name, ...) people.name.assign(people.places, 0);
#define COLUMN(holds, name, start, ...) people.name.assign(people.places, static_cast<float>(start));
#include "model/people.def"
}

}  // namespace raaderum
