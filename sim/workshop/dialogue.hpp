#pragma once
// What the page asks and the engine answers; web/src/protocol.ts is its other half. Nothing of a run is kept here between two
// asks but what the story makes of the last luck, behind a lock, so any number of threads may ask at once.

#include "workshop/stage.hpp"
#include "workshop/story.hpp"
#include "workshop/told_story.hpp"

#include <nlohmann/json.hpp>

#include <memory>
#include <optional>
#include <string>

namespace raaderum::workshop {

/// What a story makes of a luck: who its people are, and its texts.
struct OfLuck {
    Cast cast;
    nlohmann::ordered_json texts;  ///< as texts_of() gives them
};

/// A message to the page: JSON as text, or a run as bytes.
struct Message {
    std::string bytes;
    bool binary = false;
};

class Dialogue {
  public:
    /// Throws BadAsk where the story does not fit the stage.
    Dialogue(Stage stage, std::optional<Story> story);
    ~Dialogue();
    Dialogue(Dialogue&&) noexcept;

    const Stage& stage() const { return stage_; }
    const std::optional<Story>& story() const { return story_; }

    /// All that the page needs to know before it plays, but for who is asking.
    nlohmann::ordered_json welcome() const;

    /// Whether this is an ask that answer() knows: play, why, export.
    static bool is_about_runs(const nlohmann::ordered_json& ask);

    /// The answer to it; one of what is wrong where it cannot be done.
    Message answer(const nlohmann::ordered_json& ask) const;

  private:
    Message run(const nlohmann::ordered_json& ask) const;
    nlohmann::ordered_json why(const nlohmann::ordered_json& ask) const;
    nlohmann::ordered_json scenario(const nlohmann::ordered_json& ask) const;

    /// What the story makes of a luck; lived once, and remembered for the luck that is played.
    OfLuck of_luck(std::uint64_t seed) const;

    struct Memory;
    Stage stage_;
    std::optional<Story> story_;
    std::unique_ptr<Memory> memory_;
};

}  // namespace raaderum::workshop
