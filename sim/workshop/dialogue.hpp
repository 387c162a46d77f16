#pragma once
// What the page asks and the engine answers; web/src/protocol.ts is its other half. Nothing of a run is kept here between two
// asks, so any number of threads may ask at once.

#include "workshop/stage.hpp"
#include "workshop/story.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace raaderum::workshop {

/// A message to the page: JSON as text, or a run as bytes.
struct Message {
    std::string bytes;
    bool binary = false;
};

class Dialogue {
  public:
    Dialogue(Stage stage, std::optional<Story> story) : stage_(std::move(stage)), story_(std::move(story)) {}

    const Stage& stage() const { return stage_; }

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

    Stage stage_;
    std::optional<Story> story_;
};

}  // namespace raaderum::workshop
