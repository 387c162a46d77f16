#include "output/durable.hpp"

#include "core/fnv1a.hpp"
#include "core/folder.hpp"
#include "output/failure.hpp"

#include <fcntl.h>
#include <linux/fs.h>
#include <pthread.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <system_error>
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
    Descriptor(const std::filesystem::path& path, int flags) : Descriptor(path, flags, path) {}
    /// `called` is the name in messages.
    Descriptor(const std::filesystem::path& path, int flags, const std::filesystem::path& called) : called_(called) {
        number_ = uninterrupted([&] { return ::open(path.c_str(), flags | O_CLOEXEC, 0666); });
        if (number_ < 0) fail_with_errno(called, (flags & O_CREAT) != 0 ? "create" : "open");
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
            if (written < 0) fail_with_errno(called_, "write");
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
    }
    void sync() {
        if (uninterrupted([this] { return ::fsync(number_); }) != 0) fail_with_errno(called_, "bring to disk");
    }
    void close() {
        // An interrupted close has closed nevertheless, on Linux.
        if (::close(std::exchange(number_, -1)) != 0 && errno != EINTR) fail_with_errno(called_, "close");
    }

  private:
    const std::filesystem::path& called_;
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

/// Requests to stop wait while it lives, so that nothing is left half done.
class HeldSignals {
  public:
    HeldSignals() {
        sigset_t held{};
        sigemptyset(&held);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGUSR1}) sigaddset(&held, signal);
        pthread_sigmask(SIG_BLOCK, &held, &before_);
    }
    ~HeldSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    HeldSignals(const HeldSignals&) = delete;
    HeldSignals& operator=(const HeldSignals&) = delete;

  private:
    sigset_t before_{};
};

/// Renames to a free name, on file systems without hard links. Where not even that can be asked for, a look must do.
bool rename_to_free_name(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::syscall(SYS_renameat2, AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
    if (errno == EEXIST) return false;
    if (errno != EINVAL && errno != ENOSYS) fail_with_errno(to, "publish");
    if (is_there(to)) return false;
    if (::rename(from.c_str(), to.c_str()) != 0) fail_with_errno(to, "publish");
    return true;
}

/// Gives a finished temporary file its name, or says that the name is taken. Some file systems have no hard links.
bool publish_fresh(const std::filesystem::path& temporary, const std::filesystem::path& path) {
    if (::link(temporary.c_str(), path.c_str()) == 0) {
        if (::unlink(temporary.c_str()) != 0) fail_with_errno(temporary, "remove");
        return true;
    }
    if (errno == EEXIST) return false;
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK) fail_with_errno(path, "publish");
    return rename_to_free_name(temporary, path);
}

constexpr std::string_view temporary_ending = ".tmp";
constexpr std::size_t random_digits = 16;
constexpr std::size_t check_digits = 8;

/// Digits that follow from a name and from what was drawn, so that a name that somebody else made up is not taken for ours.
std::string check_of(std::string_view name_and_digits) {
    std::array<char, check_digits + 1> digits{};
    std::snprintf(digits.data(), digits.size(), "%08x", fnv1a(name_and_digits));
    return digits.data();
}

std::uint64_t drawn_at_random() {
    std::uint64_t drawn = 0;
    if (::getrandom(&drawn, sizeof drawn, GRND_NONBLOCK) == sizeof drawn) return drawn;
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    return (static_cast<std::uint64_t>(now.tv_nsec) << 32U) ^ static_cast<std::uint64_t>(::getpid());
}

}  // namespace

bool write_durably(const std::filesystem::path& path, std::span<const std::span<const std::byte>> pieces,
                   Publish publish) {
    const HeldSignals held;
    const std::filesystem::path temporary = temporary_beside(path);
    bool published = true;
    Descriptor file(temporary, O_WRONLY | O_CREAT | O_EXCL, path);
    try {
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

std::filesystem::path temporary_beside(const std::filesystem::path& path) {
    std::array<char, random_digits + 2> drawn{};
    std::snprintf(drawn.data(), drawn.size(), ".%016llx", static_cast<unsigned long long>(drawn_at_random()));
    std::filesystem::path temporary = path;
    temporary += drawn.data();
    temporary += check_of(path.filename().string() + drawn.data());
    temporary += temporary_ending;
    return temporary;
}

bool is_temporary_of(const std::filesystem::path& path, const std::filesystem::path& candidate) {
    const std::string name = path.filename().string() + ".";
    const std::string other = candidate.filename().string();
    const std::size_t drawn = name.size() + random_digits;
    if (other.size() != drawn + check_digits + temporary_ending.size() || !other.starts_with(name)) return false;
    return other.substr(drawn) == check_of(other.substr(0, drawn)) + std::string(temporary_ending);
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
    const auto found = std::filesystem::symlink_status(path, error);
    if (found.type() == std::filesystem::file_type::not_found) return false;
    if (error) throw SystemFailure(path, "look for", error.message());
    return true;
}

bool is_regular(const std::filesystem::path& path) {
    std::error_code error;
    return std::filesystem::symlink_status(path, error).type() == std::filesystem::file_type::regular;
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, std::string_view begins,
                                            std::string_view ends) {
    std::vector<std::filesystem::path> files;
    if (!is_there(folder)) return files;
    try {
        for (const std::string& name : names_in(folder)) {
            if (name.starts_with(begins) && name.ends_with(ends) && is_regular(folder / name))
                files.push_back(folder / name);
        }
    } catch (const std::system_error& error) {
        throw SystemFailure(folder, "list", error.code().message());
    }
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

bool name_durably(const std::filesystem::path& temporary, const std::filesystem::path& path) {
    if (!publish_fresh(temporary, path)) return false;
    sync(folder_of(path));
    return true;
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

void remove_file(const std::filesystem::path& path) {
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) fail_with_errno(path, "remove");
}

void remove_if_empty(const std::filesystem::path& folder) noexcept { ::rmdir(folder.c_str()); }

}  // namespace raaderum::output
