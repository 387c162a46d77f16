#pragma once
// What the columns of a survey are about: who a row is of, how many answered, and which states or metrics the numbers say.

#include "model/metrics.hpp"
#include "network/columns.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::house {

/// A column with numbers.
struct Measured {
    network::TableColumn column;
    Metric metric = Metric::leeway;
    bool per_cent = false;  ///< its numbers are per cent; else they are on the survey's scale
};

struct SurveyColumns {
    network::TableColumn team, person, answers, asked, response, positions;
    std::vector<Measured> measured;
    std::vector<std::string> unread;  ///< names that mean nothing here
    bool team_is_assumed = false;     ///< no column is called team or the like: the first one is taken for it
};

/// The metric that a column's name means, in Danish or English.
std::optional<Metric> metric_meant(std::string_view name);

/// A rate is counted in per cent whatever the column says.
bool is_rate(Metric metric);

/// The known name nearest to one that means nothing, as "'x' (did you mean y?)".
std::string with_nearest(const std::string& name);

SurveyColumns survey_columns(const std::vector<std::string>& header);

}  // namespace raaderum::house
