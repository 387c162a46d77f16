#include "ablate/backwards.hpp"

#include <numeric>

namespace raaderum::ablate {

Backwards backwards(
    std::size_t count,
    const std::function<bool(const std::vector<std::size_t>& gone, const std::vector<std::size_t>& group)>& may_go) {
    Backwards result;
    const std::function<void(const std::vector<std::size_t>&)> reduce = [&](const std::vector<std::size_t>& group) {
        if (group.empty()) return;
        if (may_go(result.out, group)) {
            result.out.insert(result.out.end(), group.begin(), group.end());
        } else if (group.size() == 1) {
            result.kept.push_back(group.front());
        } else {
            const auto middle = group.begin() + static_cast<std::ptrdiff_t>(group.size() / 2);
            reduce({group.begin(), middle});
            reduce({middle, group.end()});
        }
    };
    std::vector<std::size_t> all(count);
    std::iota(all.begin(), all.end(), std::size_t{0});
    reduce(all);
    return result;
}

}  // namespace raaderum::ablate
