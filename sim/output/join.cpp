#include "output/join.hpp"

#include "output/durable.hpp"
#include "output/part.hpp"
#include "output/reader.hpp"
#include "output/seal.hpp"
#include "output/writer.hpp"

#include <algorithm>
#include <functional>

namespace raaderum::output {
namespace {

/// Replicates that are read at once, so that a big file does not fill the memory.
std::size_t replicates_at_once(const Experiment& experiment) {
    constexpr std::size_t bytes = 16 * 1024 * 1024;
    return std::max<std::size_t>(1, bytes
                                        / (experiment.variants.size() * (1 + experiment.municipalities.size())
                                           * metric_count * experiment.weeks * sizeof(float)));
}

/// Drops from a batch what is not to be taken from its source.
void keep_only(const Source& source, std::vector<Replicate>& batch) {
    const std::vector<std::uint32_t>& taken = source.contents.replicates;
    std::erase_if(batch, [&](const Replicate& replicate) {
        return !std::binary_search(taken.begin(), taken.end(), replicate_of(replicate));
    });
}

/// Reads the replicates of a source below the plan's number, some at a time into `batch`, and hands each batch to `take`.
void read_batches(const Source& source, const Experiment& experiment, std::vector<Replicate>& batch,
                  const std::function<void()>& take) {
    source.is_part ? check_seal(source.path) : check_whole(source.path);
    const TrajectoryReader reader(source.path, experiment);
    const std::size_t end = reader.contents().below(experiment.replicates);
    const std::size_t step = replicates_at_once(experiment);
    for (std::size_t first = 0; first < end; first += step) {
        reader.read({first, std::min(step, end - first)}, batch);
        if (source.contents.replicates.size() != reader.contents().replicates.size()) keep_only(source, batch);
        take();
    }
}

/// Makes FILE.tmp with these contents, lets `fill` put the replicates in, and gives it its name.
void write_then_name(const std::filesystem::path& file, const Contents& contents, const Experiment& experiment,
                     const Storage& storage, const std::function<void(TrajectoryWriter&)>& fill) {
    std::filesystem::path temporary = file;
    temporary += ".tmp";
    try {
        HdfObject made = create_file(temporary);
        // HDF5 does not tell of a full disk reliably, so the room is taken before anything is written.
        reserve(temporary, room_for(experiment, contents));
        TrajectoryWriter writer(made, experiment, contents, Form::file, storage);
        fill(writer);
        require(H5Fflush(made.id(), H5F_SCOPE_GLOBAL), made, "bring to disk");
        writer.close();
        made.close();
        append_seal(temporary);
        trim(temporary, std::filesystem::file_size(temporary));
        sync(temporary);
        rename_durably(temporary, file);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(temporary, ignored);
        throw;
    }
}

}  // namespace

void join(const std::filesystem::path& file, const std::vector<Source>& sources, const Experiment& experiment,
          const Storage& storage) {
    const HdfTurn turn;
    std::vector<Contents> sets;
    for (const Source& source : sources) sets.push_back(source.contents);
    const Contents all = together(sets, static_cast<std::uint32_t>(experiment.replicates));
    write_then_name(file, all, experiment, storage, [&](TrajectoryWriter& writer) {
        std::vector<Replicate> batch;
        for (const Source& source : sources) read_batches(source, experiment, batch, [&] { writer.put(batch); });
    });
}

void for_each_replicate(const Source& source, const Experiment& experiment,
                        const std::function<void(const Replicate&)>& take) {
    const HdfTurn turn;
    std::vector<Replicate> batch;
    read_batches(source, experiment, batch, [&] { std::for_each(batch.begin(), batch.end(), take); });
}

void write_file(const std::filesystem::path& file, std::span<const Replicate> batch, const Experiment& experiment,
                const Storage& storage) {
    const HdfTurn turn;
    write_then_name(file, contents_of(batch), experiment, storage,
                    [&](TrajectoryWriter& writer) { writer.put(batch); });
}

}  // namespace raaderum::output
