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

TEST(Metrics, AFormerNameStillMeansTheMetricAndIsNoMetricOfItsOwn) {
    EXPECT_EQ(find_metric("citizen_fairness"), Metric::service_fit);
    for (const FormerName& each : former_names) {
        EXPECT_EQ(find_metric(each.former), each.metric);
        EXPECT_TRUE(same_metric(each.former, info(each.metric).name));
        for (const MetricInfo& metric : metric_table) EXPECT_NE(metric.name, each.former);
    }
    EXPECT_FALSE(same_metric("strain", "stress"));
    EXPECT_FALSE(same_metric("happiness", "joy")) << "two that are no metrics are not the same one";
}

TEST(Metrics, EachSaysTheSmallestDifferenceThatMatters) {
    for (const MetricInfo& metric : metric_table) EXPECT_GT(metric.smallest, 0.0) << metric.name;
}

TEST(Metrics, AProductsFormulaNamesItsFactors) {
    for (std::size_t index = 0; index != metric_count; ++index) {
        const auto factors = factors_of(static_cast<Metric>(index));
        if (!factors) continue;
        const std::string product =
            std::string(info((*factors)[0]).name) + " x " + std::string(info((*factors)[1]).name);
        EXPECT_EQ(metric_table[index].formula.substr(0, metric_table[index].formula.find(';')), product);
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
