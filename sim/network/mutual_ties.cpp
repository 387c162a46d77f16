#include "network/mutual_ties.hpp"

#include "core/check.hpp"

#include <algorithm>

namespace raaderum::network {

bool MutualTies::owns(std::size_t owner, std::size_t partner) const {
    const std::uint32_t* const row = partners_.data() + owner * row_;
    for (std::size_t index = 0; index != owned_[owner]; ++index) {
        if (row[index] == partner) return true;
    }
    return false;
}

void MutualTies::tie(std::size_t owner, std::size_t partner) {
    check(owned_[owner] < row_, "a position was to own more ties than there is room for");
    partners_[owner * row_ + owned_[owner]++] = static_cast<std::uint32_t>(partner);
    ++degree_[owner];
    ++degree_[partner];
}

void MutualTies::move(std::size_t owner, std::size_t index, std::size_t partner) {
    std::uint32_t& place = partners_[owner * row_ + index];
    --degree_[place];
    ++degree_[partner];
    place = static_cast<std::uint32_t>(partner);
}

TieList MutualTies::list() const {
    std::vector<std::size_t> next(positions());
    std::size_t count = 0;
    for (std::size_t position = 0; position != positions(); ++position) {
        next[position] = count;
        count += degree_[position];
    }
    TieList list;
    list.positions = positions();
    list.ties.resize(count);
    for (std::size_t owner = 0; owner != positions(); ++owner) {
        for (std::size_t index = 0; index != owned_[owner]; ++index) {
            const std::uint32_t other = partner(owner, index);
            list.ties[next[owner]++] = {static_cast<std::uint32_t>(owner), other};
            list.ties[next[other]++] = {other, static_cast<std::uint32_t>(owner)};
        }
    }
    for (std::size_t position = 0; position != positions(); ++position) {
        const auto end = list.ties.begin() + static_cast<std::ptrdiff_t>(next[position]);
        std::sort(end - static_cast<std::ptrdiff_t>(degree_[position]), end,
                  [](const auto& a, const auto& b) { return a.second < b.second; });
    }
    return list;
}

std::optional<std::size_t> draw_stranger(const MutualTies& ties, NamedDraws& draws, std::size_t position,
                                         GroupRange circle, GroupRange inner) {
    const std::size_t candidates = circle.size() - inner.size();
    if (candidates == 0) return std::nullopt;
    const auto candidate = [&](std::size_t index) {
        const std::size_t place = circle.begin + index;
        return place < inner.begin ? place : place + inner.size();
    };
    constexpr int attempts = 16;  // more than enough unless nearly everybody is known already; then look one by one
    std::size_t index = 0;
    for (int attempt = 0; attempt != attempts; ++attempt) {
        index = draws.below(static_cast<std::uint32_t>(candidates));
        if (!ties.tied(position, candidate(index))) return candidate(index);
    }
    for (std::size_t step = 1; step < candidates; ++step) {
        const std::size_t other = candidate((index + step) % candidates);
        if (!ties.tied(position, other)) return other;
    }
    return std::nullopt;
}

void tie_all(MutualTies& ties, const std::vector<std::uint32_t>& members) {
    for (std::size_t step = 1; 2 * step <= members.size(); ++step) {
        const bool opposite = 2 * step == members.size();  // there each pair meets from both sides
        for (std::size_t member = 0; member != (opposite ? step : members.size()); ++member) {
            ties.tie(members[member], members[(member + step) % members.size()]);
        }
    }
}

}  // namespace raaderum::network
