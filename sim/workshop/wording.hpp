#pragma once
// The texts of a story, as they are read: sayings, each in one or more wordings of which the first that holds in the run is told.
// So a text is bound to what the room sees, and what holds nowhere is not said.

#include "words/language.hpp"
#include "workshop/claim.hpp"

#include <optional>
#include <string>
#include <vector>

namespace raaderum::workshop {

struct Text {
    std::string danish;
    std::string english;
    const std::string& in(words::Language language) const {
        return language == words::Language::danish ? danish : english;
    }
};

/// A sentence or more, told where its claims hold.
struct Wording {
    Text text;
    std::vector<Claim> claims;  ///< none: it claims nothing that the program could look up
    int line = 0;               ///< of the story's file
};

struct Saying {
    std::vector<Wording> wordings;
    int line = 0;

    /// Whether something is told in every run.
    bool always_told() const { return wordings.back().claims.empty(); }
};

/// One text of a story.
struct Passage {
    std::string at;    ///< where the page has it, as a JSON pointer into Story::page, e.g. "/steps/3/text"
    std::string path;  ///< what its writer calls it, e.g. "steps.halvt-aar.text"
    std::vector<Saying> sayings;
};

/// The text of a passage that is the same in every run; null where it hangs on the run.
const Text* fixed_text_of(const Passage& passage);

/// What is told where an answer to a bet came true.
struct BetAnswer {
    std::optional<double> low;
    std::optional<double> high;
    Text text;                    ///< the answer itself
    std::optional<Passage> came;  ///< none: nothing of its own

    /// Whether a difference lies in its band; the lower end belongs to it.
    bool covers(double difference) const { return (!low || difference >= *low) && (!high || difference < *high); }
};

/// A bet, as it is held against a run.
struct Wager {
    std::string step;  ///< the id of the step that makes it
    std::optional<Metric> metric;
    Week week = 0;
    std::vector<BetAnswer> answers;
};

}  // namespace raaderum::workshop
