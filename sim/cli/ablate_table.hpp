#pragma once
// What each thing carries, for people.

#include "ablate/table.hpp"
#include "model/parameters.hpp"

#include <cstdio>
#include <string>
#include <vector>

namespace raaderum::cli {

/// `digest`: of the model at hand.
std::string ablate_table(const ablate::Table& table, const std::string& digest, std::FILE* stream);

/// The free numbers, and how many they are.
std::string free_numbers_table(const std::vector<const ParameterInfo*>& numbers, std::FILE* stream);

}  // namespace raaderum::cli
