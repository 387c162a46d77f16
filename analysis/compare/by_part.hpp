#pragma once
// Policies against their baseline in each part of the whole: in each municipality of a country, or in each team of an institution, the
// teams of each leader, or of each profession. Which parts gain, and which lose.
//
// A team is its positions: its numbers are those of whoever holds them. Teams that are taken together count by their positions. A
// profession is that of a team, as the chart gives it; the persons of a team may have others.

#include "compare/comparison.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::compare {

enum class By { municipality, team, leader, profession };
inline constexpr std::array ways_to_divide{By::municipality, By::team, By::leader, By::profession};
std::string_view spelled(By by);  ///< "municipality", ...

/// Parts with fewer people than this are shown without numbers unless somebody asks for them, as numbers would tell of persons.
inline constexpr std::int32_t fewest_shown = 5;

struct Part {
    std::string name;
    std::int32_t people = 0;           ///< positions
    std::vector<std::size_t> members;  ///< places in StudyFacts::parts; one of itself
    bool hidden = false;               ///< its numbers are not shown
};

/// The parts of a study in the order of its file; none where it keeps nothing of them.
std::vector<Part> parts_by(const StudyFacts& facts, By by, ShowSmall small);

struct PartRow {
    std::size_t part = 0;  ///< index into ByPart::parts
    Row row;  ///< p_holm is corrected over the parts of its policy and metric; empty where the part is hidden
    bool hidden = false;
};

/// One policy and one metric in all parts, the largest gain first; where neither is better, the highest first. Parts that are hidden
/// stand last.
struct PartTable {
    std::size_t variant = 0;
    std::size_t metric = 0;  ///< index into Comparison::metrics
    std::vector<PartRow> rows;

    std::size_t count(Verdict verdict) const;  ///< among parts that are shown
};

struct ByPart {
    By by = By::municipality;
    std::vector<Part> parts;
    std::vector<PartTable> tables;  ///< by metric, then policy

    bool any_hidden() const;
};

/// Of all metrics of the comparison or of those at these places, as far as parts have them; empty where the study has no such parts.
ByPart by_part(const Study& study, const Comparison& comparison, By by);
ByPart by_part(const Study& study, const Comparison& comparison, By by, std::span<const std::size_t> metrics);

/// The same as comma-separated values, one row per part, policy and metric.
std::string as_csv(const Study& study, const Comparison& comparison, const ByPart& parts);

}  // namespace raaderum::compare
