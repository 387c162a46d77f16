#include "scenario/former.hpp"

#include <fmt/format.h>

#include <utility>

namespace raaderum::scenario {
namespace {

struct Former {
    std::string_view key;
    std::string_view now;  ///< the numbers it went into, or what holds; empty where nothing hung on it
    bool holds;            ///< whether `now` is what holds
};

constexpr Former formers[] = {
#define FORMER(key, now) {key, now, false},
#define SETTLED(key, holds) {key, holds, true},
#include "scenario/former_keys.def"
#undef FORMER
#undef SETTLED
};

}  // namespace

std::string instead_of_former(std::string_view key) {
    for (const Former& former : formers) {
        if (former.key != key) continue;
        if (former.now.empty()) return "nothing hung on it, so it was taken out (CHANGELOG.md); leave it out here, too";
        if (former.holds) return fmt::format("{} now (CHANGELOG.md); leave it out here", former.now);
        return fmt::format("it went into {} (CHANGELOG.md)", former.now);
    }
    if (key.starts_with("ordinary.")) return "levels of the ordinary institution are constants now (CHANGELOG.md)";
    return {};
}

std::string instead_of_former(std::string_view key, std::string otherwise) {
    std::string instead = instead_of_former(key);
    return instead.empty() ? std::move(otherwise) : instead;
}

}  // namespace raaderum::scenario
