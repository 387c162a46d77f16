#include "reference/resting_levels.hpp"

#include "engine/found.hpp"
#include "engine/week.hpp"
#include "processes/capacity.hpp"
#include "processes/casework.hpp"

namespace raaderum {
namespace {

constexpr Week settling = 156;
constexpr Week read_until = 416;

/// Sums over people and weeks, and how many.
class Levels {
  public:
    void add(const std::string& name, double value, double weight = 1.0) {
        sums_[name].first += value * weight;
        sums_[name].second += weight;
    }
    std::map<std::string, double> means() const {
        std::map<std::string, double> means;
        for (const auto& [name, sum] : sums_) means[name] = sum.first / sum.second;
        return means;
    }

  private:
    std::map<std::string, std::pair<double, double>> sums_;
};

void read_person(const Institution& house, std::size_t i, Levels& levels) {
    const People& people = house.people;
    const float involvement = house.environment.involvement;
    const auto add = [&](const char* name, float value) { levels.add(name, static_cast<double>(value)); };
    add("control", people.control[i]);
    add("felt_control", people.felt_control[i]);
    add("leeway", people.leeway[i]);
    add("leeway_used", people.leeway_used[i]);
    add("judgement", people.judgement[i]);
    add("reflexivity", people.reflexivity[i]);
    add("buy_in", people.buy_in[i]);
    add("competence", people.competence[i]);
    add("role_clarity", people.role_clarity[i]);
    add("safety", people.safety[i]);
    add("trust", people.trust_in_leader[i]);
    add("success", people.success[i]);
    add("failure", people.failure[i]);
    add("frustration", people.frustration[i]);
    add("pressure", people.pressure[i]);
    add("moral_load", people.moral_load[i]);
    add("burden", burden_of_discretion(house, i));
    add("suppressed", people.suppressed[i]);
    add("documentation", people.documentation[i]);
    add("legitimation", people.documentation[i] * (1.0F - house.parameters.institution.documentation_for_learning));
    add("meetings", people.meetings[i]);
    add("effort", people.effort[i]);
    add("voice", involvement * people.coupling_on[i] * people.heard[i]);
    add("closeness", people.closeness[i]);
    add("coaching", people.coaching_felt[i]);
    add("checking", people.checking[i]);
    add("fixing", people.fixed[i]);
    add("leadership", (people.lift_competence[i] + people.lift_buy_in[i] + people.lift_courage[i]) / 3.0F);
    add("guardedness", people.guardedness[i]);
    add("inequity", people.inequity[i]);
    add("help", people.asks[i] * people.better_colleague[i]);
    add("resource_access", people.resource_access[i]);
    add("shared_direction", root(people.direction_clarity[i] * people.buy_in[i]));
    add("substantive_quality", people.substantive_quality[i]);
    add("procedural_quality", people.procedural_quality[i]);
    add("citizen_trust", people.citizen_trust[i]);
    add("trust_from_leader", people.trust_from_leader[i]);
    add("mandate", people.mandate[i]);
    add("leader_courage", people.leader_courage[i]);
}

void read_house(const Institution& house, Levels& levels) {
    const auto& environment = house.environment;
    const auto add = [&](const char* name, float value) { levels.add(name, static_cast<double>(value)); };
    add("rules", environment.rules);
    add("measurement", environment.measurement);
    add("politics", environment.political_demand);
    add("churn", environment.churn);
    add("fatigue", environment.fatigue);
    add("role_conflict", environment.role_conflict);
    add("leaders_pressure", environment.pressure);
    add("unequal_treatment", environment.unequal_treatment);
    add("kept_above", kept_above(house));
    for (std::size_t leader = 0; leader != house.leaders.count; ++leader) {
        const auto& own = house.parameters.leaders;
        const float spread = own.trait_sd;
        add("leader_capacity", capacity_of(share(own.competence + spread * house.leaders.competence_deviation[leader]),
                                           share(own.buy_in + spread * house.leaders.buy_in_deviation[leader]),
                                           house.leaders.courage[leader], corner_exponent(house)));
        add("frames", house.leaders.frames[leader]);
    }
}

}  // namespace

std::map<std::string, double> resting_levels(const Parameters& parameters, std::uint32_t replicates) {
    Levels levels;
    Settings settings;
    settings.parameters = parameters;
    // The ordinary institution lies in an ordinary place: what a house owes to its own would have to be averaged away.
    settings.parameters.quality.site_sd = settings.parameters.careers.market_sd = 0.0F;
    fill_derived(settings.parameters);
    const OneThread workers;
    for (std::uint32_t replicate = 0; replicate != replicates; ++replicate) {
        const Luck luck(1, ReplicateId{replicate});
        Institution house = engine::found(settings, {}, luck);
        for (Week week = 0; week != read_until; ++week) {
            engine::run_week(house, {}, WeekContext{week, luck, workers, nullptr});
            if (week < settling || week % 4 != 0) continue;
            read_house(house, levels);
            for (std::size_t i = 0; i != house.people.positions; ++i) {
                if (house.people.filled[i] != 0.0F) read_person(house, i, levels);
            }
        }
    }
    return levels.means();
}

}  // namespace raaderum
