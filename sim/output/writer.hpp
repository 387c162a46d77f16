#pragma once
// Puts replicates into the places that the layout keeps for them. The file may be on the disk, where it grows to its full
// size once and takes the replicates in any order, or in memory, from where it goes to the disk in one piece.

#include "output/layout.hpp"

#include <functional>
#include <span>
#include <vector>

namespace raaderum::output {

class TrajectoryWriter {
  public:
    /// Lays out the metrics of these replicates in `file`, which is empty and outlives the writer.
    TrajectoryWriter(HdfObject& file, const Experiment& experiment, std::vector<std::uint32_t> replicates, Form form,
                     const Storage& storage);
    /// Lays out everything else, for the same replicates.
    void make_room_for_rest(Contents contents);

    /// Writes what is laid out of a batch, in ascending order of replicates, all of them in the file. Throws SystemFailure.
    void put_metrics(std::span<const Replicate> batch);
    void put_rest(std::span<const Replicate> batch);
    /// Closes every data set, each checked. The file stays open.
    void close();

  private:
    void put_metrics_of(std::size_t variant, std::span<const Replicate> batch, std::span<const Rows> rows);
    void put_parts(std::size_t variant, std::span<const Replicate> batch, std::span<const Rows> rows);
    void put_outcomes(std::size_t variant, std::span<const Replicate> batch, std::span<const Rows> rows);
    void put_metrics_together(std::size_t variant, std::span<const Replicate> batch);
    void put_agents(std::size_t variant, const Trajectory& trajectory, std::size_t place);
    void put_network(std::size_t variant, const Trajectory& trajectory, std::size_t place);
    void put_events(std::size_t variant, std::span<const Replicate> batch);

    /// Where each replicate's share begins, per section.
    struct Starts {
        std::vector<std::size_t> events, agents, ties, snapshots;
    };

    HdfObject& file_;
    const Experiment& experiment_;
    Kept kept_;
    Contents contents_;
    Form form_;
    Storage storage_;
    std::vector<VariantTables> tables_;
    std::vector<Starts> starts_;
    std::vector<float> scratch_;
};

/// Hands over one batch, in ascending order of replicates, as the bytes of a part; `name` is what messages call it.
void make_part(std::span<const Replicate> batch, const Experiment& experiment, const std::filesystem::path& name,
               const std::function<void(std::span<const std::byte>)>& take);

}  // namespace raaderum::output
