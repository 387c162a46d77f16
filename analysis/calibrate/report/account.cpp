#include "calibrate/report/account.hpp"

#include "engine/found.hpp"
#include "engine/week.hpp"
#include "observe/observe.hpp"
#include "survey/respondents.hpp"

#include <algorithm>

namespace raaderum::calibrate {
namespace {

constexpr Week year = 52;
constexpr float long_spell_weeks = 4.0F;

/// Follows the illness of whoever fills each position.
class Illness {
  public:
    explicit Illness(std::size_t positions)
        : lost_(positions, 0.0), weeks_(positions, 0), left_(positions, 0.0F), tenure_(positions, 0.0F) {}

    void follow(const People& people, Account& account) {
        for (std::size_t i = 0; i != people.positions; ++i) {
            const bool filled = people.filled[i] != 0.0F;
            if (!filled || people.tenure[i] < tenure_[i]) begin_again(i);
            tenure_[i] = filled ? people.tenure[i] : 0.0F;
            if (!filled) continue;
            const float left = people.absence_left[i];
            account.person_years += 1.0 / year;
            if (left >= long_spell_weeks && left_[i] < long_spell_weeks) account.long_spells += 1.0;
            lost_[i] += static_cast<double>(std::min(1.0F, left));
            ++weeks_[i];
            left_[i] = left;
        }
    }
    void end_year(Account& account) {
        for (std::size_t i = 0; i != lost_.size(); ++i) {
            if (weeks_[i] == year) account.weeks_ill.push_back(lost_[i]);
            lost_[i] = 0.0;
            weeks_[i] = 0;
        }
    }

  private:
    void begin_again(std::size_t i) {
        lost_[i] = 0.0;
        weeks_[i] = 0;
        left_[i] = 0.0F;
    }

    std::vector<double> lost_;   ///< weeks lost this year by the person there
    std::vector<Week> weeks_;    ///< weeks of this year that the person has been there
    std::vector<float> left_;    ///< of the spell, last week
    std::vector<float> tenure_;  ///< last week
};

void follow_newcomers(const People& people, Account& account) {
    for (std::size_t i = 0; i != people.positions; ++i) {
        if (people.filled[i] == 0.0F) continue;
        const auto tenure = static_cast<std::size_t>(people.tenure[i]);
        MeanOf& mean = tenure < veteran_after ? account.competence_at[tenure] : account.veterans;
        mean.add(static_cast<double>(people.competence[i]));
    }
}

/// Asks everybody how they are led.
void ask_about_leadership(const Institution& house, const Luck& luck, Week week, Account& account) {
    survey::Questionnaire census;
    census.response_rate = 1.0;
    const auto subjects = survey::respondents(house, census, luck);
    for (const survey::Response& each : survey::ask(subjects, census, luck, week))
        account.perceived_leadership.add(each.score(survey::Scale::leadership));
}

void take_down_people(const Institution& house, const Luck& luck, Week week, Account& account) {
    const survey::Questionnaire how;
    const auto subjects = survey::respondents(house, how, luck);
    for (const survey::Subject& subject : subjects) {
        account.people.push_back({subject,
                                  static_cast<double>(house.people.substantive_quality[subject.who]),
                                  survey::recorded_performance(house, subject, how, luck, week),
                                  false,
                                  {}});
    }
    for (const survey::Response& each : survey::ask(subjects, how, luck, week)) {
        account.people[each.subject].answers = true;
        account.people[each.subject].answered = each;
    }
}

}  // namespace

Account live(const Settings& settings, const Luck& luck, const Lifetime& lifetime, const NetworkPlan& network) {
    const OneThread workers;
    Institution house = engine::found(settings, network, luck);
    for (Week week = -lifetime.settling; week != 0; ++week)
        engine::run_week(house, {}, WeekContext{week, luck, workers});
    Account account;
    Illness illness(house.people.positions);
    for (Week y = 0; y != lifetime.years; ++y) {
        double turnover = 0.0;
        for (Week week = y * year; week != (y + 1) * year; ++week) {
            engine::run_week(house, {}, WeekContext{week, luck, workers});
            const auto observed = observe(house, workers);
            for (std::size_t metric = 0; metric != metric_count; ++metric) {
                account.levels[metric] += static_cast<double>(observed[metric]) / (lifetime.years * year);
            }
            turnover += static_cast<double>(observed[static_cast<std::size_t>(Metric::turnover)]) / year;
            illness.follow(house.people, account);
            account.records.note(house);
            follow_newcomers(house.people, account);
        }
        account.turnover.push_back(turnover);
        illness.end_year(account);
        ask_about_leadership(house, luck, (y + 1) * year, account);
    }
    take_down_people(house, luck, lifetime.years * year, account);
    return account;
}

}  // namespace raaderum::calibrate
