#pragma once
// What stands where a weight should: how strong ties are on the scale of a survey, and what that says of starting trust.

#include "network/tie_problems.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace raaderum::network {

/// The number that `text` writes, with a decimal point or comma, or nothing.
std::optional<double> number_written(std::string_view text);

/// Reads the weights of one file.
class Weights {
  public:
    Weights(const TieReading& how, TieProblems& problems);

    /// Starting trust that the text says: NaN where it says nothing, or nothing that can be used (a problem is noted).
    float read(std::string_view text, std::size_t line);
    /// Notes what lay outside the scale. Called once everything is read.
    void note_problems();
    /// Whether the scale is given, so that each number is a measurement.
    bool scale_is_given() const { return given_; }
    /// " (1 to 5 read as 0 to 1)", or nothing where the scale is that of trust.
    std::string scale_in_words() const;

  private:
    TieProblems& problems_;
    bool given_;
    double low_, high_;
    double least_, most_;
    Lines outside_;
};

/// What is said of the weights of all ties, and whether they can be believed.
struct WeightsSeen {
    std::size_t ties = 0;   ///< ties that are kept
    std::size_t given = 0;  ///< … with a weight
    float least = 1.0F, most = 0.0F;
    bool between = false;  ///< one is neither 0 nor 1
    Lines missing;
    void add(float weight, std::size_t line);
};

/// What to make of the weights that were seen.
struct WeightsJudged {
    bool believed = true;  ///< false: they are those of a program that measured nothing, and trust is drawn
    std::string doubt;     ///< a sentence; empty where there is none
};
WeightsJudged judge(const WeightsSeen& seen, bool scale_is_given);

}  // namespace raaderum::network
