#include "why/words.hpp"

#include "core/check.hpp"
#include "words/metric_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace raaderum::why {
namespace {

struct Entry {
    std::string_view name;
    words::InTwoLanguages words;
};

constexpr auto cause_words = std::to_array<Entry>({
#define CAUSE_WORDS(name, english, danish) {#name, {english, danish}},
#define CHANNEL_WORDS(name, english, danish)
#include "why/cause_words.def"
#undef CAUSE_WORDS
#undef CHANNEL_WORDS
});

constexpr auto channel_words = std::to_array<Entry>({
#define CAUSE_WORDS(name, english, danish)
#define CHANNEL_WORDS(name, english, danish) {#name, {english, danish}},
#include "why/cause_words.def"
#undef CAUSE_WORDS
#undef CHANNEL_WORDS
});

template <std::size_t size>
std::string_view word(const std::array<Entry, size>& words, std::string_view name, Language language) {
    const auto found = std::find_if(words.begin(), words.end(), [&](const Entry& entry) { return entry.name == name; });
    check(found != words.end(), "every cause and channel has its word");
    return found->words.in(language);
}

}  // namespace

std::string_view word_for_cause(std::string_view name, Language language) { return word(cause_words, name, language); }
std::string_view word_for_channel(std::string_view name, Language language) {
    return word(channel_words, name, language);
}
std::string_view word_for_metric(Metric metric, Language language) {
    const words::MetricWords* found = words::words_of(info(metric).name);
    check(found != nullptr, "every metric has its words");
    return found->in_sentence.in(language);
}

int decimals_for(double size) {
    constexpr int most = 5;
    int decimals = 0;
    for (double unit = 10.0; decimals != most && std::abs(size) < unit; unit /= 10.0) ++decimals;
    return decimals;
}

std::string weeks_of(Week from, Week to, Language language) {
    const bool danish = language == Language::danish;
    if (from == to) return fmt::format("{} {}", danish ? "uge" : "week", from);
    return danish ? fmt::format("uge {} til {}", from, to) : fmt::format("weeks {} to {}", from, to);
}

std::string why_not_accounted(const Account& account, Language language) {
    const bool danish = language == Language::danish;
    switch (account.not_accounted) {
        case NotAccounted::accounted:
            return {};
        case NotAccounted::other_places:
            return danish
                       ? "Årsagerne kan ikke gøres op, for de to politikker har ikke de samme stillinger, teams eller "
                         "bånd."
                       : "Its causes cannot be accounted for, because the two policies do not have the same positions, "
                         "teams or ties.";
        case NotAccounted::counts_people:
            break;
    }
    std::string instead;
    for (const Metric metric : instead_of(account.metric)) {
        instead += fmt::format("{}{}", instead.empty() ? "" : ", ", info(metric).name);
    }
    return danish ? fmt::format(
               "Årsagerne kan ikke gøres op, for {} tæller mennesker, der kommer og går, og er ikke en tilstand, "
               "der vokser og falder. Spørg i stedet til {}.",
               word_for_metric(account.metric, language), instead)
                  : fmt::format(
                      "Its causes cannot be accounted for, because {} counts people as they come and go and is no "
                      "state that grows and shrinks. Ask about {} instead.",
                      word_for_metric(account.metric, language), instead);
}

}  // namespace raaderum::why
