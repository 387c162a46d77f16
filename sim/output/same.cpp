#include "output/same.hpp"

#include "observe/log.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <span>
#include <string_view>

namespace raaderum::output {
namespace {

using Floats = std::span<const float>;

/// All digits that tell two floats apart.
std::string told(float value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.9g", static_cast<double>(value));
    return text.data();
}

bool same(float one, float other) {
    return std::bit_cast<std::uint32_t>(one) == std::bit_cast<std::uint32_t>(other)
           || (std::isnan(one) && std::isnan(other));
}

/// Compares a trajectory with its other account, part by part, until something differs.
class Comparison {
  public:
    Comparison(const Trajectory& one, const Trajectory& other, const Kept& kept)
        : one_(one), other_(other), kept_(kept) {}

    std::optional<Difference> run() {
        texts("outcome", one_.failure.empty() ? "finished" : one_.failure,
              other_.failure.empty() ? "finished" : other_.failure);
        metrics();
        outcomes();
        parts();
        people();
        ties();
        snapshots();
        events();
        return found_;
    }

  private:
    void texts(std::string_view where, const std::string& one, const std::string& other) {
        if (!found_ && one != other) found_ = Difference{one_.variant, std::string(where), one, other};
    }
    template <class Where>
    void floats(Floats one, Floats other, const Where& where) {
        if (found_) return;
        for (std::size_t at = 0; at != std::min(one.size(), other.size()); ++at) {
            if (same(one[at], other[at])) continue;
            texts(where(at), told(one[at]), told(other[at]));
            return;
        }
        if (one.size() != other.size()) {
            texts(where(std::min(one.size(), other.size())) + ", length", std::to_string(one.size()),
                  std::to_string(other.size()));
        }
    }

    /// The name of a metric in a table [metric][part][week], and the week, of the place `at`; empty beyond its end.
    std::string metric_at(std::size_t at, const std::vector<Metric>& metrics, std::size_t parts) const {
        const std::size_t weeks = kept_.weeks.size();
        if (at >= metrics.size() * weeks * parts) return "metrics";
        std::string text = "metric " + std::string(info(metrics[at / (parts * weeks)]).name);
        if (one_.parts != 0 && parts != 1) text += ", part " + std::to_string(at / weeks % parts);
        return text + ", week " + std::to_string(kept_.weeks[at % weeks]);
    }
    /// A trajectory that never reached its first week has no metrics, and NaN for all of them in a file.
    void metrics() {
        const std::vector<float> none(kept_.weekly(), std::nanf(""));
        floats(one_.metrics.empty() ? none : one_.metrics, other_.metrics.empty() ? none : other_.metrics,
               [this](std::size_t at) { return metric_at(at, kept_.metrics, 1); });
    }
    void outcomes() {
        floats(one_.outcomes, other_.outcomes, [this](std::size_t at) {
            return at >= kept_.outcomes.size() ? std::string("outcomes")
                                               : "outcome " + std::string(info(kept_.outcomes[at]).name);
        });
    }
    void parts() {
        const std::size_t count = std::max(one_.parts, other_.parts);
        const std::vector<float> none(kept_.weekly_of_a_part() * count, std::nanf(""));
        floats(one_.by_part.empty() ? none : one_.by_part, other_.by_part.empty() ? none : other_.by_part,
               [this, count](std::size_t at) { return metric_at(at, kept_.part_metrics, count); });
    }
    void people() {
        const AgentRecord& one = one_.agents;
        const AgentRecord& other = other_.agents;
        if (one.weeks != other.weeks || one.positions != other.positions) {
            texts("people recorded", std::to_string(one.weeks.size()) + " weeks",
                  std::to_string(other.weeks.size()) + " weeks");
        }
        floats(one.values, other.values, [](std::size_t at) { return "people, value " + std::to_string(at); });
    }
    static bool has_ties(const Trajectory& trajectory) {
        return trajectory.ties != nullptr && !trajectory.ties->source.empty();
    }
    void ties() {
        if (!has_ties(one_) && !has_ties(other_)) return;
        static const RecordedTies none;
        const RecordedTies& one = one_.ties == nullptr ? none : *one_.ties;
        const RecordedTies& other = other_.ties == nullptr ? none : *other_.ties;
        if (one.source == other.source && one.target == other.target && one.kind == other.kind
            && one.employees == other.employees && one.leaders == other.leaders) {
            return;
        }
        texts("ties", std::to_string(one.source.size()) + " ties", std::to_string(other.source.size()) + " other ties");
    }
    /// Snapshots of a network without ties are not stored.
    void snapshots() {
        if (!has_ties(one_) && !has_ties(other_)) return;
        if (one_.snapshots.size() != other_.snapshots.size()) {
            texts("snapshots of the network", std::to_string(one_.snapshots.size()),
                  std::to_string(other_.snapshots.size()));
            return;
        }
        for (std::size_t each = 0; each != one_.snapshots.size(); ++each) {
            const NetworkSnapshot& one = one_.snapshots[each];
            const NetworkSnapshot& other = other_.snapshots[each];
            const auto in_week = [&one](const char* what) {
                return [text = what + (", snapshot of week " + std::to_string(one.week))](std::size_t) { return text; };
            };
            texts("week of a snapshot", std::to_string(one.week), std::to_string(other.week));
            floats(one.trust, other.trust, in_week("trust"));
            floats(one.measures.degree, other.measures.degree, in_week("degree"));
            floats(one.measures.betweenness, other.measures.betweenness, in_week("betweenness"));
            const auto in_small = [](const NetworkMeasures& all) {
                return std::array{all.mean_degree,
                                  all.clustering,
                                  all.path_length,
                                  all.largest_component,
                                  static_cast<float>(all.components),
                                  all.sampled ? 1.0F : 0.0F};
            };
            floats(in_small(one.measures), in_small(other.measures), in_week("measures"));
        }
    }
    void events() {
        const auto in_words = [](const Happening& event) {
            return "week " + std::to_string(event.week) + ", " + std::string(name_of(event.kind)) + ", value "
                   + told(event.value);
        };
        for (std::size_t each = 0; each != std::min(one_.happenings.size(), other_.happenings.size()); ++each) {
            const Happening& one = one_.happenings[each];
            const Happening& other = other_.happenings[each];
            if (one.week == other.week && one.kind == other.kind && one.position == other.position
                && same(one.value, other.value)) {
                continue;
            }
            texts("event " + std::to_string(each), in_words(one), in_words(other));
            return;
        }
        texts("number of events", std::to_string(one_.happenings.size()), std::to_string(other_.happenings.size()));
    }

    const Trajectory& one_;
    const Trajectory& other_;
    const Kept& kept_;
    std::optional<Difference> found_;
};

}  // namespace

std::optional<Difference> first_difference(const Replicate& one, const Replicate& other, const Kept& kept) {
    if (one.size() != other.size()) {
        return Difference{0, "variants", std::to_string(one.size()), std::to_string(other.size())};
    }
    for (std::size_t variant = 0; variant != one.size(); ++variant) {
        if (auto found = Comparison(one[variant], other[variant], kept).run()) return found;
    }
    return std::nullopt;
}

}  // namespace raaderum::output
