#include "scenario/shipped.hpp"

#include "scenario/merge.hpp"
#include "scenario/parse.hpp"
#include "scenario/read_titles.hpp"
#include "scenario/source.hpp"

#include <string>

namespace raaderum::scenario {

const ShippedScenario* find_shipped(std::string_view name) {
    for (const auto& shipped : {shipped_scenarios(), shipped_claims(), shipped_experiments()}) {
        for (const ShippedScenario& scenario : shipped) {
            if (scenario.name == name) return &scenario;
        }
    }
    return nullptr;
}

Wording wording_of(const ShippedScenario& shipped) {
    Problems problems;
    const auto source = make_source(std::string(shipped.name), {}, std::string(shipped.text), problems);
    auto tree = source == nullptr ? std::nullopt : parse(source, problems);
    if (!tree) return {};
    nest_dotted_keys(*tree, problems);
    return read_wording(*tree, "", problems);
}

}  // namespace raaderum::scenario
