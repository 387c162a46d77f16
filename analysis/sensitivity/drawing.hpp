#pragma once
// The tornado as a figure: for each policy difference a bar per parameter, from the low end of its range to the high end,
// against the difference as written and against none.

#include "sensitivity/study.hpp"

#include <string>

namespace raaderum::sensitivity {

/// An SVG document. Ends are told apart by shape and label as well as by colour.
std::string drawing_of(const Study& study, const Findings& findings);

}  // namespace raaderum::sensitivity
