#pragma once
// Where a policy that helps at last does harm in its first year, or the other way round.

#include "report/material.hpp"

#include <string>

namespace raaderum::report {

/// A sentence, with a space before it, for each policy that lies on the other side of its baseline on the headline metric in its
/// first year; empty where none does.
std::string turns_in_words(const Material& material);

}  // namespace raaderum::report
