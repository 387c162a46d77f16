#include "network/weights.hpp"

#include "network/table.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace raaderum::network {
namespace {

constexpr float not_given = std::numeric_limits<float>::quiet_NaN();

/// The shortest text that reads back as the number.
template <class Number>
std::string spelled(Number number) {
    char digits[32];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, number);
    return error == std::errc() ? std::string(digits, end) : "?";
}

}  // namespace

std::optional<double> number_written(std::string_view text) {
    if (text.empty() || text.size() > 64) return std::nullopt;
    std::string digits(text);
    if (digits.find('.') == std::string::npos) std::replace(digits.begin(), digits.end(), ',', '.');
    if (digits.size() > 1 && digits.front() == '+' && digits[1] != '-' && digits[1] != '+') digits.erase(0, 1);
    double number = 0.0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || !std::isfinite(number)) return std::nullopt;
    return number;
}

Weights::Weights(const TieReading& how, TieProblems& problems)
    : problems_(problems),
      given_(how.weights.has_value()),
      low_(given_ ? how.weights->first : 0.0),
      high_(given_ ? how.weights->second : 1.0),
      least_(std::numeric_limits<double>::infinity()),
      most_(-least_) {}

float Weights::read(std::string_view text, std::size_t line) {
    if (is_missing(text)) return not_given;
    const std::optional<double> number = number_written(text);
    if (!number) {
        problems_.note_row(line, "the weight ", text, " is no number", "a number such as 0.5, or nothing");
        return not_given;
    }
    least_ = std::min(least_, *number);
    most_ = std::max(most_, *number);
    if (*number < low_ || *number > high_) {
        outside_.add(line, text);
        return not_given;
    }
    // Adding 0 makes a 0 of −0.
    return static_cast<float>((*number - low_) / (high_ - low_) + 0.0);
}

void Weights::note_problems() {
    if (outside_.count() == 0) return;
    const std::string scale = spelled(low_) + " to " + spelled(high_);
    std::string wrong = outside_.count() == 1 ? "the weight " + outside_.examples() + " lies outside " + scale
                                              : counted(outside_.count(), "row", "rows") + ": the weight lies outside "
                                                    + scale + " (" + outside_.examples() + "), " + outside_.in_words();
    const std::string found = " (the file has " + spelled(least_) + " to " + spelled(most_) + ")";
    problems_.note(outside_.first(), std::move(wrong),
                   given_ ? "ends of the scale in network.weights that hold all weights" + found
                          : "a number from 0 to 1, or the ends of the scale that was asked on, such as network: "
                            "{weights: [1, 5]}"
                                + found);
}

std::string Weights::scale_in_words() const {
    if (!given_ || (low_ == 0.0 && high_ == 1.0)) return {};
    return " (" + spelled(low_) + " to " + spelled(high_) + " read as 0 to 1)";
}

void WeightsSeen::add(float weight, std::size_t line) {
    ++ties;
    if (std::isnan(weight)) {
        missing.add(line);
        return;
    }
    ++given;
    least = std::min(least, weight);
    most = std::max(most, weight);
    between = between || (weight != 0.0F && weight != 1.0F);
}

WeightsJudged judge(const WeightsSeen& seen, bool scale_is_given) {
    if (seen.given == 0) return {};
    const std::string all = "all " + std::to_string(seen.given) + " weights are ";
    if (seen.given > 1 && seen.least == seen.most) {
        if (seen.least == 1.0F && !scale_is_given) {
            return {false, all
                               + "1, as programs write that measured none: trust is drawn, as without weights; if they were "
                                 "measured, write network: {weights: [0, 1]}"};
        }
        return {true, all + "the same: trust starts at " + spelled(seen.least) + " on each of these ties"};
    }
    if (!seen.between && seen.given > 1 && !scale_is_given) {
        return {
            true,
            "all weights are 0 or 1, and are read as no trust and full trust; if 0 means that there is no tie, take "
            "those rows out, and if both were measured, write network: {weights: [0, 1]}"};
    }
    return {};
}

}  // namespace raaderum::network
