// The metrics: their formulas on known states, and their bounds in bad times and good.

#include "observe/observe.hpp"
#include "event_in.hpp"

#include "engine/week.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum {
namespace {

using Row = std::array<float, metric_count>;

Row observed(const SmallInstitution& house) { return observe(house.institution, house.workers); }
float at(const Row& row, Metric metric) { return row[static_cast<std::size_t>(metric)]; }

constexpr float most_skewed = 5.2F;  // one of thirty unlike all others: (n - 2) / sqrt(n - 1)

/// Metrics that are no shares, with the highest value that makes sense of each.
float highest(Metric metric) {
    switch (metric) {
        case Metric::moral_stress:
            return 3.0F;  // load up to twice the leeway, and suppressed judgement
        case Metric::service_variation:
            return 10.0F;  // in units of the standard's misfit
        case Metric::drift:
            return 4.0F;
        case Metric::harm:
            return 1000.0F;
        case Metric::misuse:
            return 1000.0F;
        case Metric::pressure:
            return 2.0F;
        case Metric::turnover:
            return 52.0F * 30.0F;
        case Metric::layoffs:
            return 52.0F * 30.0F;
        case Metric::media_attention:
            return 100.0F;
        case Metric::cost:
            return 30.0F;
        case Metric::cost_per_value:
            return 1000.0F;
        case Metric::leeway_skew:
            return most_skewed;
        case Metric::leadership_hours:
            return 37.0F;
        default:
            return 1.0F;
    }
}

/// No metric is below 0 but the skewness.
float lowest(Metric metric) { return metric == Metric::leeway_skew ? -most_skewed : 0.0F; }

TEST(Observe, EveryMetricIsFiniteAndWithinItsBoundsInBadTimesAndGood) {
    for (const float control : {0.0F, 0.3F, 1.0F}) {
        SmallInstitution house;
        for (std::size_t i = 0; i != 30; ++i) draw_person(house.institution, house.luck, i, 1.0F);
        house.parameters.leaders.control_disposition = control;
        house.parameters.careers.leaving = 0.5F;
        const Event cut = test::event_in(30, "budget_cut", 0.3F);
        const Event press = test::event_in(50, "media_shock", 3.0F);
        const Event breach = test::event_in(70, "trust_shock", 1.0F);
        const std::vector<Event> events{cut, press, breach};
        for (Week week = 0; week != 156; ++week) {
            engine::run_week(house.institution, events, house.in_week(week));
            const Row row = observed(house);
            for (std::size_t metric = 0; metric != metric_count; ++metric) {
                ASSERT_TRUE(std::isfinite(row[metric])) << metric_table[metric].name << ", week " << week;
                ASSERT_GE(row[metric], lowest(static_cast<Metric>(metric)))
                    << metric_table[metric].name << ", week " << week;
                ASSERT_LE(row[metric], highest(static_cast<Metric>(metric)) + 1e-5F)
                    << metric_table[metric].name << ", week " << week;
            }
        }
    }
}

using Cells = std::array<float, 4>;

/// Balanced, compensating, oversteered, understeered.
Cells cells_of(const SmallInstitution& house) {
    const Row row = observed(house);
    return {at(row, Metric::balanced), at(row, Metric::compensating), at(row, Metric::oversteered),
            at(row, Metric::understeered)};
}

TEST(Observe, TheSteeringMapGoesByCompetenceAndByJudgementAllowedAgainstJudgementCalledFor) {
    SmallInstitution house;
    house.parameters.steering.tolerance = 0.1F;
    house.parameters.steering.high_knowledge = 0.5F;
    house.parameters.casework.judgement_simple = 1.0F;
    house.parameters.casework.judgement_complex = 0.0F;
    set_all(house.people.leeway, 0.5F);
    const auto cells = [&](float competence, float called_for) {
        set_all(house.people.competence, competence);
        set_all(house.people.capacity, 1.0F - competence);  // which is not what knowledge means
        set_all(house.people.judgement_called_for, called_for);
        return cells_of(house);
    };
    constexpr float fits = 0.55F;
    constexpr float tight = 0.9F;
    constexpr float loose = 0.2F;
    EXPECT_EQ(cells(0.7F, fits), (Cells{1, 0, 0, 0}));
    EXPECT_EQ(cells(0.3F, tight), (Cells{0, 1, 0, 0}));
    EXPECT_EQ(cells(0.7F, tight), (Cells{0, 0, 1, 0}));
    EXPECT_EQ(cells(0.3F, loose), (Cells{0, 0, 0, 1}));
    EXPECT_EQ(cells(0.7F, loose), Cells{}) << "has no name";
    EXPECT_EQ(cells(0.3F, fits), Cells{}) << "has no name";
    EXPECT_EQ(cells(0.5F, fits), (Cells{1, 0, 0, 0})) << "from the threshold on knowledge is high";
}

TEST(Observe, NobodyIsInTwoCellsOfTheSteeringMap) {
    SmallInstitution house;
    for (std::size_t i = 0; i != 30; ++i) {
        const Words words = house.luck.words(Purpose::person, 0, static_cast<std::uint32_t>(i));
        house.people.leeway[i] = uniform(words[0]);
        house.people.competence[i] = uniform(words[1]);
        house.people.judgement_called_for[i] = uniform(words[2]);
    }
    for (const float tolerance : {0.0F, 0.2F, 1.0F}) {
        house.parameters.steering.tolerance = tolerance;
        const Cells cells = cells_of(house);
        EXPECT_LE(cells[0] + cells[1] + cells[2] + cells[3], 1.0F + 1e-6F);
    }
}

TEST(Observe, RoomForIdeasIsNoLargerThanLeewayOrSafety) {
    SmallInstitution house;
    set_all(house.people.leeway, 0.5F);
    set_all(house.people.safety, 0.6F);
    EXPECT_NEAR(at(observed(house), Metric::room_for_ideas), 0.3F, 1e-6F);
}

TEST(Observe, SocialCapitalIsTheMeanOfTrustJusticeAndCooperation) {
    SmallInstitution house;
    set_all(house.people.trust_in_leader, 0.9F);
    set_all(house.people.trust_from_leader, 0.6F);
    set_all(house.people.trust_in_colleagues, 0.3F);
    set_all(house.people.justice, 0.5F);
    set_all(house.people.asks, 0.4F);
    set_all(house.people.guardedness, 0.2F);
    const Row row = observed(house);
    EXPECT_NEAR(at(row, Metric::cooperation), 0.6F, 1e-6F);
    EXPECT_NEAR(at(row, Metric::social_capital), (0.6F + 0.5F + 0.6F) / 3.0F, 1e-6F);
}

TEST(Observe, CitizenValueIsTheQualityOfServiceTimesTheValueThatIsKept) {
    SmallInstitution house;
    house.parameters.institution.procedural_weight = 0.25F;
    set_all(house.people.procedural_quality, 0.8F);
    set_all(house.people.substantive_quality, 0.4F);
    EXPECT_NEAR(at(observed(house), Metric::citizen_value), 0.5F, 1e-6F);
    house.environment.unmet = 0.4F;
    house.parameters.quality.turned_away = 0.5F;
    const Row row = observed(house);
    EXPECT_NEAR(at(row, Metric::service_quality), 0.5F, 1e-6F) << "those who are turned away are in the other factor";
    EXPECT_NEAR(at(row, Metric::kept_value), 1.0F - 0.5F * 0.16F, 1e-6F);
    EXPECT_NEAR(at(row, Metric::citizen_value), 0.5F * (1.0F - 0.5F * 0.16F), 1e-6F);
    EXPECT_NEAR(at(row, Metric::need_reached), 0.6F, 1e-6F);
}

TEST(Observe, TurningAwayCostsInStepOrTheLeastNeededFirst) {
    SmallInstitution house;
    house.parameters.quality.turned_away = 0.8F;
    house.environment.unmet = 0.25F;
    const auto kept = [&](float power) {
        house.parameters.quality.turned_away_power = power;
        return at(observed(house), Metric::kept_value);
    };
    EXPECT_NEAR(kept(1.0F), 1.0F - 0.8F * 0.25F, 1e-6F);
    EXPECT_NEAR(kept(1.5F), 1.0F - 0.8F * 0.125F, 1e-6F);
    EXPECT_NEAR(kept(2.0F), 1.0F - 0.8F * 0.0625F, 1e-6F);
    house.environment.unmet = 0.0F;
    EXPECT_EQ(kept(1.0F), 1.0F);
    EXPECT_EQ(kept(3.0F), 1.0F);
}

TEST(Observe, MeansRunOverThoseWhoAreThere) {
    SmallInstitution house;
    set_all(house.people.motivation, 0.5F);
    house.people.motivation[3] = 1.0F;
    EXPECT_NEAR(at(observed(house), Metric::motivation), 0.5F + 0.5F / 30.0F, 1e-6F);
    empty_position(house.institution, 3);
    EXPECT_NEAR(at(observed(house), Metric::motivation), 0.5F, 1e-6F);
    EXPECT_NEAR(at(observed(house), Metric::vacancy), 1.0F / 30.0F, 1e-6F);
    house.people.open[3] = 0.0F;
    EXPECT_EQ(at(observed(house), Metric::vacancy), 0.0F) << "a closed position is not vacant";
}

TEST(Observe, LeavingIsCountedPerYearAndLayoffsApart) {
    SmallInstitution house;
    house.environment.left = 3;
    house.environment.laid_off = 1;
    const Row row = observed(house);
    EXPECT_NEAR(at(row, Metric::turnover), 3.0F * 52.0F / 30.0F, 1e-4F);
    EXPECT_NEAR(at(row, Metric::layoffs), 52.0F / 30.0F, 1e-4F);
}

TEST(Observe, CostIsPayOfAllRecruitmentAndSubstitutesOverTheFirstPayroll) {
    SmallInstitution house;
    house.parameters.careers.leader_pay = 1.5F;
    house.parameters.careers.recruitment_cost = 0.5F;
    EXPECT_NEAR(at(observed(house), Metric::cost), (30.0F + 2.0F * 1.5F) / 30.0F, 1e-6F);
    house.environment.hired = 1;
    EXPECT_NEAR(at(observed(house), Metric::cost), (33.0F + 26.0F) / 30.0F, 1e-5F);
    house.environment.hired = 0;
    for (std::size_t i = 0; i != 6; ++i) empty_position(house.institution, i);
    house.parameters.careers.substitutes = 0.5F;
    const Row row = observed(house);
    EXPECT_NEAR(at(row, Metric::cost), (27.0F + 0.5F * 6.0F) / 30.0F, 1e-6F);
    EXPECT_NEAR(at(row, Metric::cost_per_value), at(row, Metric::cost) / at(row, Metric::citizen_value), 1e-6F);
    for (std::size_t i = 0; i != 6; ++i) house.people.open[i] = 0.0F;
    EXPECT_NEAR(at(observed(house), Metric::cost), 27.0F / 30.0F, 1e-6F) << "a closed position needs no substitute";
}

TEST(Observe, AbsenceIsTheShareOfTheWeekThatIllnessTook) {
    SmallInstitution house;
    house.people.absence_left[0] = 0.5F;
    house.people.absence_left[1] = 9.0F;
    EXPECT_NEAR(at(observed(house), Metric::absence), 1.5F / 30.0F, 1e-6F);
}

TEST(Observe, HighStressIsStrainAboveItsThreshold) {
    SmallInstitution house;
    house.parameters.strain.high = 0.5F;
    set_all(house.people.strain, 0.5F);
    EXPECT_EQ(at(observed(house), Metric::high_stress), 0.0F);
    for (std::size_t i = 0; i != 10; ++i) house.people.strain[i] = 0.6F;
    EXPECT_NEAR(at(observed(house), Metric::high_stress), 1.0F / 3.0F, 1e-6F);
}

TEST(Observe, HarmAndMisuseAreCountedPerThousand) {
    SmallInstitution house;
    set_all(house.people.harm_odds, 0.002F);
    set_all(house.people.misuse_odds, 0.003F);
    const Row row = observed(house);
    EXPECT_NEAR(at(row, Metric::harm), 2.0F, 1e-4F);
    EXPECT_NEAR(at(row, Metric::misuse), 3.0F, 1e-4F);
}

}  // namespace
}  // namespace raaderum
