#include "experiments/held.hpp"

#include "experiments/held_text.hpp"
#include "experiments/words.hpp"

#include <fmt/format.h>

#include <cmath>
#include <vector>

namespace raaderum::experiments {
namespace {

/// The cells of each line but the first.
std::vector<std::vector<std::string_view>> lines_of(std::string_view held) {
    std::vector<std::vector<std::string_view>> lines;
    bool heading = true;
    while (!held.empty()) {
        const std::size_t end = std::min(held.find('\n'), held.size());
        std::string_view line = held.substr(0, end);
        held.remove_prefix(std::min(end + 1, held.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!heading && !line.empty()) {
            std::vector<std::string_view>& cells = lines.emplace_back();
            for (;;) {
                const std::size_t comma = line.find(',');
                cells.push_back(line.substr(0, comma));
                if (comma == std::string_view::npos) break;
                line.remove_prefix(comma + 1);
            }
        }
        heading = false;
    }
    return lines;
}

bool is_there(std::string_view held, std::string_view id, std::string_view model) {
    constexpr std::size_t least_cells = 3;
    for (const auto& cells : lines_of(held)) {
        if (cells.size() >= least_cells && cells[1] == model && cells[2] == id) return true;
    }
    return false;
}

std::string number_or_nothing(double value) { return std::isfinite(value) ? fmt::format("{:.6g}", value) : ""; }

std::string_view word_for(std::optional<bool> agrees) { return !agrees ? "" : *agrees ? "true" : "false"; }

}  // namespace

std::string held_when_built() { return held_text; }

std::string new_lines(std::string_view held, std::span<const Answer> answers, std::string_view date,
                      std::string_view model) {
    std::string lines;
    for (const Answer& answer : answers) {
        if (!needs_a_clean_tree(answer.experiment.use)) continue;
        for (std::size_t index = 0; index != answer.measures.size(); ++index) {
            const std::string& id = answer.experiment.measures[index].id;
            if (is_there(held, id, model)) continue;
            const MeasureAnswer& measure = answer.measures[index];
            lines += fmt::format("{},{},{},{},{},{},{},{}\n", date, model, id, number_or_nothing(measure.median),
                                 number_or_nothing(measure.low), number_or_nothing(measure.high),
                                 word_for(measure.sign), word_for(measure.size));
        }
    }
    return lines;
}

std::string first_day(std::string_view held, std::string_view id) {
    for (const auto& cells : lines_of(held)) {
        if (cells.size() > 2 && cells[2] == id) return std::string(cells[0]);
    }
    return {};
}

void fill_in_first_days(std::string_view held, std::span<Answer> answers) {
    for (Answer& answer : answers) {
        answer.first_run.clear();
        if (needs_a_clean_tree(answer.experiment.use) && !answer.experiment.measures.empty())
            answer.first_run = first_day(held, answer.experiment.measures.front().id);
    }
}

}  // namespace raaderum::experiments
