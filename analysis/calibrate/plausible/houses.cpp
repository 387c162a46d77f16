#include "calibrate/plausible/houses.hpp"

#include "calibrate/report/institutions.hpp"
#include "engine/in_world.hpp"
#include "model/structures.hpp"
#include "scenario/scenario.hpp"

#include <algorithm>

namespace raaderum::calibrate {
namespace {

/// The luck of a member's houses: rounds, kinds and members never share any.
Luck luck_of(std::uint64_t seed, std::size_t round, std::size_t member, std::uint32_t kind, std::uint32_t house) {
    constexpr std::size_t most_members = 1U << 20U;
    constexpr std::uint32_t houses_of_a_kind = 1U << 10U;
    return Luck(seed, ReplicateId{static_cast<std::uint32_t>(round * most_members + member)},
                InstitutionId{kind * houses_of_a_kind + house});
}

double weeks_of(const Lifetime& lifetime) { return lifetime.settling + 52.0 * lifetime.years; }

Settings house_of_span(int span) {
    Settings house;
    house.parameters.institution.employees = employees_of_spans;
    house.parameters.institution.span_of_control = span;
    fill_derived(house.parameters);
    return house;
}

}  // namespace

void Model::give_to(Settings& house) const {
    for (std::size_t each = 0; each != priors.size(); ++each) {
        const ParameterInfo& parameter = *priors[each].parameter;
        const bool own =
            static_cast<float>(parameter.get(house.parameters)) != static_cast<float>(parameter.default_value);
        if (!own) parameter.set(house.parameters, priors[each].value_at(at[each]));
    }
    for (const CarriedMechanism& carried : carried_table)
        house.mechanisms.*carried.member = acts_in(structure, carried);
}

Houses::Houses() {
    const Plan plan = engine::out_of_set(scenario::load("de-unges-hus").plan);
    const auto calm = std::find_if(plan.variants.begin(), plan.variants.end(),
                                   [](const Variant& each) { return each.name == "calm"; });
    freed_ = calm->settings;
    fill_derived(freed_.parameters);
    freed_network_ = plan.network;
}

MemberLives Houses::live_by(const Model& model, std::size_t round, std::size_t member, std::uint64_t seed) const {
    MemberLives lives;
    std::uint32_t kind = 0;
    const auto live_many = [&](std::vector<Account>& accounts, std::uint32_t count, const Lifetime& lifetime,
                               const auto& settings_of, const NetworkPlan& network = {}) {
        for (std::uint32_t house = 0; house != count; ++house) {
            Settings settings = settings_of(house);
            model.give_to(settings);
            accounts.push_back(live(settings, luck_of(seed, round, member, kind, house), lifetime, network));
        }
        ++kind;
    };
    const auto unlike = [round](std::uint32_t house) {
        Settings settings =
            settings_of_different(different_count + static_cast<std::uint32_t>(round) * unlike_houses + house);
        settings.parameters.institution.employees = employees_of_unlike;
        return settings;
    };
    const auto ordinary = [](std::uint32_t) {
        Settings settings;
        fill_derived(settings.parameters);
        return settings;
    };
    live_many(lives.ordinary, ordinary_houses, ordinary_lifetime, ordinary);
    live_many(lives.unlike, unlike_houses, unlike_lifetime, unlike);
    live_many(lives.few, houses_per_span, span_lifetime, [](std::uint32_t) { return house_of_span(few_per_leader); });
    live_many(lives.many, houses_per_span, span_lifetime, [](std::uint32_t) { return house_of_span(many_per_leader); });
    live_many(
        lives.freed, freed_houses, freed_lifetime, [this](std::uint32_t) { return freed_; }, freed_network_);
    return lives;
}

double Houses::agent_weeks() {
    const Parameters defaults;
    return static_cast<double>(ordinary_houses) * defaults.institution.employees * weeks_of(ordinary_lifetime)
           + static_cast<double>(unlike_houses) * employees_of_unlike * weeks_of(unlike_lifetime)
           + 2.0 * houses_per_span * employees_of_spans * weeks_of(span_lifetime)
           + freed_houses * 30.0 * weeks_of(freed_lifetime);
}

}  // namespace raaderum::calibrate
