#include "map/paths.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::map {
namespace {

class Walk {
  public:
    Walk(const TheoryMap& map, std::size_t goal, const Search& search)
        : map_(map), goal_(goal), search_(search), visited_(map.boxes.size(), 0), leaving_(map.boxes.size()) {
        for (std::size_t link = 0; link != map.links.size(); ++link) {
            if (map.links[link].standardised != 0.0) leaving_[map.links[link].from].push_back(link);
        }
        for (auto& links : leaving_) {  // strong ways first, so that a search that is broken off has seen them
            std::stable_sort(links.begin(), links.end(), [&](std::size_t one, std::size_t other) {
                return std::abs(map.links[one].standardised) > std::abs(map.links[other].standardised);
            });
        }
    }

    void go_on(std::size_t box, double strength) {
        if (box == goal_ && !links_.empty()) {
            found_.push_back({links_, strength});
            return;
        }
        if (links_.size() == search_.longest) return;
        visited_[box] = 1;
        for (const std::size_t link : leaving_[box]) {
            const Link& each = map_.links[link];
            const double so_far = strength * each.standardised;
            if (std::abs(so_far) < search_.weakest) continue;
            if (visited_[each.to] != 0) continue;
            if (++steps_ > search_.most_steps) break;
            links_.push_back(link);
            go_on(each.to, so_far);
            links_.pop_back();
        }
        visited_[box] = 0;
    }

    Paths result() && {
        std::stable_sort(found_.begin(), found_.end(), [](const Path& one, const Path& other) {
            return std::abs(one.strength) > std::abs(other.strength);
        });
        Paths paths;
        double all = 0.0;
        double shown = 0.0;
        for (const Path& path : found_) {
            paths.together += path.strength;
            all += std::abs(path.strength);
        }
        paths.found = found_.size();
        paths.all = steps_ <= search_.most_steps;
        found_.resize(std::min(found_.size(), search_.shown));
        for (const Path& path : found_) shown += std::abs(path.strength);
        paths.share = all > 0.0 ? shown / all : 0.0;
        paths.strongest = std::move(found_);
        return paths;
    }

  private:
    const TheoryMap& map_;
    std::size_t goal_;
    Search search_;
    std::vector<char> visited_;
    std::vector<std::vector<std::size_t>> leaving_;  ///< [box] links
    std::vector<std::size_t> links_;
    std::vector<Path> found_;
    std::size_t steps_ = 0;
};

}  // namespace

Paths paths_between(const TheoryMap& map, std::size_t from, std::size_t to, const Search& search) {
    Walk walk(map, to, search);
    walk.go_on(from, 1.0);
    return std::move(walk).result();
}

}  // namespace raaderum::map
