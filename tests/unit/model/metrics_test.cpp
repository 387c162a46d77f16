// The closed lists that readers of files rely on: metrics, kinds of event with their options, and happenings.

#include "model/metrics.hpp"

#include "model/events.hpp"

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

TEST(Events, EveryKindAndHappeningHasANameOfItsOwn) {
    EXPECT_EQ(event_kind_names.size(), static_cast<std::size_t>(EventKind::set) + 1);
    EXPECT_EQ(event_kind_names[static_cast<std::size_t>(EventKind::trust_shock)], "trust_shock");
    EXPECT_EQ(between_names[static_cast<std::size_t>(Between::colleagues)], "colleagues");
    EXPECT_EQ(happening_names.size(), static_cast<std::size_t>(HappeningKind::grievance_arose) + 1);
    EXPECT_EQ(std::set<std::string_view>(happening_names.begin(), happening_names.end()).size(),
              happening_names.size());
}

TEST(Events, EveryOptionLiesWithinItsRangeAndBelongsToItsKindOnce) {
    std::set<std::pair<std::string_view, EventKind>> seen;
    for (const EventOption& option : event_options) {
        EXPECT_TRUE(seen.insert({option.name, option.kind}).second) << option.name;
        EXPECT_LT(option.low, option.high) << option.name;
        EXPECT_GE(option.default_value, option.low) << option.name;
        EXPECT_LE(option.default_value, option.high) << option.name;
        EXPECT_FALSE(option.meaning.empty()) << option.name;
    }
}

}  // namespace
}  // namespace raaderum
