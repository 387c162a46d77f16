#pragma once
// Thirty people in two teams of fifteen. They stand in a ring, and each is tied to the two on either side. Everyone is
// alike, and everything is as in the ordinary institution, so that a test changes one thing and watches one thing.

#include "model/institution.hpp"
#include "model/teams.hpp"
#include "processes/people_move.hpp"
#include "processes/processes.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace raaderum {

/// A ring in which everyone knows the `reach` nearest on either side.
std::shared_ptr<const TiePattern> ring_of(std::size_t positions, std::size_t reach);

inline void set_all(Column<float>& column, float value) { std::fill(column.begin(), column.end(), value); }

struct SmallInstitution {
    OneThread workers;
    Luck luck;
    std::vector<Happening> happenings;
    Institution institution;
    Parameters& parameters = institution.parameters;
    Mechanisms& mechanisms = institution.mechanisms;
    Environment& environment = institution.environment;
    People& people = institution.people;
    Leaders& leaders = institution.leaders;

    explicit SmallInstitution(std::size_t positions = 30, std::uint64_t seed = 1);
    SmallInstitution(const SmallInstitution&) = delete;
    SmallInstitution& operator=(const SmallInstitution&) = delete;

    WeekContext in_week(Week week) { return {week, luck, workers, &happenings}; }
    /// Lets `phase` act in `week`.
    void live(Phase phase, Week week = 0) { phase(institution, in_week(week)); }
    /// Lets `phase` act in each of `weeks` weeks, from week 0 on.
    void live_for(int weeks, Phase phase) {
        for (Week week = 0; week != weeks; ++week) live(phase, week);
    }

    /// Number of happenings of this kind so far.
    std::ptrdiff_t happened(HappeningKind kind) const {
        return std::count_if(happenings.begin(), happenings.end(),
                             [kind](const Happening& happening) { return happening.kind == kind; });
    }
    std::size_t filled() const { return static_cast<std::size_t>(total(people.filled)); }
    std::size_t open() const { return static_cast<std::size_t>(total(people.open)); }
    /// Sum over the positions in use.
    float total(const Column<float>& column) const {
        float sum = 0.0F;
        for (std::size_t i = 0; i != people.positions; ++i) sum += column[i];
        return sum;
    }

  private:
    void appoint_leaders();
    void take_up_work(std::size_t i);
    void settle_environment();
};

}  // namespace raaderum
