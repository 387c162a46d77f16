#pragma once
// Text that is safe inside HTML and SVG. All pages and figures write through this.

#include <string>
#include <string_view>

namespace raaderum::markup {

/// `text` with what HTML and XML would read as their own replaced, in elements and in quoted attributes.
inline std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        switch (c) {
            case '&':
                safe += "&amp;";
                break;
            case '<':
                safe += "&lt;";
                break;
            case '>':
                safe += "&gt;";
                break;
            case '"':
                safe += "&quot;";
                break;
            case '\'':
                safe += "&#39;";
                break;
            default:
                safe += c;
        }
    }
    return safe;
}

}  // namespace raaderum::markup
