#pragma once
// The page that the server hands out, compiled in, and what a browser is told it may do with it: nothing but what the page
// itself brings, and talk to where it came from.

#include <string>
#include <string_view>

namespace raaderum::workshop {

/// The page as built from web/; empty where the program was built without Node.
std::string_view page_text();

/// The Content-Security-Policy of a page with inline scripts and styles, which are allowed by their SHA-256 alone.
std::string content_security_policy(std::string_view page);

}  // namespace raaderum::workshop
