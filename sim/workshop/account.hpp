#pragma once
// What happened between two weeks and why, told in two to four sentences, each with the stretch of the curve that it speaks
// of. The numbers are those of this one run, which the room has just seen, as its curves show them; what a shock did is told by the
// same run without it.

#include "core/units.hpp"
#include "model/metrics.hpp"
#include "words/language.hpp"
#include "workshop/stage.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace raaderum::workshop {

using words::Language;

struct Sentence {
    std::string text;
    Metric metric = Metric::leeway;
    Week from = 0;
    Week to = 0;
};

/// What a world is called: its title in the scenario, else "Trust" and "Control", else the variant's name.
std::string label_of(const Stage& stage, std::size_t world, Language language);
/// Whether a history moves levers of a world that the scenario itself does not move.
bool is_changed(const Stage& stage, const History& history, std::size_t world);
/// "in the trust house": where something is so, within a sentence; "in your own house" where the history changed the world.
std::string in_house(const Stage& stage, const History& history, std::size_t world, Language language);

/// The weeks [from, to] of a run of `stage`. Without a metric, the one in which the worlds parted most. Throws BadAsk.
std::vector<Sentence> what_happened(const Stage& stage, const History& history, Week from, Week to,
                                    std::optional<Metric> metric, Language language);

}  // namespace raaderum::workshop
