#include "cli/meant_metric.hpp"

#include "model/metrics.hpp"
#include "scenario/nearest.hpp"
#include "words/metric_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <optional>
#include <vector>

namespace raaderum::cli {
namespace {

/// Small letters and nothing between them; letters beyond ASCII stay as they are.
std::string plain(std::string_view text) {
    std::string letters;
    for (const char c : text) {
        if (c == ' ' || c == '-' || c == '_') continue;
        letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return letters;
}

std::optional<std::string> by_title(std::string_view name, std::span<const std::string> known) {
    for (const std::string& metric : known) {
        const words::MetricWords* called = words::words_of(metric);
        if (called == nullptr) continue;
        for (const std::string_view title : {called->title.danish, called->title.english}) {
            if (plain(title) == plain(name)) return metric;
        }
    }
    return std::nullopt;
}

}  // namespace

std::string meant_metric(std::string_view name, std::span<const std::string> known) {
    if (const auto metric = by_title(name, known)) return fmt::format("did you mean '{}'?", *metric);
    return scenario::suggestion(name, known, scenario::where_metrics_are_listed);
}

std::string meant_metric(std::string_view name) {
    std::vector<std::string> known;
    for (const MetricInfo& metric : metric_table) known.emplace_back(metric.name);
    return meant_metric(name, known);
}

}  // namespace raaderum::cli
