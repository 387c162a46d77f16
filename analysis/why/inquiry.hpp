#pragma once
// Runs what an account needs: the replicates once more as they were, under the accountant's eye, and without each
// mechanism in turn.

#include "engine/ensemble.hpp"
#include "why/account.hpp"

#include <cstdint>
#include <vector>

namespace raaderum::why {

struct Inquiry {
    const Plan* plan = nullptr;
    Metric metric{};
    std::vector<std::size_t> variants;  ///< to be accounted for, each against its own baseline
    std::vector<ReplicateId> replicates;
    Window window;
    bool mechanisms = true;  ///< also without each mechanism
};

/// What a replicate gave when it was lived again.
struct Relived {
    std::size_t variant = 0;
    ReplicateId replicate{0};
    std::vector<float> weekly;  ///< [week] the metric
};

struct Inquired {
    std::vector<Account> accounts;  ///< in the order of the variants; empty when stopped
    std::vector<Relived> relived;   ///< every variant and baseline that was asked about, in every replicate
    bool stopped = false;
};

/// Replicates and agent-weeks of all runs that the inquiry makes, for those who show progress.
engine::RunProgress work_of(const Inquiry& inquiry);

/// Of `options`, replicates are not read; `progress` hears of all runs together.
Inquired inquire(const Inquiry& inquiry, const engine::EnsembleOptions& options);

}  // namespace raaderum::why
