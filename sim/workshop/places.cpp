#include "workshop/places.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace raaderum::workshop {
namespace {

struct Limit {
    std::size_t in_all;
    std::size_t per_address;
    std::size_t of_facilitator;  ///< in all, of the facilitator's addresses
};

// A room behind one router has one address, so what honest telephones do at the same moment must fit into one address: 100
// of them load the page, or wait for a place. Who watches without a code needs no line to type one, so there are few.
constexpr std::array<Limit, standing_count> limits{{
    {160, 100, 32},   // asking
    {160, 120, 32},   // answering
    {80, 8, 16},      // watching
    {120, 100, 16},   // waiting
    {400, 400, 400},  // taking part; who takes part is bounded by address elsewhere
    {32, 32, 32},     // playing
}};
constexpr std::size_t usual_places = 160 + 160 + 80 + 120 + 400 + 32;
constexpr std::size_t other_descriptors = 128;  // the facilitator's own places, and files
constexpr std::size_t most_reserved_addresses = 8;

const Limit& limit_of(Standing standing) { return limits.at(static_cast<std::size_t>(standing)); }

}  // namespace

Places::Places(std::size_t descriptors) {
    const std::size_t free = descriptors > 2 * other_descriptors ? descriptors - other_descriptors : descriptors / 2;
    share_ = std::min(1.0, static_cast<double>(free) / static_cast<double>(usual_places));
}

std::size_t Places::most(Standing standing) const {
    return std::max<std::size_t>(2, static_cast<std::size_t>(share_ * static_cast<double>(limit_of(standing).in_all)));
}

void Places::reserve_for(const std::string& address) {
    if (reserved_.size() < most_reserved_addresses) reserved_.insert(address);
}

void Places::enter_group(Id id, Place& place) {
    place.since = next_++;
    Group& group = group_of(place);
    ++group.count;
    group.by_address[place.address].emplace(place.since, id);
    if (!place.who.empty()) pages_[place.who].emplace(place.since, id);
}

void Places::leave_group(const Place& place) {
    Group& group = group_of(place);
    --group.count;
    const auto beside = group.by_address.find(place.address);
    beside->second.erase(place.since);
    if (beside->second.empty()) group.by_address.erase(beside);
    const auto pages = pages_.find(place.who);
    if (pages == pages_.end()) return;
    pages->second.erase(place.since);
    if (pages->second.empty()) pages_.erase(pages);
}

Places::Id Places::take(const std::string& address, std::function<void()> give_up) {
    const Id id = next_++;
    Place& place = taken_[id];
    place.address = address;
    place.reserved = is_reserved(address);
    place.give_up = std::move(give_up);
    enter_group(id, place);
    make_room(id);
    return id;
}

void Places::stands(Id id, Standing standing, const std::string& who) {
    const auto found = taken_.find(id);
    if (found == taken_.end()) return;
    Place& place = found->second;
    leave_group(place);
    place.standing = standing;
    place.who = who;
    place.reserved = standing == Standing::playing || is_reserved(place.address);
    enter_group(id, place);
    make_room(id);
}

void Places::leave(Id id) {
    const auto found = taken_.find(id);
    if (found == taken_.end()) return;
    leave_group(found->second);
    taken_.erase(found);
}

void Places::make_room(Id newcomer) {
    const Place& place = taken_.at(newcomer);
    const Limit& limit = limit_of(place.standing);
    const std::string address = place.address;
    Group& group = group_of(place);
    if (!place.who.empty()) {
        const Queue& pages = pages_.at(place.who);
        if (pages.size() > most_lines_of_one) give_up(pages.begin()->second);
    }
    const Queue& beside = group.by_address.at(address);
    if (beside.size() > limit.per_address) give_up(beside.begin()->second);
    if (group.count <= (place.reserved ? limit.of_facilitator : most(place.standing))) return;
    std::size_t held = 0;
    for (const auto& [each, queue] : group.by_address) held = std::max(held, queue.size());
    if (place.standing >= Standing::waiting && group.by_address.at(address).size() == held) {
        return give_up(newcomer);  // who was here before them stays
    }
    const std::pair<const std::uint64_t, Id>* oldest = nullptr;
    for (const auto& [each, queue] : group.by_address) {
        if (queue.size() == held && (oldest == nullptr || queue.begin()->first < oldest->first)) {
            oldest = &*queue.begin();
        }
    }
    give_up(oldest->second);
}

void Places::give_up(Id id) {
    const auto found = taken_.find(id);
    const std::function<void()> tell = std::move(found->second.give_up);
    leave_group(found->second);
    taken_.erase(found);
    tell();
}

}  // namespace raaderum::workshop
