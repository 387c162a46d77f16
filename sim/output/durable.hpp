#pragma once
// Files that are either whole or not there, whatever happens to the machine: bytes go to a temporary name, reach the disk,
// and only then take their own name, which reaches the disk too. Locks are flock(2), so a killed program leaves none.

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

/// Writes `pieces`, one after the other, durably as `path`. Returns false where the name was taken (Publish::fresh).
/// Throws SystemFailure and leaves no temporary file.
bool write_durably(const std::filesystem::path& path, std::span<const std::span<const std::byte>> pieces,
                   Publish publish);

/// Tells this process from all others, on other machines too: "host-4711".
std::string name_of_this_process();

/// Makes a folder, and those above it, and forces its name to the disk; one that is there is fine. Throws SystemFailure.
void make_folder(const std::filesystem::path& folder);

/// Whether there is anything of this name. Throws SystemFailure where that cannot be told: what cannot be looked at must
/// not pass for what is not there.
bool is_there(const std::filesystem::path& path);

/// The files in a folder with this extension (".part"), by name. Nothing where there is no folder.
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, std::string_view extension);

/// Forces a file's bytes, or a folder's names, to the disk.
void sync(const std::filesystem::path& path);

/// Lets the system begin to bring a file's bytes to the disk, without waiting, so that a later sync() is short. A mere hint.
void begin_to_sync(const std::filesystem::path& path) noexcept;

/// Lets the system forget a file's bytes that are on the disk, so that their memory serves what is written next. A mere hint.
void leave_cache(const std::filesystem::path& path) noexcept;

/// Forces a file's bytes and its name to the disk.
void sync_with_name(const std::filesystem::path& path);

/// Gives `from` the name `to`, replacing what was there, and forces the name to the disk.
void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);

/// The bytes reserved on the disk for a file that is about to grow, so that a full disk shows before anything is written.
/// File systems that cannot reserve are passed over.
void reserve(const std::filesystem::path& path, std::size_t bytes);

/// Cuts a file to `bytes`, giving back what was reserved beyond.
void trim(const std::filesystem::path& path, std::size_t bytes);

/// Removes a file or a folder with all that is in it; nothing there is fine.
void remove_whole(const std::filesystem::path& path);

/// Removes a folder in which there is nothing; others stay.
void remove_if_empty(const std::filesystem::path& folder) noexcept;

/// Who else may hold a lock at the same time.
enum class Hold { alone, shared };

/// Holds `path` (made if need be) until destroyed; whoever holds it last removes the file.
class Lock {
  public:
    /// Throws OutputRefused when another run holds it in a way that excludes this one, and goes on doing so for half a
    /// second; who would share waits longer, since a shard that leaves holds it alone while it looks whether all are there.
    explicit Lock(std::filesystem::path path, Hold hold = Hold::alone);
    ~Lock();
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

    /// Gives up what is shared, and says whether it could be had alone instead. Of several who leave, the last one can: who
    /// once could not never tries again, and so stands in no other's way.
    bool become_alone();

  private:
    /// Whether what is locked still has its name: the last holder may have removed it before it was ours.
    bool still_named() const;

    std::filesystem::path path_;
    int descriptor_ = -1;
    bool given_up_ = false;
};

}  // namespace raaderum::output
