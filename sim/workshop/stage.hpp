#pragma once
// Two worlds on one stage: one institution, the same people, the same luck, under two policies. The stage is handed the whole
// history of what was changed, lives both worlds from the first week, in milliseconds, and keeps nothing. What it lives is
// a scenario like any other, so the shell gives the same numbers.

#include "model/plan.hpp"
#include "observe/trajectory.hpp"
#include "scenario/titles.hpp"
#include "workshop/history.hpp"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace raaderum::workshop {

/// More employees than a room can follow, and a stage can live in the blink of an eye.
inline constexpr int most_employees = 500;

/// One run of both worlds.
struct Performance {
    std::vector<Trajectory> worlds;                ///< left and right, with people and ties
    std::array<std::string, world_count> digests;  ///< SHA-256 of each world's metrics
};

/// The SHA-256 of a trajectory's metrics, [metric][week], as float32 in little-endian order.
std::string digest_of(const Trajectory& trajectory);

class Stage {
  public:
    /// Puts a scenario on stage: `file` is its path or the name of a shipped one, `plan` what it says, with its ties.
    /// `variants` names the two worlds; none: the first that is compared with another, and that other. Throws BadAsk where
    /// the scenario does not fit the stage.
    Stage(const std::filesystem::path& file, Plan plan, const std::vector<std::string>& variants,
          scenario::Titles titles = {});

    /// The scenario's own plan.
    const Plan& plan() const { return plan_; }
    /// Names of the variants that are the two worlds.
    const std::array<std::string, world_count>& names() const { return names_; }
    /// What the scenario and its variants are called for people.
    const scenario::Titles& titles() const { return titles_; }
    /// The variant of a world, in plan().
    const Variant& variant(std::size_t world) const;
    /// The history in which nothing is changed: the scenario's own seed and events.
    History beginning() const;

    /// The run as a scenario, which `raaderum run` lives to the same numbers.
    std::string written(const History& history) const;
    /// The plan of the run, of two variants; with people and ties recorded if `recording`. Throws BadAsk.
    Plan plan_of(const History& history, bool recording) const;
    /// Lives both worlds. Throws BadAsk.
    Performance perform(const History& history) const;

  private:
    nlohmann::ordered_json composed(const History& history, bool recording) const;

    std::filesystem::path file_;
    Plan plan_;
    std::array<std::string, world_count> names_;
    scenario::Titles titles_;
    bool has_a_set_ = false;  ///< the scenario is about plausible worlds, and the stage shows the one of the defaults
};

}  // namespace raaderum::workshop
