#include "house/survey_table.hpp"

#include "core/printable.hpp"
#include "network/labels.hpp"
#include "network/table_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

namespace raaderum::house {
namespace {

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
constexpr double hundred = 100.0;

constexpr const char* survey_wanted =
    "a table with a row per team, the team's name and the columns of what was asked, such as trivsel, motivation or "
    "tillid til leder, and besvarelser (how many answered)";

constexpr std::array names_of_the_house{"i alt", "total",     "hele huset", "alle",       "samlet",  "house",   "all",
                                        "sum",   "the house", "hele",       "gennemsnit", "average", "samlede", "mean"};

bool names_the_house(std::string_view name) {
    const std::string folded = network::folded_label(name);
    return std::find(names_of_the_house.begin(), names_of_the_house.end(), folded) != names_of_the_house.end();
}

/// Reads the cells of rows, and notes what cannot be read.
class Rows {
  public:
    Rows(const SurveyColumns& columns, AnswerScale scale, network::TieProblems& problems)
        : columns_(columns), scale_(scale), problems_(problems) {}

    SurveyRow read(const std::vector<std::string>& cells, std::size_t line) {
        SurveyRow row;
        row.line = line;
        row.team = label_in(columns_.team, cells);
        row.person = label_in(columns_.person, cells);
        row.answers = count_in(columns_.answers, cells, line);
        row.asked = count_in(columns_.asked, cells, line);
        row.positions = count_in(columns_.positions, cells, line);
        const double response = number_in(columns_.response, cells, line).value_or(no_number);
        if (std::isnan(row.asked) && response > 0.0)
            row.asked = row.answers / (response > 1.0 ? response / hundred : response);
        if (!row.person.empty()) row.answers = 1.0;
        const bool nobody = row.team.empty() && row.person.empty();
        row.whole_house = row.person.empty() && (names_the_house(row.team) || (nobody && !columns_.team.there()));
        if (nobody && !row.whole_house)
            problems_.note_row(line, "the row names no team", "", "",
                               "the team's name, or 'i alt' for the whole house");
        for (const Measured& measured : columns_.measured) row.values.push_back(value_in(measured, cells, line));
        return row;
    }

  private:
    static std::string label_in(const network::TableColumn& column, const std::vector<std::string>& cells) {
        const std::string_view cell = column.of(cells);
        return network::is_missing(cell) ? std::string{} : network::clean_label(cell);
    }
    std::optional<double> number_in(const network::TableColumn& column, const std::vector<std::string>& cells,
                                    std::size_t line) {
        const std::string_view cell = column.of(cells);
        if (network::is_missing(cell)) return std::nullopt;
        const auto number = network::number_in_cell(cell);
        if (!number)
            problems_.note_row(line, "no number stands in '" + column.name + "': ", cell, "",
                               "a number such as 4.2 or 4,2; nothing, NA, - or ingen where there is none");
        return number ? std::optional(number->value) : std::nullopt;
    }
    double count_in(const network::TableColumn& column, const std::vector<std::string>& cells, std::size_t line) {
        const double count = number_in(column, cells, line).value_or(no_number);
        if (count >= 0.0 || std::isnan(count)) return count;
        problems_.note_row(line, "less than nobody stands in '" + column.name + "': ", column.of(cells), "",
                           "how many there are");
        return no_number;
    }
    double value_in(const Measured& measured, const std::vector<std::string>& cells, std::size_t line) {
        const std::optional<double> number = number_in(measured.column, cells, line);
        if (!number) return no_number;
        const std::string_view cell = measured.column.of(cells);
        const bool per_cent = measured.per_cent || network::folded_label(cell).ends_with('%');
        const AnswerScale scale = per_cent ? AnswerScale{0.0, hundred} : scale_;
        const double share = (*number - scale.first) / (scale.second - scale.first);
        // More than all of the staff may leave in a year.
        if (share < 0.0 || (share > 1.0 && measured.metric != Metric::turnover)) {
            problems_.note_row(line, "outside the scale in '" + measured.column.name + "': ", cell, "",
                               fmt::format("a number from {} to {}", scale.first, scale.second));
            return no_number;
        }
        return share;
    }

    const SurveyColumns& columns_;
    AnswerScale scale_;
    network::TieProblems& problems_;
};

/// A team or person has one row.
void refuse_repeated(const std::vector<SurveyRow>& rows, network::TieProblems& problems) {
    std::map<std::string, std::size_t> first;
    for (const SurveyRow& row : rows) {
        const std::string who = network::folded_label(row.person.empty() ? row.team : row.person);
        if (row.whole_house || who.empty()) continue;
        const auto [place, is_new] = first.emplace(who, row.line);
        if (!is_new) {
            problems.note_row(row.line, "a second row of: ", row.person.empty() ? row.team : row.person, "",
                              "one row for each team or person");
        }
    }
}

/// Rates below 1 all the way down were perhaps meant as shares.
void doubt_rates(SurveyTable& survey) {
    for (std::size_t column = 0; column != survey.columns.measured.size(); ++column) {
        const Measured& measured = survey.columns.measured[column];
        if (!measured.per_cent) continue;
        double most = 0.0;
        for (const SurveyRow& row : survey.rows)
            most = std::max(most, std::isnan(row.values[column]) ? 0.0 : row.values[column]);
        if (most > 0.0 && most * hundred < 1.0) {
            survey.doubts.push_back(
                fmt::format("'{}' is read as per cent, and no number in it reaches 1 %; shares are "
                            "written as per cent: 8 for 0.08",
                            measured.column.name));
        }
    }
}

}  // namespace

std::string SurveyTable::name() const { return printable(std::filesystem::path(file).filename().string(), {}); }

std::vector<std::string> SurveyTable::missing_cells() const {
    std::vector<std::string> cells;
    for (const SurveyRow& row : rows) {
        if (!row.person.empty()) continue;
        for (std::size_t column = 0; column != columns.measured.size(); ++column) {
            if (std::isnan(row.values[column]))
                cells.push_back(fmt::format("{}: {}", row.team.empty() ? "the house" : row.team,
                                            columns.measured[column].column.name));
        }
    }
    return cells;
}

SurveyTable read_survey(const std::filesystem::path& file, AnswerScale scale) {
    network::TieProblems problems(file.string());
    network::TableFile table(file, "a survey", survey_wanted, problems);
    SurveyTable survey;
    survey.file = file.string();
    survey.scale = scale;
    survey.encoding = table.encoding();
    survey.separator = table.separator();
    survey.columns = survey_columns(table.header());
    if (survey.columns.measured.empty()) {
        std::string said;
        for (const std::string& name : survey.columns.unread) said += (said.empty() ? "" : ", ") + with_nearest(name);
        problems.stop(table.header_line(),
                      said.empty() ? "no column says what was asked"
                                   : "no column says what was asked; these were not understood: " + said,
                      survey_wanted);
    }
    Rows reader(survey.columns, scale, problems);
    std::vector<std::string> cells;
    while (table.next(cells)) survey.rows.push_back(reader.read(cells, table.line()));
    if (survey.rows.empty()) problems.stop(table.line(), "the survey has a first line and no rows", survey_wanted);
    refuse_repeated(survey.rows, problems);
    problems.throw_if_any();
    doubt_rates(survey);
    return survey;
}

GuessedScale guess_scale(const std::filesystem::path& file) {
    network::TieProblems problems(file.string());
    network::TableFile table(file, "a survey", survey_wanted, problems);
    const SurveyColumns columns = survey_columns(table.header());
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    std::vector<std::string> cells;
    while (table.next(cells)) {
        for (const Measured& measured : columns.measured) {
            const auto number = network::number_in_cell(measured.column.of(cells));
            if (measured.per_cent || !number || number->per_cent) continue;
            least = std::min(least, number->value);
            most = std::max(most, number->value);
        }
    }
    constexpr std::array<AnswerScale, 6> usual{
        {{0.0, 1.0}, {1.0, 5.0}, {1.0, 7.0}, {1.0, 10.0}, {0.0, 10.0}, {0.0, 100.0}}};
    GuessedScale guessed;
    if (least > most) return guessed;
    guessed.why = fmt::format("numbers from {} to {}", least, most);
    bool found = false;
    for (const AnswerScale& scale : usual) {
        if (least < scale.first || most > scale.second) continue;
        if (!found) {
            guessed.scale = scale;
            found = true;
        } else {
            const auto share = [&](const AnswerScale& of) { return (most - of.first) / (of.second - of.first); };
            guessed.otherwise =
                fmt::format("on [{}, {}] the highest, {}, would be {:.2f} of the scale instead of {:.2f}", scale.first,
                            scale.second, most, share(scale), share(guessed.scale));
            break;
        }
    }
    if (!found) guessed.scale = {std::floor(std::min(0.0, least)), std::ceil(most)};
    return guessed;
}

}  // namespace raaderum::house
