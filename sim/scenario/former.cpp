#include "scenario/former.hpp"

#include <fmt/format.h>

namespace raaderum::scenario {
namespace {

struct Former {
    std::string_view key;
    std::string_view now;  ///< the numbers it went into; empty where nothing hung on it
};

constexpr Former formers[] = {
#define FORMER(key, now) {key, now},
#include "scenario/former_keys.def"
#undef FORMER
};

}  // namespace

std::string instead_of_former(std::string_view key) {
    for (const Former& former : formers) {
        if (former.key != key) continue;
        if (former.now.empty()) return "nothing hung on it, so it was taken out (CHANGELOG.md); leave it out here, too";
        return fmt::format("it went into {} (CHANGELOG.md)", former.now);
    }
    return {};
}

}  // namespace raaderum::scenario
