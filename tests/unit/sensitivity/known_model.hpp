#pragma once
// A model that costs nothing and whose answer is known: functions of the point, and two kinds of normal noise. One comes
// with the luck and is the same at all points, the other is different at every point.

#include "core/draws.hpp"
#include "sensitivity/model.hpp"

#include <utility>

namespace raaderum::sensitivity {

class KnownModel {
  public:
    using Function = std::function<std::vector<double>(const Point&)>;

    explicit KnownModel(Function function, std::size_t replicates = 2)
        : function_(std::move(function)), replicates_(replicates) {}

    /// Standard deviations within one replicate.
    KnownModel& with_noise(double common, double own, std::uint64_t seed) {
        common_ = common;
        own_ = own;
        seed_ = seed;
        return *this;
    }

    std::vector<Answer> operator()(const std::vector<Question>& questions) {
        std::vector<Answer> answers;
        for (const Question& question : questions) {
            Answer answer;
            for (const double value : function_(question.point)) answer.emplace_back(replicates_, value);
            for (std::size_t r = 0; r != replicates_; ++r) {
                const double noise = common_ * draw(0, question.luck, r) + own_ * draw(1, calls_, r);
                for (std::vector<double>& outcome : answer) outcome[r] += noise;
            }
            ++calls_;
            answers.push_back(std::move(answer));
        }
        return answers;
    }

    std::uint32_t calls() const { return calls_; }

  private:
    double draw(Week kind, std::uint32_t who, std::size_t replicate) const {
        const Luck luck(seed_, ReplicateId{static_cast<std::uint32_t>(replicate)});
        return static_cast<double>(normal(luck.words(Purpose::sensitivity, 1000 + kind, who)[0]));
    }

    Function function_;
    std::size_t replicates_;
    double common_ = 0.0;
    double own_ = 0.0;
    std::uint64_t seed_ = 0;
    std::uint32_t calls_ = 0;
};

}  // namespace raaderum::sensitivity
