#pragma once
// A dated event in a few words.

#include "model/events.hpp"
#include "report/words.hpp"

#include <string>

namespace raaderum::report {

std::string in_words(const Event& event, const Words& words);

/// The same with its other options, where they are not as usual: "tillidsreform (styrke 0,7; over uger 26)".
std::string in_full(const Event& event, const Words& words);

}  // namespace raaderum::report
