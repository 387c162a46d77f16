// Effects in the model read deviations from the ordinary institution. What is ordinary is not for anyone to choose: it is
// where the default institution rests. This program lets the default institution live, reads off its levels, takes them as
// the new references and begins again, until nothing moves. It prints the levels, or writes them into parameters.def:
//
//   raaderum_reference_levels [sim/model/parameters.def]

#include "engine/found.hpp"
#include "engine/week.hpp"
#include "processes/capacity.hpp"
#include "processes/casework.hpp"

#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <string>

namespace raaderum {
namespace {

constexpr int replicates = 60;
constexpr Week settling = 156;
constexpr Week read_until = 416;
constexpr int most_rounds = 25;
constexpr double damping = 0.8;
constexpr double still = 0.001;

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
    add("departures", people.departures[i]);
    add("inequity", people.inequity[i]);
    add("help", people.asks[i] * people.better_colleague[i]);
    add("resource_access", people.resource_access[i]);
    add("shared_direction", root(people.direction_clarity[i] * people.buy_in[i]));
    add("substantive_quality", people.substantive_quality[i]);
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
    for (std::size_t leader = 0; leader != house.leaders.count; ++leader) {
        const auto& own = house.parameters.leaders;
        const float spread = own.trait_sd;
        add("leader_capacity", capacity_of(share(own.competence + spread * house.leaders.competence_deviation[leader]),
                                           share(own.buy_in + spread * house.leaders.buy_in_deviation[leader]),
                                           house.leaders.courage[leader], corner_exponent(house)));
        add("frames", house.leaders.frames[leader]);
    }
}

std::map<std::string, double> live(const Parameters& parameters) {
    Levels levels;
    Settings settings;
    settings.parameters = parameters;
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

void write_into(const std::string& path, const std::map<std::string, double>& levels) {
    std::ifstream in(path);
    std::stringstream text;
    text << in.rdbuf();
    std::string table = text.str();
    for (const auto& [name, level] : levels) {
        char value[32];
        std::snprintf(value, sizeof value, "%.3fF", level);
        table =
            std::regex_replace(table, std::regex("(PARAMETER\\(ordinary, " + name + ", float, \"[a-z_]*\", )[-0-9.]+F"),
                               std::string("$01") + value);
    }
    std::ofstream(path) << table;
}

}  // namespace
}  // namespace raaderum

int main(int count, char** arguments) {
    using namespace raaderum;
    Parameters parameters;
    std::map<std::string, double> levels;
    for (int round = 0; round != most_rounds; ++round) {
        double moved = 0.0;
        for (const auto& [name, measured] : live(parameters)) {
            const ParameterInfo* parameter = find_parameter("ordinary." + name);
            if (parameter == nullptr) continue;
            const double before = parameter->get(parameters);
            const double after = before + damping * (measured - before);
            moved = std::fmax(moved, std::fabs(after - before));
            parameter->set(parameters, after);
            levels[name] = after;
        }
        std::fprintf(stderr, "round %d: largest move %.4f\n", round + 1, moved);
        if (moved < still) break;
    }
    for (const auto& [name, level] : levels) std::printf("ordinary.%s = %.3f\n", name.c_str(), level);
    if (count > 1) write_into(arguments[1], levels);
}
