#include "experiments/json.hpp"

#include "experiments/words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace raaderum::experiments {
namespace {

using Json = nlohmann::ordered_json;

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json truth(std::optional<bool> agrees) { return agrees ? Json(*agrees) : Json(nullptr); }

}  // namespace

std::string as_json(std::span<const Answer> answers, words::Language language) {
    Json rows = Json::array();
    for (const Answer& answer : answers) {
        for (std::size_t index = 0; index != answer.measures.size(); ++index) {
            const scenario::ExperimentMeasure& measure = answer.experiment.measures[index];
            const MeasureAnswer& model = answer.measures[index];
            const bool told = !measure.sign_only;
            rows.push_back(
                {{"id", measure.id},
                 {"study", answer.experiment.study},
                 {"measure", fmt::format("{}, {}", in(measure.name, language), word_for(measure.unit, language))},
                 {"effect", told ? Json(measure.effect) : Json(nullptr)},
                 {"ci95", told ? Json::array({measure.low, measure.high}) : Json(nullptr)},
                 {"model", number(model.median)},
                 {"model_interval", Json::array({number(model.low), number(model.high)})},
                 {"sign", truth(model.sign)},
                 {"size", truth(model.size)},
                 {"use", spelled(answer.experiment.use)},
                 {"first_run", answer.first_run.empty() ? Json(nullptr) : Json(answer.first_run)}});
        }
    }
    return Json{{"experiments", std::move(rows)}}.dump(2) + "\n";
}

}  // namespace raaderum::experiments
