// A large institution against its mean-field version (mean_field.hpp), year by year over five years: an independent path from
// the same equations to the same numbers. First with people who are alike, where the two should nearly agree: what is left
// comes from newcomers and chance, which make people differ after all. Under tight control the loop of control and mistrust
// magnifies this, so the allowed distances are wider there; tighter still, talk becomes guarded among some people sooner
// than in the mean, and the two part. Then with the differences that the defaults have between people: the weakest corner,
// S-curves and errors about people make the mean of many another thing than the many of a mean, which costs some leeway
// and motivation and hardly anything that citizens get.
//
// Allowed distances are half as wide again as the largest seen over three seeds, chance included; the seed is fixed, so
// nothing fails by chance.

#include "mean_field.hpp"
#include "event_in.hpp"

#include "engine/found.hpp"
#include "engine/week.hpp"
#include "model/teams.hpp"
#include "observe/observe.hpp"

#include <gtest/gtest.h>

#include <array>
#include <iterator>
#include <utility>
#include <vector>

namespace raaderum::oracles {
namespace {

constexpr int employees = 5000;
constexpr int years = 5;

struct Compared {
    Metric metric;
    double Means::*mean;
    double people_alike;   ///< allowed distance between means over a year, people alike
    double people_differ;  ///< the same with default differences between people
};

constexpr Compared compared[] = {
    {Metric::leeway, &Means::leeway, 0.025, 0.065},
    {Metric::control, &Means::control, 0.035, 0.115},
    {Metric::trust_in_leader, &Means::trust_in_leader, 0.018, 0.06},
    {Metric::trust_from_leader, &Means::trust_from_leader, 0.013, 0.03},
    {Metric::trust_colleagues, &Means::trust_colleagues, 0.012, 0.025},
    {Metric::competence, &Means::competence, 0.013, 0.04},
    {Metric::buy_in, &Means::buy_in, 0.014, 0.045},
    {Metric::courage, &Means::courage, 0.013, 0.05},
    {Metric::capacity, &Means::capacity, 0.015, 0.075},
    {Metric::reflexivity, &Means::reflexivity, 0.005, 0.011},
    {Metric::role_clarity, &Means::role_clarity, 0.012, 0.035},
    {Metric::motivation, &Means::motivation, 0.025, 0.065},
    {Metric::strain, &Means::strain, 0.016, 0.03},
    {Metric::frustration, &Means::frustration, 0.015, 0.045},
    {Metric::justice, &Means::justice, 0.019, 0.03},
    {Metric::rules, &Means::rules, 0.006, 0.025},
    {Metric::documentation, &Means::documentation, 0.003, 0.007},
    {Metric::contact, &Means::contact, 0.002, 0.004},
    {Metric::pressure, &Means::pressure, 0.015, 0.03},
    {Metric::absence, &Means::absence, 0.007, 0.009},
    {Metric::vacancy, &Means::vacancy, 0.005, 0.011},
    {Metric::leaving_risk, &Means::leaving_risk, 0.014, 0.04},
    {Metric::turnover, &Means::leaving_risk, 0.025, 0.05},
    {Metric::substantive_quality, &Means::substantive_quality, 0.005, 0.013},
    {Metric::procedural_quality, &Means::procedural_quality, 0.007, 0.025},
    {Metric::citizen_value, &Means::citizen_value, 0.003, 0.007},
};

/// What differs between people by nature, set to nothing.
void make_people_alike(Parameters& p) {
    p.employees.competence_sd = p.employees.buy_in_sd = p.employees.courage_sd = 0.0F;
    p.employees.initial_trust_sd = p.employees.alliance_sd = 0.0F;
    p.employees.motivation_sd = p.employees.trust_sd = 0.0F;
    p.strain.vulnerability = p.strain.life = 0.0F;
    p.delegation.misperception = 0.0F;
    p.absence.frailty = 0.0F;
}

/// What chance does to the whole house, and differences between leaders, which no mean can know.
void take_luck_away(Parameters& p) {
    p.leaders.trait_sd = p.leaders.courage_sd = 0.0F;
    p.quality.site_sd = p.careers.market_sd = 0.0F;
    p.environment.press_probability = 0.0F;
}

/// The shape of the network.
Surroundings surroundings_of(const Institution& house) {
    const TiePattern& pattern = *house.pattern;
    const auto silos = static_cast<std::size_t>(house.parameters.institution.silos);
    Surroundings around;
    double knowing = 0.0;
    double others = 0.0;
    for (std::size_t i = 0; i != employees; ++i) {
        bool resource = false;
        bool across = false;
        for (std::uint32_t tie = pattern.first[i]; tie != pattern.first[i + 1]; ++tie) {
            const std::size_t colleague = pattern.neighbour(i, tie);
            resource = resource || house.people.resource_role[colleague] != 0.0F;
            across = across || house.teams->silo_of(colleague, silos) != house.teams->silo_of(i, silos);
        }
        const bool is_one = house.people.resource_role[i] != 0.0F;
        around.resource_share += is_one ? 1.0 / employees : 0.0;
        around.tied_across_silos += across ? 1.0 / employees : 0.0;
        others += is_one ? 0.0 : 1.0;
        knowing += !is_one && resource ? 1.0 : 0.0;
    }
    around.know_resource_persons = knowing / others;
    around.leaders = static_cast<double>(house.leaders.count);
    return around;
}

/// Variance of a column between those who are there.
double variance_between(const People& people, const Column<float>& column) {
    double present = 0.0;
    double sum = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i != employees; ++i) {
        const auto filled = static_cast<double>(people.filled[i]);
        present += filled;
        sum += filled * static_cast<double>(column[i]);
        squares += filled * static_cast<double>(column[i]) * static_cast<double>(column[i]);
    }
    return squares / present - (sum / present) * (sum / present);
}

/// What an institution lived through: means of each metric over each year, and what differences did along the way.
struct Lived {
    std::array<std::array<double, metric_count>, years> yearly{};
    Surroundings around;
};

Lived live(const Settings& settings) {
    const OneThread one_thread;
    const Luck luck(20130, ReplicateId{0});
    Institution house = engine::found(settings, {}, luck);
    Lived lived;
    lived.around = surroundings_of(house);
    for (Week week = 0; week != 52 * years; ++week) {
        engine::run_week(house, settings.events, {week, luck, one_thread});
        const auto row = observe(house, one_thread);
        auto& year = lived.yearly[static_cast<std::size_t>(week / 52)];
        for (std::size_t metric = 0; metric != metric_count; ++metric) {
            year[metric] += static_cast<double>(row[metric]) / 52.0;
        }
        const People& people = house.people;
        lived.around.judged_apart += variance_between(people, people.usual_judgement) / (52.0 * years);
        lived.around.leaning_apart += variance_between(people, people.leaning) / (52.0 * years);
        for (std::size_t i = 0; i != employees; ++i) {
            constexpr double person_weeks = 52.0 * years * employees;
            lived.around.inequity += static_cast<double>(people.inequity[i]) / person_weeks;
            lived.around.catching +=
                static_cast<double>(positive(people.colleagues_frustration[i] - people.frustration[i])) / person_weeks;
            lived.around.help += static_cast<double>(people.asks[i] * people.better_colleague[i]) / person_weeks;
        }
    }
    return lived;
}

/// Both versions through five years, people `alike` or as they differ by default, with a case in the press after two years
/// where `press` is not 0. `wider`: than the distances in the table.
void compare(bool alike, const std::vector<std::pair<std::string_view, double>>& policy, double wider = 1.0,
             float press = 0.0F) {
    Settings settings;
    settings.parameters.institution.employees = employees;
    take_luck_away(settings.parameters);
    settings.mechanisms.leaders_live = false;
    if (alike) make_people_alike(settings.parameters);
    for (const auto& [key, value] : policy) find_parameter(key)->set(settings.parameters, value);
    fill_derived(settings.parameters);
    constexpr Week case_breaks = 104;
    const Event event = test::event_in(case_breaks, "media_shock", press);
    settings.events.push_back(event);

    const Lived lived = live(settings);
    MeanField mean_field(settings.parameters, lived.around);
    for (std::size_t year = 0; year != years; ++year) {
        std::array<double, std::size(compared)> yearly{};
        for (int week = 0; week != 52; ++week) {
            if (year * 52 + static_cast<std::size_t>(week) == case_breaks) {
                mean_field.shock_by_media(static_cast<double>(press));
            }
            mean_field.live_a_week();
            for (std::size_t at = 0; at != std::size(compared); ++at) {
                yearly[at] += mean_field.now().*compared[at].mean / 52.0;
            }
        }
        for (std::size_t at = 0; at != std::size(compared); ++at) {
            const Compared& each = compared[at];
            EXPECT_NEAR(lived.yearly[year][static_cast<std::size_t>(each.metric)], yearly[at],
                        wider * (alike ? each.people_alike : each.people_differ))
                << info(each.metric).name << " in year " << year + 1;
        }
    }
}

const std::vector<std::pair<std::string_view, double>> as_usual = {};
const std::vector<std::pair<std::string_view, double>> control = {
    {"leaders.control_disposition", 0.5}, {"leaders.develop", 0.4}, {"leaders.hardness", 0.6}};
const std::vector<std::pair<std::string_view, double>> trust = {
    {"leaders.control_disposition", 0.15}, {"leaders.develop", 0.7}, {"leaders.hardness", 0.2}};
const std::vector<std::pair<std::string_view, double>> simple_tasks = {{"institution.task_complexity", 0.25},
                                                                       {"employees.competence.mean", 0.45}};

TEST(MeanField, AgreesWithAnInstitutionOfPeopleWhoAreAlike) { compare(true, as_usual); }
TEST(MeanField, AgreesUnderControl) { compare(true, control, 2.0); }
TEST(MeanField, AgreesUnderTrust) { compare(true, trust); }
TEST(MeanField, AgreesOnSimpleTasks) { compare(true, simple_tasks); }
TEST(MeanField, AgreesAfterACaseInThePress) { compare(true, as_usual, 1.0, 1.0F); }
TEST(MeanField, ComesNearAnInstitutionOfPeopleWhoDiffer) { compare(false, as_usual); }

}  // namespace
}  // namespace raaderum::oracles
