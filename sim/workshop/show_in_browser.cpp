#include "workshop/show_in_browser.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <system_error>

extern char** environ;

namespace raaderum::workshop {
namespace {

[[noreturn]] void fail(const std::string& where) {
    throw std::system_error(errno, std::generic_category(), "the page for the browser cannot be written to " + where);
}

/// The user's own folder for the running session where there is one, else the one for temporary files.
std::filesystem::path place_for_it() {
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    struct stat found {};
    const bool is_ours = runtime != nullptr && *runtime == '/' && ::stat(runtime, &found) == 0 && S_ISDIR(found.st_mode)
                         && found.st_uid == ::geteuid();
    return is_ours ? std::filesystem::path(runtime) : std::filesystem::temp_directory_path();
}

}  // namespace

OnwardFile::OnwardFile(const std::string& address) {
    std::string pattern = (place_for_it() / "raaderum-workshop-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) fail(pattern);
    folder_ = pattern;
    path_ = folder_ / "open.html";
    const int file = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    const std::string text = fmt::format(
        "<!doctype html><meta charset=\"utf-8\"><title>raaderum</title>"
        "<meta http-equiv=\"refresh\" content=\"0;url={0}\"><a href=\"{0}\">raaderum</a>\n",
        address);
    const bool written = file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (file >= 0) ::close(file);
    if (written) return;
    const int error = errno;
    ::unlink(path_.c_str());
    ::rmdir(folder_.c_str());
    errno = error;
    fail(path_.string());
}

OnwardFile::~OnwardFile() {
    ::unlink(path_.c_str());
    ::rmdir(folder_.c_str());
}

bool has_desktop() { return std::getenv("DISPLAY") != nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr; }

void show_in_browser(const std::filesystem::path& file) {
    std::string program = "xdg-open";
    std::string argument = file.string();
    std::array<char*, 3> words{program.data(), argument.data(), nullptr};
    posix_spawnattr_t attributes;
    if (posix_spawnattr_init(&attributes) != 0) return;
    sigset_t usual;  // what we ignore, a browser need not
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    sigaddset(&usual, SIGCHLD);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    pid_t child = 0;
    std::signal(SIGCHLD, SIG_IGN);  // nobody waits for the browser
    posix_spawnp(&child, program.c_str(), nullptr, &attributes, words.data(), environ);
    posix_spawnattr_destroy(&attributes);
}

}  // namespace raaderum::workshop
