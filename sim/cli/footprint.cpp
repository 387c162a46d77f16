#include "cli/footprint.hpp"

#include "cli/dry_run.hpp"
#include "model/parts.hpp"
#include "observe/kept.hpp"
#include "observe/trajectory.hpp"
#include "scenario/memory.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <system_error>

namespace raaderum::cli {
namespace {

constexpr double number_bytes = 4;
constexpr double happening_bytes = 17;
constexpr double tie_bytes = 9;

// What HDF5 keeps beside the numbers: names, units, attributes, places. As it comes to in finished files and in parts.
constexpr double bytes_per_data_set = 1120;
constexpr double bytes_per_data_set_of_a_part = 480;
constexpr double bytes_per_part = 20'000;
constexpr double bytes_per_file = 120'000;
// The file that grows reserves more than it will need, and gives it back in the end (output/layout.hpp: room_for_names).
constexpr double reserved_per_variant = 128 * 1024;

constexpr double memory_of_the_program = 25e6;
constexpr double memory_per_open_data_set = 17'000;
constexpr double memory_per_trajectory = 190;  // which weeks, events and people it has, in each part and together

constexpr double seconds_per_part = 0.01;  // brought to the disk, with its name
constexpr double seconds_per_byte = 3e-9;  // put together, sealed, written twice
constexpr double share_of_a_write = 0.1;   // writing into a variant's data sets, of laying them out

/// What all replicates of all variants bring, and how many data sets hold it.
struct Holdings {
    double numbers = 0.0;  ///< bytes of data
    double data_sets = 0.0;
    double data_sets_of_a_part = 0.0;
    double replicate = 0.0;  ///< bytes of one replicate of all variants, without people and ties
};

Holdings holdings_of(const Plan& plan, double replicates, double happenings) {
    const auto variants = static_cast<double>(plan.variants.size());
    const Kept kept = kept_by(plan.record, static_cast<std::size_t>(plan.weeks));
    const auto metrics = static_cast<double>(kept.metrics.size());
    const auto weeks_kept = static_cast<double>(kept.weeks.size());
    const auto outcomes = static_cast<double>(kept.outcomes.size());
    const auto parts = static_cast<double>(parts_kept(plan));
    const auto part_metrics = static_cast<double>(kept.part_metrics.size());
    const auto employees = static_cast<double>(employees_in(plan));
    Holdings all;
    all.replicate = variants
                    * (number_bytes * ((metrics + parts * part_metrics) * weeks_kept + outcomes)
                       + happening_bytes * happenings + 1);
    const double columns = plan.worlds.any() ? 2 : 1;  // replicate, and its world
    all.numbers = replicates * all.replicate + variants * number_bytes * (columns * replicates + weeks_kept);
    all.numbers += number_bytes * replicates * static_cast<double>(plan.worlds.uncertain.size())
                   / std::max(1, plan.worlds.replicates);
    double each = metrics + outcomes + 3;  // finished, replicate, week
    double each_of_a_part = outcomes > 0 ? 4 : 3;
    if (parts > 0) {
        each += part_metrics + 4;
        each_of_a_part += 1;
    }
    if (happenings > 0) {
        each += 6;
        each_of_a_part += 5;
    }
    const double people = std::min(static_cast<double>(plan.record.agent_replicates), replicates);
    if (people > 0) {
        const auto states = static_cast<double>(recorded_state_table().size());
        const double weeks = std::ceil(static_cast<double>(plan.weeks) / std::max(plan.record.agent_every, 1));
        all.numbers += people * variants * weeks * employees * states * number_bytes;
        each += states + 3;
        each_of_a_part += (states + 3) * std::min(1.0, people / replicates);
    }
    const double networks = std::min(static_cast<double>(plan.record.network_replicates), replicates);
    if (networks > 0) {
        const auto snapshots = static_cast<double>(plan.record.network_weeks.size());
        const double degree = static_cast<double>(plan.base.parameters.network.mean_degree);
        const double ties = plan.network.from_file ? static_cast<double>(plan.network.from_file->ties.size())
                                                   : employees * (std::min(degree, employees) + 2);
        all.numbers += networks * variants * (ties * tie_bytes + snapshots * number_bytes * (ties + 2 * employees));
        each += 18;
        each_of_a_part += 18 * std::min(1.0, networks / replicates);
    }
    all.data_sets = each * variants;
    all.data_sets_of_a_part = each_of_a_part * variants;
    return all;
}

}  // namespace

Footprint footprint_of(const Plan& plan, const RunRequest& request, std::uint64_t replicates, const Known& known) {
    const auto count = static_cast<double>(replicates);
    const auto variants = static_cast<double>(plan.variants.size());
    const Holdings own = holdings_of(plan, count, known.happenings);
    const bool is_shard = request.shard.of != 1;
    const Holdings all = is_shard ? holdings_of(plan, static_cast<double>(plan.replicates), known.happenings) : own;
    const double batch_bytes = static_cast<double>(output::StoreOptions().batch_bytes);
    const double full_batch = std::max(batch_bytes, own.replicate);
    constexpr double one_replicate_more = 1.05;  // a batch is full when it holds so much or more
    const double threads = static_cast<double>(known.threads);
    const double laying_out = variants * known.seconds_to_lay_out;

    Footprint print;
    print.file = own.numbers + own.data_sets * bytes_per_data_set + bytes_per_file;
    print.seconds = known.compute_seconds / threads;
    double parts = 0;
    for (int round = 0; round != 4; ++round) {  // more parts take longer, and a longer run makes more parts
        const double by_size = own.numbers / full_batch;
        const double by_time = request.commit_every > 0 ? print.seconds / request.commit_every : count;
        parts = std::min(count, std::floor(std::max(by_size, by_time)));
        const double committing = laying_out * (1 + share_of_a_write * (parts + 1)) + parts * seconds_per_part
                                  + own.numbers * seconds_per_byte;
        print.seconds = std::max(committing, (known.compute_seconds + committing) / threads);
        print.seconds = std::max(print.seconds, known.compute_seconds / threads);
    }
    // The last batch goes straight into the file, unless others are to bring theirs.
    double in_parts = own.numbers;
    if (!is_shard) {
        in_parts =
            std::max(own.numbers * parts / (parts + 1), std::min(own.numbers, parts * full_batch * one_replicate_more));
    }
    const double overhead = own.data_sets_of_a_part * bytes_per_data_set_of_a_part + bytes_per_part;
    if (is_shard) parts = std::max(parts, 1.0);
    print.parts = parts > 0 ? in_parts + parts * overhead : 0;
    print.at_worst = print.parts + all.numbers + (variants + 1) * reserved_per_variant
                     + (parts_kept(plan) != 0 ? variants * reserved_per_variant : 0);
    print.memory = memory_of_the_program + threads * static_cast<double>(scenario::estimated_bytes(plan))
                   + 3 * std::max(std::min(batch_bytes, count * own.replicate), own.replicate)
                   + own.data_sets * memory_per_open_data_set + count * variants * memory_per_trajectory;
    return print;
}

std::optional<double> free_bytes_for(const std::filesystem::path& file) {
    std::error_code error;
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    const auto space = std::filesystem::space(folder, error);
    if (error) return std::nullopt;
    return static_cast<double>(space.available);
}

std::string megabytes(double bytes) { return fmt::format("{:.1f} MB", bytes / 1e6); }

}  // namespace raaderum::cli
