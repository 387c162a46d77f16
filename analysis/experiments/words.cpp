#include "experiments/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace raaderum::experiments {
namespace {

using scenario::Unit;
using words::InTwoLanguages;

constexpr InTwoLanguages unit_words[] = {{"sd between persons", "sd mellem personer"},
                                         {"sd between institutions", "sd mellem institutioner"},
                                         {"times", "gange"},
                                         {"points in a hundred", "point af hundrede"},
                                         {"per cent", "procent"}};
constexpr InTwoLanguages use_words[] = {{"learn", "læring"}, {"seen", "set"}, {"hold", "holdt ude"}, {"target", "mål"}};
constexpr InTwoLanguages seen_words[] = {
    {"numbers read in the study or its abstract", "tal læst i studiet eller dets resumé"},
    {"remembered, not read again", "husket, ikke læst igen"}};
constexpr InTwoLanguages agreement_words[] = {
    {"agrees in size", "enig i størrelse"}, {"agrees in sign", "enig i retning"}, {"does not agree", "ikke enig"}};
constexpr InTwoLanguages yes{"yes", "ja"};
constexpr InTwoLanguages no{"no", "nej"};
constexpr InTwoLanguages up{"up", "op"};
constexpr InTwoLanguages down{"down", "ned"};
constexpr InTwoLanguages summary_text{
    "Of {} number{} that others found, the model agrees with {} in size, with {} in sign, and with {} not at all.",
    "Af {} tal, som andre har fundet{}, er modellen enig med {} i størrelse, med {} i retning og med {} slet ikke."};

constexpr Elsewhere elsewhere[] = {
#define ELSEWHERE(id, study, finding, finding_da, why, why_da) {id, study, {finding, finding_da}, {why, why_da}},
#include "experiments/elsewhere.def"
#undef ELSEWHERE
};

/// As many digits as the unit needs; a ratio has no sign.
std::string bare(double value, Unit unit, Language language) {
    if (!std::isfinite(value)) return "-";
    const int decimals = unit == Unit::points || unit == Unit::per_cent ? 1 : 2;
    return unit == Unit::ratio ? words::number(value, decimals, language)
                               : words::signed_number(value, decimals, language);
}

std::string_view mark_of(Unit unit, Language language) {
    constexpr InTwoLanguages points{" points", " point"};
    switch (unit) {
        case Unit::per_cent:
            return " %";
        case Unit::points:
            return points.in(language);
        case Unit::ratio:
            return " ×";
        default:
            return " sd";
    }
}

}  // namespace

const std::string& in(const scenario::ClaimText& text, Language language) {
    return language == Language::danish ? text.in_danish() : text.english;
}

std::string short_name(const std::string& study) {
    const std::size_t year = study.find('(');
    const std::size_t end = study.find(')', year);
    if (end == std::string::npos) return study;
    const std::string authors = study.substr(0, year);
    const std::string first = authors.substr(0, authors.find(','));
    const std::size_t last = authors.find("& ");
    std::string name = first + " ";
    if (std::count(authors.begin(), authors.end(), ',') == 2 && last != std::string::npos) {
        name = fmt::format("{} & {} ", first, authors.substr(last + 2, authors.find(',', last) - last - 2));
    } else if (last != std::string::npos || authors.find("et al.") != std::string::npos) {
        name = first + " et al. ";
    }
    return name + study.substr(year, end + 1 - year);
}

std::string told(double value, Unit unit, Language language) {
    const std::string number = bare(value, unit, language);
    return number == "-" ? number : number + std::string(mark_of(unit, language));
}

std::string told_of_study(const scenario::ExperimentMeasure& measure, Language language) {
    if (measure.sign_only) return std::string((measure.up ? up : down).in(language));
    const std::string effect = bare(measure.effect, measure.unit, language);
    if (measure.tolerance) {
        const double beyond = 0.5 * (measure.high - measure.low);
        return fmt::format("{} ± {}{}", effect,
                           words::number(beyond,
                                         measure.unit == Unit::ratio ? 2
                                         : beyond < 1.0              ? 2
                                                                     : 1,
                                         language),
                           mark_of(measure.unit, language));
    }
    return fmt::format("{} [{}, {}]{}", effect, bare(measure.low, measure.unit, language),
                       bare(measure.high, measure.unit, language), mark_of(measure.unit, language));
}

std::string told_of_model(const MeasureAnswer& answer, Unit unit, Language language) {
    if (!std::isfinite(answer.median)) return "-";
    return fmt::format("{} [{}, {}]{}", bare(answer.median, unit, language), bare(answer.low, unit, language),
                       bare(answer.high, unit, language), mark_of(unit, language));
}

std::string_view word_for(Unit unit, Language language) {
    return unit_words[static_cast<std::size_t>(unit)].in(language);
}

std::string_view word_for(scenario::Use use, Language language) {
    return use_words[static_cast<std::size_t>(use)].in(language);
}

std::string_view word_for(scenario::Seen seen, Language language) {
    return seen_words[static_cast<std::size_t>(seen)].in(language);
}

std::string_view word_for(Agreement agreement, Language language) {
    return agreement_words[static_cast<std::size_t>(agreement)].in(language);
}

std::string_view word_for(std::optional<bool> agrees, Language language) {
    return !agrees ? "-" : (*agrees ? yes : no).in(language);
}

std::string summary(std::span<const Answer> answers, Language language) {
    std::array<int, 3> count{};
    int all = 0;
    for (const Answer& answer : answers) {
        for (const MeasureAnswer& measure : answer.measures) {
            ++count[static_cast<std::size_t>(measure.agreement())];
            ++all;
        }
    }
    const bool plural = all != 1 && language == Language::english;
    return fmt::format(fmt::runtime(summary_text.in(language)), all, plural ? "s" : "", count[0], count[1], count[2]);
}

std::span<const Elsewhere> not_run_here() { return elsewhere; }

}  // namespace raaderum::experiments
