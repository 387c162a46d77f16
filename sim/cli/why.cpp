// `raaderum why`: lives some of a file's replicates again, sees that they are the same to the bit, and tells through
// which causes a difference in a metric came, and what would be left of it without each mechanism.
#include "why/inquiry.hpp"

#include "cli/arguments.hpp"
#include "cli/meant_metric.hpp"
#include "cli/plan_of_file.hpp"
#include "cli/progress.hpp"
#include "cli/read_scenario.hpp"
#include "cli/stop_signals.hpp"
#include "cli/tell_unsealed.hpp"
#include "cli/terminal.hpp"
#include "cli/why_table.hpp"
#include "output/destination.hpp"
#include "output/failure.hpp"
#include "output/provenance.hpp"
#include "output/trajectory_file.hpp"
#include "scenario/nearest.hpp"
#include "why/json.hpp"
#include "why/waterfall.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <numeric>

namespace raaderum::cli {
namespace {

constexpr int last_year = 52;

Metric metric_called(const std::string& name) {
    if (const auto metric = find_metric(name)) return *metric;
    throw BadUsage(fmt::format("--metric: there is no metric '{}'; {}", name, meant_metric(name)));
}

/// The variants asked for, or all that are compared with another.
std::vector<std::size_t> variants_of(const WhyRequest& request, const Plan& plan) {
    std::vector<std::size_t> chosen;
    std::vector<std::string> known;
    for (std::size_t variant = 0; variant != plan.variants.size(); ++variant) {
        known.push_back(plan.variants[variant].name);
        if (request.variants.empty() && plan.variants[variant].baseline != variant) chosen.push_back(variant);
    }
    for (const std::string& name : request.variants) {
        const auto found = std::find(known.begin(), known.end(), name);
        if (found == known.end()) {
            throw BadUsage(
                fmt::format("--variant: the file has no variant '{}'; {}", name, scenario::suggestion(name, known)));
        }
        const auto variant = static_cast<std::size_t>(found - known.begin());
        if (plan.variants[variant].baseline == variant) {
            throw BadUsage(
                fmt::format("--variant: '{}' is the baseline; ask about a variant that is compared with it", name));
        }
        if (std::find(chosen.begin(), chosen.end(), variant) == chosen.end()) chosen.push_back(variant);
    }
    if (chosen.empty())
        throw BadUsage(fmt::format("{}: it has one variant only, so nothing differs", request.file.string()));
    return chosen;
}

/// The weeks asked for, or the last year.
why::Window window_of(const WhyRequest& request, int weeks) {
    if (!request.weeks) return {std::max(0, weeks - last_year), weeks - 1};
    if (request.weeks->to > static_cast<std::size_t>(weeks)) {
        throw BadUsage(fmt::format("--weeks {}:{}: the file's weeks run from 0 to before {}", request.weeks->from,
                                   request.weeks->to, weeks));
    }
    return {static_cast<Week>(request.weeks->from), static_cast<Week>(request.weeks->to) - 1};
}

/// Places among the file's replicates, in the order in which they are taken: of sampled worlds each first with its first replicate, so
/// that few replicates are of many worlds.
std::vector<std::size_t> in_order(const std::vector<std::uint32_t>& replicates, const Worlds& worlds) {
    std::vector<std::size_t> places(replicates.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    if (!worlds.sampled()) return places;
    const auto in_each = static_cast<std::uint32_t>(worlds.replicates);
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return replicates[a] % in_each < replicates[b] % in_each; });
    return places;
}

/// The first replicates of the file, in their worlds, that finished in every variant that is asked about and in its baseline.
std::vector<ReplicateId> replicates_to_live(const WhyRequest& request, const output::StoredFacts& facts,
                                            const Plan& plan, const std::vector<std::size_t>& variants) {
    std::vector<ReplicateId> chosen;
    const std::vector<std::uint32_t>& replicates = facts.variants.front().replicates;
    for (const std::size_t place : in_order(replicates, plan.worlds)) {
        const bool finished = std::all_of(variants.begin(), variants.end(), [&](std::size_t variant) {
            return facts.variants.at(variant).finished.at(place)
                   && facts.variants.at(plan.variants[variant].baseline).finished.at(place);
        });
        if (finished && chosen.size() != static_cast<std::size_t>(request.replicates)) {
            chosen.push_back(ReplicateId{replicates[place]});
        }
    }
    if (chosen.size() < 2) {
        throw output::OutputRefused(request.file, "fewer than two of its replicates are finished",
                                    "an account needs two, for its intervals");
    }
    return chosen;
}

/// What the file calls the metric, which may be a former name; empty where it does not keep its weeks.
std::string kept_name(const output::StoredFacts& facts, Metric metric) {
    for (std::size_t index = 0; index != facts.metrics.size(); ++index) {
        if (facts.stored[index].weekly && same_metric(facts.metrics[index].name, info(metric).name)) {
            return facts.metrics[index].name;
        }
    }
    return {};
}

/// What differs from the file, or nothing: the same bits in every week of every replicate that was lived again.
std::string unlike_the_file(const std::vector<why::Relived>& relived, const output::TrajectoryFile& file,
                            const std::string& metric) {
    for (const why::Relived& one : relived) {
        const output::StoredVariant& variant = file.facts().variants.at(one.variant);
        const auto at = std::find(variant.replicates.begin(), variant.replicates.end(), number(one.replicate));
        const auto place = static_cast<std::size_t>(at - variant.replicates.begin());
        const output::Weeks all{0, one.weekly.size()};
        const std::vector<float> there = file.metric(one.variant, metric, all, place, 1);
        for (const Week kept : file.facts().kept_weeks) {
            const auto week = static_cast<std::size_t>(kept);
            if (std::bit_cast<std::uint32_t>(there[week]) == std::bit_cast<std::uint32_t>(one.weekly[week])) continue;
            return fmt::format("replicate {} of {} differs from the file from week {} on: {} there, {} here",
                               number(one.replicate), variant.name, week, there[week], one.weekly[week]);
        }
    }
    return {};
}

why::Inquired run(const why::Inquiry& inquiry, const WhyRequest& request, const StopSignals& signals) {
    engine::EnsembleOptions options;
    options.jobs = request.jobs;
    options.stop_asked = [&signals] { return signals.asked(); };
    const engine::RunProgress total = why::work_of(inquiry);
    Progress progress(request.progress, stderr, {total.replicates, total.agent_weeks}, 0);
    options.progress = [&progress](const engine::RunProgress& reached) {
        progress.reach({reached.replicates_done, reached.agent_weeks});
    };
    return why::inquire(inquiry, options);
}

void write_figure(const WhyRequest& request, const std::vector<why::Account>& accounts) {
    if (request.figure.empty()) return;
    const std::string svg = why::waterfall(accounts, request.language, request.detail);
    output::write_marked_text(request.figure, svg, output::TextKind::drawing, {request.file});
}

}  // namespace

Exit perform(const WhyRequest& request) {
    if (!request.figure.empty()) {
        output::expect_place_for_text(request.figure, output::TextKind::drawing, {request.file});
    }
    why::Inquiry inquiry;
    inquiry.metric = metric_called(request.metric);
    const output::TrajectoryFile file(request.file);
    tell_unsealed(request.file, file.facts().seal, file.facts().impossible);
    const scenario::Scenario scenario = plan_of_file(file.facts());
    refuse_country(scenario.plan, "why");
    inquiry.plan = &scenario.plan;
    inquiry.variants = variants_of(request, scenario.plan);
    inquiry.replicates = replicates_to_live(request, file.facts(), scenario.plan, inquiry.variants);
    inquiry.window = window_of(request, scenario.plan.weeks);
    inquiry.mechanisms = !request.no_mechanisms;

    const StopSignals signals;
    const why::Inquired inquired = run(inquiry, request, signals);
    if (inquired.stopped) {
        say("stopped; an account is drawn up in one go, so nothing is kept\n");
        return signals.exit();
    }
    const std::string kept = kept_name(file.facts(), inquiry.metric);
    if (kept.empty()) {
        say("{}: {} does not keep the weeks of {}, so nobody can tell whether the account is of the same numbers; "
            "raaderum verify "
            "can tell of what it does keep\n",
            styled("warning", Style::yellow, stderr), request.file.string(), request.metric);
    } else if (const std::string unlike = unlike_the_file(inquired.relived, file, kept); !unlike.empty()) {
        say("{}: {}: {}. Revision {} wrote it; this is {}\n", styled("differs", Style::red, stderr),
            request.file.string(), unlike, file.facts().provenance.git_revision, output::revision_of_this_program());
        return Exit::differs;
    }
    write_figure(request, inquired.accounts);
    if (request.json) {
        const bool sealed = file.facts().seal == output::SealMark::sealed;
        fmt::print("{}", why::as_json(inquired.accounts, request.language, sealed));
        return Exit::done;
    }
    fmt::print("{}", why_table(inquired.accounts, request.language, request.detail, stdout));
    const bool danish = request.language == words::Language::danish;
    fmt::print(fmt::runtime(danish ? "\n{} gentagelser blev levet om; {} er i dem det samme som i {}, bit for bit.\n"
                                   : "\n{} replicates were lived again; their {} is that of {} to the bit.\n"),
               inquiry.replicates.size(), request.metric, request.file.string());
    if (scenario.plan.worlds.any()) {
        std::vector<std::uint32_t> lived;
        for (const ReplicateId replicate : inquiry.replicates) lived.push_back(number(replicate));
        fmt::print(fmt::runtime(danish ? "De levede i {} verdener; hvert tal er gennemsnittet over dem.\n"
                                       : "They lived in {} worlds; each number is the mean over them.\n"),
                   worlds_of(scenario.plan.worlds, lived).size());
    }
    fmt::print("{}", unsealed_note(request.file, file.facts().seal, file.facts().impossible));
    return Exit::done;
}

}  // namespace raaderum::cli
