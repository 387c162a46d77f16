// What people being different, chance, teams and ties add: the same questions are put to the model and to its mean-field version,
// which knows none of them. Where the two answers differ by more than matters, the answer hangs on them. The table stands in the
// model's description (tests/oracles/agents_and_twin.md); RAADERUM_WRITE_EXPECTED=1 makes it anew.
//
// The twin is told once what differences between people do in an ordinary house of 5000 (lived.hpp), and keeps to it. The seed is
// fixed, so nothing fails by chance.

#include "event_in.hpp"
#include "lived.hpp"
#include "mean_field.hpp"
#include "property/small_plan.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace raaderum::oracles {
namespace {

using Changes = std::vector<std::pair<std::string_view, double>>;

/// A house as it is, and what is changed in it: the question is what the change does.
struct Question {
    const char* asked;
    Changes house;
    Changes change;
    float press = 0.0F;  ///< size of a case in the press
};

const std::vector<Question> questions = {
    {"tighter control", {}, {{"leaders.control_disposition", 0.45}}, 0.0F},
    {"looser control", {}, {{"leaders.control_disposition", 0.15}}, 0.0F},
    {"tighter control, simple cases and new staff",
     {{"institution.task_complexity", 0.25}, {"employees.competence.mean", 0.45}},
     {{"leaders.control_disposition", 0.45}},
     0.0F},
    {"control alike for all, not person by person", {}, {{"leaders.selectivity", 0.0}}, 0.0F},
    {"more coaching", {}, {{"leaders.develop", 0.7}}, 0.0F},
    {"leaders' hours by need", {}, {{"leaders.attention_by_need", 0.8}}, 0.0F},
    {"leadership through trusted peers alone",
     {},
     {{"leaders.style.interventionist", 0.0},
      {"leaders.style.interactionist", 1.0},
      {"leaders.style.second_order", 0.0}},
     0.0F},
    {"more involvement", {}, {{"institution.involvement", 0.8}}, 0.0F},
    {"less administration for leaders", {}, {{"leaders.admin_hours", 8.0}}, 0.0F},
    {"more work", {}, {{"institution.workload", 1.3}}, 0.0F},
    {"scarce staff", {}, {{"institution.labour_supply", 0.2}}, 0.0F},
    {"a case in the press", {}, {}, 1.0F},
};

struct Asked {
    Metric metric;
    double Means::*mean;
};
constexpr auto asked = std::to_array<Asked>({{Metric::leeway, &Means::leeway},
                                             {Metric::trust_in_leader, &Means::trust_in_leader},
                                             {Metric::competence, &Means::competence},
                                             {Metric::courage, &Means::courage},
                                             {Metric::motivation, &Means::motivation},
                                             {Metric::strain, &Means::strain},
                                             {Metric::leaving_risk, &Means::leaving_risk},
                                             {Metric::citizen_value, &Means::citizen_value}});
using Answers = std::array<double, asked.size()>;

constexpr int house_of = 45;
constexpr std::uint32_t replicates = 120;
constexpr int weeks = 52 * years;
constexpr int burn_in = 52;
constexpr Week press_breaks = 104;
constexpr std::size_t from = 104;  // from the third year on
constexpr double normal_99 = 2.58;

/// What the change does to a house of people, and how far luck may be off (half of a 99 % interval).
std::pair<Answers, Answers> ask_people(const Question& question) {
    Plan plan = test::small_plan(house_of, weeks, burn_in);
    for (const auto& [key, value] : question.house) find_parameter(key)->set(plan.base.parameters, value);
    plan.variants[0].settings = plan.base;
    std::vector<Event> events;
    if (question.press > 0.0F) events.push_back(test::event_in(press_breaks, "media_shock", question.press));
    test::add_variant(plan, "changed", question.change, events);
    const auto all = test::run_all(plan, replicates, 2);
    Answers answers{};
    Answers luck{};
    for (std::size_t at = 0; at != asked.size(); ++at) {
        double sum = 0.0;
        double squares = 0.0;
        for (std::uint32_t r = 0; r != replicates; ++r) {
            const double each = test::mean_over(all[2 * r + 1], asked[at].metric, from, weeks)
                                - test::mean_over(all[2 * r], asked[at].metric, from, weeks);
            sum += each;
            squares += each * each;
        }
        constexpr double n = replicates;
        answers[at] = sum / n;
        luck[at] = normal_99 * std::sqrt((squares / n - answers[at] * answers[at]) / (n - 1.0));
    }
    return {answers, luck};
}

Answers levels_of_twin(const Parameters& before, const Parameters& after, const Surroundings& around, float press) {
    MeanField twin(before, around);
    for (int week = 0; week != burn_in; ++week) twin.live_a_week();
    twin.change(after);
    Answers levels{};
    for (int week = 0; week != weeks; ++week) {
        if (week == press_breaks) twin.shock_by_media(static_cast<double>(press));
        twin.live_a_week();
        if (static_cast<std::size_t>(week) < from) continue;
        for (std::size_t at = 0; at != asked.size(); ++at)
            levels[at] += twin.now().*asked[at].mean / static_cast<double>(weeks - static_cast<int>(from));
    }
    return levels;
}

Answers ask_twin(const Question& question, const Surroundings& around) {
    Parameters house;
    house.institution.employees = house_of;
    take_luck_away(house);
    for (const auto& [key, value] : question.house) find_parameter(key)->set(house, value);
    Parameters changed = house;
    for (const auto& [key, value] : question.change) find_parameter(key)->set(changed, value);
    fill_derived(house);
    fill_derived(changed);
    const Answers as_is = levels_of_twin(house, house, around, 0.0F);
    Answers answers = levels_of_twin(house, changed, around, question.press);
    for (std::size_t at = 0; at != asked.size(); ++at) answers[at] -= as_is[at];
    return answers;
}

/// What an ordinary house of many people tells the twin; a house of 45 has three leaders.
Surroundings ordinary_surroundings() {
    Settings settings;
    settings.parameters.institution.employees = lived_by;
    take_luck_away(settings.parameters);
    fill_derived(settings.parameters);
    Surroundings around = live(settings).around;
    around.leaders = 3.0;
    return around;
}

std::string table() {
    const Surroundings around = ordinary_surroundings();
    std::string rows;
    std::size_t differing = 0;
    for (const Question& question : questions) {
        const auto [people, luck] = ask_people(question);
        const Answers twin = ask_twin(question, around);
        for (std::size_t at = 0; at != asked.size(); ++at) {
            const MetricInfo& metric = info(asked[at].metric);
            if (std::abs(people[at] - twin[at]) < metric.smallest + luck[at]) continue;
            ++differing;
            rows += fmt::format("| {} | {} | {:+.3f} | {:+.3f} |\n", question.asked, metric.long_name, people[at],
                                twin[at]);
        }
    }
    return fmt::format(
        "{} questions, each about {} outcomes in the third to fifth year: {} answers, of which {} differ by more than "
        "the "
        "smallest\ndifference that matters and the luck of {} replicates. These hang on people who differ, on ties, "
        "teams or "
        "chance:\n\n"
        "| what is changed | what it does to | house of {} people | twin |\n| --- | --- | ---: | ---: |\n{}",
        questions.size(), asked.size(), questions.size() * asked.size(), differing, replicates, house_of, rows);
}

TEST(AgentsAndTwin, DifferOnTheQuestionsThatTheDescriptionNames) {
    const std::string path = RAADERUM_SOURCE_DIR "/tests/oracles/agents_and_twin.md";
    const std::string made = table();
    if (std::getenv("RAADERUM_WRITE_EXPECTED") != nullptr) std::ofstream(path, std::ios::binary) << made;
    std::ifstream file(path, std::ios::binary);
    std::stringstream written;
    written << file.rdbuf();
    EXPECT_EQ(written.str(), made) << "set RAADERUM_WRITE_EXPECTED=1, then run tests/odd/update";
}

}  // namespace
}  // namespace raaderum::oracles
