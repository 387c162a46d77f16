#include "report/event_words.hpp"

#include "interventions/kinds.hpp"

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
            return event.key;
    }
    return {};
}

}  // namespace

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
