#pragma once
// The table for programs, and back again.

#include "ablate/table.hpp"

#include <optional>
#include <string>

namespace raaderum::ablate {

/// `digest`: of the model at hand, where it is to be said whether the table is about it.
std::string as_json(const Table& table, const std::optional<std::string>& digest = {});
/// Throws nlohmann::json::exception where the text is no such table.
Table table_from_json(const std::string& text);

/// A row per thing, comma-separated.
std::string as_csv(const Table& table);

}  // namespace raaderum::ablate
