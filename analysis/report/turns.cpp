#include "report/turns.hpp"

namespace raaderum::report {
namespace {

/// "better", "worse", "higher" or "lower", by the side of a difference of the headline metric.
std::string side_of(const Material& material, double difference) {
    const Better better = material.headline_metric().better;
    const bool higher = difference > 0.0;
    if (better == Better::neither) return std::string(material.words(higher ? Text::higher : Text::lower));
    return std::string(material.words(higher == (better == Better::higher) ? Text::better : Text::worse));
}

}  // namespace

std::string turns_in_words(const Material& material) {
    const Words& words = material.words;
    std::string text;
    for (const compare::Row& row : material.comparison.rows) {
        if (row.metric != material.headline || !row.first_year || !row.first_year->turns) continue;
        const compare::FirstYear& first = *row.first_year;
        const std::string then =
            words.difference(material.headline_metric().name, first.difference, (first.high - first.low) / 2.0);
        text += ' ';
        text += words.filled(Text::answer_turns, fmt::arg("policy", material.policy(row.variant).name),
                             fmt::arg("first_side", side_of(material, first.difference)), fmt::arg("first", then),
                             fmt::arg("window", material.window()),
                             fmt::arg("last_side", side_of(material, row.difference)),
                             fmt::arg("last", material.difference(row)));
    }
    return text;
}

}  // namespace raaderum::report
