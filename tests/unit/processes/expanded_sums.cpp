#include "expanded_sums.hpp"

#include "processes/casework.hpp"

namespace raaderum {
namespace {

// What the processes keep to themselves, written again.

float autonomy_of(float leeway, float complexity, const Parameters::motivation_group& p) {
    const float filled = leeway * (p.autonomy_base + complexity);
    return filled / (1.0F + filled * p.autonomy_levelling);
}

float blame_of(float felt_control, float failure, const Parameters::courage_group& p) {
    return p.blame_base * felt_control + failure * felt_control;
}

float offence_of(float inequity, float leeway, float closeness, const Parameters::justice_group& p) {
    return (1.0F - closeness * p.closeness_heals) * (1.0F + leeway * p.inequity_from_leeway) * inequity;
}

float reflected_practice(float judgement, float reflexivity, const Parameters::learning_group& p) {
    return judgement * p.practice_base + judgement * reflexivity * (1.0F - p.practice_base);
}

struct Bearing {
    float variance[1];
};

/// The variance of judgement, from the variance of service that comes of it.
Bearing bearing_of(const Institution& house) {
    const float usual = house.people.usual_judgement[0];
    const float careless = house.parameters.casework.careless * (1.0F - house.people.control[0]);
    return {{(house.people.unsteadiness[0] - squared(1.0F - usual) * careless) / squared(usual)}};
}

}  // namespace

#define ARROW(target, group, field, sign, amount, ...) \
    sum.amounts.push_back({#target, #group "." #field, sign 1.0F * (amount)});
#define SHARED_ARROW(target, group, field, sign, amount) ARROW(target, group, field, sign, amount)
#define TERM(target, name, code, ...) [[maybe_unused]] const float name = code;

std::vector<Sum> sums_in(const Institution& institution) {
    constexpr std::size_t i = 0;
    constexpr std::size_t k = 0;
    const auto& people = institution.people;
    const auto& environment = institution.environment;
    const auto& all = institution.parameters;
    const auto& o = all.ordinary;
    const auto& house = all.institution;
    const float complexity = house.task_complexity;
    const float involvement = environment.involvement;
    const float churn = environment.churn;
    const float rules = environment.rules;
    const float fatigue = environment.fatigue;
    const float rewards = all.leaders.rewards;
    std::vector<Sum> sums;
    const auto begin = [&sums](Phase phase, bool causes_are_new = false) -> Sum& {
        return sums.emplace_back(Sum{phase, causes_are_new, {}});
    };
    const auto& leaders = institution.leaders;
    const float peer_support = all.leaders.peer_support;
    constexpr std::size_t leader = 0;
    const auto team = [&](const Column<float>& column) {
        float sum = 0.0F;
        for (std::size_t at = leaders.team_begin[leader]; at != leaders.team_end[leader]; ++at) sum += column[at];
        return sum / static_cast<float>(leaders.team_end[leader] - leaders.team_begin[leader]);
    };
    {
        Sum& sum = begin(bear_leadership);
#define INTO_leader_strain
#include "model/arrows/bear_leadership.def"
    }
    {
        Sum& sum = begin(bear_leadership, true);
#define INTO_leader_motivation
#include "model/arrows/bear_leadership.def"
    }
    {
        Sum& sum = begin(bear_the_work);
        const auto& p = all.motivation;
#define TERMS_OF_motivation
#define INTO_motivation
#include "model/arrows/bear_the_work.def"
    }
    {
        Sum& sum = begin(bear_the_work);
        const auto& p = all.strain;
        const float role_conflict = environment.role_conflict;
#define TERMS_OF_strain
#define INTO_strain
#include "model/arrows/bear_the_work.def"
    }
    {
        Sum& sum = begin(bear_the_work);
        const auto& p = all.strain;
#define INTO_frustration
#include "model/arrows/bear_the_work.def"
    }
    {
        Sum& sum = begin(bear_the_work, true);
#define INTO_steering_demand
#include "model/arrows/bear_the_work.def"
    }
    {
        Sum& sum = begin(come_and_go);
#define INTO_leaving_hazard
#include "model/arrows/come_and_go.def"
    }
    {
        Sum& sum = begin(come_and_go);
#define INTO_long_illness_hazard
#include "model/arrows/come_and_go.def"
    }
    {
        Sum& sum = begin(delegate_leeway);
        const float goals = house.goals;
#define INTO_direction_clarity
#include "model/arrows/delegate_leeway.def"
    }
    {
        Sum& sum = begin(do_casework, true);
        const auto& p = all.quality;
        const Bearing bearing = bearing_of(institution);
        const float legitimating = 1.0F - house.documentation_for_learning;
#define TERMS_OF_procedural_quality
#define INTO_procedural_quality
#include "model/arrows/do_casework.def"
    }
    {
        Sum& sum = begin(form_buy_in);
#define INTO_buy_in_for_all
#include "model/arrows/form_buy_in.def"
    }
    {
        Sum& sum = begin(form_buy_in);
#define TERMS_OF_buy_in
#define INTO_buy_in
#include "model/arrows/form_buy_in.def"
    }
    {
        Sum& sum = begin(form_buy_in);
        const auto& p = all.clarity;
#define TERMS_OF_role_clarity
#define INTO_role_clarity
#include "model/arrows/form_buy_in.def"
    }
    {
        Sum& sum = begin(gather_courage);
        const auto& p = all.courage;
        const float attention = environment.attention;
        const float damps = all.delegation.courage_damps;
#define TERMS_OF_courage
#define INTO_courage
#include "model/arrows/gather_courage.def"
    }
    {
        Sum& sum = begin(judge_fairness);
        const auto& p = all.justice;
        const float cut_felt = felt_cut(environment, all.pressure);
#define TERMS_OF_justice
#define INTO_justice
#include "model/arrows/judge_fairness.def"
    }
    {
        Sum& sum = begin(lead);
        const float legitimacy = environment.legitimacy;
#define INTO_coupling_on
#include "model/arrows/lead.def"
    }
    {
        Sum& sum = begin(lead);
#define INTO_coupling_on_lost
#include "model/arrows/lead.def"
    }
    {
        Sum& sum = begin(learn);
        const auto& p = all.learning;
#define TERMS_OF_competence
#define INTO_competence
#include "model/arrows/learn.def"
    }
    {
        Sum& sum = begin(learn);
        const auto& p = all.learning;
        const float reflection = house.reflection_share;
        const float tracking = house.effect_tracking;
        const float learning_documents = p.documentation_reflects * house.documentation_for_learning;
#define TERMS_OF_reflexivity
#define INTO_reflexivity
#include "model/arrows/learn.def"
    }
    {
        Sum& sum = begin(meet_environment, true);
        const auto& p = all.politics;
#define INTO_political_demand
#include "model/arrows/meet_environment.def"
    }
    {
        Sum& sum = begin(meet_environment, true);
        const float learning_share = house.documentation_for_learning;
        const float followed = house.effect_tracking / (house.effect_tracking + all.politics.tracking_half);
        const float openness = all.leaders.openness;
#define TERMS_OF_confidence
#define INTO_confidence
#include "model/arrows/meet_environment.def"
    }
    {
        Sum& sum = begin(meet_environment, true);
#define TERMS_OF_fatigue
#define INTO_fatigue
#include "model/arrows/meet_environment.def"
    }
    const auto& p = all.trust;
    const float seen = 1.0F;
    const float hollow_words = environment.hollow_words;
#define TERMS_OF_trust_from_leader
#include "model/arrows/revise_trust.def"
    {
        Sum& sum = begin(revise_trust);
#define INTO_trust_from_leader_won
#include "model/arrows/revise_trust.def"
    }
    {
        Sum& sum = begin(revise_trust);
#define INTO_trust_from_leader_lost
#include "model/arrows/revise_trust.def"
    }
    {
        Sum& sum = begin(revise_trust);
#define INTO_trust_in_leader_won
#include "model/arrows/revise_trust.def"
    }
    {
        Sum& sum = begin(revise_trust);
#define INTO_trust_in_leader_lost
#include "model/arrows/revise_trust.def"
    }
    {
        Sum& sum = begin(revise_trust);
#define INTO_goodwill
#include "model/arrows/revise_trust.def"
    }
    {
        Sum& sum = begin(revise_trust);
#define INTO_friction
#include "model/arrows/revise_trust.def"
    }
    return sums;
}

#undef ARROW
#undef SHARED_ARROW
#undef TERM

}  // namespace raaderum
