#include "cli/terminal.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace raaderum::cli {

bool can_rewrite_lines(std::FILE* stream) {
    if (isatty(fileno(stream)) == 0) return false;
    const char* kind = std::getenv("TERM");
    return kind != nullptr && std::string_view(kind) != "dumb";
}

bool wants_colour(std::FILE* stream) {
    const char* no_colour = std::getenv("NO_COLOR");
    return can_rewrite_lines(stream) && (no_colour == nullptr || *no_colour == '\0');
}

std::string styled(std::string_view text, Style style, std::FILE* stream) {
    if (!wants_colour(stream)) return std::string(text);
    const char* code = style == Style::bold ? "1" : style == Style::red ? "31" : style == Style::green ? "32" : "33";
    return std::string("\033[") + code + "m" + std::string(text) + "\033[0m";
}

std::size_t columns(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded_right(std::string_view text, std::size_t width) {
    const std::size_t used = columns(text);
    return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

std::string padded_left(std::string_view text, std::size_t width) {
    const std::size_t used = columns(text);
    return std::string(used < width ? width - used : 0, ' ') + std::string(text);
}

}  // namespace raaderum::cli
