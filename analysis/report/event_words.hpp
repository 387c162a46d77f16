#pragma once
// A dated event in a few words.

#include "model/events.hpp"
#include "report/words.hpp"

#include <string>

namespace raaderum::report {

std::string in_words(const Event& event, const Words& words);

}  // namespace raaderum::report
