#pragma once
// What the stream at hand can show: a terminal takes colour and lines rewritten in place, a file or pipe gets plain text.

#include <fmt/format.h>

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>

namespace raaderum::cli {

/// Whether lines may be rewritten in place: the stream is a terminal, and not a dumb one.
bool can_rewrite_lines(std::FILE* stream);
/// Whether colour is welcome: as above, and NO_COLOR (https://no-color.org) is not set.
bool wants_colour(std::FILE* stream);

enum class Style { bold, red, green, yellow };
/// `text` in that style, or plain where colour is not welcome.
std::string styled(std::string_view text, Style style, std::FILE* stream);

/// Says something on standard error. Where that cannot be written to, nobody hears it, which is no reason to fail.
template <class... Values>
void say(fmt::format_string<Values...> text, Values&&... values) {
    std::fputs(fmt::format(text, std::forward<Values>(values)...).c_str(), stderr);
}

/// The columns that UTF-8 `text` takes on a screen; one per character, which holds for European scripts.
std::size_t columns(std::string_view text);
/// `text` filled up with blanks to `width` columns, on the right or on the left.
std::string padded_right(std::string_view text, std::size_t width);
std::string padded_left(std::string_view text, std::size_t width);

}  // namespace raaderum::cli
