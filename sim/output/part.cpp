#include "output/part.hpp"

#include "output/durable.hpp"
#include "output/failure.hpp"
#include "output/seal.hpp"
#include "output/sha256.hpp"
#include "output/writer.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>
#include <string>

namespace raaderum::output {
namespace {

/// e.g. "plan-0123456789abcdef-replicates-000000-000109-89abcdef.part"; the last digits stand for the whole list.
std::string name_of_part(std::span<const Replicate> batch, const Experiment& experiment) {
    Sha256 list;
    for (const Replicate& replicate : batch) {
        const std::uint32_t each = replicate_of(replicate);
        list.add(&each, sizeof each);
    }
    std::array<char, 64> range{};
    std::snprintf(range.data(), range.size(), "-replicates-%06u-%06u-", replicate_of(batch.front()),
                  replicate_of(batch.back()));
    return "plan-" + experiment.provenance.plan_digest.substr(0, 16) + range.data() + list.hex().substr(0, 8) + ".part";
}

std::span<const std::byte> bytes_of_text(std::string_view text) { return std::as_bytes(std::span(text)); }

/// What a part says of its making: only what makes its replicates these and no others, so that whoever computes them
/// again, for whatever number of replicates in all, writes the same bytes.
Experiment only_the_plan(const Experiment& experiment) {
    Experiment plan = experiment;
    plan.replicates = std::numeric_limits<std::uint32_t>::max();
    plan.ending.reset();
    plan.provenance.created.clear();
    plan.provenance.git_revision.clear();
    plan.provenance.compiler.clear();
    plan.provenance.compiler_flags.clear();
    plan.provenance.scenario.clear();
    plan.provenance.scenario_sha256.clear();
    plan.provenance.scenario_resolved = plan_text(experiment.provenance.scenario_resolved);
    return plan;
}

}  // namespace

std::filesystem::path parts_folder(const std::filesystem::path& file) {
    std::filesystem::path folder = file;
    folder += ".parts";
    return folder;
}

std::filesystem::path write_part(const std::filesystem::path& folder, std::span<const Replicate> batch,
                                 const Experiment& experiment) {
    const std::filesystem::path part = folder / name_of_part(batch, experiment);
    const std::vector<std::byte> image = image_of_part(batch, only_the_plan(experiment), part);
    const std::string seal = Seal().add(image.data(), image.size()).text();
    const std::array<std::span<const std::byte>, 2> pieces{std::span(image), bytes_of_text(seal)};

    std::error_code error;
    if (std::filesystem::create_directories(folder, error)) {
        sync(folder.has_parent_path() && folder.parent_path() != folder ? folder.parent_path() : ".");
    }
    if (error) throw SystemFailure(folder, "create", error.message());
    if (!write_durably(part, pieces, Publish::fresh) && seal_of(part) != seal) {
        throw SystemFailure(part, "commit", "a part of these replicates is there already, with other results");
    }
    return part;
}

std::vector<std::filesystem::path> parts_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> parts;
    std::error_code error;
    if (!std::filesystem::exists(folder, error)) return parts;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().extension() == ".part") parts.push_back(entry->path());
    }
    if (error) throw SystemFailure(folder, "list", error.message());
    std::sort(parts.begin(), parts.end());
    return parts;
}

void check_seal(const std::filesystem::path& part) {
    if (seal_state(part) == SealState::holds) return;
    throw SystemFailure(
        part, "use",
        "it is damaged: its bytes are not those that were written; remove it to compute its replicates again");
}

}  // namespace raaderum::output
