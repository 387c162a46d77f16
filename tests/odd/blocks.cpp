#include "blocks.hpp"

#include <stdexcept>

namespace raaderum::odd {
namespace {

constexpr std::string_view opening = "<!-- generated: ";
constexpr std::string_view closing = " -->";
constexpr std::string_view end_mark = "<!-- end -->";

}  // namespace

std::string fill_blocks(std::string_view text, const std::function<std::string(std::string_view name)>& make) {
    std::string filled;
    while (true) {
        const std::size_t begin = text.find(opening);
        if (begin == std::string_view::npos) return filled.append(text);
        const std::size_t name_begin = begin + opening.size();
        const std::size_t name_end = text.find(closing, name_begin);
        const std::size_t end = text.find(end_mark, begin);
        if (name_end == std::string_view::npos || end == std::string_view::npos || end < name_end) {
            throw std::runtime_error("a generated block has no end: " + std::string(text.substr(begin, 80)));
        }
        filled.append(text.substr(0, name_end + closing.size()));
        filled.append("\n\n").append(make(text.substr(name_begin, name_end - name_begin))).append("\n");
        filled.append(end_mark);
        text.remove_prefix(end + end_mark.size());
    }
}

std::vector<std::string> block_names(std::string_view text) {
    std::vector<std::string> names;
    fill_blocks(text, [&names](std::string_view name) {
        names.emplace_back(name);
        return std::string();
    });
    return names;
}

}  // namespace raaderum::odd
