#pragma once
// What metrics are called by people, and how their numbers are told. Metrics go by their names, since a file may hold one
// that this version of the program does not know.

#include "words/language.hpp"

#include <string_view>

namespace raaderum::words {

/// How numbers of a metric are told to people.
struct Measure {
    double factor = 1.0;             ///< what a number is multiplied by
    int decimals = 2;                ///< of a level
    InTwoLanguages level_unit;       ///< written right behind a level, e.g. " % of hours"
    InTwoLanguages difference_unit;  ///< written right behind a difference
};

struct MetricWords {
    std::string_view metric;
    Measure measure;
    InTwoLanguages title;        ///< "Leaders' own leeway"
    InTwoLanguages in_sentence;  ///< "the leaders' own leeway"
};

/// A metric's words, or nullptr where the table lacks it.
const MetricWords* words_of(std::string_view metric);

}  // namespace raaderum::words
