#pragma once
// A story as it is told of one run: which wordings hold, what stands in braces, and what came of the bets. And the run that the story
// itself makes of its luck.

#include "workshop/placeholder.hpp"
#include "workshop/story.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace raaderum::workshop {

/// The wording that is told of a run; null where none holds.
const Wording* wording_of(const Saying& saying, const Shown& shown);

/// A passage as it is told: what holds of it, filled in.
Text told(const Passage& passage, const Facts& facts);

/// The difference that a bet is about, left less right, as curves show it; NaN where there is none.
double difference_of(const Wager& wager, const Performance& run);

/// What is told first where a step reveals a bet; empty where the answer that came true has no text of its own.
Text told_of_outcome(const Wager& wager, const Facts& facts);

/// The history in which a step is seen where nobody does anything but what the story does, from the luck of `history`.
History history_at(const Story& story, const History& history, std::size_t step);

/// The history without shocks of a kind; nothing where it has none.
std::optional<History> without_shocks(const History& history, std::string_view kind);

/// The step in whose run the story's people are looked for: the last that shows them, else the last of all.
std::size_t step_of_people(const Story& story);
/// The last week to which the story plays.
Week last_week_played(const Story& story);

/// Lives a history.
using Live = std::function<Performance(const History&)>;

/// Runs of one stage, each lived once.
class Runs {
  public:
    explicit Runs(Live live) : live_(std::move(live)) {}
    const Performance& of(const History& history);

    /// What stands in `history`, to be held against sentences. It looks into these runs, which must outlive it.
    Shown shown(const History& history, const Cast* cast);

  private:
    Live live_;
    std::map<std::string, Performance> lived_;
};

/// All texts of a story that hang on the run, by where the page has them, each as its own step shows it. With a `step`, those of this
/// step alone, in the run of `history`.
nlohmann::ordered_json texts_of(const Story& story, const Stage& stage, Runs& runs, const Cast& cast,
                                const History& history, std::optional<std::size_t> step);

/// The story's people in the luck of `history`.
Cast cast_of(const Story& story, Runs& runs, const History& history);

}  // namespace raaderum::workshop
