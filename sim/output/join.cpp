#include "output/join.hpp"

#include "output/growing_file.hpp"
#include "output/part.hpp"
#include "output/reader.hpp"

#include <algorithm>
#include <utility>

namespace raaderum::output {
namespace {

/// Replicates that are read at once, so that a big file does not fill the memory.
std::size_t replicates_at_once(const Experiment& experiment) {
    constexpr std::size_t bytes = 16 * 1024 * 1024;
    constexpr std::size_t around_a_trajectory = sizeof(Trajectory);
    const Kept kept = kept_by(experiment);
    const std::size_t numbers =
        kept.weekly() + kept.weekly_of_a_part() * experiment.parts.all.size() + kept.outcomes.size();
    return std::max<std::size_t>(
        1, bytes / (experiment.variants.size() * (numbers * sizeof(float) + around_a_trajectory)));
}

/// Drops from a batch what is not to be taken from its source.
void keep_only(const Source& source, std::vector<Replicate>& batch) {
    const std::vector<std::uint32_t>& taken = source.contents.replicates;
    std::erase_if(batch, [&](const Replicate& replicate) {
        return !std::binary_search(taken.begin(), taken.end(), replicate_of(replicate));
    });
}

}  // namespace

void read_batches(const Source& source, const Experiment& experiment, Take what,
                  const std::function<void(std::span<const Replicate>)>& take) {
    source.is_part ? check_seal(source.path) : check_whole(source.path);
    const TrajectoryReader reader(source.path, experiment);
    const std::size_t end = reader.contents().below(experiment.replicates);
    const std::size_t step = replicates_at_once(experiment);
    std::vector<Replicate> batch;
    for (std::size_t first = 0; first < end; first += step) {
        const Rows rows{first, std::min(step, end - first)};
        what == Take::all ? reader.read(rows, batch) : reader.read_rest(rows, batch);
        if (source.contents.replicates.size() != reader.contents().replicates.size()) keep_only(source, batch);
        take(batch);
    }
}

Contents all_of(const std::vector<Source>& sources, std::span<const Replicate> last, const Experiment& experiment) {
    std::vector<Contents> sets;
    for (const Source& source : sources) sets.push_back(source.contents);
    if (!last.empty()) sets.push_back(contents_of(last));
    return together(sets, static_cast<std::uint32_t>(experiment.replicates));
}

void join(const std::filesystem::path& file, const std::vector<Source>& sources, std::span<const Replicate> last,
          const Experiment& experiment, const Storage& storage, const std::optional<FileIdentity>& before,
          const std::function<bool()>& stop_asked) {
    GrowingFile growing(file, experiment, all_of(sources, last, experiment).replicates, storage, before);
    growing.finish(sources, last, stop_asked);
}

void for_each_replicate(const Source& source, const Experiment& experiment,
                        const std::function<void(const Replicate&)>& take) {
    const HdfTurn turn;
    read_batches(source, experiment, Take::all,
                 [&](std::span<const Replicate> batch) { std::for_each(batch.begin(), batch.end(), take); });
}

}  // namespace raaderum::output
