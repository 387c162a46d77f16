#include "calibrate/population.hpp"

#include "core/chance.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::calibrate {
namespace {

/// The stages of chance before this one belong to history matching.
constexpr std::size_t first_stage = 100;
/// As near as the aims are known: nearer than this would fit their errors.
constexpr double near_enough = 1.0;
/// With so few proposals of a generation within its tolerance, further ones would cost more than they tell.
constexpr double fewest_accepted = 0.03;
constexpr std::size_t most_attempts = 10'000;

/// The distance within which half of the particles lie, but no less than near_enough.
double next_tolerance(const std::vector<Particle>& particles) {
    std::vector<double> distances;
    for (const Particle& particle : particles) distances.push_back(particle.distance);
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>((distances.size() - 1) / 2);
    std::nth_element(distances.begin(), middle, distances.end());
    return std::max(near_enough, *middle);
}

void keep_within(double tolerance, std::vector<Particle>& particles) {
    std::erase_if(particles, [&](const Particle& particle) { return !(particle.distance <= tolerance); });
}

void normalise(std::vector<Particle>& particles) {
    double total = 0.0;
    for (const Particle& particle : particles) total += particle.weight;
    for (Particle& particle : particles) particle.weight /= total;
}

/// Where the next generation comes from: one of the particles by its weight, moved a little.
class Proposals {
  public:
    Proposals(const std::vector<Particle>& parents, const PlausibleSpace& space, double share_left)
        : parents_(parents), space_(space), share_left_(share_left), widths_(parents.front().point.size()) {
        double total = 0.0;
        for (const Particle& parent : parents) total += parent.weight;
        double sum = 0.0;
        for (const Particle& parent : parents) cumulative_.push_back(sum += parent.weight / total);
        for (std::size_t d = 0; d != widths_.size(); ++d) {
            double mean = 0.0;
            double variance = 0.0;
            for (const Particle& parent : parents) mean += parent.weight / total * parent.point[d];
            for (const Particle& parent : parents) {
                variance += parent.weight / total * (parent.point[d] - mean) * (parent.point[d] - mean);
            }
            widths_[d] = std::max(std::sqrt(2.0 * variance), 1e-6);
        }
    }

    /// `count` points of the space left; fewer where the space is hardly ever hit.
    std::vector<Point> draw(std::size_t count, const Chance& chance) {
        std::vector<Point> points;
        for (std::size_t who = 0; who != count; ++who) {
            for (std::size_t attempt = 0; attempt != most_attempts; ++attempt) {
                ++attempts_;
                Point point = moved(who, attempt, chance);
                if (!space_.contains(point)) continue;
                points.push_back(std::move(point));
                break;
            }
        }
        drawn_ = points.size();
        return points;
    }

    /// Density of the prior, uniform over the space left, over that of proposals, which lie in the space left as well.
    double weight_of(const Point& point) const {
        double density = 0.0;
        for (std::size_t p = 0; p != parents_.size(); ++p) {
            double exponent = 0.0;
            double scale = 1.0;
            for (std::size_t d = 0; d != widths_.size(); ++d) {
                const double z = (point[d] - parents_[p].point[d]) / widths_[d];
                exponent -= 0.5 * z * z;
                scale *= widths_[d] * 2.5066282746310002;  // square root of 2 pi
            }
            density += (cumulative_[p] - (p == 0 ? 0.0 : cumulative_[p - 1])) * std::exp(exponent) / scale;
        }
        const double share_inside = static_cast<double>(drawn_) / static_cast<double>(attempts_);
        return share_inside / (share_left_ * density);
    }

  private:
    Point moved(std::size_t who, std::size_t attempt, const Chance& chance) const {
        const std::size_t what = attempt * (widths_.size() + 1);
        const auto parent = std::lower_bound(cumulative_.begin(), cumulative_.end() - 1, chance.uniform(who, what));
        Point point = parents_[static_cast<std::size_t>(parent - cumulative_.begin())].point;
        for (std::size_t d = 0; d != point.size(); ++d) point[d] += widths_[d] * chance.normal(who, what + 1 + d);
        return point;
    }

    const std::vector<Particle>& parents_;
    const PlausibleSpace& space_;
    double share_left_;
    std::vector<double> widths_;
    std::vector<double> cumulative_;
    std::size_t attempts_ = 0;
    std::size_t drawn_ = 0;
};

}  // namespace

double Population::effective_size() const {
    double squares = 0.0;
    for (const Particle& particle : particles) squares += particle.weight * particle.weight;
    return squares > 0.0 ? 1.0 / squares : 0.0;
}

double distance(const Outcome& outcome, const std::vector<Aim>& aims, const std::vector<double>& chance) {
    double squares = 0.0;
    for (std::size_t aim = 0; aim != aims.size(); ++aim) {
        const double miss = outcome.values[aim] - aims[aim].value;
        squares += miss * miss / (aims[aim].tolerance * aims[aim].tolerance + chance[aim] * chance[aim]);
    }
    const double root = std::sqrt(squares / static_cast<double>(aims.size()));
    return std::isnan(root) ? std::numeric_limits<double>::infinity() : root;
}

Population sample_posterior(const std::vector<Aim>& aims, const HistoryMatch& match, std::size_t particles,
                            std::size_t budget, std::uint64_t seed, const Simulator& simulate) {
    Population population;
    const auto simulated = [&](const std::vector<Point>& points) {
        const std::vector<Outcome> outcomes = simulate(points);
        population.simulations += points.size();
        std::vector<Particle> made;
        for (std::size_t i = 0; i != points.size(); ++i) {
            made.push_back({points[i], outcomes[i], distance(outcomes[i], aims, match.chance), 1.0});
        }
        return made;
    };
    std::vector<Particle>& all = population.particles;
    const std::size_t first = std::min({particles, budget, match.left.size()});
    all = simulated({match.left.begin(), match.left.begin() + static_cast<std::ptrdiff_t>(first)});
    while (true) {
        population.tolerance = next_tolerance(all);
        keep_within(population.tolerance, all);
        if (all.empty()) throw CannotCalibrate("most simulations came to no end");
        ++population.generations;
        const std::size_t wanted = all.size() < particles ? particles - all.size() : 0;
        if (wanted == 0 || population.simulations + wanted > budget) break;
        const std::vector<Particle> parents = all;
        Proposals proposals(parents, match.space, match.share_left);
        std::vector<Particle> made =
            simulated(proposals.draw(wanted, Chance(seed, Purpose::calibration, first_stage + population.generations)));
        for (Particle& particle : made) particle.weight = proposals.weight_of(particle.point);
        const auto accepted = std::count_if(made.begin(), made.end(), [&](const Particle& particle) {
            return particle.distance <= population.tolerance;
        });
        all.insert(all.end(), made.begin(), made.end());
        const bool stalled = static_cast<double>(accepted) < fewest_accepted * static_cast<double>(wanted);
        if (population.tolerance <= near_enough || stalled) {
            keep_within(population.tolerance, all);
            break;
        }
    }
    normalise(all);
    return population;
}

}  // namespace raaderum::calibrate
