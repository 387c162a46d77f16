#include "cli/claims_table.hpp"

#include "claims/words.hpp"
#include "cli/terminal.hpp"
#include "cli/text_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace raaderum::cli {
namespace {

constexpr std::size_t widest_claim = 60;

enum Column : std::size_t { id, claim, effect, smallest, verdict, plausible, steps, holds, carriers, column_count };

using ClaimRow = std::array<std::string, column_count>;

using words::InTwoLanguages;

constexpr std::array<InTwoLanguages, column_count> headings{{
    {"id", "id"},
    {"claim", "påstand"},
    {"effect [95 % interval]", "effekt [95 %-interval]"},
    {"smallest", "mindste"},
    {"verdict", "udfald"},
    {"plausible worlds", "plausible verdener"},
    {"steps", "led"},
    {"holds in", "holder i"},
    {"carried by", "båret af"},
}};

ClaimRow headings_in(words::Language language) {
    ClaimRow row;
    for (std::size_t column = 0; column != column_count; ++column) row[column] = headings[column].in(language);
    return row;
}

constexpr InTwoLanguages any_word{"any", "enhver"};

std::string smallest_in(const scenario::ClaimMeasure& measure, words::Language language) {
    if (measure.smallest == 0.0) return std::string(any_word.in(language));
    std::string text = fmt::format("{}", measure.smallest);
    if (language == words::Language::danish) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

ClaimRow row_of(const claims::Answer& answer, words::Language language) {
    const scenario::ClaimMeasure& measure = answer.headline_measure();
    ClaimRow row;
    row[id] = answer.claim.id;
    row[claim] = cut(claims::in(answer.claim.says, language), widest_claim);
    row[effect] =
        claims::interval_in_words(answer.headline(), language) + claims::behind_number(measure.unit, language);
    row[smallest] = smallest_in(measure, language);
    row[verdict] = claims::word_for(answer.told(), language);
    row[plausible] = claims::plausible_in(answer, language);
    row[steps] = answer.steps ? claims::word_for(*answer.steps, language) : "-";
    row[holds] = claims::holds_in(answer, language);
    row[carriers] = claims::carried_by(answer);
    return row;
}

std::string coloured(const std::string& text, claims::Verdict verdict, std::FILE* stream) {
    if (verdict == claims::Verdict::reproduced) return styled(text, Style::green, stream);
    if (verdict == claims::Verdict::contradicted) return styled(text, Style::red, stream);
    return text;
}

}  // namespace

std::string claims_table(std::span<const claims::Answer> answers, const claims::Stored& stored,
                         words::Language language, std::FILE* stream) {
    std::vector<ClaimRow> rows{headings_in(language)};
    for (const claims::Answer& answer : answers) rows.push_back(row_of(answer, language));
    std::array<std::size_t, column_count> widths{};
    for (const ClaimRow& row : rows) {
        for (std::size_t column = 0; column != column_count; ++column)
            widths[column] = std::max(widths[column], columns(row[column]));
    }
    std::string text;
    for (std::size_t index = 0; index != rows.size(); ++index) {
        std::string line;
        for (std::size_t column = 0; column != column_count; ++column) {
            std::string cell = padded_right(rows[index][column], widths[column]);
            if (index != 0 && column == verdict) cell = coloured(cell, answers[index - 1].told(), stream);
            line += (column == 0 ? "" : "  ") + cell;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += (index == 0 ? styled(line, Style::bold, stream) : line) + "\n";
    }
    const std::string first = claims::headline(answers, language);
    text += "\n" + first + (first.empty() ? "" : " ") + claims::summary(answers, language) + "\n";
    const std::string from = claims::about_stored(answers, stored, language);
    return from.empty() ? text : text + from + "\n";
}

}  // namespace raaderum::cli
