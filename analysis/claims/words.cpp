#include "claims/words.hpp"

#include "words/place.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace raaderum::claims {
namespace {

using words::InTwoLanguages;

constexpr std::size_t shown_of_a_digest = 12;

constexpr InTwoLanguages verdict_words[] = {
    {"reproduced", "genfundet"}, {"undecided", "uafgjort"}, {"contradicted", "modsagt"}};
constexpr InTwoLanguages steps_words[] = {
    {"restated", "gentaget"}, {"one step", "ét led"}, {"several steps", "flere led"}};

/// Units of metrics.
constexpr InTwoLanguages unit_words[] = {{"1/year", "1/år"},
                                         {"h/week per employee", "timer om ugen pr. medarbejder"},
                                         {"per 1000 employee-weeks", "pr. 1000 medarbejderuger"},
                                         {"per 1000 encounters", "pr. 1000 borgermøder"},
                                         {"share of demand", "andel af efterspørgslen"},
                                         {"share of hours", "andel af timerne"},
                                         {"starting employee payroll", "første lønsum"}};

constexpr InTwoLanguages headline_text{
    "Of {} claim{} that take{} several steps, {} {} reproduced at the default point.",
    "Af {} påstand{}, der går gennem flere led, er {} genfundet ved udgangspunktet."};
constexpr InTwoLanguages headline_over_worlds{
    "Of {} claim{} that take{} several steps, {} {} reproduced in at least 90 of 100 plausible worlds.",
    "Af {} påstand{}, der går gennem flere led, er {} genfundet i mindst 90 af 100 plausible verdener."};
constexpr InTwoLanguages summary_text{"Of {}{} claim{}, {} {} reproduced, {} undecided and {} contradicted.",
                                      "Af {}{} påstand{} er {} genfundet, {} uafgjort og {} modsagt."};
constexpr InTwoLanguages current_text{
    "Steps, carriers and how far claims hold elsewhere are stored, from version {} with this register and model ({}, "
    "{}).",
    "Led, bærere og hvor langt påstandene holder andre steder er gemt, fra version {} med dette register og denne "
    "model "
    "({}, {})."};
constexpr InTwoLanguages stale_text{
    "Steps, carriers and how far claims hold elsewhere are left out: what is stored is stale since the register or the "
    "model changed (version {}, register {}, model {}). To find it out anew: raaderum claims --settings all.",
    "Led, bærere og hvor langt påstandene holder andre steder er udeladt: Det gemte er forældet, siden registret eller "
    "modellen blev ændret (version {}, register {}, model {}). Find det ud på ny: raaderum claims --settings all."};

std::string beginning(const std::string& digest) { return digest.empty() ? "-" : digest.substr(0, shown_of_a_digest); }

template <class Which>
auto count_if(std::span<const Answer> answers, Which which) {
    return std::count_if(answers.begin(), answers.end(), which);
}

auto count(std::span<const Answer> answers, Verdict verdict) {
    return count_if(answers, [verdict](const Answer& answer) { return answer.told() == verdict; });
}

}  // namespace

std::string signed_number(double value, Language language) {
    if (!std::isfinite(value)) return "-";
    const double size = std::abs(value);
    std::string text = fmt::format("{:+.{}f}", value, size < 1.0 ? 4 : size < 10.0 ? 3 : 1);
    if (language == Language::danish) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

std::string interval_in_words(const Estimate& estimate, Language language) {
    return fmt::format("{} [{}{} {}]", signed_number(estimate.effect, language), signed_number(estimate.low, language),
                       language == Language::danish ? ';' : ',', signed_number(estimate.high, language));
}

std::string behind_number(const std::string& unit, Language language) {
    if (unit == "1" || unit.empty()) return "";
    for (const InTwoLanguages& words : unit_words) {
        if (words.english == unit) return fmt::format(" {}", words.in(language));
    }
    return " " + unit;
}

const std::string& in(const scenario::ClaimText& text, Language language) {
    return language == Language::danish ? text.in_danish() : text.english;
}

std::string source_of(const scenario::Claim& claim, Language language) {
    const bool known = language == Language::english || !claim.source.danish.empty();
    return known ? in(claim.source, language) : words::place_in(claim.source.english, language);
}

std::string_view word_for(Verdict verdict, Language language) {
    return verdict_words[static_cast<std::size_t>(verdict)].in(language);
}

std::string_view word_for(Steps steps, Language language) {
    return steps_words[static_cast<std::size_t>(steps)].in(language);
}

std::string headline(std::span<const Answer> answers, Language language) {
    if (count_if(answers, [](const Answer& answer) { return !answer.steps; }) != 0) return {};
    const auto many = count_if(answers, [](const Answer& answer) { return answer.steps == Steps::many; });
    const auto hold = count_if(answers, [](const Answer& answer) {
        return answer.steps == Steps::many && answer.told() == Verdict::reproduced;
    });
    const bool over_worlds = count_if(answers, [](const Answer& answer) { return !answer.plausible; }) == 0;
    const auto text = fmt::runtime((over_worlds ? headline_over_worlds : headline_text).in(language));
    if (language == Language::danish) return fmt::format(text, many, many == 1 ? "" : "e", hold);
    return fmt::format(text, many, many == 1 ? "" : "s", many == 1 ? "s" : "", hold, hold == 1 ? "is" : "are");
}

std::string summary(std::span<const Answer> answers, Language language) {
    const auto reproduced = count(answers, Verdict::reproduced);
    const auto undecided = count(answers, Verdict::undecided);
    const auto contradicted = count(answers, Verdict::contradicted);
    const auto text = fmt::runtime(summary_text.in(language));
    const bool one = answers.size() == 1;
    if (language == Language::danish)
        return fmt::format(text, one ? "" : "alle ", answers.size(), one ? "" : "e", reproduced, undecided,
                           contradicted);
    return fmt::format(text, one ? "" : "all ", answers.size(), one ? "" : "s", reproduced,
                       reproduced == 1 ? "is" : "are", undecided, contradicted);
}

std::string plausible_in(const Answer& answer, Language language) {
    if (!answer.plausible) return "-";
    return fmt::format("{:.0f} {} 100", 100.0 * answer.plausible->share, language == Language::danish ? "af" : "of");
}

std::string holds_in(const Answer& answer, Language language) {
    if (!answer.robustness) return "-";
    const Tally both = answer.robustness->both();
    return fmt::format("{} {} {}", both.holds_in, language == Language::danish ? "af" : "of", both.of);
}

std::string carried_by(const Answer& answer) {
    if (!answer.carried_by || answer.carried_by->empty()) return "-";
    std::vector<std::string> names;
    for (const Carrier& each : *answer.carried_by) names.push_back(each.name);
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string about_stored(std::span<const Answer> answers, const Stored& stored, Language language) {
    const bool lacks = count_if(answers, [](const Answer& answer) { return !answer.steps || !answer.carried_by; }) != 0;
    if (stored.version.empty() || (!stored.shown && (stored.current || !lacks))) return {};
    return fmt::format(fmt::runtime((stored.shown ? current_text : stale_text).in(language)), stored.version,
                       beginning(stored.digest), beginning(stored.model));
}

}  // namespace raaderum::claims
