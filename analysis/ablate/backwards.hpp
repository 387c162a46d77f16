#pragma once
// What is idle by itself may carry something once others are gone. So things are taken out together, those that do least first, and whatever
// is tried is tried in the set without everything already taken out. A group that must not go is halved until it is known which of it stays.

#include <cstddef>
#include <functional>
#include <vector>

namespace raaderum::ablate {

struct Backwards {
    std::vector<std::size_t> out;   ///< in the order in which they went
    std::vector<std::size_t> kept;  ///< those that stay
};

/// `may_go(gone, group)`: whether the group may go as well, where those of `gone` are gone. Of candidates 0 to count - 1 the first do least.
Backwards backwards(
    std::size_t count,
    const std::function<bool(const std::vector<std::size_t>& gone, const std::vector<std::size_t>& group)>& may_go);

}  // namespace raaderum::ablate
