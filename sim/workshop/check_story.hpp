#pragma once
// Whether a story says what is so: it is played in many lucks, and in many plausible worlds, and every sentence that claims something
// is held against each run. What fails too often, or would be as true with the houses exchanged, is told with its line.

#include "workshop/stage.hpp"
#include "workshop/story.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace raaderum::workshop {

/// So many of 100 runs may lack a sentence.
inline constexpr double most_failures = 0.05;

/// How often something was so, among lucks at the defaults and among plausible worlds.
struct Counts {
    int in_lucks = 0;
    int in_worlds = 0;
};

struct Finding {
    enum class Problem { fails, empty };
    Problem problem = Problem::fails;
    std::string path;  ///< where the sentence stands, e.g. "steps.halvt-aar.text"
    int line = 0;      ///< of the story's file
    Text says;
    Counts times;  ///< how often it fails; of an empty one, how often it would hold with the houses exchanged
    Counts of;     ///< of so many: runs; of an empty one, runs in which it was told
    std::string mend;
};

struct BetCame {
    std::string step;
    std::vector<Text> answers;
    std::vector<Counts> came;  ///< per answer
};

struct Checked {
    Counts runs;          ///< that were lived to the end
    int sentences = 0;    ///< of the story
    int with_claims = 0;  ///< of these, that claim something
    std::vector<Finding> findings;
    std::vector<BetCame> bets;
};

/// Plays a story in `lucks` lucks, of which the first is the scenario's own, and as many plausible worlds. Throws BadAsk.
Checked check_story(const Stage& stage, const Story& story, int lucks, std::size_t threads);

nlohmann::ordered_json as_json(const Checked& checked);

}  // namespace raaderum::workshop
