#pragma once
// What rows that are held out were answered, and when: a table that only grows, scenarios/experiments/held.csv. The first answer of
// a row is the one that counts, since whoever has seen it may have chosen by it.

#include "experiments/answer.hpp"

#include <span>
#include <string>
#include <string_view>

namespace raaderum::experiments {

/// The first line of the table.
inline constexpr std::string_view held_heading = "date,model,id,median,low,high,sign,size";

/// The table that came with the program.
std::string held_when_built();

/// The lines that these answers add to `held`, each with an end of line: of rows that are held out or seen, where no line has the
/// same id and model yet. `date` is a day, 2026-11-30; `model` is the model's digest.
std::string new_lines(std::string_view held, std::span<const Answer> answers, std::string_view date,
                      std::string_view model);

/// The day of the first line of this row; empty where there is none.
std::string first_day(std::string_view held, std::string_view id);

/// Gives each measure's row its first day; of an experiment, that of its first measure.
void fill_in_first_days(std::string_view held, std::span<Answer> answers);

}  // namespace raaderum::experiments
