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

constexpr std::size_t events_that_are_kept = 32 * 1024 * 1024 / sizeof(Happening);

bool has_events_alone(const Trajectory& trajectory) {
    return trajectory.agents.weeks.empty() && trajectory.ties == nullptr && trajectory.finished();
}

}  // namespace

struct GrowingFile::Open {
    HdfObject file;
    TrajectoryWriter writer;

    Open(HdfObject made, const Experiment& experiment, std::vector<std::uint32_t> replicates, const Storage& storage)
        : file(std::move(made)), writer(file, experiment, std::move(replicates), Form::file, storage) {}
};

GrowingFile::GrowingFile(std::filesystem::path file, const Experiment& experiment,
                         std::vector<std::uint32_t> replicates, const Storage& storage,
                         std::optional<FileIdentity> before)
    : file_(std::move(file)), temporary_(temporary_beside(file_)), before_(before), experiment_(experiment) {
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

void GrowingFile::put(std::span<const Replicate> batch, const std::filesystem::path& part) {
    std::optional<Events> events = events_of(batch);
    if (events && events_kept_ + events->happenings.size() > events_that_are_kept) events.reset();
    if (events) {
        events_kept_ += events->happenings.size();
        leave_cache(part);  // nobody reads it again, and its memory is at hand for the same metrics
    }
    {
        const HdfTurn turn;
        open_->writer.put_metrics(batch);
    }
    begin_to_sync(temporary_);
    put_.emplace(part, std::move(events));
}

std::optional<GrowingFile::Events> GrowingFile::events_of(std::span<const Replicate> batch) {
    Events events;
    for (const Replicate& replicate : batch) {
        for (const Trajectory& trajectory : replicate) {
            if (!has_events_alone(trajectory)) return {};
            events.happenings.insert(events.happenings.end(), trajectory.happenings.begin(),
                                     trajectory.happenings.end());
            events.ends.push_back(events.happenings.size());
        }
    }
    events.happenings.shrink_to_fit();
    return events;
}

void GrowingFile::put_events(const Source& source, const Events& events) {
    const std::size_t variants = experiment_.variants.size();
    std::vector<Replicate> batch(events.ends.size() / variants);
    std::size_t begin = 0;
    for (std::size_t each = 0; each != events.ends.size(); ++each) {
        Trajectory& trajectory = batch[each / variants].emplace_back();
        trajectory.variant = each % variants;
        trajectory.replicate = ReplicateId{source.contents.replicates[each / variants]};
        const auto at = [&events](std::size_t place) {
            return events.happenings.begin() + static_cast<std::ptrdiff_t>(place);
        };
        trajectory.happenings.assign(at(begin), at(events.ends[each]));
        begin = events.ends[each];
    }
    open_->writer.put_rest(batch);
}

void GrowingFile::finish(const std::vector<Source>& sources, std::span<const Replicate> last,
                         const std::function<bool()>& stop_asked) {
    const HdfTurn turn;
    Contents all = all_of(sources, last, experiment_);
    reserve(temporary_, room_for(experiment_, all));
    open_->writer.make_room_for_rest(std::move(all));
    for (const Source& source : sources) take(source, stop_asked);
    if (!last.empty()) {
        open_->writer.put_metrics(last);
        open_->writer.put_rest(last);
    }
    publish();
}

void GrowingFile::take(const Source& source, const std::function<bool()>& stop_asked) {
    if (stop_asked && stop_asked()) throw JoiningStopped();
    const auto put = put_.find(source.path);
    if (put == put_.end()) {
        read_batches(source, experiment_, Take::all, [&](std::span<const Replicate> batch) {
            if (stop_asked && stop_asked()) throw JoiningStopped();
            open_->writer.put_metrics(batch);
            open_->writer.put_rest(batch);
        });
    } else if (put->second) {
        put_events(source, *put->second);
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
    take_place(temporary_, file_, before_);
    finished_ = true;
}

}  // namespace raaderum::output
