#pragma once
// Where an output may go. Every verb asks here, before it begins and again when it writes: an output takes a free name, or
// the place of an older output of its own kind that raaderum knows again. Nothing else is ever replaced: no folder, link or
// device, no file of another making, no output that somebody edited, and no input of the same call.

#include "output/marked_text.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::output {

/// What has a name, as far as replacing it goes.
enum class Occupant {
    nothing,
    empty,       ///< a file without a byte
    trajectory,  ///< a trajectory file of raaderum's, sealed or not
    text,        ///< a page, drawing, scenario or JSON file as raaderum wrote it
    edited,      ///< such a text, changed since
    foreign,     ///< any other file
    folder,
    link,
    special,  ///< a device, pipe or socket
};

struct Found {
    Occupant occupant = Occupant::nothing;
    TextKind kind = TextKind::page;  ///< of a text
};

/// Looks what has this name, without following links, waiting for pipes or trusting what files say. Throws SystemFailure.
Found look(const std::filesystem::path& path);

/// Whether an output may take the place of an older one that is its like.
enum class Replace { no, if_ours };

/// Throws OutputRefused where a trajectory file must not go to `file`. `remedy` says what to do where one is there already.
void expect_place_for_trajectory(const std::filesystem::path& file, Replace replace, std::string_view remedy);
/// Throws OutputRefused where a text of this kind must not go to `file`, or where `file` is one of `inputs`.
void expect_place_for_text(const std::filesystem::path& file, TextKind kind,
                           const std::vector<std::filesystem::path>& inputs, Replace replace = Replace::if_ours);
/// Marks a text and writes it, after looking again. Throws as the above, and SystemFailure.
void write_marked_text(const std::filesystem::path& file, std::string_view text, TextKind kind,
                       const std::vector<std::filesystem::path>& inputs, Replace replace = Replace::if_ours);

/// Throws OutputRefused where `file` would lie in a folder that is not there.
void expect_folder_around(const std::filesystem::path& file);

/// Throws OutputRefused where `folder` is there and no folder, or a link to one.
void expect_folder_or_nothing(const std::filesystem::path& folder, std::string_view what_goes_there);

/// Which file it was, to notice later that another one has its name. Nothing: there was none.
struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t number = 0;
    std::uint64_t bytes = 0;
    std::int64_t changed = 0;  ///< nanoseconds
    bool operator==(const FileIdentity&) const = default;
};
std::optional<FileIdentity> identity_of(const std::filesystem::path& file);

/// Gives a finished temporary file its name: a free one where nothing was there, or that of the file that was `before`.
/// Throws OutputRefused where something else has come to lie there meanwhile; the temporary file stays.
void take_place(const std::filesystem::path& temporary, const std::filesystem::path& file,
                const std::optional<FileIdentity>& before);

}  // namespace raaderum::output
