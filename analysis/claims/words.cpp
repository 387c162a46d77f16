#include "claims/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace raaderum::claims {
namespace {

constexpr std::size_t shown_of_a_digest = 12;

}  // namespace

std::string signed_number(double value) {
    if (!std::isfinite(value)) return "-";
    const double size = std::abs(value);
    return fmt::format("{:+.{}f}", value, size < 1.0 ? 4 : size < 10.0 ? 3 : 1);
}

std::string behind_number(const std::string& unit) { return unit == "1" || unit.empty() ? "" : " " + unit; }

std::string summary(std::span<const Answer> answers) {
    const auto count = [&](Verdict verdict) {
        return std::count_if(answers.begin(), answers.end(),
                             [&](const Answer& answer) { return answer.verdict == verdict; });
    };
    return fmt::format("Of {} claim{}, {} {} reproduced, {} undecided and {} contradicted.", answers.size(),
                       answers.size() == 1 ? "" : "s", count(Verdict::reproduced),
                       count(Verdict::reproduced) == 1 ? "is" : "are", count(Verdict::undecided),
                       count(Verdict::contradicted));
}

std::string holds_in(const Answer& answer) {
    if (!answer.robustness) return "-";
    const Tally both = answer.robustness->both();
    return fmt::format("{} of {}", both.holds_in, both.of);
}

std::string about_stored(std::span<const Answer> answers, const Stored& stored) {
    const bool any = std::any_of(answers.begin(), answers.end(),
                                 [](const Answer& answer) { return answer.robustness && answer.robustness->stored; });
    if (any) {
        return fmt::format("How far claims hold elsewhere is stored, from version {} and {} ({}).", stored.version,
                           stored.current ? "this register" : "an earlier register",
                           stored.digest.substr(0, shown_of_a_digest));
    }
    const bool own =
        std::any_of(answers.begin(), answers.end(), [](const Answer& answer) { return answer.robustness; });
    if (own || stored.current || stored.digest.empty()) return {};
    return fmt::format(
        "How far claims hold elsewhere is left out: what is stored is of an earlier register or model ({}, version "
        "{}). "
        "To find it out anew: raaderum claims --settings all.",
        stored.digest.substr(0, shown_of_a_digest), stored.version);
}

}  // namespace raaderum::claims
