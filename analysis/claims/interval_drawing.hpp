#pragma once
// A measure's interval as a small drawing: where 0 is, which effects are too small to be of interest, and where the effect
// and its 95 % interval lie.

#include "claims/verdict.hpp"
#include "words/language.hpp"

#include <string>

namespace raaderum::claims {

/// Inline SVG, with a label in the language; empty where there is no interval.
std::string drawing_of(const Estimate& estimate, double smallest, words::Language language);

/// A mark that tells the verdicts apart without colour: disc, ring, triangle.
std::string mark_of(Verdict verdict);

}  // namespace raaderum::claims
