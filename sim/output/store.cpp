#include "output/store.hpp"

#include "core/check.hpp"
#include "output/committer.hpp"
#include "output/durable.hpp"
#include "output/failure.hpp"
#include "output/inventory.hpp"
#include "output/leftovers.hpp"
#include "output/lock.hpp"
#include "output/part.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace raaderum::output {
namespace {

std::filesystem::path beside(const std::filesystem::path& file, const char* ending) {
    std::filesystem::path other = file;
    other += ending;
    return other;
}

void sort_replicates(std::vector<Replicate>& batch) {
    for (Replicate& replicate : batch) {
        std::sort(replicate.begin(), replicate.end(),
                  [](const Trajectory& a, const Trajectory& b) { return a.variant < b.variant; });
    }
    std::sort(batch.begin(), batch.end(),
              [](const Replicate& a, const Replicate& b) { return replicate_of(a) < replicate_of(b); });
}

}  // namespace

/// The store's inside. One thread of its own commits a batch while the next is being collected; there are never more than
/// these two, so memory stays flat: whoever brings more waits.
class TrajectoryStore::Keeper {
  public:
    Keeper(std::filesystem::path file, Experiment experiment, StoreOptions options)
        : file_(std::move(file)), experiment_(std::move(experiment)), options_(std::move(options)) {
        options_.shard ? open_shared() : open_alone();
        thread_ = std::thread([this] { commit_batches(); });
    }

    ~Keeper() {
        {
            const std::lock_guard lock(mutex_);
            leaving_ = true;
        }
        changed_.notify_all();
        thread_.join();
        committer_.reset();
        // While others hold the lock, one of them may be about to write into the folder.
        if (afterwards_ == Afterwards::remove_folder && lock_->become_alone()) remove_if_empty(parts_folder(file_));
    }

    std::vector<ReplicateId> missing() {
        const std::lock_guard lock(mutex_);
        std::vector<ReplicateId> lacking;
        for (const std::uint32_t replicate : missing_in(stock_.sources, experiment_.replicates)) {
            lacking.push_back(ReplicateId{replicate});
        }
        return lacking;
    }

    bool already_complete() const { return stock_.already_complete; }

    void for_each_stored(const std::function<void(const Replicate&)>& take) const {
        for (const Source& source : stock_.sources) for_each_replicate(source, experiment_, take);
    }

    void end_with(Ending ending) {
        std::unique_lock lock(mutex_);
        wait_for_commit(lock);
        committer_->parts_only();
        experiment_.replicates = std::max(ending.replicates, stock_.whole);
        stock_.already_complete = stock_.whole >= ending.replicates && stock_.stopped_because == ending.words;
        experiment_.ending = std::move(ending);
    }

    void accept(Replicate&& replicate) {
        check(replicate.size() == experiment_.variants.size(), "all variants of a replicate arrive together");
        std::unique_lock lock(mutex_);
        if (batch_.empty()) begun_ = std::chrono::steady_clock::now();
        batch_bytes_ += bytes_of(replicate);
        batch_.push_back(std::move(replicate));
        while (full()) {
            if (failure_ != nullptr) std::rethrow_exception(failure_);
            if (!in_commit_) {
                hand_over();
            } else {
                changed_.wait(lock);
            }
        }
        if (failure_ != nullptr) std::rethrow_exception(failure_);
    }

    std::vector<Failure> failures() {
        const std::lock_guard lock(mutex_);
        std::vector<Failure> all;
        for (const Source& source : stock_.sources) {
            all.insert(all.end(), source.contents.failures.begin(), source.contents.failures.end());
        }
        return all;
    }

    void flush() {
        std::unique_lock lock(mutex_);
        wait_for_commit(lock);
        if (!batch_.empty()) hand_over();
        wait_for_commit(lock);
    }

    bool finish() {
        if (options_.shard) return finish_shared();
        return stock_.already_complete || finish_alone();
    }

  private:
    void open_alone() {
        expect_place();
        lock_.emplace(beside(file_, ".lock"), Hold::alone);
        if (options_.existing == Existing::refuse && anything_at(file_)) {
            throw OutputRefused(file_, "output is there already", std::string(options_.remedy));
        }
        if (lock_->exists()) clear_temporaries(file_);
        const auto before = identity_of(file_);
        if (options_.existing == Existing::replace) replace_what_is_there();
        stock_ = take_stock(file_, experiment_);
        if (options_.retry_failed) forget_failed(stock_);
        if (stock_.already_complete) remove_parts();
        committer_.emplace(file_, experiment_, options_.storage, before);
        if (!options_.number_is_known) committer_->parts_only();
    }

    /// Before anything is touched.
    void expect_place() {
        const bool leave = options_.existing == Existing::refuse && !options_.shard;
        expect_place_for_trajectory(file_, leave ? Replace::no : Replace::if_ours, options_.remedy);
        expect_parts_folder(file_);
        // Where a run was killed, or another shard has just come in, there is a lock as well.
        const bool foreign = is_empty_folder(parts_folder(file_)) && !is_there(beside(file_, ".lock"));
        if (foreign) afterwards_ = Afterwards::keep_folder;
    }

    void replace_what_is_there() const {
        if (anything_at(file_)) note_replacement(file_, experiment_.provenance.plan_digest);
    }

    void open_shared() {
        expect_place();
        if (options_.existing == Existing::replace) {
            const Lock alone(beside(file_, ".lock"), Hold::alone);
            if (!holds_only(take_stock(file_, experiment_), *options_.shard)) {
                throw OutputRefused(file_, "--force would remove what other shards have brought",
                                    "without it, this shard adds what is missing; to start over, remove the file and "
                                        + parts_folder(file_).string());
            }
            replace_what_is_there();
        }
        lock_.emplace(beside(file_, ".lock"), Hold::shared);
        const auto before = identity_of(file_);
        stock_ = take_stock(file_, experiment_, &*options_.shard);
        if (options_.retry_failed) forget_failed(stock_, &*options_.shard);
        committer_.emplace(file_, experiment_, options_.storage, before);
        committer_->parts_only();
        if (options_.existing == Existing::refuse && holds_any(stock_, *options_.shard)) {
            throw OutputRefused(file_, "replicates of this shard are there already", "--resume goes on with them");
        }
    }

    /// Once the file holds all. It may have been joined by a run that was killed before file and name were on the disk.
    void remove_parts() {
        if (is_there(file_)) sync_with_name(file_);
        clear_parts(parts_folder(file_), afterwards_);
    }

    bool finish_shared() {
        flush();
        if (!lock_->become_alone()) return stock_.already_complete;  // whoever leaves after us clears away
        if (!stock_.already_complete && !join_parts()) return false;
        remove_parts();
        return true;
    }

    /// The last shard to leave joins all parts, if they make the plan complete; one that is all alone joins its own.
    bool join_parts() {
        const auto there_now = identity_of(file_);
        stock_ = take_stock(file_, experiment_);
        if (stock_.already_complete) return true;
        committer_->is_there_now(there_now);
        if (stock_.sources.empty() || (!missing().empty() && !holds_only(stock_, *options_.shard))) return false;
        committer_->finish(stock_.sources, {});
        return true;
    }

    /// The last batch goes straight into the file, or, where that fails, into a part, which needs less room.
    bool finish_alone() {
        std::unique_lock lock(mutex_);
        wait_for_commit(lock);
        if (stock_.sources.empty() && batch_.empty()) return true;
        std::erase_if(batch_, [this](const Replicate& each) { return replicate_of(each) >= experiment_.replicates; });
        sort_replicates(batch_);
        try {
            committer_->finish(stock_.sources, batch_);
        } catch (...) {
            if (!batch_.empty()) hand_over();
            changed_.wait(lock, [this] { return !in_commit_; });
            throw;
        }
        batch_.clear();
        remove_parts();
        return true;
    }

    bool full() const {
        if (batch_.empty()) return false;
        const std::chrono::duration<double> age = std::chrono::steady_clock::now() - begun_;
        return batch_bytes_ >= options_.batch_bytes || age.count() >= options_.batch_seconds;
    }

    void hand_over() {
        in_commit_ = std::exchange(batch_, {});
        batch_bytes_ = 0;
        changed_.notify_all();
    }

    void wait_for_commit(std::unique_lock<std::mutex>& lock) {
        changed_.wait(lock, [this] { return !in_commit_; });
        if (failure_ != nullptr) std::rethrow_exception(failure_);
    }

    void commit_batches() {
        std::unique_lock lock(mutex_);
        for (;;) {
            changed_.wait(lock, [this] { return in_commit_ || leaving_; });
            if (!in_commit_) return;
            lock.unlock();
            try {
                sort_replicates(*in_commit_);
                std::optional<Source> committed = committer_->commit(*in_commit_);
                lock.lock();
                if (committed) stock_.sources.push_back(std::move(*committed));
            } catch (...) {
                if (!lock.owns_lock()) lock.lock();
                failure_ = std::current_exception();
            }
            in_commit_.reset();
            changed_.notify_all();
        }
    }

    std::filesystem::path file_;
    Experiment experiment_;
    StoreOptions options_;
    Afterwards afterwards_ = Afterwards::remove_folder;
    std::optional<Lock> lock_;
    std::mutex mutex_;
    std::condition_variable changed_;
    Inventory stock_;
    std::vector<Replicate> batch_;
    std::size_t batch_bytes_ = 0;
    std::chrono::steady_clock::time_point begun_;
    std::optional<std::vector<Replicate>> in_commit_;
    std::exception_ptr failure_;
    bool leaving_ = false;
    std::optional<Committer> committer_;  ///< used by the thread, and by others while nothing is in commit
    std::thread thread_;
};

TrajectoryStore::TrajectoryStore(std::filesystem::path file, Experiment experiment, StoreOptions options)
    : keeper_(std::make_unique<Keeper>(std::move(file), std::move(experiment), std::move(options))) {}
TrajectoryStore::~TrajectoryStore() = default;

std::vector<ReplicateId> TrajectoryStore::missing() const { return keeper_->missing(); }
bool TrajectoryStore::already_complete() const { return keeper_->already_complete(); }
void TrajectoryStore::accept(std::vector<Trajectory>&& replicate) { keeper_->accept(std::move(replicate)); }
TrajectorySink TrajectoryStore::sink() {
    return [keeper = keeper_.get()](std::vector<Trajectory>&& replicate) { keeper->accept(std::move(replicate)); };
}
void TrajectoryStore::for_each_stored(const std::function<void(const Replicate&)>& take) const {
    keeper_->for_each_stored(take);
}
void TrajectoryStore::end_with(Ending ending) { keeper_->end_with(std::move(ending)); }
void TrajectoryStore::flush() { keeper_->flush(); }
std::vector<Failure> TrajectoryStore::failures() const { return keeper_->failures(); }
bool TrajectoryStore::finish() { return keeper_->finish(); }

}  // namespace raaderum::output
