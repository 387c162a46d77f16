#include "scenario/read_experiment.hpp"

#include "scenario/contrast_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace raaderum::scenario {
namespace {

using KeyNames = std::vector<std::string>;

const KeyNames& keys_of_an_experiment() {
    static const KeyNames keys{"id", "study", "read", "use", "finding", "setting", "because", "measures"};
    return keys;
}
const KeyNames& keys_of_a_measure() {
    static const KeyNames keys{"id",      "name",   "unit", "metric",    "weeks",     "contrast", "terms",
                               "between", "effect", "ci95", "tolerance", "sign_only", "direction"};
    return keys;
}
const KeyNames& keys_between() {
    static const KeyNames keys{"metric", "weeks", "variant", "cause", "beside"};
    return keys;
}
constexpr const char* ways[] = {"up", "down"};

class ExperimentReader : ContrastReader {
  public:
    using ContrastReader::ContrastReader;

    Experiment read(const Node& section) {
        const std::string path = "experiment";
        Experiment experiment;
        if (!is_mapping(section, path)) return experiment;
        refuse_others(section, path, keys_of_an_experiment(), problems());
        experiment.id = required_id(section, path, "X10");
        experiment.study = required_text(section, "study", path);
        experiment.seen = static_cast<Seen>(required_choice(section, "read", path, seen_names));
        experiment.use = static_cast<Use>(required_choice(section, "use", path, use_names));
        experiment.finding = required_in_languages(section, "finding", path);
        experiment.setting = required_in_languages(section, "setting", path);
        experiment.because = optional_in_languages(section, "because", path);
        const Node* measures = required(section, "measures", path, "a list of measures");
        if (measures != nullptr && is_filled_list(*measures, "experiment.measures", "measures")) {
            for (const Node& node : measures->children) experiment.measures.push_back(read_measure(node));
        }
        return experiment;
    }

  private:
    ExperimentMeasure read_measure(const Node& node) {
        const std::string path = "experiment.measures";
        ExperimentMeasure measure;
        if (!is_mapping(node, path)) return measure;
        refuse_others(node, path, keys_of_a_measure(), problems());
        measure.id = required_id(node, path, "X10a");
        measure.name = required_in_languages(node, "name", path);
        measure.unit = static_cast<Unit>(required_choice(node, "unit", path, unit_names));
        if (const Node* between = node.find("between")) {
            refuse_beside(node, path, "between", {"terms", "metric", "weeks", "contrast"});
            measure.between = read_between(*between, path + ".between");
        } else {
            measure.terms = read_terms(node, path);
        }
        expect_a_unit_that_fits(measure, node, path);
        if (const Node* sign_only = node.find("sign_only"))
            measure.sign_only = switch_in(*sign_only, path + ".sign_only", problems()).value_or(false);
        if (measure.sign_only) {
            refuse_beside(node, path, "sign_only", {"effect", "ci95", "tolerance"});
            measure.up = required_choice(node, "direction", path, ways) == 0;
        } else {
            refuse_beside(node, path, "effect", {"direction"});
            read_effect(node, path, measure);
        }
        return measure;
    }

    BetweenInstitutions read_between(const Node& node, const std::string& path) {
        BetweenInstitutions between;
        if (!is_mapping(node, path)) return between;
        refuse_others(node, path, keys_between(), problems());
        between.metric = required_metric(node, "metric", path);
        read_window(node, path, between.from, between.to);
        between.variant = required_variant(node, path);
        if (node.find("cause") != nullptr) between.causes.push_back(required_metric(node, "cause", path));
        const Node* beside = node.find("beside");
        if (beside != nullptr && between.causes.empty()) {
            problems().add(beside->place, path + ".beside", "beside nothing", "name it in 'cause'");
        } else if (beside != nullptr) {
            between.causes.push_back(required_metric(node, "beside", path));
        }
        return between;
    }

    void read_effect(const Node& node, const std::string& path, ExperimentMeasure& measure) {
        const Range range{-largest_weight, largest_weight, false, "1"};
        const Node* effect = required(node, "effect", path, "what the study found, or 'sign_only: true'");
        if (effect == nullptr) return;
        measure.effect = number_in(*effect, path + ".effect", range, problems()).value_or(0.0);
        const Node* interval = node.find("ci95");
        const Node* tolerance = node.find("tolerance");
        if ((interval == nullptr) == (tolerance == nullptr)) {
            problems().add(node.place, path, "how near the model has to come is not said, or said twice",
                           "expected 'ci95: [low, high]' of the study, or else 'tolerance'");
        } else if (tolerance != nullptr) {
            const auto width =
                number_in(*tolerance, path + ".tolerance", {0.0, largest_weight, false, "1"}, problems());
            measure.tolerance = true;
            measure.low = measure.effect - width.value_or(0.0);
            measure.high = measure.effect + width.value_or(0.0);
        } else if (is_list(*interval, path + ".ci95", "two numbers", problems())) {
            read_interval(*interval, path + ".ci95", measure);
        }
    }

    void read_interval(const Node& node, const std::string& path, ExperimentMeasure& measure) {
        const Range range{-largest_weight, largest_weight, false, "1"};
        const bool two = node.children.size() == 2;
        const auto low = two ? number_in(node.children[0], path, range, problems()) : std::nullopt;
        const auto high = two ? number_in(node.children[1], path, range, problems()) : std::nullopt;
        if (!two || (low && high && !(*low <= measure.effect && measure.effect <= *high && *low < *high))) {
            problems().add(node.place, path, "this is no interval around the effect", "expected [low, high]");
        } else if (low && high) {
            measure.low = *low;
            measure.high = *high;
        }
    }

    /// A difference is told beside a level, so there has to be one; a slope or a spread has units of its own.
    void expect_a_unit_that_fits(const ExperimentMeasure& measure, const Node& node, const std::string& path) {
        const Node* unit = node.find("unit");
        if (unit == nullptr) return;
        const auto refuse = [&](std::string wrong, std::string expected) {
            problems().add(unit->place, path + ".unit", std::move(wrong), std::move(expected));
        };
        if (measure.between) {
            const bool slope = !measure.between->causes.empty();
            if (measure.unit == Unit::per_cent
                || measure.unit == (slope ? Unit::sd_between_institutions : Unit::points))
                return;
            refuse("what lies between institutions is not told in this",
                   slope ? "expected per_cent or sd_between_institutions" : "expected points or per_cent");
            return;
        }
        const auto has_weight = [&measure](bool positive) {
            return std::any_of(measure.terms.begin(), measure.terms.end(), [positive](const ClaimTerm& term) {
                return std::any_of(term.contrast.begin(), term.contrast.end(),
                                   [positive](const auto& each) { return (each.second > 0.0) == positive; });
            });
        };
        if (measure.unit != Unit::points && !measure.terms.empty() && !(has_weight(true) && has_weight(false)))
            refuse("this is told beside a level, and the contrast has none", "expected weights above and below 0");
    }

    void refuse_beside(const Node& node, const std::string& path, std::string_view what, const KeyNames& others) {
        for (const std::string& key : others) {
            if (const Node* beside = node.find(key))
                problems().add(beside->place, below(path, key), fmt::format("this stands beside '{}'", what),
                               "leave one of them out");
        }
    }
};

}  // namespace

Experiment read_experiment(const Node& section, int weeks, std::span<const std::string> variants, Problems& problems) {
    return ExperimentReader(weeks, variants, problems).read(section);
}

}  // namespace raaderum::scenario
