#include "report/team_rows.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::report {
namespace {

/// A comparison like the report's, on what is told of teams.
compare::Comparison compared_by_team(const Material& material) {
    compare::Question question;
    question.baselines = material.comparison.baselines;
    question.weeks = material.comparison.weeks;
    question.small_parts = material.comparison.small_parts;
    const auto ask = [&](std::string_view metric) {
        const auto place = material.metric_place(metric);
        if (!place || !material.study.facts().stored[*place].of_parts) return;
        if (!material.study.shows(*place, question.weeks)) return;
        question.metrics.push_back(*place);
        for (const compare::Row& row : material.comparison.rows) {
            if (material.comparison.metrics[row.metric].name == metric)
                question.smallest.emplace_back(*place, row.smallest);
        }
    };
    for (const std::string_view metric : told_of_teams) ask(metric);
    for (const std::string_view metric : team_corners) ask(metric);
    ask(team_together);
    return compare::compare(material.study, question);
}

}  // namespace

TeamRows::TeamRows(const Material& material) : comparison_(compared_by_team(material)) {
    parts_ = compare::by_part(material.study, comparison_, compare::By::team);
}

const compare::PartTable* TeamRows::table(std::string_view metric, std::size_t variant) const {
    const auto found = std::find_if(parts_.tables.begin(), parts_.tables.end(), [&](const auto& table) {
        return table.variant == variant && comparison_.metrics[table.metric].name == metric;
    });
    return found == parts_.tables.end() ? nullptr : &*found;
}

const compare::Row* TeamRows::row(std::string_view metric, std::size_t variant, std::size_t team) const {
    const compare::PartTable* own = table(metric, variant);
    if (own == nullptr) return nullptr;
    const auto found = std::find_if(own->rows.begin(), own->rows.end(),
                                    [&](const compare::PartRow& each) { return each.part == team; });
    return found == own->rows.end() ? nullptr : &found->row;
}

std::size_t TeamRows::place_of(std::string_view metric) const {
    const auto found = std::find_if(comparison_.metrics.begin(), comparison_.metrics.end(),
                                    [&](const compare::Described& each) { return each.name == metric; });
    return static_cast<std::size_t>(found - comparison_.metrics.begin());
}

std::string share_of_worlds(const Material& material, const compare::Row& row, Better better) {
    const Words& words = material.words;
    const compare::InWorlds& worlds = row.worlds;
    if (worlds.of() == 0) return {};
    const bool many = worlds.of() >= compare::enough_worlds;
    const auto said = [&](std::size_t count) {
        return many ? std::lround(100.0 * static_cast<double>(count) / static_cast<double>(worlds.of()))
                    : static_cast<long>(count);
    };
    const bool neither = better == Better::neither;
    const bool of_a_set = !material.study.facts().worlds.set.empty();
    return words.filled(Text::team_share, fmt::arg("better", words(neither ? Text::higher : Text::better)),
                        fmt::arg("betters", said(worlds.better)),
                        fmt::arg("worse", words(neither ? Text::lower : Text::worse)),
                        fmt::arg("worses", said(worlds.worse)), fmt::arg("of", many ? 100 : said(worlds.of())),
                        fmt::arg("worlds", words(of_a_set ? Text::plausible_worlds : Text::worlds)));
}

std::string difference_in_team(const Material& material, const compare::Described& metric, const compare::Row& row) {
    return material.words.difference(metric.name, row.difference, (row.high - row.low) / 2.0);
}

}  // namespace raaderum::report
