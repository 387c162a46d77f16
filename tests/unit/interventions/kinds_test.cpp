// Whatever kind of intervention is registered: it declares itself in full, acts, and is noted down under its own name.

#include "interventions/kinds.hpp"

#include "core/check.hpp"
#include "interventions/apply_events.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace raaderum {
namespace {

/// An event whose numbers lie in the middle of their ranges; a setting gives leaders few hours of administration.
Event some_event_of(const InterventionKind& kind, Week week) {
    Event event = event_of(kind, week);
    for (const EventOption& option : kind.options) {
        if (option.takes == OptionTakes::number && option.required)
            set_value(event, option.name, static_cast<float>((option.low + option.high) / 2.0));
        if (option.takes == OptionTakes::parameter_key) event.key = "leaders.admin_hours";
        if (option.takes == OptionTakes::parameter_value) set_value(event, option.name, 8.0F);
    }
    return event;
}

std::set<std::string> places_in(std::string_view words) {
    static const std::regex place("\\{([a-z_]+)\\}");
    const std::string text(words);
    std::set<std::string> places;
    for (std::sregex_iterator at(text.begin(), text.end(), place), end; at != end; ++at) places.insert(at->str(1));
    return places;
}

TEST(Kinds, EachHasANameAFileAndANumberOfItsOwn) {
    std::set<std::string_view> names(fact_names.begin(), fact_names.end());
    std::set<std::size_t> numbers;
    for (const InterventionKind* kind : intervention_kinds()) {
        EXPECT_TRUE(names.insert(kind->name).second) << kind->name;
        EXPECT_TRUE(numbers.insert(static_cast<std::size_t>(kind->number)).second) << kind->name;
        EXPECT_FALSE(names.contains(kind->earlier_name)) << kind->earlier_name << " means something else today";
        const std::filesystem::path file = "sim/interventions/" + std::string(kind->name) + ".cpp";
        EXPECT_TRUE(std::filesystem::exists(RAADERUM_SOURCE_DIR / file)) << file;
        EXPECT_EQ(find_intervention(kind->name), kind);
        EXPECT_EQ(find_intervention(kind->number), kind);
    }
    for (std::size_t later = 0; later != later_fact_names.size(); ++later) {
        EXPECT_TRUE(names.insert(later_fact_names[later]).second) << later_fact_names[later];
        EXPECT_TRUE(numbers.insert(static_cast<std::size_t>(HappeningKind::leader_left) + later).second)
            << later_fact_names[later] << " has the number of an intervention";
    }
    EXPECT_EQ(*numbers.begin(), fact_names.size());
    EXPECT_EQ(*numbers.rbegin() + 1, fact_names.size() + numbers.size()) << "the numbers have a gap";
}

TEST(Kinds, NumbersInTrajectoryFilesNeverChange) {
    const std::vector<std::pair<std::string_view, int>> stored{{"budget_cut", 7},   {"media_shock", 8},
                                                               {"trust_reform", 9}, {"trust_shock", 10},
                                                               {"set", 11},         {"grievance", 12}};
    for (const auto& [name, number] : stored) {
        const InterventionKind* kind = find_intervention(name);
        ASSERT_NE(kind, nullptr) << name;
        EXPECT_EQ(static_cast<int>(kind->number), number) << name;
    }
}

TEST(Kinds, EveryOptionIsDeclaredOnceWithWhatItMayBe) {
    for (const InterventionKind* kind : intervention_kinds()) {
        EXPECT_LE(kind->options.size(), most_event_options) << kind->name;
        std::set<std::string_view> names{"week", "kind"};
        for (const EventOption& option : kind->options) {
            SCOPED_TRACE(std::string(kind->name) + "." + std::string(option.name));
            EXPECT_TRUE(names.insert(option.name).second);
            EXPECT_FALSE(option.meaning.empty());
            if (option.takes == OptionTakes::number) {
                EXPECT_LT(option.low, option.high);
                EXPECT_GE(option.default_value, option.low);
                EXPECT_LE(option.default_value, option.high);
            }
            if (option.takes == OptionTakes::choice) {
                EXPECT_GE(option.names.size(), 2U);
                EXPECT_LT(option.default_value, static_cast<double>(option.names.size()));
            }
        }
        if (!sets_a_parameter(*kind)) continue;
        const EventOption* value = find_option(*kind, "value");
        ASSERT_NE(value, nullptr) << kind->name;
        EXPECT_EQ(value->takes, OptionTakes::parameter_value);
    }
}

TEST(Kinds, AnEventStartsWithTheDefaultsOfItsKind) {
    for (const InterventionKind* kind : intervention_kinds()) {
        const Event event = event_of(*kind, 12);
        EXPECT_EQ(event.week, 12);
        EXPECT_EQ(&kind_of(event), kind);
        for (const EventOption& option : kind->options) {
            EXPECT_EQ(value_of(event, option.name), static_cast<float>(option.default_value)) << option.name;
        }
    }
}

TEST(Kinds, AnOptionThatItsKindDoesNotHaveIsOurMistake) {
    Event event = event_of(interventions::media_shock, 0);
    EXPECT_THROW(value_of(event, "involvement"), BrokenInvariant);
    EXPECT_THROW(set_value(event, "involvement", 0.5F), BrokenInvariant);
    EXPECT_THROW(kind_of(Event{}), BrokenInvariant);
}

TEST(Kinds, EachIsNotedDownOnceUnderItsOwnNumberInItsWeek) {
    for (const InterventionKind* kind : intervention_kinds()) {
        SmallInstitution house;
        const std::vector<Event> events{some_event_of(*kind, 5)};
        for (Week week = 0; week != 10; ++week) apply_events(house.institution, events, house.in_week(week));
        ASSERT_EQ(house.happened(kind->number), 1) << kind->name;
        for (const Happening& happening : house.happenings) EXPECT_EQ(happening.week, 5) << kind->name;
    }
}

TEST(Kinds, EachIsTitledAndToldInBothLanguagesWithOptionsThatItHas) {
    for (const InterventionKind* kind : intervention_kinds()) {
        EXPECT_FALSE(kind->meaning.empty()) << kind->name;
        for (const EnglishAndDanish& words : {kind->title, kind->happened}) {
            EXPECT_FALSE(words.english.empty()) << kind->name;
            EXPECT_FALSE(words.danish.empty()) << kind->name;
        }
        EXPECT_EQ(places_in(kind->title.english), places_in(kind->title.danish)) << kind->name;
        for (const std::string& place : places_in(kind->title.english)) {
            EXPECT_NE(find_option(*kind, place), nullptr) << kind->name << " has no " << place;
        }
    }
}

}  // namespace
}  // namespace raaderum
