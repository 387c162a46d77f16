// How events act. A budget cut closes positions over time and is felt at once; a press case arouses attention; a reform begins
// to run and unsettles goals, skill and roles; the most competent may come to nurse a grievance; a breach of trust takes its share of the trust on the ties that it hits; a setting changes
// what the institution lives by. Events may repeat and overlap: each adds to what the others did.
//
// Sources: cuts of 5 to 10 % are usual (Fagligt råderum, section 7.1.1). No event acts on values of its own: all of it
// passes through the environment, ties and parameters that the phases read.

#include "interventions/apply_events.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace raaderum {
namespace {

constexpr float usual_statutory_share =
    0.5F;  // a portfolio that a cut which follows portfolios hits with its plain size
constexpr float largest_cut = 0.5F;

void cut_budget(Institution& institution, const Event& event, const WeekContext& context) {
    auto& environment = institution.environment;
    const auto& people = institution.people;
    float open = 0.0F;
    for (const float position : people.open) open += position;
    const float staying = open - static_cast<float>(environment.to_close);
    const float statutory = institution.parameters.institution.statutory_share;
    const float aimed = (1.0F - statutory) / (1.0F - usual_statutory_share);
    const float size = smaller(largest_cut, event.size * (1.0F + event.follows_portfolio * (aimed - 1.0F)));
    const float on_administration = size * event.from_administration;
    const auto closing = static_cast<int>((size - on_administration) * staying + 0.5F);
    environment.cut = share(environment.cut + size);
    environment.administration_cut = share(environment.administration_cut + on_administration);
    if (environment.to_close == 0) {
        environment.layoff_wait = static_cast<int>(institution.parameters.careers.layoff_interval);
    }
    environment.to_close += closing;
    context.note(HappeningKind::budget_was_cut, no_position, size);
}

void shock_by_media(Institution& institution, const Event& event, const WeekContext& context) {
    institution.environment.attention += event.size;
    institution.environment.news += event.size;
    context.note(HappeningKind::press_took_up_a_case, no_position, event.size);
}

void begin_reform(Institution& institution, const Event& event, const WeekContext& context) {
    auto& environment = institution.environment;
    environment.reforms.push_back(
        {event.week, event.over_weeks, event.size, event.involvement, event.deregulation, event.decoupling});
    environment.churn = share(environment.churn + institution.parameters.direction.churn_from_reform * event.size);
    if (institution.mechanisms.reform_unsettles) {
        const auto& p = institution.parameters.direction;
        for (float& competence : institution.people.competence) competence *= 1.0F - p.mastery_lost * event.size;
        for (float& clarity : institution.people.role_clarity) clarity *= 1.0F - p.identity_lost * event.size;
    }
    context.note(HappeningKind::reform_began, no_position, event.size);
}

/// The most competent come to nurse a grievance, for as long as they stay.
void embitter(Institution& institution, const Event& event, const WeekContext& context) {
    auto& people = institution.people;
    std::vector<std::uint32_t> staff;
    for (std::uint32_t i = 0; i != people.positions; ++i) {
        if (people.filled[i] != 0.0F) staff.push_back(i);
    }
    std::sort(staff.begin(), staff.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(-people.competence[a], a) < std::pair(-people.competence[b], b);
    });
    staff.resize(static_cast<std::size_t>(event.share * static_cast<float>(staff.size()) + 0.5F));
    for (const std::uint32_t i : staff) people.grievance[i] = event.size;
    context.note(HappeningKind::grievance_arose, no_position, event.size);
}

void break_trust(Institution& institution, const Event& event, const WeekContext& context) {
    auto& people = institution.people;
    const float kept = 1.0F - event.size;
    if (event.between != Between::colleagues) {
        for (float& trust : people.trust_in_leader) trust *= kept;
        for (float& trust : people.trust_from_leader) trust *= kept;
    }
    if (event.between != Between::leader) {
        for (float& trust : institution.trust) trust *= kept;
    }
    context.note(HappeningKind::trust_was_broken, no_position, event.size);
}

void set_parameter(Institution& institution, const Event& event, const WeekContext& context) {
    const ParameterInfo* parameter = find_parameter(event.key);
    check(parameter != nullptr, "a set event names a parameter that exists");
    parameter->set(institution.parameters, static_cast<double>(event.value));
    context.note(HappeningKind::parameter_was_set, no_position, event.value);
}

}  // namespace

void apply_events(Institution& institution, std::span<const Event> events, const WeekContext& context) {
    for (const Event& event : events) {
        if (event.week != context.week) continue;
        switch (event.kind) {
            case EventKind::budget_cut:
                cut_budget(institution, event, context);
                break;
            case EventKind::media_shock:
                shock_by_media(institution, event, context);
                break;
            case EventKind::trust_reform:
                begin_reform(institution, event, context);
                break;
            case EventKind::trust_shock:
                break_trust(institution, event, context);
                break;
            case EventKind::grievance:
                embitter(institution, event, context);
                break;
            case EventKind::set:
                set_parameter(institution, event, context);
                break;
        }
    }
}

}  // namespace raaderum
