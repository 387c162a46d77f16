#include "engine/branch.hpp"

#include "core/check.hpp"
#include "engine/found.hpp"
#include "engine/week.hpp"

#include <utility>

namespace raaderum::engine {
namespace {

bool same_founding(const Settings& base, const Settings& variant) {
    for (const ParameterInfo& parameter : parameter_table()) {
        if (parameter.changeable == Changeable::at_start
            && parameter.get(base.parameters) != parameter.get(variant.parameters)) {
            return false;
        }
    }
    return true;
}

}  // namespace

Settings founding_settings(const Settings& base, const Settings& variant) {
    Settings settings = base;
    for (const ParameterInfo& parameter : parameter_table()) {
        if (parameter.changeable == Changeable::at_start) {
            parameter.set(settings.parameters, parameter.get(variant.parameters));
        }
    }
    return settings;
}

std::optional<Institution> after_burn_in(const Plan& plan, const Luck& luck, const Workers& workers,
                                         const std::function<bool()>& stop_asked, Profile* profile) {
    Stopwatch stopwatch(profile);
    Institution institution = found(plan.base, plan.network, luck, workers);
    stopwatch.book(&Profile::founding);
    for (Week week = -plan.burn_in; week != 0; ++week) {
        if (stop_asked && stop_asked()) return {};
        run_week(institution, {}, WeekContext{week, luck, workers}, profile);
    }
    return institution;
}

Institution start_of(const Plan& plan, std::size_t variant, Institution burnt_in, const Luck& luck) {
    const Settings& settings = plan.variants[variant].settings;
    const bool branches = same_founding(plan.base, settings);
    check(branches || plan.burn_in == 0, "a variant does not change what the burn-in has lived with");
    Institution start =
        branches ? std::move(burnt_in) : found(founding_settings(plan.base, settings), plan.network, luck);
    start.parameters = settings.parameters;
    start.mechanisms = settings.mechanisms;
    return start;
}

}  // namespace raaderum::engine
