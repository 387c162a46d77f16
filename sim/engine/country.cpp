// Institutions share nothing but news and a market for staff, and that only between weeks; so within a week each is lived by
// one thread, and what it leaves behind lies in its own place. Sums over institutions run in the order of the municipalities.

#include "engine/country.hpp"

#include "engine/branch.hpp"
#include "engine/found.hpp"
#include "engine/week.hpp"
#include "engine/workbench.hpp"
#include "observe/defined.hpp"
#include "observe/pooled.hpp"
#include "processes/compete_for_staff.hpp"
#include "processes/spread_attention.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <span>
#include <string>

namespace raaderum::engine {
namespace {

/// What happens in a municipality: the policy's events and its own, by week.
std::vector<Event> events_in(const Municipality& municipality, const std::vector<Event>& policy) {
    std::vector<Event> events = policy;
    events.insert(events.end(), municipality.events.begin(), municipality.events.end());
    std::stable_sort(events.begin(), events.end(),
                     [](const Event& one, const Event& other) { return one.week < other.week; });
    return events;
}

std::size_t most_places(const std::vector<Address>& addresses) {
    std::size_t most = 0;
    for (const Address& address : addresses) most = std::max(most, padded(static_cast<std::size_t>(address.employees)));
    return most;
}

/// The country under one policy.
class Nation {
  public:
    Nation(const Plan& plan, const std::vector<Address>& addresses, std::size_t variant, ReplicateId replicate,
           const Workers& workers)
        : plan_(plan),
          addresses_(addresses),
          variant_(plan.variants[variant]),
          workers_(workers),
          institutions_(addresses.size()),
          observed_(addresses.size()),
          failures_(addresses.size()),
          workbenches_(most_places(addresses)) {
        lucks_.reserve(addresses.size());
        for (const Address& address : addresses) lucks_.emplace_back(plan.seed, replicate, luck_of(address));
        for (const Municipality& municipality : plan.country.municipalities) {
            events_.push_back(events_in(municipality, variant_.settings.events));
        }
        workers_.run(addresses.size(), [this](std::size_t each) {
            const Settings settings = founding_settings(base_at(each), policy_at(each));
            institutions_[each] = found(settings, plan_.network, lucks_[each]);
            Workbenches::clear(institutions_[each]);
        });
        gather_municipalities();
    }

    /// From here on the policy holds.
    void take_up_policy() {
        for (std::size_t each = 0; each != institutions_.size(); ++each) {
            institutions_[each].parameters = policy_at(each).parameters;
            institutions_[each].mechanisms = variant_.settings.mechanisms;
        }
    }

    /// Lets a week pass everywhere, and observes it. Returns why not, where an institution is in a state that cannot be.
    std::string live(Week week) {
        workers_.run(institutions_.size(), [this, week](std::size_t each) {
            const Workbenches::Turn turn(workbenches_, institutions_[each]);
            try {
                run_week(institutions_[each], events_[addresses_[each].municipality],
                         {week, lucks_[each], one_thread_});
                if (week >= 0) observed_[each] = observe_one(institutions_[each], one_thread_);
            } catch (const BrokenInvariant& broken) {
                failures_[each] = broken.what();
            }
        });
        for (std::size_t each = 0; each != failures_.size(); ++each) {
            if (!failures_[each].empty()) return fmt::format("{}: {}", name_of(addresses_[each]), failures_[each]);
        }
        return {};
    }

    /// What passes between institutions between two weeks.
    void meet() {
        spread_attention(municipalities_);
        compete_for_staff(municipalities_);
    }

    /// Takes down what was observed; returns why not, where a number is missing that must be there.
    std::string record(Week week, Trajectory& trajectory) const {
        std::vector<Pooled> pooled(municipalities_.size());
        for (std::size_t each = 0; each != observed_.size(); ++each) {
            pooled[addresses_[each].municipality].add(observed_[each]);
        }
        Pooled all;
        const auto at = static_cast<std::size_t>(week);
        for (std::size_t municipality = 0; municipality != pooled.size(); ++municipality) {
            all.add(pooled[municipality]);
            const auto row = pooled[municipality].means();
            for (std::size_t metric = 0; metric != metric_count; ++metric) {
                const std::size_t line = metric * pooled.size() + municipality;
                trajectory.by_part[line * trajectory.weeks + at] = row[metric];
            }
        }
        const auto row = all.means();
        for (std::size_t metric = 0; metric != metric_count; ++metric) {
            trajectory.metrics[metric * trajectory.weeks + at] = row[metric];
        }
        return mistake_in(row);
    }

  private:
    Settings base_at(std::size_t each) const { return settings_at(each, plan_.base, {}); }
    Settings policy_at(std::size_t each) const { return settings_at(each, variant_.settings, variant_.own); }

    Settings settings_at(std::size_t each, const Settings& from, const std::vector<const ParameterInfo*>& kept) const {
        const Address& address = addresses_[each];
        Settings settings{parameters_at(from.parameters, kept, plan_.country, address.municipality, address.kind),
                          from.mechanisms,
                          {}};
        settings.parameters.institution.employees = address.employees;
        return settings;
    }

    void gather_municipalities() {
        std::size_t first = 0;
        for (std::size_t municipality = 0; municipality != plan_.country.municipalities.size(); ++municipality) {
            std::size_t end = first;
            while (end != addresses_.size() && addresses_[end].municipality == municipality) ++end;
            municipalities_.push_back(std::span(institutions_).subspan(first, end - first));
            first = end;
        }
    }

    std::string name_of(const Address& address) const {
        return fmt::format("{}, {} {}", plan_.country.municipalities[address.municipality].name,
                           plan_.country.kinds[address.kind].name, address.number + 1);
    }

    const Plan& plan_;
    const std::vector<Address>& addresses_;
    const Variant& variant_;
    const Workers& workers_;
    OneThread one_thread_;
    std::vector<Luck> lucks_;
    std::vector<std::vector<Event>> events_;  // per municipality
    std::vector<Institution> institutions_;
    std::vector<std::span<Institution>> municipalities_;
    std::vector<Observed> observed_;
    std::vector<std::string> failures_;
    Workbenches workbenches_;
};

Trajectory blank(const Plan& plan, std::size_t variant, ReplicateId replicate) {
    constexpr float missing = std::numeric_limits<float>::quiet_NaN();
    Trajectory trajectory;
    trajectory.variant = variant;
    trajectory.replicate = replicate;
    trajectory.weeks = static_cast<std::size_t>(plan.weeks);
    trajectory.parts = plan.country.municipalities.size();
    trajectory.metrics.assign(metric_count * trajectory.weeks, missing);
    trajectory.by_part.assign(metric_count * trajectory.parts * trajectory.weeks, missing);
    return trajectory;
}

/// Lives through the burn-in and the weeks of one variant; false when asked to stop.
bool live_through(const Plan& plan, Nation& nation, const std::function<bool()>& stop_asked, Trajectory& trajectory) {
    for (Week week = -plan.burn_in; week != plan.weeks; ++week) {
        if (stop_asked && stop_asked()) return false;
        if (week == 0) nation.take_up_policy();
        std::string failure = nation.live(week);
        if (failure.empty() && week >= 0) failure = nation.record(week, trajectory);
        if (!failure.empty()) {
            trajectory.failure = fmt::format("week {}: {}", week, failure);
            return true;
        }
        nation.meet();
    }
    return true;
}

}  // namespace

ReplicateResult run_country(const Plan& plan, ReplicateId replicate, const Workers& workers,
                            const std::function<bool()>& stop_asked) {
    const std::vector<Address> addresses = addresses_of(plan.country, plan.base.parameters);
    std::uint64_t positions = 0;
    for (const Address& address : addresses) positions += static_cast<std::uint64_t>(address.employees);
    ReplicateResult result;
    for (std::size_t variant = 0; variant != plan.variants.size(); ++variant) {
        Trajectory trajectory = blank(plan, variant, replicate);
        Nation nation(plan, addresses, variant, replicate, workers);
        if (!live_through(plan, nation, stop_asked, trajectory)) return {};
        result.agent_weeks += positions * static_cast<std::uint64_t>(plan.burn_in + plan.weeks);
        result.trajectories.push_back(std::move(trajectory));
    }
    return result;
}

}  // namespace raaderum::engine
