// What leading does to leaders in the mean-field version: strain and motivation, illness, leaving, empty places and the newly
// appointed.

#include "mean_field.hpp"
#include "mean_field_arithmetic.hpp"

#include <cmath>

namespace raaderum::oracles {

MeanField::Leaders::Leaders(const Parameters& p)
    : strain(p.ordinary.leader_strain), motivation(p.ordinary.leader_motivation) {
    const double weekly = p.leader_life.leaving / 52.0;
    for (int tenure = 0; tenure < static_cast<int>(p.careers.newcomer_weeks); ++tenure) {
        newly.push_back(std::exp(-weekly * tenure) * (1.0 - std::exp(-weekly)));
    }
}

double MeanField::Leaders::newness() const {
    double total = 0.0;
    for (std::size_t tenure = 0; tenure != newly.size(); ++tenure) {
        total += newly[tenure] * (1.0 - static_cast<double>(tenure) / static_cast<double>(newly.size()));
    }
    return total;
}

void MeanField::bear_leadership(const Leadership& leadership) {
    const auto& life = p_.leader_life;
    const auto& o = p_.ordinary;
    relax(leaders_.strain,
          clip(o.leader_strain + life.strain_from_pressure * (pressure_felt_ - o.leaders_pressure)
               + life.strain_from_distance * (o.closeness - leadership.closeness)
               + life.strain_from_frustration * (now_.frustration - o.frustration)
               - life.strain_from_peers * (p_.leaders.peer_support - o.peer_support)),
          p_.pace.feelings);
    relax(leaders_.motivation,
          clip(o.leader_motivation + life.motivation_from_mandate * (mandate_ - o.mandate)
               + life.motivation_from_team * (now_.motivation - o.motivation)
               - life.motivation_from_strain * (leaders_.strain - o.leader_strain)),
          p_.pace.feelings);
}

void MeanField::change_leaders() {
    const auto& life = p_.leader_life;
    const auto& c = p_.careers;
    const auto& ill = p_.absence;
    const auto& o = p_.ordinary;
    const double strained = leaders_.strain - o.leader_strain;
    const double z = c.from_strain * strained - c.from_motivation * (leaders_.motivation - o.leader_motivation);
    const double hazard = life.leaving / 52.0 * std::exp(c.leaving_limit * std::tanh(z / c.leaving_limit));
    const double present = 1.0 - leaders_.vacant;

    // A place is filled at the end of the week in which its time is up: half a week later on average.
    const double appointed = leaders_.vacant / (life.vacancy_mean + 0.5);
    leaders_.vacant += present * hazard - appointed;
    leaders_.ill += (present - leaders_.ill) * ill.long_spell * std::exp(ill.from_strain * strained)
                    - leaders_.ill * (1.0 / (ill.long_least + ill.long_mean) + hazard);
    for (double& share : leaders_.newly) share *= 1.0 - hazard;
    leaders_.newly.insert(leaders_.newly.begin(), appointed);
    leaders_.newly.pop_back();

    relax(leaders_.strain, o.leader_strain, appointed);
    relax(leaders_.motivation, o.leader_motivation, appointed);
    const double prior = (1.0 - p_.trust.house) * p_.employees.initial_trust + p_.trust.house * now_.trust_colleagues;
    relax(now_.trust_in_leader, prior, appointed);
    relax(now_.trust_from_leader, prior, appointed);
    now_.leader_courage = leaders_.courage;
    now_.leader_strain = leaders_.strain;
    now_.leaderless = leaders_.vacant + leaders_.ill;
}

}  // namespace raaderum::oracles
