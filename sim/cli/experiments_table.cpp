#include "cli/experiments_table.hpp"

#include "cli/text_table.hpp"
#include "experiments/words.hpp"

#include <fmt/format.h>

#include <array>

namespace raaderum::cli {
namespace {

using words::InTwoLanguages;

constexpr std::size_t widest_study = 30;
constexpr std::size_t widest_measure = 44;

constexpr std::array experiment_headings{
    InTwoLanguages{"id", "id"},
    InTwoLanguages{"study", "studie"},
    InTwoLanguages{"measure", "mål"},
    InTwoLanguages{"found [95 % interval]", "fundet [95 %-interval]"},
    InTwoLanguages{"model [90 % interval]", "model [90 %-interval]"},
    InTwoLanguages{"sign", "retning"},
    InTwoLanguages{"size", "størrelse"},
    InTwoLanguages{"use", "brug"},
    InTwoLanguages{"first run", "første gang"},
};
constexpr InTwoLanguages experiments_legend{
    "± : a tolerance of ours, as the study gives no interval; up, down: only the direction is known.",
    "±: en tolerance, vi har sat, da studiet ikke giver noget interval; op, ned: kun retningen er kendt."};
constexpr InTwoLanguages not_asked{"Not asked here:", "Ikke spurgt om her:"};

}  // namespace

std::string experiments_table(std::span<const experiments::Answer> answers, words::Language language,
                              std::FILE* stream) {
    std::vector<Cells> rows(1);
    for (const InTwoLanguages& heading : experiment_headings) rows.front().emplace_back(heading.in(language));
    for (const experiments::Answer& answer : answers) {
        for (std::size_t index = 0; index != answer.measures.size(); ++index) {
            const scenario::ExperimentMeasure& measure = answer.experiment.measures[index];
            const experiments::MeasureAnswer& model = answer.measures[index];
            rows.push_back({measure.id, cut(experiments::short_name(answer.experiment.study), widest_study),
                            cut(experiments::in(measure.name, language), widest_measure),
                            experiments::told_of_study(measure, language),
                            experiments::told_of_model(model, measure.unit, language),
                            std::string(experiments::word_for(model.sign, language)),
                            std::string(experiments::word_for(model.size, language)),
                            std::string(experiments::word_for(answer.experiment.use, language)),
                            answer.first_run.empty() ? "-" : answer.first_run});
        }
    }
    std::string text = text_table(rows, "lllllllll", stream) + "\n" + experiments::summary(answers, language) + "\n"
                       + std::string(experiments_legend.in(language)) + "\n" + std::string(not_asked.in(language))
                       + "\n";
    for (const experiments::Elsewhere& each : experiments::not_run_here())
        text += fmt::format("  {}  {}\n", each.id, each.why.in(language));
    return text;
}

}  // namespace raaderum::cli
