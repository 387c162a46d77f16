#include "map/influence.hpp"

#include "engine/week.hpp"
#include "observe/observe.hpp"

#include <algorithm>

namespace raaderum::map {
namespace {

struct NamedProcess {
    std::string_view name;
    Phase phase;
};
constexpr auto phases = std::to_array<NamedProcess>({
#define PHASE(step, name, called) {#name, name},
#include "model/phases.def"
#undef PHASE
});

/// Means over other people differ by rounding.
bool same_number(float one, float other) {
    return magnitude(one - other) <= 1e-5F * larger(1.0F, magnitude(one)) || (one != one && other != other);
}

std::array<float, metric_count> observed(const Institution& house) { return observe(house, OneThread()); }

}  // namespace

void live(std::string_view process, Institution& house, const WeekContext& context) {
    for (const NamedProcess& each : phases) {
        if (each.name == process) each.phase(house, context);
    }
}

std::vector<char> influenced(const Process& process, const Institution& before, const WeekContext& context,
                             std::size_t disturbed, std::uint32_t salt) {
    const auto boxes = box_table();
    Institution as_it_was = before;
    Institution changed = before;
    disturb(boxes[disturbed], changed, salt);
    live(process.name, as_it_was, context);
    live(process.name, changed, context);
    const auto metrics_as_they_were = observed(as_it_was);
    const auto metrics_changed = observed(changed);
    std::vector<char> came_out(boxes.size(), 0);
    for (std::size_t box = 0; box != boxes.size(); ++box) {
        if (boxes[box].kind == BoxKind::metric) {
            const auto metric = static_cast<std::size_t>(*boxes[box].metric);
            came_out[box] =
                process.name == "observe" && !same_number(metrics_as_they_were[metric], metrics_changed[metric]);
        } else {
            came_out[box] = differs(boxes[box], as_it_was, changed);
        }
    }
    return came_out;
}

std::vector<char> reached(const Process& process, std::size_t disturbed, bool kept) {
    std::vector<char> out(box_table().size(), 0);
    const bool makes_it = std::find(process.targets.begin(), process.targets.end(), disturbed) != process.targets.end();
    out[disturbed] = kept;
    for (const std::size_t target : process.targets) {
        for (const Edge& edge : process.edges) {
            if (edge.to != target) continue;
            const bool read_as_made = makes_it && made_before(process, disturbed, target);
            const bool as_it_was = edge.from == disturbed && !read_as_made;
            const bool as_made = made_before(process, edge.from, target) && out[edge.from] != 0;
            if (as_it_was || as_made) out[target] = 1;
        }
    }
    return out;
}

}  // namespace raaderum::map
