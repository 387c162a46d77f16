#include "output/part.hpp"

#include "output/durable.hpp"
#include "output/failure.hpp"
#include "output/seal.hpp"
#include "output/sha256.hpp"
#include "output/writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace raaderum::output {
namespace {

/// e.g. "plan-0123456789abcdef-replicates-000000-000109-89abcdef.part"; the last digits stand for the whole list.
std::string name_of_part(const std::vector<std::uint32_t>& replicates, const std::string& plan_digest) {
    Sha256 list;
    for (const std::uint32_t each : replicates) list.add(&each, sizeof each);
    std::array<char, 64> range{};
    std::snprintf(range.data(), range.size(), "-replicates-%06u-%06u-", replicates.front(), replicates.back());
    return "plan-" + plan_digest.substr(0, 16) + range.data() + list.hex().substr(0, 8) + ".part";
}

/// The first and the last replicate of which a part's name tells; the first is the larger where it tells of none.
std::pair<std::uint32_t, std::uint32_t> range_in(const std::string& name) {
    constexpr std::string_view begins = "-replicates-";
    constexpr std::pair<std::uint32_t, std::uint32_t> none{1, 0};
    const std::size_t found = name.find(begins);
    if (found == std::string::npos) return none;
    const char* const end = name.data() + name.size();
    std::pair<std::uint32_t, std::uint32_t> range = none;
    const auto first = std::from_chars(name.data() + found + begins.size(), end, range.first);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != '-') return none;
    const auto last = std::from_chars(first.ptr + 1, end, range.second);
    return last.ec == std::errc() ? range : none;
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
    plan.provenance.titles = {};
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
    std::filesystem::path part =
        folder / name_of_part(contents_of(batch).replicates, experiment.provenance.plan_digest);
    make_folder(folder);
    make_part(batch, only_the_plan(experiment), part, [&part](std::span<const std::byte> image) {
        const std::string seal = Seal().add(image.data(), image.size()).text();
        const std::array<std::span<const std::byte>, 2> pieces{image, bytes_of_text(seal)};
        if (write_durably(part, pieces, Publish::fresh)) return;
        if (!is_regular(part)) {
            throw OutputRefused(part, "something else has the name of a part", "move it away, and go on with --resume");
        }
        if (seal_of(part) != seal) {
            throw SystemFailure(part, "commit", "a part of these replicates is there already, with other results");
        }
    });
    return part;
}

std::vector<std::filesystem::path> parts_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> parts = files_in(folder, "plan-", ".part");
    std::erase_if(parts, [](const std::filesystem::path& each) {
        return each.filename().string().find("-replicates-") == std::string::npos;
    });
    return parts;
}

bool surely_of_another_shard(const std::filesystem::path& part, const std::vector<ReplicateId>& shard,
                             const std::string& plan_digest) {
    if (shard.size() < 2) return false;
    const std::uint32_t stride = number(shard[1]) - number(shard[0]);
    const std::string name = part.filename().string();
    const auto [first, last] = range_in(name);
    if (last < first || first % stride == number(shard[0]) % stride) return false;
    std::vector<std::uint32_t> every;
    for (std::uint64_t each = first; each <= last; each += stride) every.push_back(static_cast<std::uint32_t>(each));
    return name == name_of_part(every, plan_digest);
}

void check_name(const std::filesystem::path& part, const std::vector<std::uint32_t>& replicates,
                const std::string& plan_digest) {
    if (!replicates.empty() && part.filename() == name_of_part(replicates, plan_digest)) return;
    throw SystemFailure(part, "use",
                        "its name is that of other replicates than it holds; remove it to compute them again");
}

void check_seal(const std::filesystem::path& part) {
    if (seal_state(part) == SealState::holds) return;
    throw SystemFailure(
        part, "use",
        "it is damaged: its bytes are not those that were written; remove it to compute its replicates again");
}

}  // namespace raaderum::output
