#include "ablate/change.hpp"

#include "calibrate/report/findings.hpp"
#include "stats/paired.hpp"

#include <cmath>

namespace raaderum::ablate {
namespace {

/// How large a move is at least; it may be below 0.
double surely(const Move& move) {
    if (move.undone) return HUGE_VAL;
    return std::abs(move.size) - move.half_width;
}

bool any_counts(const Subject& subject, const Lives& with, const Lives& without, std::size_t point) {
    for (std::size_t c = 0; c != subject.contrasts.size(); ++c) {
        if (move_of(with.contrasts[point][c], without.contrasts[point][c], subject.contrasts[c].spread).counts())
            return true;
    }
    return false;
}

}  // namespace

bool Move::counts() const { return surely(*this) > smallest_move; }

Move move_of(const std::vector<double>& with, const std::vector<double>& without, double spread) {
    stats::RunningMean moves;
    std::size_t defined = 0;
    for (std::size_t replicate = 0; replicate != with.size(); ++replicate) {
        if (!std::isfinite(with[replicate])) continue;
        ++defined;
        if (std::isfinite(without[replicate])) moves.add((without[replicate] - with[replicate]) / spread);
    }
    if (defined < 2) return {};
    const bool undone = 10 * (defined - moves.count()) > defined;
    return {moves.mean(), moves.half_width(), undone};
}

Change change_between(const Subject& subject, const Lives& with, const Lives& without) {
    Change change;
    double most = -HUGE_VAL;
    for (std::size_t c = 0; c != subject.contrasts.size(); ++c) {
        const Move move = move_of(with.contrasts.front()[c], without.contrasts.front()[c], subject.contrasts[c].spread);
        if (surely(move) <= most) continue;
        most = surely(move);
        change.contrast = c;
        change.largest = move;
    }
    for (std::size_t point = 1; point != subject.points.size(); ++point)
        change.worlds_moved += any_counts(subject, with, without, point) ? 1 : 0;
    const auto targets = calibrate::level_targets();
    for (std::size_t target = 0; target != targets.size(); ++target) {
        const auto met = [&](double level) { return targets[target].low <= level && level <= targets[target].high; };
        if (met(with.levels[target]) && !met(without.levels[target]))
            change.unmet.emplace_back(info(targets[target].metric).name);
    }
    return change;
}

std::string name_of(const Contrast& contrast, const Plan& plan) {
    return plan.variants[contrast.variant].name + " - " + plan.variants[contrast.baseline].name;
}

}  // namespace raaderum::ablate
