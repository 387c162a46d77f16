#pragma once
// Files that are either whole or not there, whatever happens to the machine: bytes go to a temporary name that nobody else
// has, reach the disk, and only then take their own name, which reaches the disk too. What may be replaced is decided in
// destination.hpp; nothing here removes a folder with what is in it.

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::output {

/// What to do when a file of that name is already there.
enum class Publish {
    fresh,    ///< leave it and say so
    replace,  ///< put the new one in its place
};

/// Writes `pieces`, one after the other, durably as `path`; a request to stop waits until that is done. Returns false where
/// the name was taken (Publish::fresh). Throws SystemFailure and leaves no temporary file.
bool write_durably(const std::filesystem::path& path, std::span<const std::span<const std::byte>> pieces,
                   Publish publish);

/// Tells this process from others: "host-4711". Two containers may have one name; see temporary_beside().
std::string name_of_this_process();

/// `path` with an ending that is drawn at random, so that no other process takes it, and bears a check of its own, by which it is
/// known again: "run.h5.0f3a…9c.tmp".
std::filesystem::path temporary_beside(const std::filesystem::path& path);
/// Whether a name is `path`'s with such an ending.
bool is_temporary_of(const std::filesystem::path& path, const std::filesystem::path& candidate);

/// Makes a folder, and those above it, and forces its name to the disk; one that is there is fine. Throws SystemFailure.
void make_folder(const std::filesystem::path& folder);

/// Whether there is anything of this name, a link that leads nowhere included. Throws SystemFailure where that cannot be
/// told: what cannot be looked at must not pass for what is not there.
bool is_there(const std::filesystem::path& path);
/// Whether a regular file has this name; a link is none.
bool is_regular(const std::filesystem::path& path);

/// The regular files in a folder whose names begin and end like this, by name. Nothing where there is no folder.
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, std::string_view begins,
                                            std::string_view ends);

/// Forces a file's bytes, or a folder's names, to the disk.
void sync(const std::filesystem::path& path);

/// Lets the system begin to bring a file's bytes to the disk, without waiting, so that a later sync() is short. A mere hint.
void begin_to_sync(const std::filesystem::path& path) noexcept;

/// Lets the system forget a file's bytes that are on the disk, so that their memory serves what is written next. A mere hint.
void leave_cache(const std::filesystem::path& path) noexcept;

/// Forces a file's bytes and its name to the disk.
void sync_with_name(const std::filesystem::path& path);

/// Gives the finished temporary file its name, where that is free, and forces the name to the disk. False: it is taken.
bool name_durably(const std::filesystem::path& temporary, const std::filesystem::path& path);
/// The same, in place of the file that has the name now.
void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);

/// The bytes reserved on the disk for a file that is about to grow, so that a full disk shows before anything is written.
/// File systems that cannot reserve are passed over.
void reserve(const std::filesystem::path& path, std::size_t bytes);

/// Cuts a file to `bytes`, giving back what was reserved beyond.
void trim(const std::filesystem::path& path, std::size_t bytes);

/// Removes a file that this program made; nothing there is fine. Throws SystemFailure, also for what is no regular file.
void remove_file(const std::filesystem::path& path);

/// Removes a folder in which there is nothing; others stay.
void remove_if_empty(const std::filesystem::path& folder) noexcept;

}  // namespace raaderum::output
