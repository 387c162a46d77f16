#pragma once
// Watches how well the differences are known that a run waits for, and says when to look and when it is enough. It judges
// the first so many replicates in their order, so that neither the number of threads nor an interruption makes a difference.

#include "model/plan.hpp"
#include "observe/kept.hpp"
#include "observe/trajectory.hpp"
#include "output/provenance.hpp"

#include <cstddef>
#include <mutex>
#include <optional>
#include <vector>

namespace raaderum::cli {

class PrecisionWatch {
  public:
    /// `plan` stops by itself.
    explicit PrecisionWatch(const Plan& plan);

    /// Notes the differences of one replicate, which holds all variants; from any thread.
    void take(const std::vector<Trajectory>& replicate);
    /// The replicates at which to look first, and after a look at `replicates`.
    std::size_t first_look() const;
    std::size_t look_after(std::size_t replicates) const;
    /// How the run ends with its first `replicates`, all of which were taken; nothing where it goes on.
    std::optional<output::Ending> ending_at(std::size_t replicates) const;

  private:
    struct Watched {
        std::size_t variant = 0;
        std::size_t baseline = 0;
        std::vector<double> differences;  ///< one per replicate up to the last that came; NaN where it failed
    };
    const Plan& plan_;
    Kept kept_;
    std::mutex mutex_;
    std::vector<Watched> watched_;
};

}  // namespace raaderum::cli
