#pragma once
// What all sections of a report are made from: a study, its comparison, a language, and how policies are named and drawn.

#include "compare/comparison.hpp"
#include "compare/course.hpp"
#include "model/plan.hpp"
#include "report/time_frame.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::report {

/// Policies that charts show; tables hold all.
inline constexpr std::size_t most_shown = 12;

class Material {
  public:
    Material(const compare::Study& study, const compare::Comparison& comparison, Language language);

    const compare::Study& study;
    const compare::Comparison& comparison;
    Words words;

    std::shared_ptr<const Plan> plan;  ///< the scenario's; null where it is of a version that cannot be read any more

    std::size_t headline = 0;  ///< index into comparison.metrics: value to citizens, else the first
    std::vector<std::size_t>
        policies;  ///< variants that charts show, baselines included: the largest effects where they are too many
    std::vector<std::size_t> challengers;  ///< those of them that are compared with a baseline
    std::vector<std::size_t> left_out;     ///< variants that tables alone show

    const compare::Described& headline_metric() const { return comparison.metrics[headline]; }
    const Policy& policy(std::size_t variant) const { return drawn_[variant]; }
    /// A policy's title without its cell of a sweep, and what the scenario says of it and of the study; empty where it says nothing.
    std::string title(std::size_t variant) const { return title_of_policy(study, variant, words.language()); }
    std::string description(std::size_t variant) const {
        return description_of_policy(study, variant, words.language());
    }
    std::string about_the_study() const { return description_of_study(study, words.language()); }
    bool is_baseline(std::size_t variant) const { return comparison.baselines[variant] == variant; }
    /// All variants compared with a baseline, shown or not.
    std::vector<std::size_t> all_challengers() const;
    /// The metric by which a policy is explained: the headline where it makes a difference that matters there, else what it changes
    /// most, measured against the spread between replicates; nothing where nothing stands out.
    std::optional<std::size_t> metric_to_explain(std::size_t variant) const;
    /// The plan's variant of the same name; null where there is none.
    const Variant* planned(std::size_t variant) const;
    /// Whether all policies meet the same institution: no sweep over what the institution or its surroundings are like.
    bool of_one_institution() const;

    /// What comparisons are made with: the baseline's name, or "its own baseline" where a sweep has several.
    std::string baseline_name() const;
    /// A text with its places filled in, and with what counts once (replicates, or worlds where there are any) as "units" and
    /// "the_units".
    template <class... Args>
    std::string counted(Text text, const Args&... args) const {
        const bool worlds = comparison.worlds > 0;
        return words.filled(text, args..., fmt::arg("units", words(worlds ? Text::worlds : Text::replicates)),
                            fmt::arg("the_units", words(worlds ? Text::the_worlds : Text::the_replicates)));
    }
    /// "one replicate", "20 replicates"; of worlds where there are any.
    std::string how_many(std::size_t count) const;
    /// "the last 52 weeks", or "weeks 100 to 151".
    std::string window() const;
    /// Name of a metric of the comparison, for the middle of a sentence.
    std::string in_sentence(const compare::Described& metric) const;
    /// Decimals of differences in a metric: the same for all metrics that are told in one unit, as many as the closest interval of
    /// them allows.
    int decimals(std::size_t metric) const { return decimals_[metric]; }
    /// A row's mean difference with unit.
    std::string difference(const compare::Row& row) const;
    /// A row's interval without a unit, "−0,3; 1,2", and "+0,4 [−0,3; 1,2] point".
    std::string interval(const compare::Row& row) const;
    std::string difference_with_interval(const compare::Row& row) const;
    /// The unit behind a metric's levels, or its differences, as an axis names it.
    std::string level_unit(std::string_view metric) const;
    std::string difference_unit(std::string_view metric) const;
    /// "Name (unit)", or the name alone where there is no unit.
    static std::string axis_name(const std::string& name, const std::string& unit);

    /// A metric of the study by name; one that is not there has no place.
    /// The place of a metric in the study whose weeks are kept from the first to the last, all or some; else there is no course.
    std::optional<std::size_t> place_with_course(std::string_view name) const;
    std::optional<std::size_t> metric_place(std::string_view name) const { return study.metric_called(name); }
    /// Whole courses in natural units.
    compare::Course course(std::size_t variant, std::string_view metric) const;
    compare::Course difference_course(std::size_t variant, std::string_view metric) const;

    /// Dated events of the shown policies. One that not all meet names those that do.
    std::vector<EventMark> events() const;

  private:
    void choose_what_is_shown();
    void settle_decimals();

    std::vector<Policy> drawn_;  ///< per variant
    std::vector<int> decimals_;  ///< per metric
};

}  // namespace raaderum::report
