// What model/metrics.def says a metric is, against what observe() computes: in houses whose states and parameters were
// all drawn at random, and in houses that have lived.

#include "formula.hpp"

#include "event_in.hpp"
#include "observe/observe.hpp"

#include "engine/week.hpp"
#include "small_institution.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace raaderum {
namespace {

using Row = std::array<float, metric_count>;

constexpr double precision = 1e-4;  // single precision, and its rounding in sums and square roots

/// Empty, or the first metric whose formula comes to something else.
std::string first_disagreement(const SmallInstitution& house) {
    const Row row = observe(house.institution, house.workers);
    for (std::size_t index = 0; index != metric_count; ++index) {
        const MetricInfo& metric = metric_table[index];
        const double said = value_of(metric.formula, house.institution, row, metric.name);
        const auto computed = static_cast<double>(row[index]);
        if (std::isnan(said) && std::isnan(computed)) continue;
        if (std::abs(said - computed) <= precision * std::max(1.0, std::abs(said))) continue;
        return std::string(metric.name) + " is " + std::to_string(computed) + ", and by its formula "
               + std::to_string(said);
    }
    return {};
}

/// A house in which every state, every value of the environment that formulas name, and every parameter is any within its
/// range.
class AnyHouse : public SmallInstitution {
  public:
    explicit AnyHouse(std::uint32_t number) : number_(number) {
        for (const ParameterInfo& parameter : parameter_table()) {
            if (!parameter.whole && std::isfinite(parameter.low) && std::isfinite(parameter.high)) {
                parameter.set(parameters, parameter.low + (parameter.high - parameter.low) * any());
            }
        }
        parameters.institution.employees = 40;
        for_each_column(people, [&](std::string_view, Column<float>& column, float, std::string_view) {
            for (std::size_t i = 0; i != people.positions; ++i) column[i] = any();
        });
        for (std::size_t i = 0; i != people.positions; ++i) {
            people.open[i] = i % 7 == 3 ? 0.0F : 1.0F;
            people.filled[i] = i % 5 == 2 ? 0.0F : people.open[i];
            people.absence_left[i] *= 3.0F;
            people.resource_role[i] = i % 4 == number % 2 * 10 ? 1.0F : 0.0F;  // none in every other house
        }
        for (float* const value :
             {&environment.attention, &environment.rules, &environment.political_demand, &environment.unmet,
              &environment.role_conflict, &environment.mandate_given, &environment.service_variation}) {
            *value = any();
        }
        environment.left = static_cast<int>(5.0F * any());
        environment.hired = static_cast<int>(5.0F * any());
        environment.laid_off = static_cast<int>(5.0F * any());
    }

  private:
    float any() {
        const std::uint32_t draw = drawn_++;
        return uniform(luck.words(Purpose::person, static_cast<Week>(number_), draw / 4)[draw % 4]);
    }
    std::uint32_t number_;
    std::uint32_t drawn_ = 0;
};

TEST(Formulas, AreWhatIsComputedWhateverTheStates) {
    for (std::uint32_t number = 0; number != 20; ++number) {
        const AnyHouse house(number);
        EXPECT_EQ(first_disagreement(house), "") << "in house " << number;
    }
}

TEST(Formulas, AreWhatIsComputedInHousesThatHaveLived) {
    for (const float control : {0.1F, 0.7F}) {
        SmallInstitution house;
        for (std::size_t i = 0; i != 30; ++i) draw_person(house.institution, house.luck, i, 1.0F);
        house.parameters.leaders.control_disposition = control;
        const std::vector<Event> events{test::event_in(20, "budget_cut", 0.2F),
                                        test::event_in(40, "media_shock", 2.0F)};
        for (Week week = 0; week != 60; ++week) {
            engine::run_week(house.institution, events, house.in_week(week));
            ASSERT_EQ(first_disagreement(house), "") << "in week " << week << " under control " << control;
        }
    }
}

class TheReader : public ::testing::Test {
  protected:
    double reads(std::string_view formula) {
        return value_of(formula, house.institution, observe(house.institution, house.workers), "strain");
    }
    void refuses(std::string_view formula) { EXPECT_THROW(reads(formula), BadFormula) << formula; }
    SmallInstitution house;
};

TEST_F(TheReader, WorksOutWhatIsWritten) {
    EXPECT_EQ(reads("1 + 2 x 3^2 - 8 / 4"), 17.0);
    EXPECT_EQ(reads("2 * (1 + 2) - -1; and words ( of any kind"), 7.0);
    EXPECT_EQ(reads("min(3, 1 + 1) x max(0, -1) + sqrt(9)"), 3.0);
    EXPECT_EQ(reads("1 / 0 or 4 or 5"), 4.0);
    EXPECT_TRUE(std::isnan(reads("1 / 0 + 1")));
    set_all(house.people.courage, 0.25F);
    house.people.courage[0] = 1.0F;
    house.environment.unmet = 0.5F;
    EXPECT_NEAR(reads("mean over employees of 4 x courage"), 1.1, 1e-12);
    EXPECT_NEAR(reads("(sum over employees of courage) x unmet"), 8.25 / 2.0, 1e-12);
    EXPECT_NEAR(reads("standard deviation over employees of courage"), 0.75 * std::sqrt(29.0) / 30.0, 1e-12);
    EXPECT_NEAR(reads("skewness over employees of courage"), 28.0 / std::sqrt(29.0), 1e-9);
    EXPECT_NEAR(reads("share of employees with courage > 0.25 and courage <= 1"), 1.0 / 30.0, 1e-12);
    EXPECT_NEAR(reads("unmet_demand + courage - institution.employees"), 0.5 + 8.25 / 30.0 - 30.0, 1e-6);
    empty_position(house.institution, 0);
    EXPECT_EQ(reads("sum over positions of 1"), 30.0);
}

TEST_F(TheReader, RefusesWhatNamesNothingOrSaysNothing) {
    refuses("mean over employees of happiness");
    refuses("happiness");
    refuses("quality.happiness");
    refuses("strain");                           // its own name
    refuses("mean over employees of unmet");     // no column
    refuses("share of employees with courage");  // compares nothing
    refuses("mean over employees of courage > 0");
    refuses("mean over employees of mean over employees of courage");
    refuses("(1 + 2");
    refuses("1 +");
    refuses("1 2");
    refuses("");
    refuses("; words alone");
}

}  // namespace
}  // namespace raaderum
