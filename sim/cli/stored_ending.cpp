#include "cli/stored_ending.hpp"

#include "cli/precision_watch.hpp"
#include "output/stored_replicates.hpp"

namespace raaderum::cli {

std::optional<output::Ending> ending_by(const PrecisionWatch& watch, std::size_t count) {
    std::size_t look = watch.first_look();
    while (look <= count) {
        if (auto ending = watch.ending_at(look)) return ending;
        const std::size_t next = watch.look_after(look);
        if (next <= look) break;
        look = next;
    }
    return std::nullopt;
}

std::optional<output::Ending> ending_of_stored(const OpenedFile& file) {
    if (!file.scenario.plan.until) return std::nullopt;
    PrecisionWatch watch(file.scenario.plan);
    const output::StoredReplicates stored(file.stored.path, file.experiment);
    std::size_t count = 0;  // from the first on, without a gap
    for (const std::uint32_t replicate : file.replicates) {
        watch.take(stored.read(replicate));
        if (replicate == count) ++count;
    }
    return ending_by(watch, count);
}

}  // namespace raaderum::cli
