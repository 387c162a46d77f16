#include "calibrate/report/measures.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>

namespace raaderum::calibrate {

double mean_level(std::span<const Account> accounts, Metric metric) {
    MeanOf mean;
    for (const Account& account : accounts) mean.add(account.of(metric));
    return mean.mean();
}

double quantile_of(std::vector<double> values, double probability) {
    const auto place = static_cast<std::ptrdiff_t>(probability * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + place, values.end());
    return values[static_cast<std::size_t>(place)];
}

double share_of_the_most_absent(std::span<const Account> accounts) {
    std::vector<double> weeks;
    for (const Account& account : accounts)
        weeks.insert(weeks.end(), account.weeks_ill.begin(), account.weeks_ill.end());
    std::sort(weeks.rbegin(), weeks.rend());
    const auto top = static_cast<std::ptrdiff_t>(weeks.size() / 20);
    return std::accumulate(weeks.begin(), weeks.begin() + top, 0.0) / std::accumulate(weeks.begin(), weeks.end(), 0.0);
}

double weeks_to_half_competence(std::span<const Account> accounts) {
    constexpr std::size_t bin = 4;  // weeks
    std::vector<MeanOf> by_tenure(veteran_after / bin);
    MeanOf veterans;
    for (const Account& account : accounts) {
        for (std::size_t week = 0; week != veteran_after; ++week) {
            by_tenure[week / bin].sum += account.competence_at[week].sum;
            by_tenure[week / bin].weight += account.competence_at[week].weight;
        }
        veterans.sum += account.veterans.sum;
        veterans.weight += account.veterans.weight;
    }
    const double start = by_tenure.front().mean();
    const auto closed = [&](const MeanOf& mean) { return (mean.mean() - start) / (veterans.mean() - start); };
    const auto half =
        std::find_if(by_tenure.begin(), by_tenure.end(), [&](const MeanOf& mean) { return closed(mean) >= 0.5; });
    if (half == by_tenure.end()) return std::numeric_limits<double>::quiet_NaN();
    return bin * (static_cast<double>(half - by_tenure.begin()) + 0.5);
}

Slope long_absence_by_social_capital(std::span<const Account> accounts) {
    std::vector<Cases> cases;
    for (const Account& account : accounts) {
        cases.push_back({account.of(Metric::social_capital), std::min(account.long_spells, account.person_years),
                         account.person_years});
    }
    return logistic_slope(cases);
}

double Measure::of(const Person& person, Seen seen) const {
    if (quality) return seen == Seen::as_they_are ? person.quality : person.recorded_quality;
    return seen == Seen::as_they_are ? person.states.state(scale) : person.answered.score(scale);
}

std::vector<survey::Observation> observations(std::span<const Account> accounts, Seen seen, Measure x, Measure y) {
    std::vector<survey::Observation> all;
    for (std::size_t house = 0; house != accounts.size(); ++house) {
        for (const Person& person : accounts[house].people) {
            if (seen == Seen::by_survey && !person.answers) continue;
            all.push_back(
                {static_cast<std::uint32_t>(house), person.states.who, x.of(person, seen), y.of(person, seen)});
        }
    }
    return all;
}

std::vector<survey::Observation> leaving_and_value(std::span<const Account> accounts) {
    std::vector<survey::Observation> all;
    for (const Account& account : accounts) {
        all.push_back({static_cast<std::uint32_t>(all.size()), 0, account.records.leaving_per_year(),
                       account.of(Metric::citizen_value)});
    }
    return all;
}

}  // namespace raaderum::calibrate
