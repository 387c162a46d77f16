#include "output/leftovers.hpp"

#include "output/beginning.hpp"
#include "output/destination.hpp"
#include "output/durable.hpp"
#include "output/failure.hpp"
#include "output/part.hpp"
#include "output/seal.hpp"
#include "output/under_way.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <span>
#include <string_view>
#include <system_error>
#include <vector>

namespace raaderum::output {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view replaces = "raaderum replaces ";
constexpr std::size_t head_bytes = 64;  ///< more than the first line of a note
constexpr std::size_t hexadecimal_digits = 16;

std::vector<fs::path> made_by_raaderum(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    if (fs::symlink_status(folder, error).type() != fs::file_type::directory) return found;  // a link is none of ours
    const auto take = [&found](const std::vector<fs::path>& files, auto is_ours) {
        std::copy_if(files.begin(), files.end(), std::back_inserter(found), is_ours);
    };
    const auto is_sealed = [](const fs::path& file) { return !seal_of(file).empty(); };
    take(parts_in(folder), is_sealed);
    take(files_in(folder, "plan-", ".plan"), is_sealed);
    take(files_in(folder, "plan-", ".replaces"),
         [](const fs::path& file) { return beginning_of(file, replaces.size()) == replaces; });
    take(files_in(folder, "under-way-", ".note"),
         [](const fs::path& file) { return begins_as_note(beginning_of(file, head_bytes).value_or("")); });
    take(files_in(folder, "plan-", ".tmp"), [](const fs::path& file) {
        const fs::path without_digits = file.stem().stem();
        return is_temporary_of(without_digits, file);
    });
    return found;
}

fs::path replacement_note(const fs::path& file, const std::string& plan_digest) {
    return parts_folder(file) / ("plan-" + plan_digest.substr(0, hexadecimal_digits) + ".replaces");
}

/// How a file is known again: its size, and when it was changed.
std::string known_by(const fs::path& file) {
    const auto identity = identity_of(file);
    if (!identity) return "nothing\n";
    return std::to_string(identity->bytes) + " bytes of " + std::to_string(identity->changed) + "\n";
}

std::string whole(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

void expect_parts_folder(const fs::path& file) {
    expect_folder_or_nothing(parts_folder(file), "the parts of an unfinished run");
}

bool is_empty_folder(const fs::path& folder) {
    std::error_code error;
    return fs::symlink_status(folder, error).type() == fs::file_type::directory && fs::is_empty(folder, error);
}

void clear_parts(const fs::path& folder, Afterwards afterwards) {
    for (const fs::path& file : made_by_raaderum(folder)) remove_file(file);
    if (afterwards == Afterwards::remove_folder) remove_if_empty(folder);
}

void clear_temporaries(const fs::path& file) {
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    for (const fs::path& each : files_in(folder, file.filename().string(), ".tmp")) {
        std::error_code error;
        // It may have been given FILE's name and not yet lost its own; any other second name is somebody else's.
        const bool alone = fs::hard_link_count(each, error) == 1 || fs::equivalent(each, file, error);
        if (is_temporary_of(file, each) && alone) remove_file(each);
    }
}

void note_replacement(const fs::path& file, const std::string& plan_digest) {
    make_folder(parts_folder(file));
    const std::string text = std::string(replaces) + known_by(file);
    const std::array<std::span<const std::byte>, 1> pieces{std::as_bytes(std::span(text))};
    write_durably(replacement_note(file, plan_digest), pieces, Publish::replace);
}

bool replaces_what_is_there(const fs::path& file, const std::string& plan_digest) {
    const fs::path note = replacement_note(file, plan_digest);
    return is_regular(note) && whole(note).starts_with(replaces);
}

bool is_another_by_now(const fs::path& file, const std::string& plan_digest) {
    return is_there(file) && whole(replacement_note(file, plan_digest)) != std::string(replaces) + known_by(file);
}

bool is_to_be_replaced(const fs::path& file) { return !files_in(parts_folder(file), "plan-", ".replaces").empty(); }

void expect_replaceable(const fs::path& file, const std::string& plan_digest) {
    if (!is_another_by_now(file, plan_digest)) return;
    throw OutputRefused(file, "this is no longer the file that --force was given for",
                        "give --force again to replace it, or choose another -o");
}

}  // namespace raaderum::output
