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

Places::Id Places::take(const std::string& address, std::function<void()> give_up) {
    const Id id = next_++;
    taken_.emplace(id, Place{address, Standing::asking, {}, id, std::move(give_up)});
    make_room(id);
    return id;
}

void Places::stands(Id id, Standing standing, const std::string& who) {
    const auto found = taken_.find(id);
    if (found == taken_.end()) return;
    found->second.standing = standing;
    found->second.who = who;
    found->second.since = next_++;
    make_room(id);
}

void Places::make_room(Id newcomer) {
    const Place place = taken_.at(newcomer);
    const bool reserved = is_reserved(place.address);
    const Limit& limit = limit_of(place.standing);
    const Among alike = [&](const Place& each) {
        return each.standing == place.standing
               && (each.standing == Standing::playing || is_reserved(each.address) == reserved);
    };
    if (!place.who.empty()) {
        const Among same = [&](const Place& each) { return alike(each) && each.who == place.who; };
        if (count(same) > most_lines_of_one) give_up_oldest(newcomer, same);
    }
    const Among beside = [&](const Place& each) { return alike(each) && each.address == place.address; };
    if (count(beside) > limit.per_address) give_up_oldest(newcomer, beside);
    const std::size_t most_alike = reserved ? limit.of_facilitator : most(place.standing);
    if (count(alike) <= most_alike) return;
    const std::set<std::string> crowded = most_crowded(alike);
    if (place.standing >= Standing::waiting && crowded.contains(place.address)) {  // who was here before them stays
        return give_up_oldest(newcomer, [](const Place&) { return false; });
    }
    give_up_oldest(newcomer, [&](const Place& each) { return alike(each) && crowded.contains(each.address); });
}

std::size_t Places::count(const Among& among) const {
    return static_cast<std::size_t>(
        std::count_if(taken_.begin(), taken_.end(), [&](const auto& each) { return among(each.second); }));
}

std::set<std::string> Places::most_crowded(const Among& among) const {
    std::map<std::string, std::size_t> held;
    for (const auto& [id, place] : taken_) held[place.address] += among(place) ? 1 : 0;
    std::size_t most = 0;
    for (const auto& [address, count] : held) most = std::max(most, count);
    std::set<std::string> crowded;
    for (const auto& [address, count] : held) {
        if (count == most) crowded.insert(address);
    }
    return crowded;
}

/// The newcomer itself where there is no other.
void Places::give_up_oldest(Id newcomer, const Among& among) {
    auto oldest = taken_.find(newcomer);
    for (auto each = taken_.begin(); each != taken_.end(); ++each) {
        if (among(each->second) && each->second.since < oldest->second.since) oldest = each;
    }
    const std::function<void()> give_up = std::move(oldest->second.give_up);
    taken_.erase(oldest);
    give_up();
}

}  // namespace raaderum::workshop
