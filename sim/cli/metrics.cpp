// `raaderum metrics`: every metric by name, with what it is called in both languages, its unit, and which way is better.
#include "cli/requests.hpp"
#include "cli/text_table.hpp"
#include "scenario/metric_range.hpp"
#include "words/metric_words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <string>
#include <vector>

namespace raaderum::cli {
namespace {

/// Shares and indices have no unit; most of them lie between 0 and 1.
std::string unit_of(const MetricInfo& metric) {
    if (metric.unit != "1") return std::string(metric.unit);
    const scenario::Range range = scenario::range_of(*find_metric(metric.name), 52);
    return range.low == 0.0 && range.high == 1.0 ? "0 to 1" : "index";
}

nlohmann::ordered_json metrics_as_json() {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const MetricInfo& metric : metric_table) {
        const words::MetricWords* called = words::words_of(metric.name);
        list.push_back({{"name", metric.name},
                        {"long_name", metric.long_name},
                        {"title", nullptr},
                        {"unit", metric.unit},
                        {"better", spelled(metric.better)},
                        {"smallest", metric.smallest},
                        {"formula", metric.formula},
                        {"formerly", nullptr}});
        for (const FormerName& each : former_names) {
            if (info(each.metric).name == metric.name) list.back()["formerly"] = each.former;
        }
        if (called != nullptr) list.back()["title"] = {{"da", called->title.danish}, {"en", called->title.english}};
    }
    return {{"metrics", list}};
}

}  // namespace

Exit perform(const MetricsRequest& request) {
    if (request.json) {
        fmt::print("{}\n", metrics_as_json().dump(2));
        return Exit::done;
    }
    std::vector<Cells> rows{{"metric", "what it is", "in Danish", "unit", "better"}};
    for (const MetricInfo& metric : metric_table) {
        const words::MetricWords* called = words::words_of(metric.name);
        rows.push_back({std::string(metric.name), std::string(metric.long_name),
                        called == nullptr ? "-" : std::string(called->title.danish), unit_of(metric),
                        std::string(spelled(metric.better))});
    }
    fmt::print("{}", text_table(rows, "lllll", stdout));
    for (const FormerName& each : former_names) {
        fmt::print("\n{} was called {}, a name that is still understood.\n", info(each.metric).name, each.former);
    }
    return Exit::done;
}

}  // namespace raaderum::cli
