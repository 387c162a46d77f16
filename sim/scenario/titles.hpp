#pragma once
// What a scenario and its variants are called for people, and what is said of them, in Danish and English. These are words and no
// part of the plan: names stay what files and tables go by, and nothing that is computed hangs on a title.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace raaderum::scenario {

/// One text in both languages. Where a scenario gives one alone, it stands for the other too; both are empty where it gives none.
struct InBothLanguages {
    std::string danish = {};
    std::string english = {};
    bool any() const { return !danish.empty() || !english.empty(); }
    bool operator==(const InBothLanguages&) const = default;
};

/// What is said of a scenario or of one of its variants.
struct Wording {
    InBothLanguages title = {};
    InBothLanguages description = {};
    bool any() const { return title.any() || description.any(); }
    bool operator==(const Wording&) const = default;
};

/// The words of a scenario, and by name those of its variants that have any.
struct Titles {
    Wording scenario = {};
    std::map<std::string, Wording, std::less<>> variants = {};
    bool any() const { return scenario.any() || !variants.empty(); }
    bool operator==(const Titles&) const = default;
};

/// The longest title and the longest description, in characters.
inline constexpr int longest_title = 120;
inline constexpr int longest_description = 2000;

/// What a variant is called: its title, else its name, of a sweep's cell as title_of_cell() has it. Every text for people asks here.
InBothLanguages title_of(const Titles& titles, std::string_view variant);
/// The same without the cell of the sweep.
InBothLanguages title_of_policy(const Titles& titles, std::string_view variant);
/// What a variant is said to be; empty where nothing is.
InBothLanguages description_of(const Titles& titles, std::string_view variant);

/// "leaders.control_disposition=0.2,…", as the name of a sweep's cell has it, as people read it: keys without the section they stand
/// in, "control disposition = 0.2", in Danish with a decimal comma.
InBothLanguages cell_in_words(std::string_view cell);
/// A policy's title with the cell in brackets behind it.
InBothLanguages title_of_cell(const InBothLanguages& policy, std::string_view cell);

}  // namespace raaderum::scenario
