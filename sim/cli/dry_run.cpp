#include "cli/dry_run.hpp"

#include "cli/arguments.hpp"
#include "engine/ensemble.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <filesystem>

namespace raaderum::cli {
namespace {

using Clock = std::chrono::steady_clock;

/// Agent-weeks that a trial may take, so that it is over at once also for large institutions.
constexpr int trial_agent_weeks = 4'000'000;
constexpr double trial_seconds = 0.3;

struct Measured {
    double seconds = 0;
    double agent_weeks = 0;
    double happenings = 0;
    int threads = 1;
};

/// The institution of `plan` under one policy, for `weeks`, with nothing recorded but what happens.
Plan trial_of(const Plan& plan, int weeks) {
    Plan trial = plan;
    trial.variants.resize(1);
    trial.variants.front().baseline = 0;
    trial.weeks = weeks;
    trial.burn_in = 0;
    trial.record = {};
    for (Variant& variant : trial.variants) {
        std::erase_if(variant.settings.events, [weeks](const Event& event) { return event.week >= weeks; });
    }
    for (Municipality& municipality : trial.country.municipalities) {
        std::erase_if(municipality.events, [weeks](const Event& event) { return event.week >= weeks; });
    }
    std::erase_if(trial.base.events, [weeks](const Event& event) { return event.week >= weeks; });
    return trial;
}

/// Runs as many replicates of the trial as fit the time, on as many threads as the run would have.
Measured measure(const Plan& trial, int jobs) {
    Measured measured;
    std::uint32_t next = 0;
    std::uint32_t at_once = 1;
    while (measured.seconds < trial_seconds) {
        engine::EnsembleOptions options;
        options.jobs = jobs;
        for (std::uint32_t i = 0; i != at_once; ++i) options.replicates.push_back(ReplicateId{next++});
        std::atomic<std::size_t> happenings{0};
        const auto result = engine::run_ensemble(trial, options, [&happenings](std::vector<Trajectory>&& variants) {
            for (const Trajectory& trajectory : variants) happenings += trajectory.happenings.size();
        });
        measured.seconds += result.compute_seconds;
        measured.agent_weeks += static_cast<double>(result.agent_weeks);
        measured.happenings += static_cast<double>(happenings.load());
        measured.threads = result.threads;
        at_once = std::min(2 * at_once, 1024U);
    }
    return measured;
}

Measured try_out(const Plan& plan, int jobs) {
    const auto employees = static_cast<int>(employees_in(plan));
    const int weeks = std::clamp(trial_agent_weeks / employees, 2, plan.weeks > 2 ? plan.weeks : 2);
    return measure(trial_of(plan, weeks), jobs);
}

double seconds_for(const Plan& plan, std::uint64_t replicates, const Measured& measured) {
    const double per_agent_week = measured.seconds / measured.agent_weeks;
    const double all = static_cast<double>(replicates * agent_weeks_of_a_replicate(plan));
    return per_agent_week * all;
}

/// Bytes of a finished file, uncompressed, to within a few per cent.
double bytes_for(const Plan& plan, std::uint64_t replicates, const Measured& measured) {
    constexpr double number = 4;
    constexpr double happening = 17;
    constexpr double fixed = 200'000;  // names, units, coordinates
    const auto employees = static_cast<double>(employees_in(plan));
    const auto rows = static_cast<double>(1 + plan.country.municipalities.size());
    const auto variants = static_cast<double>(plan.variants.size());
    const double trajectories = static_cast<double>(replicates) * variants;
    const double happenings = measured.happenings / measured.agent_weeks * employees * plan.weeks;
    double bytes =
        fixed
        + trajectories * (number * rows * static_cast<double>(metric_count) * plan.weeks + happening * happenings);

    const double agent_replicates =
        std::min(static_cast<double>(plan.record.agent_replicates), static_cast<double>(replicates));
    const double agent_weeks = std::ceil(static_cast<double>(plan.weeks) / std::max(plan.record.agent_every, 1));
    bytes += agent_replicates * variants * agent_weeks * employees * static_cast<double>(recorded_state_table().size())
             * number;

    const double network_replicates =
        std::min(static_cast<double>(plan.record.network_replicates), static_cast<double>(replicates));
    const auto snapshots = static_cast<double>(plan.record.network_weeks.size());
    const double ties = employees * (static_cast<double>(plan.base.parameters.network.mean_degree) + 2);
    return bytes + network_replicates * variants * (ties * 9 + snapshots * number * (ties + 2 * employees));
}

/// "30 to 2000", or one of them where they are the same.
std::string range(const std::string& least, const std::string& most) {
    return least == most ? most : fmt::format("{} to {}", least, most);
}

}  // namespace

std::uint64_t employees_in(const Plan& plan) {
    return plan.country.any() ? employees_of(plan.country)
                              : static_cast<std::uint64_t>(plan.base.parameters.institution.employees);
}

std::uint64_t agent_weeks_of_a_replicate(const Plan& plan) {
    const auto variants = static_cast<std::uint64_t>(plan.variants.size());
    const std::uint64_t burn_ins = plan.country.any() ? variants : 1;  // a country lives it anew for each variant
    const std::uint64_t weeks =
        burn_ins * static_cast<std::uint64_t>(plan.burn_in) + variants * static_cast<std::uint64_t>(plan.weeks);
    return weeks * employees_in(plan);
}

Speed measured_speed(const Plan& plan, int jobs) {
    const Measured measured = try_out(plan, jobs);
    return {measured.agent_weeks / measured.seconds, measured.threads};
}

Exit tell_dry_run(const Plan& plan, const RunRequest& request, const std::filesystem::path& file) {
    const std::uint64_t replicates = replicates_of(request.shard, plan.replicates).size();
    const Measured measured = try_out(plan, request.jobs);
    const double seconds = seconds_for(plan, replicates, measured);
    const double bytes = bytes_for(plan, replicates, measured);
    const std::uint64_t agent_weeks = replicates * agent_weeks_of_a_replicate(plan);
    const int threads = measured.threads;
    const std::uint64_t least =
        plan.until ? std::min(static_cast<std::uint64_t>(plan.until->least), replicates) : replicates;
    const double share_of_least = static_cast<double>(least) / static_cast<double>(replicates);
    if (request.json) {
        nlohmann::ordered_json estimate;
        estimate["file"] = file.string();
        estimate["variants"] = plan.variants.size();
        estimate["replicates"] = replicates;
        if (plan.until) estimate["replicates_at_least"] = least;
        if (plan.worlds.any()) estimate["worlds"] = plan.worlds.count;
        estimate["weeks"] = plan.weeks;
        estimate["agent_weeks"] = agent_weeks;
        estimate["estimated_seconds"] = seconds;
        estimate["estimated_bytes"] = static_cast<std::uint64_t>(bytes);
        estimate["threads"] = threads;
        fmt::print("{}\n", estimate.dump(2));
        return Exit::done;
    }
    const auto from_least_to_most = [share_of_least](const auto& words) {
        return range(words(share_of_least), words(1.0));
    };
    const std::string in_worlds = plan.worlds.any() ? fmt::format(" in {} worlds", plan.worlds.count) : std::string();
    fmt::print("runs   {} variant{} x {} replicate{}{} x {} weeks, {} weeks of burn-in; {} employees, {} agent-weeks\n",
               plan.variants.size(), plan.variants.size() == 1 ? "" : "s",
               range(std::to_string(least), std::to_string(replicates)), replicates == 1 ? "" : "s", in_worlds,
               plan.weeks, plan.burn_in, employees_in(plan),
               from_least_to_most([&](double s) { return spoken(s * static_cast<double>(agent_weeks)); }));
    fmt::print("time   about {} on {} thread{} ({} agent-weeks/s measured just now)\n",
               from_least_to_most([&](double s) { return spoken(std::chrono::duration<double>(s * seconds)); }),
               threads, threads == 1 ? "" : "s", spoken(measured.agent_weeks / measured.seconds));
    fmt::print("file   {}, about {} MB{}\n", file.string(),
               from_least_to_most([&](double s) { return fmt::format("{:.1f}", s * bytes / 1e6); }),
               std::filesystem::exists(file) ? "; it is there already" : "");
    return Exit::done;
}

}  // namespace raaderum::cli
