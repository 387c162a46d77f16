#include "calibrate/plausible/priors.hpp"

#include "model/structural.hpp"
#include "scenario/set_of_worlds.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace raaderum::calibrate {
namespace {

constexpr auto spreads = std::to_array<PriorSpread>(
    {{Known::informed, 0.25, "sources give a direction or an order of magnitude: nine of ten within a factor of 1.5"},
     {Known::assumed, 0.4, "no empirical source: nine of ten within a factor of 2"}});

constexpr auto rival_forms = std::to_array<Form>({
    {"motivation.crowding", "control hardly crowds out motivation", "control crowds out motivation"},
    {"buy_in.crowding", "control hardly crowds out buy-in", "control crowds out buy-in"},
    {"trust.loss", "trust is lost hardly faster than it is won", "trust is lost many times faster than it is won"},
    {"delegation.slope", "leaders let go bit by bit", "leaders let go all at once"},
    {"motivation.autonomy_levelling", "more leeway is always worth more", "the worth of leeway levels off early"},
    {"quality.turned_away_power", "those turned away are cases like any other", "those turned away need little"},
});

/// A number near 0 that may have either sign has no size of its own to be relative to; this share of its range stands for it.
constexpr double least_size = 0.02;
/// So that the ends of a range, where nothing is plausible, are not favoured.
constexpr double widest_logit = 1.2;

double logit(double share) { return std::log(share / (1.0 - share)); }

double relative_spread(Known known) {
    const auto* const found =
        std::find_if(spreads.begin(), spreads.end(), [known](const PriorSpread& each) { return each.known == known; });
    return found == spreads.end() ? 0.0 : found->relative;
}

bool is_a_form(std::string_view key) {
    return std::any_of(rival_forms.begin(), rival_forms.end(), [key](const Form& form) { return form.key == key; });
}

}  // namespace

std::span<const Form> forms() { return rival_forms; }

std::span<const PriorSpread> prior_spreads() { return spreads; }

double Prior::value_at(double standard_normal) const {
    const double share = 1.0 / (1.0 + std::exp(-(centre + spread * standard_normal)));
    return parameter->low + share * (parameter->high - parameter->low);
}

std::vector<Prior> priors() {
    std::vector<Prior> all;
    for (const ParameterInfo& parameter : parameter_table()) {
        const double range = parameter.high - parameter.low;
        const double share = (parameter.default_value - parameter.low) / range;
        const double relative = relative_spread(parameter.known);
        const bool between_institutions = parameter.key.starts_with("municipalities.");
        const bool inside = share > 0.0 && share < 1.0;  // a default that follows from others is none
        if (!is_structural(parameter) || !scenario::why_not_in_a_set(parameter).empty()) continue;
        if (between_institutions || !inside || relative == 0.0) continue;
        const double size = std::max(std::abs(parameter.default_value), least_size * range);
        const double spread = relative * size / (range * share * (1.0 - share));
        all.push_back(
            {&parameter, logit(share), is_a_form(parameter.key) ? widest_logit : std::min(spread, widest_logit)});
    }
    return all;
}

}  // namespace raaderum::calibrate
