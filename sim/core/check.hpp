#pragma once
// Our own mistakes: an invariant of the simulation that does not hold is reported with a sentence, never passed over.
// (A user's mistake is a `Problem` in sim/scenario; an expected absence is a std::optional.)

#include <stdexcept>
#include <string>

namespace raaderum {

/// Thrown when the program finds itself in a state that it promised could not occur.
struct BrokenInvariant : std::logic_error {
    using std::logic_error::logic_error;
};

/// Throws BrokenInvariant with `sentence` unless `holds`.
inline void check(bool holds, const char* sentence) {
    if (!holds) throw BrokenInvariant(sentence);
}
inline void check(bool holds, const std::string& sentence) {
    if (!holds) throw BrokenInvariant(sentence);
}

}  // namespace raaderum
