#pragma once
// Whether a page that the program made is well formed.

#include <string>
#include <vector>

namespace raaderum::tests {

/// The names of elements that are opened and not closed, or closed and not opened; empty where the page is well formed.
inline std::string unbalanced(const std::string& html) {
    std::vector<std::string> open;
    for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        const std::size_t end = html.find('>', at);
        const std::string tag = html.substr(at + 1, end - at - 1);
        const std::string name = tag.substr(0, tag.find_first_of(" /", 1));
        if (tag.starts_with('!') || name == "meta" || tag.ends_with('/')) continue;
        if (!tag.starts_with('/')) {
            open.push_back(name);
        } else if (open.empty() || "/" + open.back() != tag) {
            return tag;
        } else {
            open.pop_back();
        }
    }
    return open.empty() ? "" : open.back();
}

}  // namespace raaderum::tests
