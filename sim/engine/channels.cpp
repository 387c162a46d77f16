// A channel is a list of members; how they are copied and walked through follows from their types. Whose a metric is,
// is found by asking the observer: a channel is the metric's own if the metric moves when the channel's columns are
// given other values.

#include "engine/channels.hpp"

#include "core/check.hpp"
#include "engine/found.hpp"
#include "engine/week.hpp"
#include "observe/observe.hpp"

#include <algorithm>

namespace raaderum::engine {
namespace {

using P = People;
using E = Environment;
using L = Leaders;
using I = Institution;

template <class AnyInstitution, class T>
auto& member(AnyInstitution& institution, T P::*column) {
    return institution.people.*column;
}
template <class AnyInstitution, class T>
auto& member(AnyInstitution& institution, T E::*value) {
    return institution.environment.*value;
}
template <class AnyInstitution, class T>
auto& member(AnyInstitution& institution, T L::*column) {
    return institution.leaders.*column;
}
template <class AnyInstitution, class T>
auto& member(AnyInstitution& institution, T I::*part) {
    return institution.*part;
}

void show(Column<float>& column, const SpanVisitor& visit) { visit(column); }
void show(float& value, const SpanVisitor& visit) { visit(std::span(&value, 1)); }
template <class Other>
void show(Other&, const SpanVisitor&) {}

template <auto... members>
constexpr Channel made_of(std::string_view name, Cause cause, Phase step, std::string_view restates = {}) {
    return {
        name,
        cause,
        step,
        restates,
        [](Institution& to, const Institution& from) { ((member(to, members) = member(from, members)), ...); },
        [](Institution& institution, const SpanVisitor& visit) { (show(member(institution, members), visit), ...); }};
}

constexpr auto table = std::to_array<Channel>({
    made_of<&I::parameters, &I::mechanisms>("policy", Cause::policy, nullptr),
    made_of<&E::reforms, &E::cut, &E::administration_cut, &P::grievance>("events", Cause::events, meet_environment),

    made_of<&E::letting_go, &E::hollow_words>("reform", Cause::events, meet_environment),
    made_of<&E::attention>("press", Cause::press_and_rules, meet_environment),
    made_of<&E::rules, &E::rules_target, &E::deregulation_asked>("rules", Cause::press_and_rules, meet_environment),
    made_of<&E::political_demand, &E::legitimacy, &E::measurement, &E::pressure>("politics", Cause::politics,
                                                                                 meet_environment),
    made_of<&E::churn, &E::involvement, &E::fatigue, &E::role_conflict>("goals", Cause::direction, meet_environment),

    made_of<&P::urge_to_control, &P::hardness, &P::leader_courage, &P::leader_competence, &L::courage,
            &L::effectiveness>("leaders_themselves", Cause::leaders, plan_leaders_week),
    made_of<&P::closeness, &P::coaching, &P::coaching_felt, &P::fixed, &P::checking, &P::heard, &P::talks, &L::hours,
            &L::pruning, &L::deregulation_done>("leaders_time", Cause::leaders, plan_leaders_week),
    made_of<&L::mandate, &P::mandate, &E::mandate_given>("mandate", Cause::politics, receive_mandate),

    made_of<&P::direction_clarity>("direction_clarity", Cause::direction, delegate_leeway),
    made_of<&P::willingness, &P::control, &P::tightening, &P::felt_control, &P::leeway, &P::capacity, &P::leeway_used,
            &P::leeway_surplus, &P::suppressed>("leeway", Cause::control, delegate_leeway),

    made_of<&P::documentation, &P::meetings, &P::contact, &P::other>("hours", Cause::time, spend_hours),
    made_of<&P::caseload, &P::pressure, &P::moral_load>("load", Cause::time, spend_hours),
    made_of<&E::unmet>("unmet_demand", Cause::time, spend_hours),

    made_of<&P::trust_in_colleagues>("trust_seen", Cause::trust, meet_colleagues, "trust_colleagues"),
    made_of<&P::safety, &P::asks>("safety", Cause::colleagues, meet_colleagues),
    made_of<&P::better_colleague, &P::colleagues_pull, &P::colleagues_frustration, &P::departures, &P::bridge,
            &P::resource_access, &I::faces>("colleagues", Cause::colleagues, meet_colleagues),
    made_of<&P::inequity>("inequity", Cause::fairness, meet_colleagues),

    made_of<&P::effort, &P::judgement, &P::judgement_called_for, &P::success, &P::failure, &P::loss, &P::service,
            &P::service_square, &P::drift, &P::usual_judgement, &P::leaning, &P::unsteadiness, &P::harm_odds,
            &P::misuse_odds>("casework", Cause::casework, do_casework),
    made_of<&P::substantive_quality, &P::procedural_quality>("quality", Cause::casework, do_casework),
    made_of<&P::citizen_trust>("citizen_trust", Cause::casework, do_casework),
    made_of<&E::harms, &E::harm_per_1000, &E::service_variation, &E::professional_capital>(
        "misfortune", Cause::casework, suffer_misfortune),
    made_of<&P::life_strain>("life", Cause::people, suffer_misfortune),
    made_of<&E::house_trust>("house_trust", Cause::trust, suffer_misfortune),

    made_of<&P::coupling_on, &P::direct_effect, &P::peer_effect, &P::frames, &L::frames, &P::spent, &P::lift_competence,
            &P::lift_buy_in, &P::lift_courage>("leadership", Cause::leaders, lead),
    made_of<&P::competence>("competence", Cause::corners, learn),
    made_of<&P::reflexivity>("reflexivity", Cause::corners, learn),
    made_of<&P::buy_in>("buy_in", Cause::corners, form_buy_in),
    made_of<&P::role_clarity>("role_clarity", Cause::direction, form_buy_in),
    made_of<&P::courage>("courage", Cause::corners, gather_courage),

    made_of<&P::motivation>("motivation", Cause::work, bear_the_work),
    made_of<&P::strain>("strain", Cause::work, bear_the_work),
    made_of<&P::frustration>("frustration", Cause::work, bear_the_work),
    made_of<&P::steering_demand>("steering_demand", Cause::work, bear_the_work),
    made_of<&P::justice>("justice", Cause::fairness, judge_fairness),
    made_of<&P::guardedness>("guardedness", Cause::fairness, judge_fairness),
    made_of<&L::deafness>("deafness", Cause::leaders, hear_complaints),

    made_of<&P::trust_in_leader>("trust_in_leader", Cause::trust, revise_trust),
    made_of<&P::trust_from_leader>("trust_from_leader", Cause::trust, revise_trust),
    made_of<&I::trust, &I::conduct, &P::goodwill, &P::friction>("trust_colleagues", Cause::trust, revise_trust),

    made_of<&P::filled, &P::open, &P::generation, &P::tenure, &P::vacancy_left, &P::absence_left, &P::recent_departure,
            &P::second_profession, &P::resource_role, &P::potential, &P::buy_in_disposition, &P::courage_disposition,
            &P::own_direction, &P::alliance, &P::vulnerability, &P::frailty, &P::misjudged_competence,
            &P::misjudged_buy_in, &P::misjudged_courage, &L::courage_deviation, &L::competence_deviation,
            &L::buy_in_deviation, &L::disposition_deviation, &L::hardness_deviation, &E::to_close, &E::layoff_wait,
            &E::left, &E::hired, &E::laid_off, &E::site>("people", Cause::people, come_and_go),
    made_of<&P::leaving_hazard, &P::long_illness_hazard, &P::short_illness_hazard>("hazards", Cause::people,
                                                                                   come_and_go),
});

constexpr std::size_t people_channel = table.size() - 2;

/// Whether the metric moves when all columns of the channel are given other values.
bool moves(Metric metric, const Channel& channel, const Institution& institution) {
    const OneThread one_thread;
    const auto value_of = [&](const Institution& of) {
        return observe(of, one_thread)[static_cast<std::size_t>(metric)];
    };
    const float before = value_of(institution);
    for (const float other : {0.0F, 0.25F, 1.0F}) {
        Institution changed = institution;
        channel.visit(changed, [&](std::span<float> values) { std::fill(values.begin(), values.end(), other); });
        if (value_of(changed) != before) return true;
    }
    return false;
}

Institution some_institution() {
    Settings settings;
    fill_derived(settings.parameters);
    const Luck luck(1, ReplicateId{0});
    const OneThread one_thread;
    Institution institution = found(settings, {}, luck);
    run_week(institution, {}, WeekContext{0, luck, one_thread});
    return institution;
}

}  // namespace

std::span<const Channel> channels() { return table; }

std::size_t channel_called(std::string_view name) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const Channel& each) { return each.name == name; });
    check(found != table.end(), "a channel is called by its name");
    return static_cast<std::size_t>(found - table.begin());
}

std::size_t channel_of(Phase step) {
    if (step == nullptr) return channel_called("events");
    const auto first = std::find_if(table.begin(), table.end(), [&](const Channel& each) { return each.step == step; });
    check(first != table.end(), "every step of the week writes a channel");
    return static_cast<std::size_t>(first - table.begin());
}

bool keeps_to_its_channels(Phase step) { return step != suffer_misfortune && step != come_and_go; }

std::vector<char> own_channels(Metric metric) {
    const Institution institution = some_institution();
    std::vector<char> own(table.size(), 0);
    for (std::size_t index = 0; index != table.size(); ++index) {
        if (table[index].step == nullptr || index == people_channel) continue;
        if (!moves(metric, table[index], institution)) continue;
        own[index] = 1;
        if (!table[index].restates.empty()) own[channel_called(table[index].restates)] = 1;
    }
    return own;
}

}  // namespace raaderum::engine
