// The closed list of metrics that readers of files rely on.

#include "model/metrics.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace raaderum {
namespace {

TEST(Metrics, EachHasANameOfItsOwnALongNameAUnitAndAFormula) {
    std::set<std::string_view> names;
    std::set<std::string_view> long_names;
    for (const MetricInfo& metric : metric_table) {
        EXPECT_TRUE(names.insert(metric.name).second) << metric.name;
        EXPECT_TRUE(long_names.insert(metric.long_name).second) << metric.long_name;
        EXPECT_FALSE(metric.unit.empty()) << metric.name;
        EXPECT_FALSE(metric.formula.empty()) << metric.name;
    }
    EXPECT_EQ(names.size(), metric_count);
}

TEST(Metrics, EachIsFoundByItsNameAndNothingByAnother) {
    for (std::size_t index = 0; index != metric_count; ++index) {
        EXPECT_EQ(find_metric(metric_table[index].name), static_cast<Metric>(index));
        EXPECT_EQ(info(static_cast<Metric>(index)).name, metric_table[index].name);
    }
    EXPECT_EQ(find_metric("happiness"), std::nullopt);
    EXPECT_EQ(find_metric(""), std::nullopt);
}

TEST(Metrics, TheNamesThatUsersAndScriptsRelyOnAreThere) {
    for (const char* name : {"leeway",
                             "leeway_used",
                             "leeway_surplus",
                             "control",
                             "mandate",
                             "competence",
                             "buy_in",
                             "courage",
                             "capacity",
                             "role_clarity",
                             "motivation",
                             "strain",
                             "wellbeing",
                             "justice",
                             "cooperation",
                             "trust_in_leader",
                             "trust_from_leader",
                             "trust_colleagues",
                             "social_capital",
                             "steering_demand",
                             "substantive_quality",
                             "procedural_quality",
                             "citizen_value",
                             "service_variation",
                             "harm",
                             "misuse",
                             "turnover",
                             "vacancy",
                             "rules",
                             "media_attention",
                             "documentation",
                             "contact",
                             "absence",
                             "direction_clarity",
                             "moral_stress",
                             "drift",
                             "citizen_trust",
                             "pressure",
                             "cost",
                             "cost_per_value",
                             "balanced",
                             "compensating",
                             "oversteered",
                             "understeered",
                             "room_for_ideas",
                             "high_stress",
                             "layoffs",
                             "citizen_fairness",
                             "role_conflict",
                             "leeway_spread",
                             "leeway_skew",
                             "quality_spread",
                             "resource_strain",
                             "leaving_risk",
                             "mandate_given",
                             "leadership_hours",
                             "political_demand",
                             "unmet_demand"}) {
        EXPECT_TRUE(find_metric(name).has_value()) << name;
    }
}

TEST(Metrics, BurdensAreBetterLowerAndValueIsBetterHigher) {
    for (const Metric metric : {Metric::strain, Metric::harm, Metric::turnover, Metric::vacancy, Metric::cost}) {
        EXPECT_EQ(info(metric).better, Better::lower) << info(metric).name;
    }
    for (const Metric metric : {Metric::citizen_value, Metric::social_capital, Metric::wellbeing, Metric::contact}) {
        EXPECT_EQ(info(metric).better, Better::higher) << info(metric).name;
    }
}

}  // namespace
}  // namespace raaderum
