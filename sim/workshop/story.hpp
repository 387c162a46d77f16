#pragma once
// A workshop as a story: what the room sees, hears, bets on and talks about, step by step, in Danish and English. Written in
// YAML by people who run workshops.

#include "workshop/cast.hpp"
#include "workshop/wording.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::scenario {
class Problems;
struct Source;
}  // namespace raaderum::scenario

namespace raaderum::workshop {

/// A story as read and checked.
struct Story {
    std::string scenario;             ///< a shipped one's name, or a path relative to the story
    std::vector<std::string> worlds;  ///< its two variants, left and right; none: the scenario's own choice
    nlohmann::ordered_json page;      ///< as the page gets it; `story` in web/src/protocol.ts describes it. Texts
                                      ///< that hang on the run are empty until it is told of one (told_story.hpp)
    std::vector<Passage> passages;    ///< all its texts
    std::vector<Wager> wagers;        ///< its bets
    std::vector<Part> parts;          ///< its people
};

/// Reads a story: a file, or the name of one that is compiled in. Throws scenario::BadInput with all that is wrong with it.
Story read_story(const std::filesystem::path& file);
/// The same from text; `name` stands for the file in messages.
Story read_story_text(const std::string& text, const std::string& name);
/// The same from a source; what went wrong with opening it stands among the problems.
Story read_story(const std::shared_ptr<const scenario::Source>& source, scenario::Problems& problems);

struct ShippedStory {
    std::string_view name;
    std::string_view text;
};
/// The stories that are compiled in, the default one first.
std::span<const ShippedStory> shipped_stories();

}  // namespace raaderum::workshop
