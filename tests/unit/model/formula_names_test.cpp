// What formulas name is something that is there: a column, a value, a parameter, a metric, or how many leaders there are.

#include "model/formula_names.hpp"

#include "model/columns.hpp"
#include "model/parameters.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace raaderum {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;
using testing::UnorderedElementsAre;

bool is_a_column(std::string_view name) {
    return std::any_of(column_table.begin(), column_table.end(),
                       [name](const ColumnInfo& column) { return column.name == name; });
}

TEST(FormulaNames, AreFoundOnceEachBeforeTheSemicolon) {
    EXPECT_THAT(names_in("52 x (mean over employees of leaving_hazard); of leeway"), ElementsAre("leaving_hazard"));
    EXPECT_THAT(names_in("max(0, a - quality.b x a) or sqrt(c)"), ElementsAre("a", "quality.b", "c"));
}

TEST(FormulaNames, OfEveryMetricAreOfSomething) {
    for (const MetricInfo& metric : metric_table) {
        const auto names = names_in(metric.formula);
        EXPECT_FALSE(names.empty()) << metric.name;
        for (const std::string_view name : names) {
            EXPECT_TRUE(is_a_column(name) || find_metric(name) || find_parameter(name) != nullptr || name == "leaders")
                << metric.name << ": " << name;
        }
    }
}

TEST(FormulaNames, OfMetricsThatAreNamedTakeTheirPlace) {
    EXPECT_THAT(states_and_parameters_in(Metric::need_reached), ElementsAre("unmet"));
    EXPECT_THAT(states_and_parameters_in(Metric::service_quality),
                UnorderedElementsAre("institution.procedural_weight", "procedural_quality", "substantive_quality"));
    EXPECT_THAT(states_and_parameters_in(Metric::citizen_value), Contains("unmet"));
    EXPECT_THAT(states_and_parameters_in(Metric::citizen_value), Not(Contains("kept_value")));
}

}  // namespace
}  // namespace raaderum
