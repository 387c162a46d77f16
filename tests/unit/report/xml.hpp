#pragma once
// Whether a text is well-formed XML, and what stands in it.

#include <string>

namespace raaderum::report::testing {

/// Empty where `text` is well-formed; else what is wrong with it, and in which line.
std::string fault_in_xml(const std::string& text);

/// How often `part` occurs in `text`.
std::size_t count_of(const std::string& text, const std::string& part);

}  // namespace raaderum::report::testing
