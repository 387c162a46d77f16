#pragma once
// Which metric a name that is none most probably means; people also ask for them by what they are called in Danish.

#include <span>
#include <string>
#include <string_view>

namespace raaderum::cli {

/// "did you mean 'wellbeing'?", or where all of them are listed.
std::string meant_metric(std::string_view name, std::span<const std::string> known);
/// The same among the metrics of this program.
std::string meant_metric(std::string_view name);

}  // namespace raaderum::cli
