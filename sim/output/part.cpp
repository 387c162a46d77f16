#include "output/part.hpp"

#include "output/durable.hpp"
#include "output/failure.hpp"
#include "output/sha256.hpp"
#include "output/writer.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <string>

namespace raaderum::output {
namespace {

// The seal follows the HDF5 file, which knows its own length and passes over what lies behind.
constexpr std::string_view seal_begins = "\nraaderum part sha256 ";
constexpr std::size_t seal_size = seal_begins.size() + 64;

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

/// The seal that a part carries, and the one that its bytes deserve.
struct Seals {
    std::string carried;
    std::string deserved;
};

Seals seals_of(const std::filesystem::path& part) {
    std::ifstream file(part, std::ios::binary);
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(part, error);
    if (!file || error) throw SystemFailure(part, "read", error ? error.message() : "it does not open");
    if (size < seal_size) return {"", "a seal"};
    Sha256 sum;
    std::vector<char> block(std::size_t{1} << 20U);
    for (std::uintmax_t left = size - seal_size; left != 0;) {
        const auto count = static_cast<std::size_t>(std::min<std::uintmax_t>(left, block.size()));
        if (!file.read(block.data(), static_cast<std::streamsize>(count)))
            throw SystemFailure(part, "read", "it ends early");
        sum.add(block.data(), count);
        left -= count;
    }
    std::string carried(seal_size, ' ');
    if (!file.read(carried.data(), static_cast<std::streamsize>(seal_size)))
        throw SystemFailure(part, "read", "it ends early");
    return {carried, std::string(seal_begins) + sum.hex()};
}

}  // namespace

std::filesystem::path parts_folder(const std::filesystem::path& file) {
    std::filesystem::path folder = file;
    folder += ".parts";
    return folder;
}

std::filesystem::path write_part(const std::filesystem::path& folder, std::span<const Replicate> batch,
                                 const Experiment& experiment) {
    Experiment undated = experiment;
    undated.provenance.created.clear();
    const std::filesystem::path part = folder / name_of_part(batch, experiment);
    const std::vector<std::byte> image = image_of_part(batch, undated, part);
    const std::string seal = std::string(seal_begins) + Sha256().add(image.data(), image.size()).hex();
    const std::array<std::span<const std::byte>, 2> pieces{std::span(image), bytes_of_text(seal)};

    std::error_code error;
    if (std::filesystem::create_directories(folder, error)) {
        sync(folder.has_parent_path() && folder.parent_path() != folder ? folder.parent_path() : ".");
    }
    if (error) throw SystemFailure(folder, "create", error.message());
    if (!write_durably(part, pieces, Publish::fresh) && seals_of(part).carried != seal) {
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
    const Seals seals = seals_of(part);
    if (seals.carried != seals.deserved) {
        throw SystemFailure(part, "use",
                            "it is damaged: its bytes are not those that were written; remove it to compute its "
                            "replicates again");
    }
}

}  // namespace raaderum::output
