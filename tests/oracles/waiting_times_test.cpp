// How long do people stay, and positions stand empty, when nothing but chance decides? Lengths of service are exponential
// (geometric in whole weeks), whoever the people are and however long they have been there; vacancies last a shortest time
// and an exponential one beyond it.
//
// Each sample is compared with its law by the largest distance between distribution functions. The Dvoretzky-Kiefer-
// Wolfowitz inequality with Massart's constant bounds it at any sample size, for discrete laws too: a fair sample fails with
// a chance of at most one in a million.

#include "engine/found.hpp"
#include "engine/week.hpp"
#include "unit/processes/small_institution.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace raaderum {
namespace {

double largest_fair_distance(std::size_t sample) {
    constexpr double false_alarms = 1e-6;
    return std::sqrt(std::log(2.0 / false_alarms) / (2.0 * static_cast<double>(sample)));
}

/// Largest distance between the distribution of `sample` and `law`, up to `censored`, where observation ended.
double distance(std::vector<double> sample, const std::function<double(double)>& law, double censored) {
    std::sort(sample.begin(), sample.end());
    const auto size = static_cast<double>(sample.size());
    double largest = 0.0;
    for (std::size_t at = 0; at != sample.size() && sample[at] < censored; ++at) {
        const bool last_of_its_value = at + 1 == sample.size() || sample[at + 1] != sample[at];
        if (last_of_its_value) {
            largest = std::max(largest, std::abs(static_cast<double>(at + 1) / size - law(sample[at])));
        }
    }
    return largest;
}

/// A house in which people leave by a constant hazard and nothing else happens to anyone.
struct HazardAlone {
    static constexpr int employees = 2000;
    static constexpr int weeks = 416;
    static constexpr float leaving = 0.5F;
    std::vector<double> from_founding;  ///< weeks until the first person of each position left; `weeks` where none did
    std::vector<double> of_newcomers;  ///< lengths of service of those hired in the first half, observed for the second

    HazardAlone() {
        Settings settings;
        for (const MechanismInfo& mechanism : mechanism_table) settings.mechanisms.*mechanism.member = false;
        settings.mechanisms.leaving = true;
        settings.parameters.institution.employees = employees;
        settings.parameters.careers.leaving = leaving;
        settings.parameters.careers.leaving_limit = 0.0F;
        fill_derived(settings.parameters);
        const OneThread one_thread;
        const Luck luck(7, ReplicateId{0});
        Institution institution = engine::found(settings, {}, luck);
        std::vector<Happening> happenings;
        for (Week week = 0; week != weeks; ++week)
            engine::run_week(institution, {}, {week, luck, one_thread, &happenings});
        measure(happenings);
    }

  private:
    void measure(const std::vector<Happening>& happenings) {
        constexpr double nobody = -1.0;
        std::vector<double> since(employees, 0.0);
        std::vector<bool> founder(employees, true);
        for (const Happening& happened : happenings) {
            if (happened.position == no_position) continue;
            const std::size_t i = number(happened.position);
            if (happened.kind == HappeningKind::employee_left) {
                const double stayed = happened.week + 1.0 - since[i];
                if (founder[i])
                    from_founding.push_back(stayed);
                else if (since[i] < weeks / 2.0)
                    of_newcomers.push_back(std::min(stayed, weeks / 2.0));
                founder[i] = false;
                since[i] = nobody;
            } else if (happened.kind == HappeningKind::employee_hired) {
                since[i] = happened.week + 1.0;
            }
        }
        for (std::size_t i = 0; i != employees; ++i) {
            if (founder[i])
                from_founding.push_back(weeks);
            else if (since[i] != nobody && since[i] < weeks / 2.0)
                of_newcomers.push_back(weeks / 2.0);
        }
    }
};

double survival_law(double weeks) {
    return 1.0 - std::pow(1.0 - static_cast<double>(HazardAlone::leaving) / 52.0, weeks);
}

TEST(WaitingTimes, ServiceIsExponentialWhenTheHazardAloneActs) {
    const HazardAlone house;
    EXPECT_EQ(house.from_founding.size(), static_cast<std::size_t>(HazardAlone::employees));
    EXPECT_LT(distance(house.from_founding, survival_law, HazardAlone::weeks),
              largest_fair_distance(house.from_founding.size()));
    EXPECT_GT(house.of_newcomers.size(), 2000U);
    EXPECT_LT(distance(house.of_newcomers, survival_law, HazardAlone::weeks / 2.0),
              largest_fair_distance(house.of_newcomers.size()))
        << "newcomers leave as the others do";
}

/// What is left of each vacancy in the week it arises.
std::vector<double> vacancies(float labour_supply, float motivation) {
    SmallInstitution house(4000);
    house.parameters.careers.leaving = 0.6F;
    house.parameters.careers.leaving_limit = 0.0F;
    house.parameters.institution.labour_supply = labour_supply;
    set_all(house.people.motivation, motivation);
    std::vector<double> waits;
    for (Week week = 0; week != 40; ++week) {
        const std::size_t before = house.happenings.size();
        house.live(come_and_go, week);
        for (std::size_t at = before; at != house.happenings.size(); ++at) {
            const Happening& happened = house.happenings[at];
            if (happened.kind != HappeningKind::employee_left) continue;
            waits.push_back(static_cast<double>(house.people.vacancy_left[number(happened.position)]));
        }
        for (std::size_t i = 0; i != 4000; ++i) house.people.motivation[i] = motivation;  // newcomers', too
    }
    return waits;
}

TEST(WaitingTimes, VacanciesLastAShortestTimeAndAnExponentialOneBeyondIt) {
    const Parameters defaults;
    const auto& p = defaults.careers;
    const float usual = defaults.ordinary.motivation;
    for (const auto& [supply, motivation] : {std::pair{1.0F, usual}, {0.2F, usual}, {0.6F, usual - 0.2F}}) {
        const double mean = static_cast<double>((p.vacancy_mean + p.vacancy_scarcity * (1.0F - supply))
                                                * (1.0F + p.reputation_shortens * (usual - motivation)));
        const auto least = static_cast<double>(p.vacancy_least);
        const auto law = [=](double weeks) { return 1.0 - std::exp(-(weeks - least) / mean); };
        const std::vector<double> waits = vacancies(supply, motivation);
        ASSERT_GT(waits.size(), 1000U);
        EXPECT_LT(distance(waits, law, 1e9), largest_fair_distance(waits.size()));
        double total = 0.0;
        for (const double wait : waits) total += wait;
        // The mean of n exponential waits, at one false alarm in a million.
        EXPECT_NEAR(total / static_cast<double>(waits.size()), least + mean,
                    4.8916 * mean / std::sqrt(static_cast<double>(waits.size())));
    }
}

}  // namespace
}  // namespace raaderum
