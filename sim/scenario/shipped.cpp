#include "scenario/shipped.hpp"

namespace raaderum::scenario {

const ShippedScenario* find_shipped(std::string_view name) {
    for (const auto& shipped : {shipped_scenarios(), shipped_claims(), shipped_experiments()}) {
        for (const ShippedScenario& scenario : shipped) {
            if (scenario.name == name) return &scenario;
        }
    }
    return nullptr;
}

}  // namespace raaderum::scenario
