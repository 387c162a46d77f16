#include "output/durable.hpp"

#include "output/failure.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <thread>
#include <utility>

namespace raaderum::output {
namespace {

std::filesystem::path folder_of(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

/// Calls the system again for as long as a signal interrupts it.
template <class Call>
auto uninterrupted(Call call) {
    auto result = call();
    while (result < 0 && errno == EINTR) result = call();
    return result;
}

/// An open file; closing is checked by close(), and silent after another failure.
class Descriptor {
  public:
    Descriptor(const std::filesystem::path& path, int flags) : path_(path) {
        number_ = uninterrupted([&] { return ::open(path.c_str(), flags | O_CLOEXEC, 0666); });
        if (number_ < 0) fail_with_errno(path, (flags & O_CREAT) != 0 ? "create" : "open");
    }
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return number_; }
    void write(std::span<const std::byte> bytes) {
        while (!bytes.empty()) {
            const ssize_t written = uninterrupted([&] { return ::write(number_, bytes.data(), bytes.size()); });
            if (written < 0) fail_with_errno(path_, "write");
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
    }
    void sync() {
        if (uninterrupted([this] { return ::fsync(number_); }) != 0) fail_with_errno(path_, "bring to disk");
    }
    void close() {
        // An interrupted close has closed nevertheless, on Linux.
        if (::close(std::exchange(number_, -1)) != 0 && errno != EINTR) fail_with_errno(path_, "close");
    }

  private:
    const std::filesystem::path& path_;
    int number_ = -1;
};

/// Tells the system something about a file that is there, in so far as it can be opened.
template <class Tell>
void hint(const std::filesystem::path& path, Tell tell) noexcept {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return;
    tell(file);
    ::close(file);
}

/// Links the finished temporary file to its name, or says that the name is taken. Some file systems have no links.
bool publish_fresh(const std::filesystem::path& temporary, const std::filesystem::path& path) {
    if (::link(temporary.c_str(), path.c_str()) == 0) {
        if (::unlink(temporary.c_str()) != 0) fail_with_errno(temporary, "remove");
        return true;
    }
    if (errno == EEXIST) return false;
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK) fail_with_errno(path, "publish");
    if (::access(path.c_str(), F_OK) == 0) return false;
    if (::rename(temporary.c_str(), path.c_str()) != 0) fail_with_errno(path, "publish");
    return true;
}

}  // namespace

bool write_durably(const std::filesystem::path& path, std::span<const std::span<const std::byte>> pieces,
                   Publish publish) {
    std::filesystem::path temporary = path;
    temporary += '.';
    temporary += name_of_this_process();
    temporary += ".tmp";
    bool published = true;
    try {
        Descriptor file(temporary, O_WRONLY | O_CREAT | O_TRUNC);
        for (const std::span<const std::byte> piece : pieces) file.write(piece);
        file.sync();
        file.close();
        if (publish == Publish::fresh) {
            published = publish_fresh(temporary, path);
        } else if (::rename(temporary.c_str(), path.c_str()) != 0) {
            fail_with_errno(path, "publish");
        }
    } catch (const SystemFailure& failure) {
        ::unlink(temporary.c_str());
        if (failure.path() != temporary) throw;
        throw SystemFailure(path, failure.operation(), failure.reason());  // nobody asked for the temporary name
    } catch (...) {
        ::unlink(temporary.c_str());
        throw;
    }
    if (!published) ::unlink(temporary.c_str());
    sync(folder_of(path));
    return published;
}

std::string name_of_this_process() {
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0) host[0] = '\0';
    return host.data() + ("-" + std::to_string(::getpid()));
}

void make_folder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw SystemFailure(folder, "create", error.message());
    // Whoever made it may have died, or lost its power, before the name reached the disk.
    sync(folder_of(folder));
}

bool is_there(const std::filesystem::path& path) {
    std::error_code error;
    const bool there = std::filesystem::exists(path, error);
    if (error) throw SystemFailure(path, "look for", error.message());
    return there;
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, std::string_view extension) {
    std::vector<std::filesystem::path> files;
    if (!is_there(folder)) return files;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().extension() == extension) files.push_back(entry->path());
    }
    if (error) throw SystemFailure(folder, "list", error.message());
    std::sort(files.begin(), files.end());
    return files;
}

void sync(const std::filesystem::path& path) {
    Descriptor file(path, O_RDONLY);
    if (uninterrupted([&] { return ::fsync(file.number()); }) != 0 && errno != EINVAL)
        fail_with_errno(path, "bring to disk");
    file.close();
}

void begin_to_sync(const std::filesystem::path& path) noexcept {
    hint(path, [](int file) { ::sync_file_range(file, 0, 0, SYNC_FILE_RANGE_WRITE); });
}

void leave_cache(const std::filesystem::path& path) noexcept {
    hint(path, [](int file) { ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED); });
}

void sync_with_name(const std::filesystem::path& path) {
    sync(path);
    sync(folder_of(path));
}

void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) fail_with_errno(to, "publish");
    sync(folder_of(to));
}

void reserve(const std::filesystem::path& path, std::size_t bytes) {
    rlimit limit{};
    if (::getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY && limit.rlim_cur < bytes) {
        errno = EFBIG;
        fail_with_errno(path, "reserve " + std::to_string(bytes) + " bytes");
    }
    Descriptor file(path, O_WRONLY);
    const auto take_room = [&] {
        return ::fallocate(file.number(), FALLOC_FL_KEEP_SIZE, 0, static_cast<off_t>(bytes));
    };
    if (uninterrupted(take_room) != 0 && errno != EOPNOTSUPP && errno != ENOSYS && errno != EINVAL) {
        fail_with_errno(path, "reserve " + std::to_string(bytes) + " bytes");
    }
    file.close();
}

void trim(const std::filesystem::path& path, std::size_t bytes) {
    if (uninterrupted([&] { return ::truncate(path.c_str(), static_cast<off_t>(bytes)); }) != 0)
        fail_with_errno(path, "cut to its length");
}

void remove_whole(const std::filesystem::path& path) {
    std::error_code error;
    std::filesystem::remove_all(path, error);
    if (error) throw SystemFailure(path, "remove", error.message());
}

void remove_if_empty(const std::filesystem::path& folder) noexcept { ::rmdir(folder.c_str()); }

Lock::Lock(std::filesystem::path path, Hold hold) : path_(std::move(path)) {
    const int kind = hold == Hold::alone ? LOCK_EX : LOCK_SH;
    // A program that was killed holds its lock until the system has cleared it away, which may take a moment.
    const int patience = hold == Hold::alone ? 20 : 200;
    for (int tries = 0;; ++tries) {
        descriptor_ = uninterrupted([this] { return ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666); });
        if (descriptor_ < 0) fail_with_errno(path_, "create");
        if (::flock(descriptor_, kind | LOCK_NB) == 0 && still_named()) return;
        const int reason = errno;
        ::close(descriptor_);
        if (reason == EWOULDBLOCK && tries == patience) {
            throw OutputRefused(path_, "another run is writing this output", "wait for it, or choose another -o");
        }
        if (reason != EWOULDBLOCK) {
            errno = reason;
            fail_with_errno(path_, "lock");
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(25));
    }
}

bool Lock::still_named() const {
    struct stat held {};
    struct stat named {};
    const bool same = ::fstat(descriptor_, &held) == 0 && ::stat(path_.c_str(), &named) == 0
                      && held.st_ino == named.st_ino && held.st_dev == named.st_dev;
    if (!same) errno = EWOULDBLOCK;
    return same;
}

bool Lock::become_alone() {
    // Trading a lock for another gives it up for a moment; whoever comes in then may take what the last one leaves. One who
    // is refused, or interrupted, holds it alone for a moment while it leaves.
    constexpr int tries = 3;
    if (given_up_) return false;
    ::flock(descriptor_, LOCK_UN);
    for (int tried = 0; tried != tries; ++tried) {
        if (tried != 0) std::this_thread::sleep_for(std::chrono::milliseconds(10));
        if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return still_named();
    }
    given_up_ = true;
    return false;
}

Lock::~Lock() {
    if (become_alone()) ::unlink(path_.c_str());
    ::close(descriptor_);
}

}  // namespace raaderum::output
