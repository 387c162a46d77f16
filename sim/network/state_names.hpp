#pragma once
// Which state of people, or which metric, the name of a column means, in Danish or English.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::network {

/// "trust_in_leader" for "Tillid til leder (1-7)"; nothing where the name means no state. `name` is as the table writes it.
std::optional<std::string_view> state_meant(std::string_view name);

/// The same of a leader's trait: "competence" for "Leders kompetence". Nothing where the name is not about the leader.
std::optional<std::string_view> leaders_state_meant(std::string_view name);

/// Whether the name says that its numbers are per cent.
bool says_per_cent(std::string_view name);

/// All names that are known.
std::vector<std::string> known_state_names();

}  // namespace raaderum::network
