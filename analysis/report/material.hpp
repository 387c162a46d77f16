#pragma once
// What all sections of a report are made from: a study, its comparison, a language, and how policies are named and drawn.

#include "compare/comparison.hpp"
#include "compare/course.hpp"
#include "report/time_frame.hpp"
#include "report/words.hpp"

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

    std::size_t headline = 0;              ///< index into comparison.metrics: value to citizens, else the first
    std::vector<std::size_t> policies;     ///< variants that charts show, baselines included
    std::vector<std::size_t> challengers;  ///< those of them that are compared with a baseline

    const compare::Described& headline_metric() const { return comparison.metrics[headline]; }
    const Policy& policy(std::size_t variant) const { return drawn_[variant]; }
    /// A text of the scenario in the report's language.
    const std::string& said(const scenario::InBothLanguages& texts) const {
        return words.language() == Language::danish ? texts.danish : texts.english;
    }
    const scenario::Titles& titles() const { return study.facts().provenance.titles; }
    /// What the scenario is called: its title, else its name.
    std::string scenario_title() const;
    /// What a policy is called, without the cell of the sweep.
    std::string policy_title(std::size_t variant) const {
        return said(title_of_policy(titles(), comparison.variants[variant]));
    }
    bool is_baseline(std::size_t variant) const { return comparison.baselines[variant] == variant; }
    /// All variants compared with a baseline, shown or not.
    std::vector<std::size_t> all_challengers() const;

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
    /// A row's mean difference with unit, as precisely as its interval allows.
    std::string difference(const compare::Row& row) const;
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
    std::vector<Policy> drawn_;  ///< per variant
};

}  // namespace raaderum::report
