#include "report/event_words.hpp"

namespace raaderum::report {

std::string in_words(const Event& event, const Words& words) {
    switch (event.kind) {
        case EventKind::budget_cut:
            return words.filled(Text::event_budget_cut, fmt::arg("size", words.number(100.0 * event.size, 0)));
        case EventKind::media_shock:
            return std::string(words(Text::event_media_shock));
        case EventKind::trust_reform:
            return std::string(words(Text::event_trust_reform));
        case EventKind::trust_shock:
            return std::string(words(Text::event_trust_shock));
        case EventKind::grievance:
            return std::string(words(Text::event_grievance));
        case EventKind::set:
            return words.filled(Text::event_set, fmt::arg("key", event.key),
                                fmt::arg("value", words.number(event.value, 2)));
    }
    return {};
}

}  // namespace raaderum::report
