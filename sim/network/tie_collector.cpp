#include "network/tie_collector.hpp"

#include "core/printable.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

namespace raaderum::network {
namespace {

std::string name_of(const std::string& file) { return printable(std::filesystem::path(file).filename().string(), {}); }

}  // namespace

TieCollector::TieCollector(const Instructions& instructions, TieProblems& problems)
    : instructions_(instructions), problems_(problems), people_(problems), weights_(instructions.how, problems) {}

void TieCollector::count(std::size_t line) {
    if (++counted_ <= most_ties) return;
    problems_.stop(line, "there are more than " + std::to_string(most_ties) + " ties",
                   "a smaller network (an undirected tie counts as two)");
}

void TieCollector::tie(std::uint32_t source, std::uint32_t target, float weight, std::size_t line,
                       Direction direction) {
    count(line);
    const auto order = static_cast<std::uint32_t>(2 * mentions_.size());
    const auto line_kept = static_cast<std::uint32_t>(std::min<std::size_t>(line, std::numeric_limits<int>::max()));
    mentions_.push_back({source, target, weight, order, line_kept, direction});
}

/// Undirected ties become two, one each way.
void TieCollector::settle_directions(bool undirected_by_default) {
    const std::optional<bool>& overruled = instructions_.how.undirected;
    const std::size_t named = mentions_.size();
    for (std::size_t index = 0; index != named; ++index) {
        const Mention mention = mentions_[index];
        const bool said = mention.direction != Direction::unsaid;
        const bool undirected =
            overruled.value_or(said ? mention.direction == Direction::undirected : undirected_by_default);
        ++(undirected ? undirected_ : directed_);
        if (!undirected || mention.source == mention.target) continue;
        count(mention.line);
        Mention back = mention;
        std::swap(back.source, back.target);
        ++back.order;
        mentions_.push_back(back);
    }
}

/// Finds out who stands where.
void TieCollector::place(std::vector<std::uint32_t> position, const FormatFacts& facts, ReadingNotes& notes) {
    const Chart& chart = instructions_.chart;
    const bool charted = !chart.rows.empty();
    if (charted && !chart.by_team) apply_chart(chart, people_, problems_);
    problems_.throw_if_any();
    if (people_.count() < 2) {
        problems_.stop(0, "the file names fewer than two people", "at least one tie between two different people");
    }
    if (chart.by_team && people_.teams() == 0) {
        problems_.stop(0, "nobody's team is named, and the chart " + chart.name() + " has a row per team",
                       "a column 'team' beside each person, or a chart with a row per person: person,team");
    }
    notes.teams = charted ? teams_of(chart, notes.doubts) : teams_of(people_);
    if (!notes.teams.empty()) {
        const std::string source = charted && !chart.by_team ? "the chart " + chart.name() : facts.team_source;
        position_ = positions_by_team(people_, source, notes.teams, problems_);
        problems_.throw_if_any();
        if (charted) note_own_levels(chart, people_, position_, notes.teams);
        notes.note_people(people_, position_);
        return;
    }
    position_ = std::move(position);
    const std::size_t known = position_.size();
    position_.resize(people_.count());
    std::iota(position_.begin() + static_cast<std::ptrdiff_t>(known), position_.end(),
              static_cast<std::uint32_t>(known));
}

void TieCollector::merge(TieList& list, WeightsSeen& seen, ReadingNotes& notes) const {
    Lines other_weights;
    std::vector<std::uint32_t> lines;
    for (const Mention& mention : mentions_) {
        const std::pair tie(mention.source, mention.target);
        if (mention.source == mention.target) {
            ++notes.self_ties_dropped;
        } else if (!list.ties.empty() && list.ties.back() == tie) {
            ++notes.duplicates_merged;
            float& kept = list.weight.back();
            if (std::isnan(kept)) {
                kept = mention.weight;
                lines.back() = mention.line;
            } else if (!std::isnan(mention.weight) && mention.weight != kept) {
                other_weights.add(mention.line);
            }
        } else {
            list.ties.push_back(tie);
            list.weight.push_back(mention.weight);
            lines.push_back(mention.line);
        }
    }
    for (std::size_t tie = 0; tie != list.ties.size(); ++tie) seen.add(list.weight[tie], lines[tie]);
    if (other_weights.count() != 0)
        notes.doubts.push_back("some ties are named again with another weight, which is not read ("
                               + other_weights.in_words() + ")");
}

TieList TieCollector::finish(std::vector<std::uint32_t> position, const FormatFacts& facts, ReadingNotes& notes) {
    weights_.note_problems();
    place(std::move(position), facts, notes);
    settle_directions(facts.undirected_by_default);
    for (Mention& mention : mentions_) {
        mention.source = position_[mention.source];
        mention.target = position_[mention.target];
    }
    std::sort(mentions_.begin(), mentions_.end(), [](const Mention& a, const Mention& b) {
        return std::tie(a.source, a.target, a.order) < std::tie(b.source, b.target, b.order);
    });
    TieList list;
    list.positions = people_.count();
    list.ties.reserve(mentions_.size());
    list.weight.reserve(mentions_.size());
    WeightsSeen seen;
    merge(list, seen, notes);

    const WeightsJudged judged = judge(seen, weights_.scale_is_given());
    const bool measured = seen.given != 0 && judged.believed;
    if (!measured) list.weight.clear();
    for (std::string& doubt : people_.doubts()) notes.doubts.push_back(std::move(doubt));
    if (seen.given == 0 && !list.ties.empty()) {
        notes.doubts.push_back(facts.weight_source.empty()
                                   ? facts.no_weight
                                   : "the " + facts.weight_source + " holds no weights: trust on all ties is drawn");
    }
    if (!judged.doubt.empty()) notes.doubts.push_back(judged.doubt);
    if (measured && seen.missing.count() != 0) {
        notes.doubts.push_back(std::to_string(seen.missing.count()) + " of " + std::to_string(seen.ties)
                               + " ties have no weight (" + seen.missing.in_words() + "): trust on them is drawn");
    }
    if (notes.teams.empty()) {
        notes.doubts.emplace_back(
            people_.teams() == 1
                ? "only one team is named, so the order of people in the file decides who is in which team"
                : "no teams are named, so the order of people in the file decides who is in which team; name them in a "
                  "column 'team' or in institution.chart");
    }
    notes.read = in_words(list, facts, notes);
    list.labels.resize(list.positions);
    std::vector<std::string> labels = people_.take_labels();
    for (std::size_t person = 0; person != labels.size(); ++person)
        list.labels[position_[person]] = std::move(labels[person]);
    return list;
}

std::string TieCollector::in_words(const TieList& list, const FormatFacts& facts, const ReadingNotes& notes) const {
    std::vector<bool> tied(list.positions, false);
    for (const auto& [source, target] : list.ties) tied[source] = tied[target] = true;
    const auto alone = static_cast<std::size_t>(std::count(tied.begin(), tied.end(), false));
    std::string text = "read " + name_of(problems_.file()) + ": ";
    if (!facts.shape.empty()) text += facts.shape + ", ";
    text += std::to_string(list.positions) + " people, " + counted(list.ties.size(), "tie", "ties");
    text += undirected_ == 0 ? ", directed" : directed_ == 0 ? ", undirected" : ", partly directed";
    if (alone != 0) text += "; " + std::to_string(alone) + " without ties";
    text += list.weight.empty() ? "; trust drawn" : "; trust from " + facts.weight_source + weights_.scale_in_words();
    if (!notes.teams.empty()) {
        text += "; " + std::to_string(notes.teams.size()) + " teams from "
                + (instructions_.how.chart.empty() ? facts.team_source : name_of(instructions_.how.chart.string()));
    }
    if (!facts.encoding.empty()) text += "; text in " + facts.encoding;
    return text;
}

}  // namespace raaderum::network
