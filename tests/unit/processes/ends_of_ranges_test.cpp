// Every parameter in turn at its lowest and at its highest allowed value, in calm and in hard times: whatever a scenario
// may say, every state of everyone who is there stays finite, and what is a share stays a share.

#include "engine/found.hpp"
#include "engine/week.hpp"
#include "event_in.hpp"
#include "observe/observe.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>

namespace raaderum {
namespace {

constexpr int weeks = 45;

/// Columns that are no shares: weeks, deviations, odds, or signed.
const std::set<std::string_view>& other_than_shares() {
    static const std::set<std::string_view> names{"own_direction",
                                                  "alliance",
                                                  "alliance_learnt",
                                                  "motivation_disposition",
                                                  "trust_disposition",
                                                  "vulnerability",
                                                  "frailty",
                                                  "misjudged_competence",
                                                  "misjudged_buy_in",
                                                  "misjudged_courage",
                                                  "tenure",
                                                  "vacancy_left",
                                                  "absence_left",
                                                  "life_strain",
                                                  "coaching",
                                                  "talks",
                                                  "tightening",
                                                  "pressure",
                                                  "moral_load",
                                                  "loss",
                                                  "service",
                                                  "service_square",
                                                  "harm_odds",
                                                  "misuse_odds",
                                                  "drift",
                                                  "leaning",
                                                  "unsteadiness",
                                                  "leaving_hazard",
                                                  "long_illness_hazard",
                                                  "short_illness_hazard",
                                                  "goodwill",
                                                  "friction",
                                                  "inequity"};
    return names;
}

/// What sums to one still does: the rest of the group makes room.
void make_room_for(Parameters& parameters, std::string_view key) {
    for (const std::string_view group : {"environment.paradigms.", "leaders.style."}) {
        if (!key.starts_with(group)) continue;
        const double taken = find_parameter(key)->get(parameters);
        double rest = 0;
        for (const ParameterInfo& other : parameter_table()) {
            if (other.key.starts_with(group) && other.key != key) rest += other.get(parameters);
        }
        for (const ParameterInfo& other : parameter_table()) {
            if (!other.key.starts_with(group) || other.key == key) continue;
            other.set(parameters, other.get(parameters) * (1.0 - taken) / rest);
        }
    }
}

/// The first complaint about the states of those who are there; empty when there is none.
std::string complaint(const Institution& institution) {
    std::string found;
    const People& people = institution.people;
    for_each_column(people, [&](std::string_view name, const Column<float>& column, float, std::string_view) {
        const bool is_share = !other_than_shares().contains(name);
        for (std::size_t i = 0; i != people.positions && found.empty(); ++i) {
            const float value = column[i];
            const bool fine = is_share ? value >= 0.0F && value <= 1.0F : std::isfinite(value);
            if (people.filled[i] != 0.0F && !fine) found = std::string(name) + " is " + std::to_string(value);
        }
    });
    for (const float trust : institution.trust) {
        if (!(trust >= 0.0F && trust <= 1.0F)) found = "trust on a tie is " + std::to_string(trust);
    }
    const Environment& environment = institution.environment;
    for (const float value : {environment.rules, environment.political_demand, environment.cut, environment.legitimacy,
                              environment.churn, environment.involvement, environment.fatigue, environment.letting_go,
                              environment.hollow_words, environment.unmet, environment.measurement,
                              environment.rules_target, environment.house_trust, environment.pressure}) {
        if (!(value >= 0.0F && value <= 1.0F)) found = "the environment holds " + std::to_string(value);
    }
    return found;
}

Settings calm_times() {
    Settings settings;
    settings.parameters.institution.employees = 20;
    return settings;
}

/// Much work, much leaving and so many newcomers, a case in the press, a reform half in words, a cut and a breach of trust.
Settings hard_times() {
    Settings settings = calm_times();
    settings.parameters.careers.leaving = 0.6F;
    settings.parameters.institution.workload = 1.6F;
    settings.parameters.institution.goal_churn = 0.7F;
    settings.parameters.environment.press_probability = 0.05F;
    const Event press = test::event_in(5, "media_shock", 2.0F);
    const Event reform =
        test::event_in(10, "trust_reform", 0.8F, {{"over_weeks", 26}, {"deregulation", 0.8F}, {"decoupling", 0.4F}});
    const Event breach = test::event_in(30, "trust_shock", 0.7F);
    const Event cut = test::event_in(35, "budget_cut", 0.2F);
    settings.events = {press, reform, breach, cut};
    return settings;
}

/// Lives `weeks` weeks; the first complaint with its week, or nothing.
std::string live(const Settings& settings) {
    const Luck luck(7, ReplicateId{0});
    const OneThread one_thread;
    Institution institution = engine::found(settings, {}, luck);
    for (Week week = 0; week != weeks; ++week) {
        engine::run_week(institution, settings.events, WeekContext{week, luck, one_thread});
        const std::string found = complaint(institution);
        if (!found.empty()) return "week " + std::to_string(week) + ": " + found;
        const auto row = observe(institution, one_thread);
        for (std::size_t metric = 0; metric != metric_count; ++metric) {
            if (!std::isfinite(row[metric])) {
                return "week " + std::to_string(week) + ": metric " + std::string(metric_table[metric].name);
            }
        }
    }
    return "";
}

void expect_no_complaint_at_either_end(Settings (*times)()) {
    for (const ParameterInfo& parameter : parameter_table()) {
        for (const double end : {parameter.low, parameter.high}) {
            if (parameter.key == "institution.employees" && end > 1000) continue;  // size alone is no risk
            Settings settings = times();
            parameter.set(settings.parameters, end);
            make_room_for(settings.parameters, parameter.key);
            fill_derived(settings.parameters);
            EXPECT_EQ(live(settings), "") << parameter.key << " at " << end;
        }
    }
}

TEST(EndsOfRanges, InCalmTimesStatesStayFiniteAndSharesStayShares) { expect_no_complaint_at_either_end(calm_times); }

TEST(EndsOfRanges, InHardTimesStatesStayFiniteAndSharesStayShares) { expect_no_complaint_at_either_end(hard_times); }

TEST(EndsOfRanges, WhereTheDefaultsAreNothingIsAmiss) {
    for (Settings settings : {calm_times(), hard_times()}) {
        fill_derived(settings.parameters);
        EXPECT_EQ(live(settings), "");
    }
}

}  // namespace
}  // namespace raaderum
