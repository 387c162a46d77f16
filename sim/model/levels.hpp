#pragma once
// What files say of an institution's own people and leaders: at which level a state stands, or how far above that of the house.
// Names and meanings are declared once, in levels.def.

#include <array>
#include <cstddef>
#include <limits>
#include <string_view>

namespace raaderum {

/// States of people that files may say; lasting ones come first.
enum class PeopleLevel : std::size_t {
#define LASTING(name, ...) name,
#define FIRST(name, ...) name,
#include "model/levels.def"
};
inline constexpr auto people_level_names = std::to_array<std::string_view>({
#define LASTING(name, ...) #name,
#define FIRST(name, ...) #name,
#include "model/levels.def"
});
/// How many of them last.
inline constexpr std::size_t lasting_levels = 0
#define LASTING(name, ...) +1
#include "model/levels.def"
    ;

/// Traits and states of leaders that files may say; traits, which last, come first.
enum class LeaderLevel : std::size_t {
#define OF_LEADER(name, ...) name,
#define FIRST_OF_LEADER(name, ...) name,
#include "model/levels.def"
};
inline constexpr auto leader_level_names = std::to_array<std::string_view>({
#define OF_LEADER(name, ...) #name,
#define FIRST_OF_LEADER(name, ...) #name,
#include "model/levels.def"
});
inline constexpr std::size_t leader_traits = 0
#define OF_LEADER(name, ...) +1
#include "model/levels.def"
    ;

/// What is said of each of `Name`s, from 0 to 1.
template <class Name, std::size_t count>
class SaidLevels {
  public:
    SaidLevels() { level_.fill(unsaid); }
    /// Where the state stands; NaN: nobody says it, then where it stands in any house.
    float level(Name name) const { return level_[static_cast<std::size_t>(name)]; }
    void set_level(Name name, float level) { level_[static_cast<std::size_t>(name)] = level; }
    /// How far it stands above that, or above the level said.
    float above(Name name) const { return above_[static_cast<std::size_t>(name)]; }
    void set_above(Name name, float above) { above_[static_cast<std::size_t>(name)] = above; }
    bool says_level(Name name) const { return level(name) == level(name); }
    bool says(Name name) const { return says_level(name) || above(name) != 0.0F; }
    bool says_anything() const {
        for (std::size_t each = 0; each != count; ++each) {
            if (says(static_cast<Name>(each))) return true;
        }
        return false;
    }
    /// Where the state stands; `otherwise` is where it stands in any house.
    float or_else(Name name, float otherwise) const {
        return (says_level(name) ? level(name) : otherwise) + above(name);
    }

  private:
    static constexpr float unsaid = std::numeric_limits<float>::quiet_NaN();
    std::array<float, count> level_;
    std::array<float, count> above_{};
};

using PeopleLevels = SaidLevels<PeopleLevel, people_level_names.size()>;
using LeaderLevels = SaidLevels<LeaderLevel, leader_level_names.size()>;

}  // namespace raaderum
