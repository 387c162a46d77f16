#include "output/lock.hpp"

#include "output/failure.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <thread>
#include <utility>

namespace raaderum::output {
namespace {

/// Opens the file of a lock, made if need be. Another user's may be read only, which is enough to lock it.
int open_lock(const std::filesystem::path& path) {
    constexpr int flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
    for (;;) {
        int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | flags, 0666);
        if (descriptor < 0 && errno == EACCES) descriptor = ::open(path.c_str(), O_RDONLY | flags);
        if (descriptor >= 0 || errno != EINTR) return descriptor;
    }
}

/// A file of ours holds nothing.
bool is_a_lock(int descriptor) {
    struct stat found {};
    return ::fstat(descriptor, &found) == 0 && S_ISREG(found.st_mode) && found.st_size == 0;
}

[[noreturn]] void refuse_foreign(const std::filesystem::path& path) {
    throw OutputRefused(path, "something of this name, where the output's lock goes, is none of raaderum's",
                        "it is left as it is; choose another output");
}

bool means_that_there_are_no_locks(int error) {
    return error == ENOSYS || error == ENOLCK || error == EOPNOTSUPP || error == EINVAL;
}

}  // namespace

Lock::Lock(std::filesystem::path path, Hold hold) : path_(std::move(path)), hold_(hold) {
    const int kind = hold == Hold::alone ? LOCK_EX : LOCK_SH;
    // A program that was killed holds its lock until the system has cleared it away, which may take a moment.
    const int patience = hold == Hold::alone ? 20 : 200;
    for (int tries = 0;; ++tries) {
        descriptor_ = open_lock(path_);
        if (descriptor_ < 0) {
            if (errno == ELOOP || errno == EISDIR || errno == ENXIO) refuse_foreign(path_);
            fail_with_errno(path_, "create");
        }
        if (!is_a_lock(descriptor_)) {
            ::close(descriptor_);
            refuse_foreign(path_);
        }
        if (::flock(descriptor_, kind | LOCK_NB) == 0 && still_named()) return;
        const int reason = errno;
        if (means_that_there_are_no_locks(reason)) {
            offered_ = false;
            return;
        }
        ::close(descriptor_);
        if (reason == EWOULDBLOCK && tries == patience) {
            throw OutputRefused(path_, "another run is writing this output", "wait for it, or choose another -o");
        }
        if (reason != EWOULDBLOCK && reason != EINTR) {
            errno = reason;
            fail_with_errno(path_, "lock");
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(25));
    }
}

bool Lock::still_named() const {
    struct stat held {};
    struct stat named {};
    const bool same = ::fstat(descriptor_, &held) == 0 && ::lstat(path_.c_str(), &named) == 0
                      && held.st_ino == named.st_ino && held.st_dev == named.st_dev;
    if (!same) errno = EWOULDBLOCK;
    return same;
}

bool Lock::become_alone() {
    if (!offered_) return hold_ == Hold::alone && still_named();
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
    if (become_alone() && is_a_lock(descriptor_)) ::unlink(path_.c_str());
    ::close(descriptor_);
}

}  // namespace raaderum::output
