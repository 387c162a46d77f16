#include "core/folder.hpp"

#include <dirent.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string_view>
#include <system_error>

namespace raaderum {

std::vector<std::string> names_in(const std::filesystem::path& folder) {
    const auto close = [](DIR* open) { ::closedir(open); };
    const std::unique_ptr<DIR, decltype(close)> open(::opendir(folder.c_str()), close);
    if (open == nullptr) throw std::system_error(errno, std::generic_category(), folder.string());
    std::vector<std::string> names;
    for (;;) {
        errno = 0;
        const dirent* const entry = ::readdir(open.get());
        if (entry == nullptr) break;
        const std::string_view name = static_cast<const char*>(entry->d_name);
        if (name != "." && name != "..") names.emplace_back(name);
    }
    if (errno != 0) throw std::system_error(errno, std::generic_category(), folder.string());
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace raaderum
