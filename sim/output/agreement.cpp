#include "output/agreement.hpp"

#include "output/compare_files.hpp"
#include "output/hdf_data.hpp"
#include "output/writer.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <utility>

namespace raaderum::output {

/// Collects replicates until they are worth a file in memory.
class Agreement::Keeper {
  public:
    Keeper(std::filesystem::path stored, const Experiment& experiment)
        : stored_(std::move(stored)), experiment_(experiment) {}

    void take(Replicate&& again) {
        const std::scoped_lock lock(mutex_);
        bytes_ += bytes_of(again);
        std::sort(again.begin(), again.end(),
                  [](const Trajectory& a, const Trajectory& b) { return a.variant < b.variant; });
        batch_.push_back(std::move(again));
        constexpr std::size_t most_bytes = std::size_t{16} << 20U;
        if (bytes_ >= most_bytes) compare();
    }

    std::vector<Disagreement> finish() {
        const std::scoped_lock lock(mutex_);
        if (!batch_.empty()) compare();
        return std::move(found_.all);
    }

  private:
    void compare() {
        std::sort(batch_.begin(), batch_.end(),
                  [](const Replicate& a, const Replicate& b) { return replicate_of(a) < replicate_of(b); });
        const HdfTurn turn;
        HdfObject again = create_image(stored_);
        Contents contents = contents_of(batch_);
        TrajectoryWriter writer(again, experiment_, contents.replicates, Form::file, {});
        writer.make_room_for_rest(std::move(contents));
        writer.put_metrics(batch_);
        writer.put_rest(batch_);
        writer.close();
        compare_files(open_file(stored_), again, found_);
        again.close();
        batch_.clear();
        bytes_ = 0;
    }

    std::filesystem::path stored_;
    const Experiment& experiment_;
    std::mutex mutex_;
    std::vector<Replicate> batch_;
    std::size_t bytes_ = 0;
    Disagreements found_;
};

Agreement::Agreement(std::filesystem::path stored, const Experiment& experiment)
    : keeper_(std::make_unique<Keeper>(std::move(stored), experiment)) {}
Agreement::~Agreement() = default;
void Agreement::take(Replicate&& again) { keeper_->take(std::move(again)); }
std::vector<Disagreement> Agreement::finish() { return keeper_->finish(); }

std::vector<std::uint32_t> replicates_with_records(const std::filesystem::path& stored) {
    const HdfTurn turn;
    const HdfObject file = open_file(stored);
    const HdfObject variants = open_group(file, "variants");
    std::set<std::uint32_t> firsts;
    for (const std::string& name : children(variants)) {
        const HdfObject variant = open_group(variants, name);
        for (const auto& [section, column] : std::map<std::string, std::string>{
                 {"agents", "agent_replicate"}, {"network", "network_replicate"}, {"events", "replicate"}}) {
            if (!has_child(variant, section)) continue;
            const HdfObject numbers = open_dataset(open_group(variant, section), column);
            std::int32_t first = -1;
            if (length_of(numbers) != 0) read_rows(numbers, {0, 1}, HdfType<std::int32_t>::native(), &first);
            if (first >= 0) firsts.insert(static_cast<std::uint32_t>(first));
        }
    }
    return {firsts.begin(), firsts.end()};
}

std::vector<Disagreement> disagreements(const std::filesystem::path& stored, const std::filesystem::path& again) {
    const HdfTurn turn;
    Disagreements found;
    compare_files(open_file(stored), open_file(again), found);
    return std::move(found.all);
}

}  // namespace raaderum::output
