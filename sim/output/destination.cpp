#include "output/destination.hpp"

#include "output/beginning.hpp"
#include "output/durable.hpp"
#include "output/failure.hpp"
#include "output/hdf_data.hpp"
#include "output/seal.hpp"
#include "output/trial.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <span>
#include <utility>

namespace raaderum::output {
namespace {

constexpr std::string_view signature = "\x89HDF\r\n\x1a\n";
constexpr std::size_t largest_text = std::size_t{256} << 20U;

/// A sealed HDF5 file is raaderum's; one that lost its seal says so in its format, if it can be read without harm.
bool is_trajectory(const std::filesystem::path& path) {
    if (!seal_of(path).empty()) return true;
    try {
        try_out(path);
        const HdfTurn turn;
        const HdfObject file = open_file(path);
        return has_attribute(file, "format") && text_attribute(file, "format") == "raaderum";
    } catch (const SystemFailure&) {
        return false;
    }
}

Found look_into(const std::filesystem::path& path, std::size_t bytes) {
    if (bytes == 0) return {Occupant::empty};
    const auto first = [&path](std::size_t most) {
        auto read = beginning_of(path, most);
        if (!read) fail_with_errno(path, "read");
        return std::move(*read);
    };
    if (first(signature.size()) == signature) {
        return {is_trajectory(path) ? Occupant::trajectory : Occupant::foreign};
    }
    if (bytes > largest_text) return {Occupant::foreign};
    const auto mark = mark_in(first(bytes));
    if (!mark) return {Occupant::foreign};
    return {mark->as_written ? Occupant::text : Occupant::edited, mark->kind};
}

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& wrong) {
    throw OutputRefused(path, wrong, "it is left as it is; choose another name");
}

/// What nothing may ever take the place of.
void refuse_what_is_no_file(const std::filesystem::path& path, Occupant occupant) {
    if (occupant == Occupant::folder) refuse(path, "this is a folder, and a file is to be written");
    if (occupant == Occupant::link) refuse(path, "this is a link, and outputs do not go through links");
    if (occupant == Occupant::special) refuse(path, "this is a device, pipe or socket, and no place for a file");
}

/// A name that promises another format than the one that is written misleads whoever opens the file.
void refuse_ending_of_others(const std::filesystem::path& file, std::string_view format, std::string_view own,
                             std::span<const std::string_view> others) {
    const std::string ending = file.extension().string();
    if (std::find(others.begin(), others.end(), ending) == others.end()) return;
    throw OutputRefused(file, "what is written is " + std::string(format),
                        "name it " + std::filesystem::path(file).replace_extension(own).string());
}

void refuse_ending_of_others(const std::filesystem::path& file) {
    constexpr std::array<std::string_view, 9> others{".csv", ".yaml", ".yml", ".json",   ".html",
                                                     ".svg", ".xlsx", ".nc",  ".parquet"};
    refuse_ending_of_others(file, "an HDF5 file", ".h5", others);
}

void refuse_ending_of_others(const std::filesystem::path& file, TextKind kind) {
    constexpr std::array<std::string_view, 4> pictures{".png", ".pdf", ".jpg", ".jpeg"};
    constexpr std::array<std::string_view, 5> documents{".pdf", ".docx", ".pptx", ".md", ".txt"};
    if (kind == TextKind::drawing) refuse_ending_of_others(file, "an SVG drawing", ".svg", pictures);
    if (kind == TextKind::page) refuse_ending_of_others(file, "an HTML page", ".html", documents);
}

bool same_file(const std::filesystem::path& one, const std::filesystem::path& other) {
    std::error_code not_there;
    return std::filesystem::equivalent(one, other, not_there);
}

}  // namespace

Found look(const std::filesystem::path& path) {
    if (path.empty() || !path.has_filename()) return {Occupant::folder};
    struct stat found {};
    if (::lstat(path.c_str(), &found) != 0) {
        if (errno == ENOENT || errno == ENOTDIR) return {};
        fail_with_errno(path, "look for");
    }
    if (S_ISDIR(found.st_mode)) return {Occupant::folder};
    if (S_ISLNK(found.st_mode)) return {Occupant::link};
    if (!S_ISREG(found.st_mode)) return {Occupant::special};
    return look_into(path, static_cast<std::size_t>(found.st_size));
}

void expect_place_for_trajectory(const std::filesystem::path& file, Replace replace, std::string_view remedy) {
    refuse_ending_of_others(file);
    const Found found = look(file);
    if (found.occupant == Occupant::nothing) return expect_folder_around(file);
    refuse_what_is_no_file(file, found.occupant);
    const bool replaceable = found.occupant == Occupant::trajectory || found.occupant == Occupant::empty;
    if (!replaceable) refuse(file, "this is no trajectory file of raaderum");
    if (replace == Replace::no) throw OutputRefused(file, "output is there already", std::string(remedy));
}

void expect_place_for_text(const std::filesystem::path& file, TextKind kind,
                           const std::vector<std::filesystem::path>& inputs, Replace replace) {
    refuse_ending_of_others(file, kind);
    const Found found = look(file);
    if (found.occupant == Occupant::nothing) return expect_folder_around(file);
    refuse_what_is_no_file(file, found.occupant);
    if (std::any_of(inputs.begin(), inputs.end(), [&](const auto& input) { return same_file(file, input); })) {
        refuse(file, "this is an input of the same command");
    }
    if (found.occupant == Occupant::edited) refuse(file, "raaderum wrote this, and it was edited since");
    const bool like = found.occupant == Occupant::text && found.kind == kind;
    if (!like && found.occupant != Occupant::empty) {
        refuse(file, "this is no " + std::string(word_for(kind)) + " that raaderum wrote");
    }
    if (replace == Replace::no) throw OutputRefused(file, "exists already", "--force replaces it");
}

void write_marked_text(const std::filesystem::path& file, std::string_view text, TextKind kind,
                       const std::vector<std::filesystem::path>& inputs, Replace replace) {
    expect_place_for_text(file, kind, inputs, replace);
    const std::string whole = marked(text, kind);
    const std::array<std::span<const std::byte>, 1> pieces{std::as_bytes(std::span(whole))};
    const bool free = !is_there(file);
    if (!write_durably(file, pieces, free ? Publish::fresh : Publish::replace)) {
        refuse(file, "something of this name has come to be there meanwhile");
    }
}

void expect_folder_around(const std::filesystem::path& file) {
    const std::filesystem::path folder = file.parent_path();
    std::error_code unknown;
    if (folder.empty() || std::filesystem::is_directory(folder, unknown)) return;
    const auto type = std::filesystem::status(folder, unknown).type();
    if (type == std::filesystem::file_type::none || type == std::filesystem::file_type::unknown) return;  // told later
    const bool nothing = type == std::filesystem::file_type::not_found;
    throw OutputRefused(file, folder.string() + (nothing ? " is not there" : " is no folder"),
                        nothing ? "make the folder first, or choose another output" : "choose another output");
}

void expect_folder_or_nothing(const std::filesystem::path& folder, std::string_view what_goes_there) {
    struct stat found {};
    if (::lstat(folder.c_str(), &found) != 0 || S_ISDIR(found.st_mode)) return;
    refuse(folder, "this is " + std::string(S_ISLNK(found.st_mode) ? "a link" : "no folder") + ", and "
                       + std::string(what_goes_there) + " go into a folder of this name");
}

std::optional<FileIdentity> identity_of(const std::filesystem::path& file) {
    struct stat found {};
    if (::lstat(file.c_str(), &found) != 0) {
        if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
        fail_with_errno(file, "look for");
    }
    return FileIdentity{found.st_dev, found.st_ino, static_cast<std::uint64_t>(found.st_size),
                        std::int64_t{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec};
}

void take_place(const std::filesystem::path& temporary, const std::filesystem::path& file,
                const std::optional<FileIdentity>& before) {
    if (before && identity_of(file) == before) return rename_durably(temporary, file);
    if (!is_there(file) && name_durably(temporary, file)) return;
    throw OutputRefused(file, "another file has come to lie here since the run began",
                        "it is left as it is; move it away, and go on with --resume");
}

}  // namespace raaderum::output
