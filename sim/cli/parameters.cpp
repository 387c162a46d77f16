// `raaderum parameters`: everything that a scenario may set, on one page.
#include "model/parameters.hpp"
#include "cli/requests.hpp"
#include "scenario/numbers.hpp"
#include "scenario/parameters_page.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace raaderum::cli {
namespace {

using Json = nlohmann::ordered_json;

Json number(const ParameterInfo& parameter, double value) {
    if (std::isnan(value)) return nullptr;  // it follows from others
    return parameter.whole ? Json(static_cast<std::int64_t>(value)) : Json(scenario::as_meant(value));
}

Json parameters_as_json() {
    Json list = Json::array();
    for (const ParameterInfo& parameter : parameter_table()) {
        list.push_back({{"key", parameter.key},
                        {"default", number(parameter, parameter.default_value)},
                        {"range", {number(parameter, parameter.low), number(parameter, parameter.high)}},
                        {"whole", parameter.whole},
                        {"unit", parameter.unit},
                        {"known", spelled(parameter.known)},
                        {"changeable", parameter.changeable == Changeable::at_start ? "at_start" : "any_week"},
                        {"meaning", parameter.meaning},
                        {"source", parameter.source}});
    }
    return {{"parameters", list}};
}

}  // namespace

Exit perform(const ParametersRequest& request) {
    if (request.json) {
        fmt::print("{}\n", parameters_as_json().dump(2));
        return Exit::done;
    }
    fmt::print("{}", request.markdown ? scenario::parameters_as_markdown() : scenario::parameters_as_text());
    return Exit::done;
}

}  // namespace raaderum::cli
