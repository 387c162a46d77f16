#pragma once
// What whoever gives results away says about them: under which licence, and whose work they are.

#include <string>
#include <string_view>

namespace raaderum::cli {

struct Licence {
    std::string address;     ///< of its text; begins with '#' where none is said
    std::string identifier;  ///< of the SPDX list; empty where only an address was given
    std::string name;
    std::string description;
};

/// From an SPDX identifier or an address; of an empty text, the licence that says that none was said.
Licence licence_from(const std::string& text);
/// What is wrong with a licence, or nothing.
std::string is_licence(const std::string& text);

struct Author {
    std::string name;
    std::string orcid;  ///< empty where none is said
};

/// "NAME" or "NAME <0000-0002-1825-0097>" taken apart.
Author author_from(const std::string& text);
/// What is wrong with an author, or nothing.
std::string is_author(const std::string& text);

}  // namespace raaderum::cli
