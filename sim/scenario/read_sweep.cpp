#include "scenario/read_sweep.hpp"

#include "scenario/policy.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace raaderum::scenario {

std::vector<double> swept_values(const Node& node, const std::string& path, const Range& range, Problems& problems) {
    std::vector<double> values;
    const Node& list = *node.find("sweep");
    if (node.children.size() != 1)
        problems.add(node.place, path, "a sweep with other keys beside it", "write {sweep: [0.2, 0.5]}");
    if (list.kind != Node::Kind::list || list.children.empty()) {
        problems.add(node.place, path, "a sweep without values", "write {sweep: [0.2, 0.5]}");
        return values;
    }
    if (list.children.size() > most_swept) {
        problems.add(node.place, path, fmt::format("a sweep of more than {} values", most_swept));
        return values;
    }
    for (const Node& item : list.children) {
        const auto value = number_in(item, path, range, problems);
        if (!value) continue;
        const bool again = std::any_of(values.begin(), values.end(), [&](double other) {
            return static_cast<float>(other) == static_cast<float>(*value);
        });
        if (again) {
            problems.add(item.place, path, fmt::format("{} stands twice in the sweep", item.text),
                         "write each value once");
        } else {
            values.push_back(*value);
        }
    }
    return values;
}

}  // namespace raaderum::scenario
