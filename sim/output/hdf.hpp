#pragma once
// The door to HDF5: objects that close themselves, calls whose every result is checked, and HDF5's own error report turned
// into the one exception of this room. HDF5 1.10 as packaged runs one call at a time in a process, so whoever calls it
// holds an HdfTurn.

// Debian 12 has HDF5 1.10. Later ones offer the functions of 1.10 where they are asked for.
#ifndef H5_USE_110_API
#define H5_USE_110_API
#endif
#include <hdf5.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::output {

/// The turn to call HDF5, held for as long as it lives. HDF5's printing of errors is off.
class HdfTurn {
  public:
    HdfTurn();

  private:
    std::unique_lock<std::mutex> turn_;
};

/// An open file, group or data set, with its place for messages. Not copied; closed in silence unless close() was called.
class HdfObject {
  public:
    using Closer = herr_t (*)(hid_t);
    HdfObject() = default;
    /// Takes over `id`; a negative one throws SystemFailure("cannot <operation> <name>").
    HdfObject(hid_t id, Closer closer, std::filesystem::path file, std::string name, std::string_view operation);
    ~HdfObject();
    HdfObject(HdfObject&& other) noexcept;
    HdfObject& operator=(HdfObject&& other) noexcept;

    hid_t id() const { return id_; }
    bool open() const { return id_ >= 0; }
    const std::filesystem::path& file() const { return file_; }
    const std::string& name() const { return name_; }  ///< path inside the file
    std::string name_of(std::string_view child) const;
    /// Closes and throws SystemFailure where that fails: on a full disk this may be the only sign.
    void close();

  private:
    hid_t id_ = -1;
    Closer closer_ = nullptr;
    std::filesystem::path file_;
    std::string name_;
};

/// Throws SystemFailure with HDF5's reason where `status` is negative.
void require(herr_t status, const HdfObject& object, std::string_view operation);
/// HDF5's own account of what went wrong last, or a sentence that says there is none.
std::string hdf_reason();

/// A property list or data space: small, closed in silence.
class HdfSetting {
  public:
    HdfSetting(hid_t id, HdfObject::Closer closer);
    ~HdfSetting();
    HdfSetting(HdfSetting&& other) noexcept;
    HdfSetting& operator=(HdfSetting&&) = delete;
    hid_t id() const { return id_; }

  private:
    hid_t id_;
    HdfObject::Closer closer_;
};

/// A new file in memory, called `name` in messages. Its bytes are taken by image_of().
HdfObject create_image(const std::filesystem::path& name);
/// A new file on the disk; an older one of that name is cut to nothing.
HdfObject create_file(const std::filesystem::path& path);
/// Whether a file begins as HDF5 files do.
bool is_hdf5(const std::filesystem::path& path);
/// An existing file, to read. Throws SystemFailure where it is no HDF5 file or damaged.
HdfObject open_file(const std::filesystem::path& path);
/// The bytes of a file in memory, where HDF5 keeps them; good until the file is written to or closed.
std::span<const std::byte> image_of(const HdfObject& file);
/// Bytes that the file takes on disk, as HDF5 reckons.
std::size_t size_of(const HdfObject& file);

HdfObject create_group(const HdfObject& parent, std::string_view name);
HdfObject open_group(const HdfObject& parent, std::string_view name);
bool has_child(const HdfObject& parent, std::string_view name);
/// Names of what a group holds, in the order of creation where the file keeps it, else by name.
std::vector<std::string> children(const HdfObject& group);
bool is_group(const HdfObject& parent, std::string_view name);

}  // namespace raaderum::output
