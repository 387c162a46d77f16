#include "calibrate/report/lived_scenario.hpp"

#include "calibrate/report/account.hpp"
#include "engine/in_world.hpp"
#include "engine/run.hpp"
#include "scenario/scenario.hpp"

#include <algorithm>

namespace raaderum::calibrate {

LivedScenario::LivedScenario(Plan plan) : plan_(std::move(plan)) {
    plan_.record = {};
    const OneThread workers;
    for (int r = 0; r != lived_replicates; ++r) {
        auto lived = engine::run_replicate(plan_, ReplicateId{static_cast<std::uint32_t>(r)}, workers);
        lives_.push_back(std::move(lived.trajectories));
    }
}

double LivedScenario::level(std::string_view variant, Metric metric, Week from, Week until) const {
    const auto named = std::find_if(plan_.variants.begin(), plan_.variants.end(),
                                    [variant](const Variant& each) { return each.name == variant; });
    const auto place = static_cast<std::size_t>(named - plan_.variants.begin());
    MeanOf mean;
    for (const auto& variants : lives_) {
        const float* of_weeks = variants[place].of(metric);
        for (Week week = from; week != until; ++week) mean.add(static_cast<double>(of_weeks[week]));
    }
    return mean.mean();
}

LivedScenario lived_shipped(const char* name, int weeks) {
    scenario::Overrides overrides;
    overrides.weeks = weeks;
    overrides.replicates = lived_replicates;
    return LivedScenario(engine::out_of_set(scenario::load(name, overrides).plan));
}

}  // namespace raaderum::calibrate
