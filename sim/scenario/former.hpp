#pragma once
// What scenarios of earlier versions could say and these no longer can.

#include <string>
#include <string_view>

namespace raaderum::scenario {

inline constexpr std::string_view is_former = "this is no longer in the model";

/// What to do about a key that the model had once ("motivation.rate", "mechanisms.peer_influence"); empty where it never had it.
std::string instead_of_former(std::string_view key);
/// The same, or where the model never had it `otherwise`.
std::string instead_of_former(std::string_view key, std::string otherwise);

}  // namespace raaderum::scenario
