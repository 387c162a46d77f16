// Preloaded into the program, it makes the system fail as FAULT says. The program's calls that change something on a disk are
// counted from 1, and the n-th one goes wrong:
//   FAULT=enospc:n, eio:n, eintr:n   it fails with that error (what no signal can interrupt is let through)
//   FAULT=full:n                     from then on, nothing that takes room on the disk succeeds
//   FAULT=short:n                    it writes only half of what it was given
//   FAULT=kill:n                     the program is killed in place of it
//   FAULT=nosync                     nothing is forced to the disk, and nobody is told
//   FAULT=poor                       the file system has no links, reserves no room and does not force folders to the disk
// Into the file TRACE goes a letter for each call.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

enum class Kind { none, fails, interrupted, full, cut_short, killed, never_synced, poor };

struct Fault {
    Kind kind = Kind::none;
    int error = 0;
    long at = 0;
    int trace = -1;
};

Fault read_fault() {
    Fault fault;
    const char* said = std::getenv("FAULT");
    const std::string words = said == nullptr ? "" : said;
    const std::size_t colon = words.find(':');
    const std::string name = words.substr(0, colon);
    if (colon != std::string::npos) fault.at = std::atol(words.c_str() + colon + 1);
    if (name == "enospc" || name == "eio") fault.kind = Kind::fails;
    if (name == "eintr") fault.kind = Kind::interrupted;
    if (name == "full") fault.kind = Kind::full;
    if (name == "short") fault.kind = Kind::cut_short;
    if (name == "kill") fault.kind = Kind::killed;
    if (name == "nosync") fault.kind = Kind::never_synced;
    if (name == "poor") fault.kind = Kind::poor;
    fault.error = name == "eio" ? EIO : name == "eintr" ? EINTR : ENOSPC;
    if (const char* trace = std::getenv("TRACE")) {
        fault.trace =
            static_cast<int>(syscall(SYS_openat, AT_FDCWD, trace, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
    }
    return fault;
}

const Fault& fault() {
    static const Fault read = read_fault();
    return read;
}

std::atomic<long> calls{0};

constexpr const char* takes_room = "wapolm";      // write, append, pwrite, open, link, make a folder
constexpr const char* interruptible = "wpofatc";  // and fsync, fallocate, truncate, close

bool among(char call, const char* calls_of_a_kind) {
    return std::string(calls_of_a_kind).find(call) != std::string::npos;
}

/// Counts a call; whether it is the one that FAULT means.
bool is_meant(char call) {
    if (fault().trace >= 0) syscall(SYS_write, fault().trace, &call, 1);
    const long number = ++calls;
    if (fault().kind == Kind::full) return number >= fault().at;
    if (number != fault().at) return false;
    if (fault().kind == Kind::killed) raise(SIGKILL);
    return true;
}

/// Counts a call; whether it is to fail, with errno.
bool fails(char call) {
    if (!is_meant(call)) return false;
    const Kind kind = fault().kind;
    const bool concerned = kind == Kind::fails || (kind == Kind::interrupted && among(call, interruptible))
                           || (kind == Kind::full && among(call, takes_room));
    if (concerned) errno = fault().error;
    return concerned;
}

/// Whether the file system does not offer a call, with the errno that says so.
bool is_missing(int error) {
    if (fault().kind == Kind::poor) errno = error;
    return fault().kind == Kind::poor;
}

/// Counts a call that writes; how much of `size` it may write. Nothing: it is to fail, with errno.
std::size_t may_write(char call, std::size_t size) {
    if (!is_meant(call)) return size;
    if (fault().kind == Kind::cut_short) return (size + 1) / 2;
    if (fault().kind == Kind::never_synced || fault().kind == Kind::none || fault().kind == Kind::poor) return size;
    errno = fault().error;
    return 0;
}

bool is_on_a_disk(int descriptor) {
    struct stat found {};
    return fstat(descriptor, &found) == 0 && (S_ISREG(found.st_mode) || S_ISDIR(found.st_mode));
}

bool is_written_to(int descriptor) {
    return is_on_a_disk(descriptor) && (fcntl(descriptor, F_GETFL) & O_ACCMODE) != O_RDONLY;
}

template <class Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

int open_for(const char* path, int flags, mode_t mode) {
    static auto* const real_open = real<int(const char*, int, ...)>("open64");
    if ((flags & O_ACCMODE) != O_RDONLY && fails('o')) return -1;
    return real_open(path, flags, mode);
}

int synced(int descriptor, const char* name) {
    if (fails('f')) return -1;
    if (fault().kind == Kind::never_synced) return 0;
    struct stat found {};
    if (fstat(descriptor, &found) == 0 && S_ISDIR(found.st_mode) && is_missing(EINVAL)) return -1;
    return real<int(int)>(name)(descriptor);
}

}  // namespace

// The names and types are the C library's own.
extern "C" {

int open(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return open_for(path, flags, mode);
}
int open64(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return open_for(path, flags, mode);
}
std::FILE* fopen64(const char* path, const char* mode) {
    static auto* const real_open = real<std::FILE*(const char*, const char*)>("fopen64");
    return mode[0] != 'r' && fails('o') ? nullptr : real_open(path, mode);
}
ssize_t write(int descriptor, const void* bytes, std::size_t size) {
    static auto* const real_write = real<ssize_t(int, const void*, std::size_t)>("write");
    if (!is_on_a_disk(descriptor)) return real_write(descriptor, bytes, size);
    const std::size_t some = may_write('w', size);
    return some == 0 && size != 0 ? -1 : real_write(descriptor, bytes, some);
}
ssize_t writev(int descriptor, const iovec* pieces, int count) {
    static auto* const real_write = real<ssize_t(int, const iovec*, int)>("writev");
    return is_on_a_disk(descriptor) && fails('a') ? -1 : real_write(descriptor, pieces, count);
}
ssize_t pwrite(int descriptor, const void* bytes, std::size_t size, off_t place) {
    static auto* const real_write = real<ssize_t(int, const void*, std::size_t, off_t)>("pwrite64");
    const std::size_t some = may_write('p', size);
    return some == 0 && size != 0 ? -1 : real_write(descriptor, bytes, some, place);
}
ssize_t pwrite64(int descriptor, const void* bytes, std::size_t size, off64_t place) {
    return pwrite(descriptor, bytes, size, place);
}
int fsync(int descriptor) { return synced(descriptor, "fsync"); }
int fdatasync(int descriptor) { return synced(descriptor, "fdatasync"); }
int rename(const char* from, const char* to) {
    static auto* const real_rename = real<int(const char*, const char*)>("rename");
    return fails('r') ? -1 : real_rename(from, to);
}
int link(const char* from, const char* to) {
    static auto* const real_link = real<int(const char*, const char*)>("link");
    return fails('l') || is_missing(EPERM) ? -1 : real_link(from, to);
}
int unlink(const char* path) {
    static auto* const real_unlink = real<int(const char*)>("unlink");
    return fails('u') ? -1 : real_unlink(path);
}
int unlinkat(int folder, const char* path, int flags) {
    static auto* const real_unlink = real<int(int, const char*, int)>("unlinkat");
    return fails('u') ? -1 : real_unlink(folder, path, flags);
}
int mkdir(const char* path, mode_t mode) {
    static auto* const real_mkdir = real<int(const char*, mode_t)>("mkdir");
    return fails('m') ? -1 : real_mkdir(path, mode);
}
int truncate(const char* path, off_t size) {
    static auto* const real_truncate = real<int(const char*, off_t)>("truncate64");
    return fails('t') ? -1 : real_truncate(path, size);
}
int ftruncate(int descriptor, off_t size) {
    static auto* const real_truncate = real<int(int, off_t)>("ftruncate64");
    return fails('t') ? -1 : real_truncate(descriptor, size);
}
int ftruncate64(int descriptor, off64_t size) { return ftruncate(descriptor, size); }
int fallocate(int descriptor, int mode, off_t from, off_t size) {
    static auto* const real_fallocate = real<int(int, int, off_t, off_t)>("fallocate64");
    return fails('a') || is_missing(EOPNOTSUPP) ? -1 : real_fallocate(descriptor, mode, from, size);
}
int close(int descriptor) {
    static auto* const real_close = real<int(int)>("close");
    const bool fault_in_it = is_written_to(descriptor) && fails('c');
    const int error = errno;
    const int result = real_close(descriptor);
    if (!fault_in_it) return result;
    errno = error;
    return -1;
}
}
