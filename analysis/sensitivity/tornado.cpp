#include "sensitivity/tornado.hpp"

#include "stats/paired.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace raaderum::sensitivity {
namespace {

Estimate mean_of(const std::vector<double>& replicates) {
    stats::RunningMean values;
    for (const double value : replicates) {
        if (!std::isnan(value)) values.add(value);
    }
    if (values.count() < 2) throw TooManyFailed();
    return {values.mean(), values.mean() - values.half_width(), values.mean() + values.half_width()};
}

/// 1 or −1 where the whole interval lies on that side of 0, else 0.
int sure_sign(const Estimate& estimate) { return estimate.low > 0.0 ? 1 : estimate.high < 0.0 ? -1 : 0; }

Turn turn_between(const Estimate& written, const Estimate& end) {
    const int before = sure_sign(written);
    const int after = sure_sign(end);
    if (before == after) return Turn::holds;
    if (after == 0) return Turn::unclear;
    return before == 0 ? Turn::clears : Turn::turns;
}

}  // namespace

std::string_view spelled(Turn turn) {
    switch (turn) {
        case Turn::holds:
            return "holds";
        case Turn::unclear:
            return "unclear";
        case Turn::clears:
            return "clears";
        case Turn::turns:
            return "turns";
    }
    return "";
}

double Swing::reach() const { return std::abs(high.value - low.value); }

std::vector<std::size_t> Tornado::by_reach() const {
    std::vector<std::size_t> order(swings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return swings[a].reach() > swings[b].reach(); });
    return order;
}

std::vector<Tornado> tornadoes(const Model& model, std::size_t dimensions) {
    const Point written(dimensions, as_written);
    std::vector<Question> questions{{written, 0}};
    for (std::size_t d = 0; d != dimensions; ++d) {
        for (const double end : {0.0, 1.0}) {
            Point point = written;
            point[d] = end;
            questions.push_back({point, 0});
        }
    }
    const std::vector<Answer> answers = model(questions);
    std::vector<Tornado> result;
    for (std::size_t outcome = 0; outcome != answers.front().size(); ++outcome) {
        Tornado tornado{mean_of(answers.front()[outcome]), {}};
        for (std::size_t d = 0; d != dimensions; ++d) {
            Swing swing;
            swing.low = mean_of(answers[1 + 2 * d][outcome]);
            swing.high = mean_of(answers[2 + 2 * d][outcome]);
            swing.at_low = turn_between(tornado.written, swing.low);
            swing.at_high = turn_between(tornado.written, swing.high);
            tornado.swings.push_back(swing);
        }
        result.push_back(std::move(tornado));
    }
    return result;
}

}  // namespace raaderum::sensitivity
