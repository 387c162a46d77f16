#include "cli/write_outcomes.hpp"

#include "cli/terminal.hpp"
#include "compare/outcomes_table.hpp"
#include "output/destination.hpp"
#include "output/durable.hpp"
#include "output/failure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <vector>

namespace raaderum::cli {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& file) {
    throw output::OutputRefused(file, "there is something of this name, and it is left alone",
                                "choose another name for the table, or remove it yourself");
}

bool says(const std::filesystem::path& file, const std::string& text) {
    if (!output::is_regular(file) || std::filesystem::file_size(file) != text.size()) return false;
    std::ifstream there(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(there), {}) == text;
}

}  // namespace

void expect_place_for_outcomes(const std::filesystem::path& file) {
    output::expect_folder_around(file);
    if (output::is_there(file)) refuse(file);
}

void write_table(const std::string& text, const std::filesystem::path& file) {
    const std::array<std::span<const std::byte>, 1> pieces{std::as_bytes(std::span(text))};
    if (!output::write_durably(file, pieces, output::Publish::fresh) && !says(file, text)) refuse(file);
}

void write_outcomes(const compare::Study& study, const std::filesystem::path& file, compare::CsvLocale locale) {
    const std::vector<std::size_t> told = compare::outcomes_told(study);
    const compare::StudyFacts& facts = study.facts();
    if (told.empty()) {
        throw output::OutputRefused(file, fmt::format("nothing of the last year was kept, but {}", facts.kept),
                                    "run the scenario with record: {outcomes: [citizen_value]}, or without 'record'");
    }
    const bool by_weeks =
        std::none_of(told.begin(), told.end(), [&](std::size_t metric) { return facts.stored[metric].outcome; });
    if (by_weeks && !study.shows_each(told.front(), compare::last_year(facts.weeks))) {
        say("{}: {}: means over those weeks of the last year that were kept; what was kept: {}\n",
            styled("warning", Style::yellow, stderr), file.string(), facts.kept);
    }
    write_table(compare::table_in_locale(compare::outcomes_table(study), locale), file);
}

}  // namespace raaderum::cli
