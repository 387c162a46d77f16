#include "output/beginning.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace raaderum::output {

std::optional<std::string> beginning_of(const std::filesystem::path& path, std::size_t most) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0) return std::nullopt;
    std::string bytes(most, '\0');
    std::size_t got = 0;
    while (got != most) {
        const ssize_t some = ::read(file, bytes.data() + got, most - got);
        if (some < 0 && errno == EINTR) continue;
        if (some <= 0) break;
        got += static_cast<std::size_t>(some);
    }
    ::close(file);
    bytes.resize(got);
    return bytes;
}

}  // namespace raaderum::output
