#include "output/hdf.hpp"

#include "core/check.hpp"
#include "output/believable.hpp"
#include "output/failure.hpp"

#include <utility>

namespace raaderum::output {
namespace {

std::mutex& library_mutex() {
    static std::mutex mutex;  // one for the process, as HDF5's own state is
    return mutex;
}

HdfSetting file_access() {
    HdfSetting access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    // With a lower bound of 1.8 HDF5 1.10.8 gives file images whose superblock does not match its own checksum.
    check(H5Pset_libver_bounds(access.id(), H5F_LIBVER_EARLIEST, H5F_LIBVER_V18) >= 0, "HDF5 writes what 1.8 can read");
    // Files come to be under other names (growing_file.hpp), runs have locks of their own (lock.hpp), and HDF5 would refuse to
    // read where a file system has none.
    check(H5Pset_file_locking(access.id(), false, true) >= 0, "HDF5 locks nothing");
    // Larger pieces are put in place as they are; HDF5 would read what it finds there before it writes.
    constexpr std::size_t small_piece = 4096;
    check(H5Pset_sieve_buf_size(access.id(), small_piece) >= 0, "HDF5 collects small pieces only");
    return access;
}

HdfSetting creation_in_order(hid_t kind) {
    HdfSetting creation(H5Pcreate(kind), H5Pclose);
    constexpr unsigned order = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;
    check(
        H5Pset_link_creation_order(creation.id(), order) >= 0 && H5Pset_attr_creation_order(creation.id(), order) >= 0,
        "HDF5 keeps the order of creation");
    // Times of creation would make equal runs unequal in bytes.
    check(H5Pset_obj_track_times(creation.id(), false) >= 0, "HDF5 leaves out times");
    return creation;
}

herr_t remember_reason(unsigned depth, const H5E_error2_t* error, void* text) {
    auto& reason = *static_cast<std::string*>(text);
    if (depth == 0 && error->desc != nullptr) reason = error->desc;
    return 0;
}

}  // namespace

HdfTurn::HdfTurn() : turn_(library_mutex()) {
    // At the program's end HDF5 would try once more to write what it could not write before, and crash (1.10.8).
    [[maybe_unused]] static const herr_t left_alone_at_the_end = H5dont_atexit();
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
}

std::string hdf_reason() {
    std::string reason;
    H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, remember_reason, &reason);
    H5Eclear2(H5E_DEFAULT);
    if (reason.starts_with("truncated file")) return "its end is missing: it was cut off";
    return reason.empty() ? "the HDF5 library gives no reason" : reason;
}

HdfObject::HdfObject(hid_t id, Closer closer, std::filesystem::path file, std::string name, std::string_view operation)
    : id_(id), closer_(closer), file_(std::move(file)), name_(std::move(name)) {
    if (id_ >= 0) return;
    throw SystemFailure(file_, std::string(operation) + (name_ == "/" ? "" : " " + name_), hdf_reason());
}

HdfObject::~HdfObject() {
    if (open()) closer_(id_);
}

HdfObject::HdfObject(HdfObject&& other) noexcept
    : id_(std::exchange(other.id_, -1)),
      closer_(other.closer_),
      file_(std::move(other.file_)),
      name_(std::move(other.name_)) {}

HdfObject& HdfObject::operator=(HdfObject&& other) noexcept {
    std::swap(id_, other.id_);
    std::swap(closer_, other.closer_);
    std::swap(file_, other.file_);
    std::swap(name_, other.name_);
    return *this;
}

std::string HdfObject::name_of(std::string_view child) const {
    return (name_ == "/" ? std::string() : name_) + "/" + std::string(child);
}

void HdfObject::close() {
    if (!open()) return;
    if (closer_(std::exchange(id_, -1)) < 0) throw SystemFailure(file_, "close " + name_, hdf_reason());
}

void require(herr_t status, const HdfObject& object, std::string_view operation) {
    if (status < 0) throw SystemFailure(object.file(), std::string(operation) + " " + object.name(), hdf_reason());
}

HdfSetting::HdfSetting(hid_t id, HdfObject::Closer closer) : id_(id), closer_(closer) {
    check(id >= 0, "HDF5 makes a property list or data space");
}
HdfSetting::HdfSetting(HdfSetting&& other) noexcept : id_(std::exchange(other.id_, -1)), closer_(other.closer_) {}
HdfSetting::~HdfSetting() {
    if (id_ >= 0) closer_(id_);
}

HdfObject create_image(const std::filesystem::path& name) {
    const HdfSetting access = file_access();
    constexpr std::size_t step = 1U << 20U;
    check(H5Pset_fapl_core(access.id(), step, false) >= 0, "HDF5 builds a file in memory");
    const HdfSetting creation = creation_in_order(H5P_FILE_CREATE);
    const std::string label = name.string() + " (in memory)";  // a name on the disk would be opened and read first
    return {H5Fcreate(label.c_str(), H5F_ACC_TRUNC, creation.id(), access.id()), H5Fclose, name, "/", "create"};
}

HdfObject create_file(const std::filesystem::path& path) {
    const HdfSetting access = file_access();
    const HdfSetting creation = creation_in_order(H5P_FILE_CREATE);
    return {H5Fcreate(path.c_str(), H5F_ACC_TRUNC, creation.id(), access.id()), H5Fclose, path, "/", "create"};
}

bool is_hdf5(const std::filesystem::path& path) {
    const htri_t found = H5Fis_hdf5(path.c_str());
    if (found < 0) H5Eclear2(H5E_DEFAULT);
    return found > 0;
}

HdfObject open_file(const std::filesystem::path& path) {
    const HdfSetting access = file_access();
    return {H5Fopen(path.c_str(), H5F_ACC_RDONLY, access.id()), H5Fclose, path, "/", "open"};
}

std::span<const std::byte> image_of(const HdfObject& file) {
    require(H5Fflush(file.id(), H5F_SCOPE_GLOBAL), file, "finish");
    void* place = nullptr;  // of HDF5's own pointer to the bytes
    require(H5Fget_vfd_handle(file.id(), H5P_DEFAULT, &place), file, "find the bytes of");
    const ssize_t size = H5Fget_file_image(file.id(), nullptr, 0);  // without what HDF5 has in reserve behind it
    require(size < 0 ? -1 : 0, file, "measure");
    return {*static_cast<const std::byte* const*>(place), static_cast<std::size_t>(size)};
}

std::size_t size_of(const HdfObject& file) {
    hsize_t size = 0;
    require(H5Fget_filesize(file.id(), &size), file, "measure");
    return size;
}

HdfObject create_group(const HdfObject& parent, std::string_view name) {
    const HdfSetting creation = creation_in_order(H5P_GROUP_CREATE);
    const std::string child(name);
    return {H5Gcreate2(parent.id(), child.c_str(), H5P_DEFAULT, creation.id(), H5P_DEFAULT), H5Gclose, parent.file(),
            parent.name_of(name), "create group"};
}

HdfObject open_group(const HdfObject& parent, std::string_view name) {
    const std::string child(name);
    return {H5Gopen2(parent.id(), child.c_str(), H5P_DEFAULT), H5Gclose, parent.file(), parent.name_of(name),
            "open group"};
}

bool has_child(const HdfObject& parent, std::string_view name) {
    const htri_t found = H5Lexists(parent.id(), std::string(name).c_str(), H5P_DEFAULT);
    require(found < 0 ? -1 : 0, parent, "look into");
    return found > 0;
}

std::vector<std::string> children(const HdfObject& group) {
    std::vector<std::string> names;
    const auto note = [](hid_t, const char* name, const H5L_info_t*, void* list) -> herr_t {
        static_cast<std::vector<std::string>*>(list)->emplace_back(name);
        return 0;
    };
    hsize_t at = 0;
    if (H5Literate(group.id(), H5_INDEX_CRT_ORDER, H5_ITER_INC, &at, note, &names) < 0) {
        H5Eclear2(H5E_DEFAULT);
        names.clear();
        at = 0;
        require(H5Literate(group.id(), H5_INDEX_NAME, H5_ITER_INC, &at, note, &names), group, "list");
    }
    for (const std::string& name : names) plain_text(name.c_str(), group);
    return names;
}

bool is_group(const HdfObject& parent, std::string_view name) {
    H5O_info_t info{};
    const std::string child(name);
    require(H5Oget_info_by_name2(parent.id(), child.c_str(), &info, H5O_INFO_BASIC, H5P_DEFAULT), parent,
            "look at " + child + " in");
    return info.type == H5O_TYPE_GROUP;
}

}  // namespace raaderum::output
