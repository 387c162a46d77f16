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
#include "lived.hpp"

#include <gtest/gtest.h>

#include <array>
#include <iterator>
#include <utility>
#include <vector>

namespace raaderum::oracles {
namespace {

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
    {Metric::confidence, &Means::confidence, 0.004, 0.012},
    {Metric::leader_courage, &Means::leader_courage, 0.005, 0.01},
    {Metric::leader_strain, &Means::leader_strain, 0.005, 0.009},
    {Metric::leaderless, &Means::leaderless, 0.03, 0.03},
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

/// Both versions through five years, people `alike` or as they differ by default, with a case in the press after two years
/// where `press` is not 0. `wider`: than the distances in the table.
void compare(bool alike, const std::vector<std::pair<std::string_view, double>>& policy, double wider = 1.0,
             float press = 0.0F) {
    Settings settings;
    settings.parameters.institution.employees = lived_by;
    take_luck_away(settings.parameters);
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
