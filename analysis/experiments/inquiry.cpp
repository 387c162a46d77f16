#include "experiments/inquiry.hpp"

#include "calibrate/cholesky.hpp"
#include "core/check.hpp"
#include "engine/in_world.hpp"
#include "experiments/judge.hpp"
#include "stats/paired.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace raaderum::experiments {
namespace {

using scenario::ExperimentMeasure;
using scenario::Unit;
using Rows = std::vector<std::vector<double>>;  ///< [institution][metric, then causes]

double spread_of(const Rows& rows, std::size_t column) {
    stats::RunningMean mean;
    for (const auto& row : rows) mean.add(row[column]);
    return std::sqrt(mean.variance());
}

double mean_of(const Rows& rows, std::size_t column) {
    stats::RunningMean mean;
    for (const auto& row : rows) mean.add(row[column]);
    return mean.mean();
}

/// The slope of the metric on its first cause beside the others, by least squares. NaN where that does not differ by itself.
double slope_in(const Rows& rows) {
    const std::size_t causes = rows.front().size() - 1;
    std::vector<double> means;
    for (std::size_t column = 0; column != causes + 1; ++column) means.push_back(mean_of(rows, column));
    calibrate::SquareMatrix products(causes);
    std::vector<double> right(causes, 0.0);
    for (const auto& row : rows) {
        for (std::size_t i = 0; i != causes; ++i) {
            const double x = row[i + 1] - means[i + 1];
            right[i] += x * (row[0] - means[0]);
            for (std::size_t j = 0; j != causes; ++j) products.at(i, j) += x * (row[j + 1] - means[j + 1]);
        }
    }
    try {
        return calibrate::Cholesky(std::move(products)).solve(std::move(right)).front();
    } catch (const BrokenInvariant&) {
        return std::nan("");
    }
}

/// What lies between institutions, in the measure's unit.
double between_institutions(const ExperimentMeasure& measure, const Rows& rows) {
    if (rows.size() < 3) return std::nan("");
    constexpr double hundred = 100.0;
    const bool in_per_cent = measure.unit == Unit::per_cent;
    if (measure.between->causes.empty()) {
        const double spread = hundred * spread_of(rows, 0);
        return in_per_cent ? spread / mean_of(rows, 0) : spread;
    }
    const double effect = slope_in(rows) * spread_of(rows, 1);
    return in_per_cent ? hundred * effect / mean_of(rows, 0) : effect / spread_of(rows, 0);
}

bool is_defined(const Measured& replicate) {
    return !replicate.institutions.empty()
           && std::all_of(replicate.institutions.begin(), replicate.institutions.end(),
                          [](double value) { return std::isfinite(value); });
}

/// Worlds that hold enough institutions give a number each; else all together do, and each left out in turn.
MeasureAnswer answer_between(const ExperimentMeasure& measure, std::span<const Measured> replicates,
                             const WorldOf& world_of) {
    std::map<std::size_t, Rows> worlds;
    Rows all;
    for (std::uint32_t replicate = 0; replicate != replicates.size(); ++replicate) {
        if (!is_defined(replicates[replicate])) continue;
        worlds[world_of(replicate)].push_back(replicates[replicate].institutions);
        all.push_back(replicates[replicate].institutions);
    }
    const bool apart = worlds.size() > 1 && std::all_of(worlds.begin(), worlds.end(), [](const auto& world) {
                           return world.second.size() >= institutions_for_a_slope;
                       });
    std::vector<double> numbers;
    if (apart) {
        for (const auto& [world, rows] : worlds) numbers.push_back(between_institutions(measure, rows));
        return judged(measure, numbers);
    }
    for (std::size_t left_out = 0; left_out != all.size(); ++left_out) {
        Rows others = all;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(left_out));
        numbers.push_back(between_institutions(measure, others));
    }
    return judged_together(measure, between_institutions(measure, all), numbers);
}

/// A world's replicates together.
struct WorldMean {
    stats::RunningMean difference;
    stats::RunningMean treated;
    stats::RunningMean others;
    PersonsSum persons;
};

MeasureAnswer answer_of_difference(const ExperimentMeasure& measure, std::span<const Measured> replicates,
                                   const WorldOf& world_of) {
    std::map<std::size_t, WorldMean> worlds;
    stats::RunningMean levels;  // how far institutions differ
    for (std::uint32_t replicate = 0; replicate != replicates.size(); ++replicate) {
        const Measured& each = replicates[replicate];
        if (!std::isfinite(each.difference)) continue;
        WorldMean& world = worlds[world_of(replicate)];
        world.difference.add(each.difference);
        world.treated.add(each.treated);
        world.others.add(each.others);
        world.persons.add(each.persons);
        levels.add(each.others);
    }
    constexpr double hundred = 100.0;
    const double between = std::sqrt(levels.variance());
    std::vector<double> numbers;
    for (const auto& [number, world] : worlds) {
        const double difference = world.difference.mean();
        switch (measure.unit) {
            case Unit::points:
                numbers.push_back(hundred * difference);
                break;
            case Unit::per_cent:
                numbers.push_back(hundred * difference / world.others.mean());
                break;
            case Unit::ratio:
                numbers.push_back(world.treated.mean() / world.others.mean());
                break;
            case Unit::sd_between_persons:
                numbers.push_back(difference / world.persons.spread());
                break;
            case Unit::sd_between_institutions:
                numbers.push_back(difference / between);
                break;
        }
    }
    return judged(measure, numbers);
}

bool of_a_set(const Plan& plan) { return plan.worlds.set != nullptr; }

/// Where a plan's worlds are of no set, what differs between its replicates is institutions, and each counts by itself.
WorldOf worlds_in(const Plan& plan) {
    if (!of_a_set(plan)) return world_of_its_own;
    return [&plan](std::uint32_t replicate) { return plan.worlds.world_of(replicate); };
}

}  // namespace

Inquiry inquiry_into(const scenario::Scenario& scenario) {
    for (const ExperimentMeasure& measure : scenario.experiment->measures) {
        for (const scenario::ClaimTerm& term : measure.terms) {
            check(measure.unit != Unit::sd_between_persons || is_asked_of_persons(term.metric),
                  "what is told in standard deviations between persons is asked of persons");
        }
    }
    return {*scenario.experiment, recorded_for(*scenario.experiment, scenario.plan)};
}

MeasureAnswer answer_from(const ExperimentMeasure& measure, std::span<const Measured> replicates,
                          const WorldOf& world_of) {
    return measure.between ? answer_between(measure, replicates, world_of)
                           : answer_of_difference(measure, replicates, world_of);
}

Inquired inquire(std::span<const Inquiry> inquiries, const engine::EnsembleOptions& options) {
    std::vector<std::vector<std::vector<Measured>>> told(inquiries.size());  // [inquiry][measure][replicate]
    std::vector<std::vector<char>> failed(inquiries.size());                 // [inquiry][replicate]
    std::vector<engine::Job> jobs;
    std::vector<std::size_t> inquiry_of;
    for (std::size_t index = 0; index != inquiries.size(); ++index) {
        const auto replicates = static_cast<std::uint32_t>(inquiries[index].plan.replicates);
        told[index].assign(inquiries[index].experiment.measures.size(), std::vector<Measured>(replicates));
        failed[index].assign(replicates, 0);
        for (std::uint32_t replicate = 0; replicate != replicates; ++replicate) {
            jobs.push_back({&inquiries[index].plan, ReplicateId{replicate}});
            inquiry_of.push_back(index);
        }
    }
    Inquired inquired;
    inquired.run = engine::run_jobs(jobs, options, [&](std::size_t job, std::vector<Trajectory>&& trajectories) {
        const std::size_t index = inquiry_of[job];
        const Inquiry& inquiry = inquiries[index];
        const auto replicate = number(jobs[job].replicate);
        failed[index][replicate] = std::any_of(trajectories.begin(), trajectories.end(),
                                               [](const Trajectory& each) { return !each.finished(); })
                                       ? 1
                                       : 0;
        const Plan there = of_a_set(inquiry.plan)
                               ? engine::in_world(inquiry.plan, inquiry.plan.worlds.world_of(replicate))
                               : inquiry.plan;
        for (std::size_t measure = 0; measure != told[index].size(); ++measure)
            told[index][measure][replicate] = measured(inquiry.experiment.measures[measure], there, trajectories);
    });
    if (inquired.run.stopped) return inquired;
    for (std::size_t index = 0; index != inquiries.size(); ++index) {
        Answer answer{inquiries[index].experiment,
                      inquiries[index].plan.replicates,
                      static_cast<int>(std::count(failed[index].begin(), failed[index].end(), char{1})),
                      {},
                      {}};
        for (std::size_t measure = 0; measure != told[index].size(); ++measure)
            answer.measures.push_back(answer_from(answer.experiment.measures[measure], told[index][measure],
                                                  worlds_in(inquiries[index].plan)));
        inquired.answers.push_back(std::move(answer));
    }
    return inquired;
}

}  // namespace raaderum::experiments
