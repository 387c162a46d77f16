#pragma once
// An account told in two to six sentences, from its numbers alone.

#include "why/words.hpp"

#include <string>
#include <vector>

namespace raaderum::why {

std::vector<std::string> sentences(const Account& account, Language language);

}  // namespace raaderum::why
