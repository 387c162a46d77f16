#include "cli/parts_asked.hpp"

#include "cli/arguments.hpp"

#include <fmt/format.h>

#include <string_view>

namespace raaderum::cli {

void expect_parts(const compare::Study& study, compare::By by) {
    const output::Parts& parts = study.facts().parts;
    if (!compare::parts_by(study.facts(), by, compare::ShowSmall::yes).empty()) return;
    const std::string_view asked = compare::spelled(by);
    if (by == compare::By::municipality) {
        throw BadUsage(
            "--by municipality asks about a country, and this file is of one institution; run a scenario with "
            "'municipalities', such as denmark");
    }
    if (parts.are(PartKind::municipality))
        throw BadUsage(
            fmt::format("--by {} asks about one institution, and this file is of a country; "
                        "write --by municipality",
                        asked));
    if (!parts.any())
        throw BadUsage(
            fmt::format("--by {} asks about teams, and this file keeps none; run the scenario with "
                        "record: {{teams: true}}, or --set record.teams=true",
                        asked));
    throw BadUsage(
        fmt::format("--by {0}: no team of this file has a {0}; a chart of the institution with a column {0} "
                    "says which it is (institution.chart)",
                    asked));
}

std::vector<std::string> first_of_teams(const compare::Study& study) {
    std::vector<std::string> names;
    for (const Metric metric : {Metric::leeway, Metric::wellbeing, Metric::turnover}) {
        const auto place = study.metric_called(info(metric).name);
        if (place && study.facts().stored[*place].of_parts) names.emplace_back(info(metric).name);
    }
    const auto& stored = study.facts().stored;
    for (std::size_t metric = 0; names.empty() && metric != stored.size(); ++metric) {
        if (stored[metric].of_parts) names.push_back(study.facts().metrics[metric].name);
    }
    return names;
}

void expect_of_parts(const compare::Study& study, compare::By by, std::size_t metric) {
    const std::string& name = study.facts().metrics[metric].name;
    const output::StoredMetric& stored = study.facts().stored[metric];
    if (stored.of_parts) return;
    if (!stored.weekly)
        throw BadUsage(
            fmt::format("--by {} needs the weeks of {}, and only its mean was kept", compare::spelled(by), name));
    throw BadUsage(
        fmt::format("--by {}: {} is the house's alone; teams have what is a mean over their people, "
                    "such as {}",
                    compare::spelled(by), name, fmt::join(first_of_teams(study), ", ")));
}

}  // namespace raaderum::cli
