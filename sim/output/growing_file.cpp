#include "output/growing_file.hpp"

#include "output/durable.hpp"
#include "output/part.hpp"
#include "output/reader.hpp"
#include "output/seal.hpp"
#include "output/writer.hpp"

#include <algorithm>
#include <utility>

namespace raaderum::output {
namespace {

Contents metrics_alone(std::vector<std::uint32_t> replicates, const Experiment& experiment) {
    return {std::move(replicates), std::vector<VariantContents>(experiment.variants.size()), {}};
}

constexpr std::size_t rest_that_is_kept = 32 * 1024 * 1024;

/// Leaves of a batch all but the metrics, and tells how many bytes that is, about.
std::size_t drop_metrics(std::vector<Replicate>& batch) {
    std::size_t bytes = 0;
    for (Replicate& replicate : batch) {
        for (Trajectory& trajectory : replicate) {
            trajectory.metrics = {};
            trajectory.by_municipality = {};
        }
        bytes += bytes_of(replicate) + replicate.size() * sizeof(Trajectory);
    }
    return bytes;
}

}  // namespace

struct GrowingFile::Open {
    HdfObject file;
    TrajectoryWriter writer;

    Open(HdfObject made, const Experiment& experiment, std::vector<std::uint32_t> replicates, const Storage& storage)
        : file(std::move(made)), writer(file, experiment, std::move(replicates), Form::file, storage) {}
};

GrowingFile::GrowingFile(std::filesystem::path file, const Experiment& experiment,
                         std::vector<std::uint32_t> replicates, const Storage& storage)
    : file_(std::move(file)), temporary_(file_), experiment_(experiment) {
    temporary_ += ".tmp";
    const HdfTurn turn;
    try {
        HdfObject made = create_file(temporary_);
        // HDF5 does not tell of a full disk reliably, so the room is taken before anything is written.
        reserve(temporary_, room_for(experiment, metrics_alone(replicates, experiment)));
        open_ = std::make_unique<Open>(std::move(made), experiment, std::move(replicates), storage);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(temporary_, ignored);
        throw;
    }
}

GrowingFile::~GrowingFile() {
    const HdfTurn turn;
    open_.reset();
    if (finished_) return;
    std::error_code ignored;
    std::filesystem::remove(temporary_, ignored);
}

void GrowingFile::put(std::vector<Replicate>&& batch, const std::filesystem::path& part) {
    {
        const HdfTurn turn;
        open_->writer.put_metrics(batch);
    }
    begin_to_sync(temporary_);
    const std::size_t bytes = drop_metrics(batch);
    if (bytes_kept_ + bytes > rest_that_is_kept) {
        put_.emplace(part, std::nullopt);
        return;
    }
    bytes_kept_ += bytes;
    put_.emplace(part, std::move(batch));
}

void GrowingFile::finish(const std::vector<Source>& sources, std::span<const Replicate> last) {
    const HdfTurn turn;
    Contents all = all_of(sources, last, experiment_);
    reserve(temporary_, room_for(experiment_, all));
    open_->writer.make_room_for_rest(std::move(all));
    for (const Source& source : sources) take(source);
    if (!last.empty()) {
        open_->writer.put_metrics(last);
        open_->writer.put_rest(last);
    }
    publish();
}

void GrowingFile::take(const Source& source) {
    const auto put = put_.find(source.path);
    if (put == put_.end()) {
        read_batches(source, experiment_, Take::all, [&](std::span<const Replicate> batch) {
            open_->writer.put_metrics(batch);
            open_->writer.put_rest(batch);
        });
    } else if (put->second) {
        open_->writer.put_rest(*put->second);
    } else {
        read_batches(source, experiment_, Take::rest,
                     [&](std::span<const Replicate> batch) { open_->writer.put_rest(batch); });
    }
}

void GrowingFile::publish() {
    require(H5Fflush(open_->file.id(), H5F_SCOPE_GLOBAL), open_->file, "bring to disk");
    open_->writer.close();
    open_->file.close();
    begin_to_sync(temporary_);
    append_seal(temporary_);
    trim(temporary_, std::filesystem::file_size(temporary_));
    sync(temporary_);
    rename_durably(temporary_, file_);
    finished_ = true;
}

}  // namespace raaderum::output
