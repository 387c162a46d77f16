#include "calibrate/report/institutions.hpp"

#include "core/chance.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace raaderum::calibrate {
namespace {

constexpr std::uint64_t seed = seed_of_different;

constexpr auto varied = std::to_array<Varied>({{"institution.employees", 20, 120},
                                               {"institution.span_of_control", 8, 30},
                                               {"institution.task_complexity", 0.3, 0.85},
                                               {"institution.workload", 0.9, 1.3},
                                               {"institution.labour_supply", 0.3, 0.9},
                                               {"leaders.control_disposition", 0.1, 0.7},
                                               {"leaders.develop", 0.2, 0.8},
                                               {"employees.competence.mean", 0.5, 0.75},
                                               {"employees.buy_in.mean", 0.5, 0.75},
                                               {"employees.courage.mean", 0.4, 0.7}});

constexpr auto paradigms =
    std::to_array<std::string_view>({"environment.paradigms.bureaucracy", "environment.paradigms.npm",
                                     "environment.paradigms.nws", "environment.paradigms.npg"});

void set(Parameters& parameters, std::string_view key, double value) { find_parameter(key)->set(parameters, value); }

std::vector<Account> repeat(Settings settings, std::uint32_t replicates) {
    fill_derived(settings.parameters);
    std::vector<Account> accounts;
    for (std::uint32_t r = 0; r != replicates; ++r) accounts.push_back(live(settings, Luck(seed, ReplicateId{r})));
    return accounts;
}

}  // namespace

std::span<const Varied> varied_parameters() { return varied; }

// Every varied parameter is drawn from its range, the paradigms' weights from all that sum to 1.
Settings settings_of_different(std::uint32_t number) {
    const Chance chance(seed, Purpose::calibration, 0);
    Settings settings;
    for (std::size_t p = 0; p != varied.size(); ++p) {
        const double value = varied[p].low + chance.uniform(number, p) * (varied[p].high - varied[p].low);
        set(settings.parameters, varied[p].key, find_parameter(varied[p].key)->whole ? std::round(value) : value);
    }
    std::array<double, paradigms.size()> weights{};
    double sum = 0.0;
    for (std::size_t p = 0; p != paradigms.size(); ++p) {
        sum += weights[p] = -std::log(chance.uniform(number, varied.size() + p));
    }
    for (std::size_t p = 0; p != paradigms.size(); ++p) set(settings.parameters, paradigms[p], weights[p] / sum);
    fill_derived(settings.parameters);
    return settings;
}

std::vector<Account> default_institutions() { return repeat({}, default_replicates); }

std::vector<Account> different_institutions() {
    std::vector<Account> accounts;
    for (std::uint32_t i = 0; i != different_count; ++i)
        accounts.push_back(live(settings_of_different(i), Luck(seed, ReplicateId{i})));
    return accounts;
}

std::vector<SpanOutcome> spans_of_control() {
    std::vector<SpanOutcome> outcomes;
    for (const int span : {4, 6, 8, 10, 12, 15, 20, 24, 30, 40, 60}) {
        Settings settings;
        settings.parameters.institution.employees = span_employees;
        settings.parameters.institution.span_of_control = span;
        MeanOf leadership;
        MeanOf wellbeing;
        for (const Account& account : repeat(settings, span_replicates)) {
            leadership.add(account.perceived_leadership.mean());
            wellbeing.add(account.of(Metric::wellbeing));
        }
        outcomes.push_back({span, leadership.mean(), wellbeing.mean()});
    }
    return outcomes;
}

}  // namespace raaderum::calibrate
