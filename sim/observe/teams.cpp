// A team is counted like the house, with everybody else's positions taken for closed ones. Blocks reach over whole vector
// registers, so that the same code counts both.

#include "core/check.hpp"
#include "observe/count_people.hpp"
#include "observe/observe.hpp"

#include <algorithm>

namespace raaderum {
namespace {

/// The positions of a team, widened to whole vector registers.
Block around(GroupRange team) { return {team.begin / lanes * lanes, padded(team.end), 0}; }

/// How many people of a team something happened to.
int count_of(HappeningKind kind, GroupRange team, std::span<const Happening> of_the_week) {
    return static_cast<int>(std::count_if(of_the_week.begin(), of_the_week.end(), [&](const Happening& each) {
        return each.kind == kind && number(each.position) >= team.begin && number(each.position) < team.end;
    }));
}

Sums<double> in_double(const Sums<float>& sums) {
    Sums<double> wide;
    std::copy(sums.metrics.begin(), sums.metrics.end(), wide.metrics.begin());
    std::copy(sums.counts.begin(), sums.counts.end(), wide.counts.begin());
    return wide;
}

}  // namespace

void observe_teams(const Institution& institution, std::span<const Happening> of_the_week, const TakeTeam& take) {
    const People& people = institution.people;
    Column<float> filled(people.places, 0.0F);
    Column<float> open(people.places, 0.0F);
    for (std::size_t team = 0; team != institution.teams->count(); ++team) {
        const GroupRange range = institution.teams->range(team);
        std::copy(&people.filled[range.begin], &people.filled[range.begin] + range.size(), &filled[range.begin]);
        std::copy(&people.open[range.begin], &people.open[range.begin] + range.size(), &open[range.begin]);
        Sums<float> counted;
        count_people(institution, filled.data(), open.data(), around(range), counted);
        std::fill_n(&filled[range.begin], range.size(), 0.0F);
        std::fill_n(&open[range.begin], range.size(), 0.0F);
        const Sums<double> sums = in_double(counted);
        const double present = sums.of(Count::present);
        const int left = count_of(HappeningKind::employee_left, range, of_the_week);
        const int laid_off = count_of(HappeningKind::employee_laid_off, range, of_the_week);
        std::array<float, metric_count> row{};
        metrics_of_people(institution.parameters, sums, left, laid_off, std::max<double>(present, left + laid_off),
                          row);
        if (present == 0.0) {
            const float turnover = row[static_cast<std::size_t>(Metric::turnover)];
            const float layoffs = row[static_cast<std::size_t>(Metric::layoffs)];
            metrics_of_nobody(row);
            row[static_cast<std::size_t>(Metric::turnover)] = turnover;
            row[static_cast<std::size_t>(Metric::layoffs)] = layoffs;
        }
        take(team, row);
    }
}

}  // namespace raaderum
