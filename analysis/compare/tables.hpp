#pragma once
// A study as tidy tables in CSV files, one observation per row, for any tool that knows nothing of HDF5. A bounded part of
// the study is in memory at a time.

#include "compare/by_part.hpp"
#include "compare/csv_locale.hpp"
#include "compare/study.hpp"

#include <filesystem>
#include <functional>
#include <vector>

namespace raaderum::compare {

/// Thrown where writing was asked to stop; no table is left half written.
struct TablesStopped {};

/// Writes into `folder`, all tables or none, and gives the paths written. Rows stand by variant, file, replicate and week;
/// what is missing is empty. Throws OutputRefused where a file that is none of raaderum's tables has the name of one,
/// SystemFailure where a file cannot be written, and TablesStopped once `stop_asked` says so.
/// Of several scenarios the metrics are those that all have, and where their worlds differ each has its table, worlds-NAME.csv.
/// Where there are sampled worlds, every table but worlds.csv has a column `world` before `replicate`.
///   metrics.csv  variant, replicate, week, one column per metric
///   worlds.csv   world, its structure where worlds of a set have one, one column per uncertain parameter with the value drawn, where
///                there are sampled worlds
///   municipalities.csv  variant, replicate, municipality, week, one column per metric, of a country
///   teams.csv    variant, replicate, team, leader, profession, silo, positions, hidden, week, one column per metric of teams, where
///                they are recorded; of a team that is hidden, see fewest_shown, one row under each variant, without numbers
///   agents.csv   variant, replicate, week, position, one column per state, where people are recorded
///   ties.csv     variant, replicate, week, source, target, kind, trust, where ties are recorded
///   events.csv   variant, replicate, week, kind, position, value, where anything is recorded as having happened
std::vector<std::filesystem::path> write_tables(const Study& study, const std::filesystem::path& folder,
                                                CsvLocale locale = CsvLocale::international,
                                                ShowSmall small_teams = ShowSmall::no,
                                                const std::function<bool()>& stop_asked = {});

}  // namespace raaderum::compare
