#pragma once
// A survey as its table says it: rows of teams, of people or of the whole house, numbers as shares from 0 to 1.

#include "house/survey_columns.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace raaderum::house {

/// Ends of the scale that was answered on.
using AnswerScale = std::pair<double, double>;

struct SurveyRow {
    std::string team;    ///< empty: the row does not say it
    std::string person;  ///< empty: the row is no person's
    bool whole_house = false;
    double answers = 0.0;        ///< how many answered; NaN: not said
    double asked = 0.0;          ///< how many were asked; NaN: not said
    double positions = 0.0;      ///< how many belong to it; NaN: not said
    std::vector<double> values;  ///< per measured column: from 0 to 1; NaN: missing
    std::size_t line = 0;
};

struct SurveyTable {
    std::string file;
    SurveyColumns columns;
    std::vector<SurveyRow> rows;
    AnswerScale scale{0.0, 1.0};
    std::string encoding;  ///< empty: UTF-8
    char separator = ',';
    std::vector<std::string> doubts;

    std::string name() const;  ///< of the file, as it stands in a sentence
    /// "Nord: Trivsel" for each cell without a number where others have one.
    std::vector<std::string> missing_cells() const;
};

/// Reads a survey whose answers lie on `scale`. Throws network::BadTies with what is wrong, by lines.
SurveyTable read_survey(const std::filesystem::path& file, AnswerScale scale);

/// The usual scale that holds all numbers of a survey's columns that are no rates, and what others there are, in words.
struct GuessedScale {
    AnswerScale scale{0.0, 1.0};
    std::string why;        ///< "numbers from 2.1 to 6.4"
    std::string otherwise;  ///< "on [1, 5] …"; empty: no other scale holds them
};
GuessedScale guess_scale(const std::filesystem::path& file);

}  // namespace raaderum::house
