// A way begins at a parameter that the policy sets otherwise, at an event that it alone meets, or else at a metric that moved; it predicts a sign for
// every box on it. Ways that are wrong about boxes whose difference was measured count for less.
#include "report/chain.hpp"

#include "interventions/kinds.hpp"
#include "map/build.hpp"
#include "map/paths.hpp"
#include "report/event_words.hpp"
#include "report/parameter_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace raaderum::report {
namespace {

constexpr std::size_t most_between = 3;
constexpr std::size_t ways_tried = 60;
constexpr double hardly = 0.02;  // and below which it did not move
constexpr double moved = 0.1;    // spreads between unlike houses from which a metric counts as moved

/// The box at which a kind of event begins, and which way it moves it.
struct Beginning {
    std::string_view kind;
    std::string_view box;
};
constexpr auto beginnings = std::to_array<Beginning>({
    {"budget_cut", "cut"},
    {"budget_cut", "people_present"},
    {"cut_threat", "cut_threat"},
    {"effect_demand", "effect_demand"},
    {"media_shock", "media_attention"},
    {"trust_reform", "letting_go"},
    {"trust_reform", "reform"},
    {"trust_reform", "hollow_words"},
    {"leader_leaves", "leaderless"},
    {"grievance", "grievance"},
});
/// A cut takes people away; all else adds to its box.
double way_of(std::string_view box) { return box == "people_present" ? -1.0 : 1.0; }

/// Boxes of the map, and what is known of each under one policy against its baseline.
class Measured {
  public:
    Measured(const Material& material, std::size_t variant)
        : material_(material),
          variant_(variant),
          baseline_(material.comparison.baselines[variant]),
          strengths_(map::stored_strengths()) {
        const Variant* planned = material.planned(baseline_);
        Parameters parameters = planned == nullptr ? Parameters{} : planned->settings.parameters;
        fill_derived(parameters);
        theory_ = map::build_map(parameters, strengths_);
    }

    const map::TheoryMap& theory() const { return theory_; }

    /// Mean difference of a box that is a metric of the study, in its unit; NaN of others.
    double difference(std::size_t box) {
        const auto known = differences_.find(box);
        if (known != differences_.end()) return known->second;
        double mean = compare::unknown;
        const auto metric = material_.metric_place(theory_.boxes[box].name);
        if (metric && material_.study.shows(*metric, material_.comparison.weeks)) {
            const auto own = compare::window_means(material_.study, variant_, *metric, material_.comparison.weeks);
            const auto other = compare::window_means(material_.study, baseline_, *metric, material_.comparison.weeks);
            double sum = 0.0;
            double count = 0.0;
            for (std::size_t at = 0; at != own.size(); ++at) {
                if (!std::isfinite(own[at] - other[at])) continue;
                sum += own[at] - other[at];
                count += 1.0;
            }
            if (count > 0.0) mean = sum / count;
        }
        return differences_[box] = mean;
    }

    double in_spreads(std::size_t box, double difference) const {
        const std::size_t declared = map::box_called(theory_.boxes[box].name);
        return declared == map::no_box || !(strengths_.spread[declared] > 0.0)
                   ? compare::unknown
                   : difference / strengths_.spread[declared];
    }

    /// How far the policy moves a lever, in its unit; 0 of other boxes.
    double dose(std::size_t box) const {
        const ParameterInfo* parameter = find_parameter(theory_.boxes[box].name);
        const Variant* own = material_.planned(variant_);
        const Variant* other = material_.planned(baseline_);
        if (theory_.boxes[box].kind != map::BoxKind::lever || parameter == nullptr || own == nullptr
            || other == nullptr) {
            return 0.0;
        }
        const double by = parameter->get(own->settings.parameters) - parameter->get(other->settings.parameters);
        return std::isfinite(by) ? by : 0.0;
    }

    /// An event that this policy alone meets and that begins at this box; null where there is none.
    const Event* begun_by(std::size_t box) const {
        const Variant* own = material_.planned(variant_);
        const Variant* other = material_.planned(baseline_);
        if (own == nullptr || other == nullptr) return nullptr;
        const auto& shared = other->settings.events;
        for (const Event& event : own->settings.events) {
            for (const Beginning& each : beginnings) {
                const bool here = theory_.boxes[box].name == each.box && kind_of(event).name == each.kind;
                if (here && std::find(shared.begin(), shared.end(), event) == shared.end()) return &event;
            }
        }
        return nullptr;
    }

    ChainBox told(std::size_t box) {
        const Words& words = material_.words;
        const map::Box& own = theory_.boxes[box];
        if (const Event* event = begun_by(box)) return {upper_first(in_words(*event, words)), {}};
        if (dose(box) != 0.0) {
            const ParameterInfo& parameter = *find_parameter(own.name);
            const auto value = [&](std::size_t variant) {
                return parameter_value(parameter, parameter.get(material_.planned(variant)->settings.parameters),
                                       words);
            };
            return {own.title(words.language()), words.filled(Text::start_to_end, fmt::arg("start", value(baseline_)),
                                                              fmt::arg("end", value(variant_)))};
        }
        const double by = difference(box);
        if (!std::isfinite(by)) return {own.title(words.language()), {}};
        const Measure measure = words.measure(own.name);
        return {own.title(words.language()),
                words.signed_number(measure.factor * by, measure.decimals) + std::string(measure.difference_unit)};
    }

  private:
    const Material& material_;
    std::size_t variant_;
    std::size_t baseline_;
    map::Strengths strengths_;
    map::TheoryMap theory_;
    std::map<std::size_t, double> differences_;
};

/// How well a way, begun in this direction, tells what was measured: how strong its links are on the whole, times how far the boxes on it
/// moved as it says, less for every box that did not; 0 where its end did not.
double agreement(Measured& measured, const map::Path& path, double start) {
    double predicted = start < 0.0 ? -1.0 : 1.0;
    double right = 1.0;
    double asked = 1.0;
    double moved_along = 0.0;
    for (std::size_t step = 0; step != path.links.size(); ++step) {
        const map::Link& link = measured.theory().links[path.links[step]];
        predicted *= link.standardised;
        const double found = measured.in_spreads(link.to, measured.difference(link.to));
        if (!std::isfinite(found)) continue;
        const bool agrees = found * predicted > 0.0 && std::fabs(found) >= hardly;
        if (step + 1 == path.links.size() && !agrees) return 0.0;
        asked += 1.0;
        right += agrees ? 1.0 : 0.0;
        moved_along += agrees ? std::min(1.0, std::fabs(found)) : 0.0;
    }
    const double share = right / asked;
    const double of_a_link = std::pow(std::fabs(path.strength), 1.0 / static_cast<double>(path.links.size()));
    return of_a_link * of_a_link * moved_along * share * share * share * share;
}

/// The boxes of the way that are told: its ends, and of those between the metrics that moved most.
std::vector<std::size_t> told_boxes(Measured& measured, const map::Path& path) {
    std::vector<std::size_t> boxes{measured.theory().links[path.links.front()].from};
    for (const std::size_t link : path.links) boxes.push_back(measured.theory().links[link].to);
    std::vector<std::pair<double, std::size_t>> between;
    for (std::size_t place = 1; place + 1 < boxes.size(); ++place) {
        const double moved_by = std::fabs(measured.in_spreads(boxes[place], measured.difference(boxes[place])));
        if (std::isfinite(moved_by)) between.emplace_back(-moved_by, place);
    }
    std::sort(between.begin(), between.end());
    if (between.size() > most_between) between.resize(most_between);
    std::vector<std::size_t> places{0, boxes.size() - 1};
    for (const auto& [unused, place] : between) places.push_back(place);
    std::sort(places.begin(), places.end());
    std::vector<std::size_t> told;
    for (const std::size_t place : places) told.push_back(boxes[place]);
    return told;
}

}  // namespace

std::optional<Chain> chain_of(const Material& material, std::size_t variant) {
    const std::optional<std::size_t> metric = material.metric_to_explain(variant);
    if (!metric) return std::nullopt;
    Measured measured(material, variant);
    const map::TheoryMap& theory = measured.theory();
    const std::size_t end = theory.find(material.comparison.metrics[*metric].name);
    if (end == map::nowhere) return std::nullopt;
    double best = 0.0;
    map::Path strongest;
    const auto try_from = [&](std::size_t box, double spreads, std::size_t longest) {
        if (box == end || !std::isfinite(spreads) || spreads == 0.0) return;
        map::Search search;
        search.shown = ways_tried;
        search.longest = longest;
        search.most_steps = 200000;
        for (const map::Path& path : map::paths_between(theory, box, end, search).strongest) {
            const double own = agreement(measured, path, spreads);
            if (own <= best) continue;
            best = own;
            strongest = path;
        }
    };
    for (std::size_t box = 0; box != theory.boxes.size(); ++box) {
        try_from(box, measured.in_spreads(box, measured.dose(box)), 9);
        if (measured.begun_by(box) != nullptr) try_from(box, way_of(theory.boxes[box].name), 7);
    }
    const bool by_policy = !strongest.links.empty();
    for (std::size_t box = 0; !by_policy && box != theory.boxes.size(); ++box) {
        const double spreads = measured.in_spreads(box, measured.difference(box));
        if (std::fabs(spreads) >= moved) try_from(box, spreads, 5);
    }
    if (strongest.links.empty()) return std::nullopt;
    Chain chain{variant, *metric, {}};
    for (const std::size_t box : told_boxes(measured, strongest)) chain.boxes.push_back(measured.told(box));
    return chain;
}

}  // namespace raaderum::report
