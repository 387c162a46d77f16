#pragma once
// The section `municipalities`: which kinds of institutions there are, and which municipalities. What each differs in from the
// rest of the country is written like a policy.

#include "scenario/policy.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace raaderum::scenario {

/// A kind of institution as written; its policy holds parameters only.
struct WrittenKind {
    Policy own;
    double per_1000_inhabitants = 0.0;
};

/// A municipality as written; its policy holds parameters and events.
struct WrittenMunicipality {
    Policy own;
    int inhabitants = 0;
    std::vector<std::pair<std::string, int>> staff;  ///< employees by kind, where given
};

struct WrittenCountry {
    std::vector<WrittenKind> kinds;
    std::vector<WrittenMunicipality> municipalities;

    bool any() const { return !kinds.empty() && !municipalities.empty(); }
};

/// What the section says, if it says that there is more than one institution. Sections that only one institution can have
/// are noted.
WrittenCountry read_country(const Node& scenario, Problems& problems);

/// Municipalities have names of 1 to 64 bytes that any language may need; no dot, no control character.
bool is_good_municipality(std::string_view name);

inline constexpr double most_per_1000 = 1000.0;
inline constexpr int most_inhabitants = 50'000'000;
inline constexpr int most_staff = 2'000'000;

}  // namespace raaderum::scenario
