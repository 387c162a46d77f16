#pragma once
// The model of a scenario: a point becomes the scenario with its varied parameters set, its replicates are run, and the
// outcomes are taken from them.

#include "scenario/own_keys.hpp"
#include "sensitivity/model.hpp"
#include "sensitivity/outcomes.hpp"
#include "sensitivity/ranges.hpp"

#include <memory>
#include <string>

namespace raaderum::sensitivity {

/// What has been run so far.
struct Effort {
    std::uint64_t replicates = 0;
    std::uint64_t agent_weeks = 0;
    std::uint64_t failed = 0;   ///< replicates in which a variant came to no end
    std::string first_failure;  ///< why; empty unless any failed
};

struct RunOptions {
    int jobs = 0;  ///< threads; 0: as many as the machine has cores
    std::function<bool()> stop_asked;
    std::function<void(const Effort&)> progress;  ///< called now and then, with all that was run so far
};

/// Thrown when `stop_asked` says so.
struct Stopped {};

/// A plan, as far as it is needed, and what of it is looked at.
struct Subject {
    Plan plan;
    std::vector<Outcome> outcomes;
    Weeks weeks;
    std::shared_ptr<const Plan> in_worlds =
        {};  ///< in the worlds of a set, of which `plan` is in one; null: there are none
};

class Trial {
  public:
    /// Luck l has the replicates numbered from `first_replicate` + l × `replicates` on. Adds to `effort`.
    Trial(const Subject& subject, std::vector<Range> ranges, int replicates, std::uint32_t first_replicate,
          const RunOptions& options, Effort& effort);
    std::vector<Answer> operator()(const std::vector<Question>& questions);
    /// What is run at a point.
    Plan plan_at(const Point& point) const;

  private:
    void answer(std::span<const Question> questions, std::span<Answer> answers);

    const Subject& subject_;
    std::vector<Range> ranges_;
    std::size_t replicates_;
    std::uint32_t first_replicate_;
    const RunOptions& options_;
    Effort& effort_;
    scenario::OwnKeys own_;
};

}  // namespace raaderum::sensitivity
