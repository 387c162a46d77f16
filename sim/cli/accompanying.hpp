#pragma once
// What accompanies results wherever they go, compiled in: what the model says, and under which licence the program comes and how it
// is cited.

#include <string>

namespace raaderum::cli {

std::string model_description();        ///< sim/ODD.md
std::string licence_of_the_program();   ///< LICENSE
std::string citation_of_the_program();  ///< CITATION.cff

}  // namespace raaderum::cli
