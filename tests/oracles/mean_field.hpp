#pragma once
// The model a second time, in the mean: an institution so large that chance cancels, in which all people are alike except
// for when they were hired. Some forty coupled difference equations, written from the equations in the model's description
// in double precision, without the code of the processes. Where both agree, neither is likely to be wrong in the same way.
//
// Left out: cuts, reforms, grievances, differences between people and between leaders, luck, mechanisms switched off.

#include "model/parameters.hpp"

#include <vector>

namespace raaderum::oracles {

/// What equations of means cannot know, and are told: the shape of the network, and what differences between people do.
struct Surroundings {
    double know_resource_persons = 1;  ///< share of the others who are tied to a resource person
    double resource_share = 0;         ///< share of positions that are those of resource persons
    double tied_across_silos = 0;      ///< share of positions with a tie into another silo
    double leaders = 1;                ///< professional leaders
    double inequity = 0;               ///< mean unevenness of leeway and load among colleagues
    double help = 0;                   ///< mean of readiness to ask times what better colleagues know more
    double judged_apart = 0;           ///< mean variance between people of the share of judgement in a usual case
    double leaning_apart = 0;          ///< mean variance between people of how far service leans off the need
    double catching = 0;               ///< mean of how far the frustration of colleagues exceeds one's own
};

/// Means over employees, at the end of a week.
struct Means {
    double leeway = 0, control = 0, capacity = 0;
    double trust_in_leader = 0, trust_from_leader = 0, trust_colleagues = 0;
    double competence = 0, buy_in = 0, courage = 0, reflexivity = 0, role_clarity = 0;
    double motivation = 0, strain = 0, frustration = 0, justice = 0, guardedness = 0, steering_demand = 0;
    double documentation = 0, contact = 0, pressure = 0, moral_load = 0, absence = 0;
    double substantive_quality = 0, procedural_quality = 0, citizen_value = 0;
    double leaving_risk = 0, vacancy = 0;
    double rules = 0, political_demand = 0, attention = 0, confidence = 0;
    double leader_courage = 0, leader_strain = 0, leaderless = 0;
};

class MeanField {
  public:
    MeanField(const Parameters& parameters, const Surroundings& surroundings);

    /// Lets a week pass.
    void live_a_week();
    /// A case in the press.
    void shock_by_media(double attention) { now_.attention += attention; }
    /// From now on the institution lives by other parameters.
    void change(const Parameters& parameters) { p_ = parameters; }
    const Means& now() const { return now_; }

  private:
    /// The people hired in the same week; `share` is relative to all positions.
    struct Cohort {
        double share, tenure, competence;
    };
    /// The leaders, who are alike but for when they were appointed.
    struct Leaders {
        explicit Leaders(const Parameters& p);
        double newness() const;

        double strain, motivation, courage = 0;
        double vacant = 0, ill = 0;
        std::vector<double> newly;  ///< share appointed so many weeks ago
    };
    /// What leaders are to everyone this week.
    struct Leadership {
        double closeness, coaching, coaching_felt, fixed, checking, talks, courage, urge;
    };
    /// What the week's encounters came to, per encounter.
    struct Casework {
        double judgement, success, failure, benefit, procedure;
    };

    void meet_environment();
    Leadership plan_leaders_week();
    void delegate(const Leadership& leadership);
    void spend_hours(const Leadership& leadership);
    Casework meet_citizens(const Leadership& leadership);
    void lead(const Leadership& leadership);
    void change_people(const Leadership& leadership, const Casework& work);
    void form_trust(const Leadership& leadership, const Casework& work);
    void come_and_go();
    void bear_leadership(const Leadership& leadership);
    void change_leaders();
    void welcome(double newcomers);

    double filled() const;
    double mean_competence() const;
    double caseload_of(const Cohort& cohort) const;
    double voice() const { return involvement_ * coupling_ * (1.0 - deafness_); }

    Parameters p_;
    Surroundings around_;
    Means now_;
    std::vector<Cohort> cohorts_;
    Leaders leaders_;
    double legitimacy_ = 0, involvement_ = 0, fatigue_ = 0, pressure_felt_ = 0, role_conflict_ = 0, pruning_ = 0;
    double mandate_ = 0, frames_, deafness_ = 0, unmet_ = 0, effort_ = 0;
    double unequal_, harm_per_1000_, capital_ = 0.6, confidence_, citizen_trust_, measurement_ = 0, expected_control_;
    double tightening_ = 0, felt_control_ = 0, surplus_ = 0, suppressed_ = 0, direction_ = 0, used_ = 0;
    double asks_ = 0, safety_ = 0;
    double coupling_ = 0.6, direct_ = 0, peer_ = 0.1, spent_ = 0;
    double lift_competence_ = 0, lift_buy_in_ = 0, lift_courage_ = 0;
    double long_ill_ = 0, short_ill_ = 0;
};

}  // namespace raaderum::oracles
