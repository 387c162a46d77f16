#include "output/stored_replicates.hpp"

#include "output/reader.hpp"

#include <utility>
#include <vector>

namespace raaderum::output {

class StoredReplicates::Opened {
  public:
    Opened(const std::filesystem::path& file, const Experiment& experiment) : reader_(file, experiment) {}

    Replicate read(std::uint32_t replicate) const {
        std::vector<Replicate> batch;
        reader_.read({reader_.contents().place_of(replicate), 1}, batch);
        return std::move(batch.front());
    }

  private:
    TrajectoryReader reader_;
};

StoredReplicates::StoredReplicates(const std::filesystem::path& file, const Experiment& experiment) {
    const HdfTurn turn;
    opened_ = std::make_unique<Opened>(file, experiment);
}

StoredReplicates::~StoredReplicates() {
    const HdfTurn turn;
    opened_.reset();
}

Replicate StoredReplicates::read(std::uint32_t replicate) const {
    const HdfTurn turn;
    return opened_->read(replicate);
}

}  // namespace raaderum::output
