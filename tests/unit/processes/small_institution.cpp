#include "small_institution.hpp"

namespace raaderum {

std::shared_ptr<const TiePattern> ring_of(std::size_t positions, std::size_t reach) {
    Column<std::uint32_t> first{0};
    std::vector<std::uint32_t> neighbours;
    for (std::size_t i = 0; i != positions; ++i) {
        std::vector<std::uint32_t> known;
        for (std::size_t step = 1; step <= reach; ++step) {
            known.push_back(static_cast<std::uint32_t>((i + step) % positions));
            known.push_back(static_cast<std::uint32_t>((i + positions - step) % positions));
        }
        std::sort(known.begin(), known.end());
        neighbours.insert(neighbours.end(), known.begin(), known.end());
        first.push_back(static_cast<std::uint32_t>(neighbours.size()));
    }
    return std::make_shared<const TiePattern>(lay_out(std::move(first), neighbours));
}

SmallInstitution::SmallInstitution(std::size_t positions, std::uint64_t seed) : luck(seed, ReplicateId{0}) {
    parameters.institution.employees = static_cast<int>(positions);
    parameters.institution.span_of_control = 15;
    parameters.institution.second_profession_share = 0.0F;  // everyone is of the first
    fill_derived(parameters);
    make_room(people, positions);
    institution.faces.resize(people.places);
    institution.conduct.resize(people.places);
    institution.pattern = ring_of(positions, 2);
    institution.trust.assign(institution.pattern->slots(), parameters.ordinary.trust);
    appoint_leaders();
    for (std::size_t i = 0; i != positions; ++i) take_up_work(i);
    settle_environment();
}

void SmallInstitution::appoint_leaders() {
    institution.teams = std::make_shared<const Teams>(Teams::equal(people.positions, 15));
    make_room(leaders, institution.teams->count());
    set_all(leaders.tenure, 500.0F);  // weeks; nobody is new
    for (std::size_t leader = 0; leader != leaders.count; ++leader) {
        const GroupRange team = institution.teams->range(leader);
        leaders.team_begin[leader] = static_cast<std::uint32_t>(team.begin);
        leaders.team_end[leader] = static_cast<std::uint32_t>(team.end);
        leaders.mandate[leader] = 0.7F;
        leaders.frames[leader] = parameters.ordinary.frames;
        leaders.courage[leader] = parameters.ordinary.leader_courage;
        leaders.effectiveness[leader] = 1.0F;
        for (std::size_t i = team.begin; i != team.end; ++i) people.leader[i] = static_cast<std::uint32_t>(leader);
    }
}

/// An ordinary person fills position `i`: at rest in an ordinary institution, and no less skilled than they could be.
void SmallInstitution::take_up_work(std::size_t i) {
    const auto& ordinary = parameters.ordinary;
    people.filled[i] = 1.0F;
    people.open[i] = 1.0F;
    people.tenure[i] = 100.0F + static_cast<float>(i);
    people.potential[i] = people.competence[i] = ordinary.competence;
    people.buy_in_disposition[i] = people.buy_in[i] = ordinary.buy_in;
    people.courage_disposition[i] = people.courage[i] = parameters.employees.courage_mean;
    people.reflexivity[i] = ordinary.reflexivity;
    people.role_clarity[i] = ordinary.role_clarity;
    people.motivation[i] = ordinary.motivation;
    people.strain[i] = ordinary.strain;
    people.frustration[i] = people.colleagues_frustration[i] = ordinary.frustration;
    people.justice[i] = ordinary.justice;
    people.guardedness[i] = ordinary.guardedness;
    people.trust_in_leader[i] = ordinary.trust;
    people.trust_from_leader[i] = ordinary.trust_from_leader;
    people.trust_in_colleagues[i] = ordinary.trust;
    people.safety[i] = ordinary.safety;
    people.control[i] = ordinary.control;
    people.felt_control[i] = ordinary.felt_control;
    people.leeway[i] = ordinary.leeway;
    people.leeway_used[i] = ordinary.leeway_used;
    people.judgement[i] = ordinary.judgement;
    people.success[i] = ordinary.success;
    people.failure[i] = ordinary.failure;
    people.pressure[i] = ordinary.pressure;
    people.moral_load[i] = ordinary.moral_load;
    people.documentation[i] = ordinary.documentation;
    people.meetings[i] = ordinary.meetings;
    people.effort[i] = ordinary.effort;
    people.direction_clarity[i] = squared(ordinary.shared_direction) / ordinary.buy_in;
    people.suppressed[i] = ordinary.suppressed;
    people.inequity[i] = ordinary.inequity;
    people.closeness[i] = ordinary.closeness;
    people.coaching_felt[i] = ordinary.coaching;
    people.fixed[i] = ordinary.fixing;
    people.checking[i] = ordinary.checking;
    people.leader_competence[i] = parameters.leaders.competence;
    people.leader_courage[i] = ordinary.leader_courage;
    people.hardness[i] = parameters.leaders.hardness;
    people.frames[i] = ordinary.frames;
    people.resource_access[i] = ordinary.resource_access;
    people.coupling_on[i] = ordinary.voice / parameters.institution.involvement;
    people.substantive_quality[i] = ordinary.substantive_quality;
    people.procedural_quality[i] = parameters.quality.procedural_base;
    people.citizen_trust[i] = ordinary.citizen_trust;
    people.expected_control[i] = ordinary.felt_control;
    people.lift_competence[i] = people.lift_buy_in[i] = people.lift_courage[i] = ordinary.leadership;
}

void SmallInstitution::settle_environment() {
    const auto& ordinary = parameters.ordinary;
    environment.rules = ordinary.rules;
    environment.political_demand = ordinary.politics;
    environment.attention = 0.0F;
    environment.churn = ordinary.churn;
    environment.involvement = parameters.institution.involvement;
    environment.fatigue = ordinary.fatigue;
    environment.measurement = ordinary.measurement;
    environment.role_conflict = ordinary.role_conflict;
    environment.house_trust = ordinary.trust;
    environment.confidence = ordinary.confidence;
    environment.effect_seen = ordinary.substantive_quality;
    environment.procedure_seen = ordinary.procedural_quality;
    environment.unequal_treatment = ordinary.unequal_treatment;
}

}  // namespace raaderum
