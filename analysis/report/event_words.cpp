#include "report/event_words.hpp"

#include "interventions/kinds.hpp"
#include "report/parameter_words.hpp"

#include <array>
#include <cmath>

namespace raaderum::report {
namespace {

/// The value of an option, as people are told it.
std::string told(const Event& event, const EventOption& option, const Words& words) {
    switch (option.takes) {
        case OptionTakes::number:
        case OptionTakes::parameter_value:
            return words.number(option.told_times * value_of(event, option.name), option.told_decimals);
        case OptionTakes::choice:
            return std::string(choice_of(event, option.name));
        case OptionTakes::parameter_key:
            return parameter_title(event.key, words);
    }
    return {};
}

struct OptionWords {
    std::string_view name;
    words::InTwoLanguages words;
};
constexpr auto option_words = std::to_array<OptionWords>({
    {"size", {"strength", "styrke"}},
    {"over_weeks", {"weeks it takes", "uger om det"}},
    {"involvement", {"part that staff take in it", "medarbejdernes medvirken"}},
    {"deregulation", {"rules removed with it", "regelforenkling"}},
    {"decoupling", {"words that no deeds follow", "ord uden handling"}},
    {"from_administration", {"share taken from administration", "andel taget fra administrationen"}},
    {"follows_portfolio", {"how far it follows what can be dropped", "hvor meget den følger kan-opgaverne"}},
    {"share", {"share of the staff", "andel af medarbejderne"}},
    {"vacant_weeks", {"weeks without a leader", "uger uden leder"}},
    {"between", {"between", "mellem"}},
    {"who", {"who", "hvem"}},
    {"team", {"team", "team"}},
});

std::string word_for(const EventOption& option, const Words& words) {
    for (const OptionWords& each : option_words) {
        if (each.name == option.name) return std::string(each.words.in(words.language()));
    }
    return std::string(option.name);
}

/// Whether an option that the title does not tell is worth telling.
bool stands_out(const Event& event, const EventOption& option) {
    if (option.takes != OptionTakes::number && option.takes != OptionTakes::choice) return false;
    if (option.team) return !event.team.empty() || value_of(event, option.name) != option.default_value;
    if (option.takes == OptionTakes::choice) return true;
    return option.required
           || std::fabs(static_cast<double>(value_of(event, option.name)) - option.default_value) > 1e-6;
}

}  // namespace

std::string in_full(const Event& event, const Words& words) {
    const InterventionKind& kind = kind_of(event);
    const std::string_view title = words.language() == Language::danish ? kind.title.danish : kind.title.english;
    std::vector<std::string> options;
    for (const EventOption& option : kind.options) {
        const bool in_title = title.find("{" + std::string(option.name) + "}") != title.npos;
        if (in_title || !stands_out(event, option)) continue;
        std::string value = option.team && !event.team.empty() ? event.team : told(event, option, words);
        while (value.find(words(Text::decimal_mark)) != value.npos && value.back() == '0') value.pop_back();
        if (value.ends_with(words(Text::decimal_mark))) value.pop_back();
        options.push_back(word_for(option, words) + " " + value);
    }
    if (options.empty()) return in_words(event, words);
    return fmt::format("{} ({})", in_words(event, words), fmt::join(options, "; "));
}

std::string in_words(const Event& event, const Words& words) {
    const InterventionKind& kind = kind_of(event);
    std::string text(words.language() == Language::danish ? kind.title.danish : kind.title.english);
    for (const EventOption& option : kind.options) {
        const std::string place = fmt::format("{{{}}}", option.name);
        const std::size_t at = text.find(place);
        if (at != std::string::npos) text.replace(at, place.size(), told(event, option, words));
    }
    if (!sets_a_parameter(kind)) return text;
    const auto weeks = static_cast<int>(value_of(event, "over_weeks"));
    return weeks <= 1 ? text : words.filled(Text::event_over_weeks, fmt::arg("event", text), fmt::arg("weeks", weeks));
}

}  // namespace raaderum::report
