#pragma once
// Files that are either whole or not there, whatever happens to the machine: bytes go to a temporary name, reach the disk,
// and only then take their own name, which reaches the disk too. Locks are flock(2), so a killed program leaves none.

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
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

/// Forces a file's bytes, or a folder's names, to the disk.
void sync(const std::filesystem::path& path);

/// Gives `from` the name `to`, replacing what was there, and forces the name to the disk.
void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);

/// The bytes reserved on the disk for a file that is about to grow, so that a full disk shows before anything is written.
/// File systems that cannot reserve are passed over.
void reserve(const std::filesystem::path& path, std::size_t bytes);

/// Cuts a file to `bytes`, giving back what was reserved beyond.
void trim(const std::filesystem::path& path, std::size_t bytes);

/// Removes a file or a folder with all that is in it; nothing there is fine.
void remove_whole(const std::filesystem::path& path);

/// Holds `path` (made if need be) for this program alone, until destroyed; the file is then removed.
class Lock {
  public:
    /// Throws OutputRefused when another run holds it, and goes on holding it for half a second.
    explicit Lock(std::filesystem::path path);
    ~Lock();
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

  private:
    /// Whether what is locked still has its name: the last holder may have removed it before it was ours.
    bool still_named() const;

    std::filesystem::path path_;
    int descriptor_ = -1;
};

}  // namespace raaderum::output
