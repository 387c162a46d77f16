#pragma once
// What parameters of the model are called by people, and what the ends of their scales mean.

#include "words/language.hpp"

#include <string_view>

namespace raaderum::words {

struct ParameterWords {
    std::string_view key;
    InTwoLanguages
        title;  ///< "Leaders' wish to hold tight"; English is empty where the parameter's meaning stands for it
    InTwoLanguages poles;  ///< "0 lets go, 1 holds tight"; empty where nothing needs saying
};

/// A parameter's words, or nullptr where the table lacks it.
const ParameterWords* words_of_parameter(std::string_view key);

}  // namespace raaderum::words
