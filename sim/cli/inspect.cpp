// `raaderum inspect`: what is in a trajectory file, whether it is complete, how it was made, and what its networks look like.
#include "cli/open_study.hpp"
#include "cli/requests.hpp"
#include "cli/tell_unsealed.hpp"
#include "cli/terminal.hpp"
#include "cli/told_titles.hpp"
#include "output/seal.hpp"
#include "output/summary.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

namespace raaderum::cli {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// Columns side by side, as wide as their widest entry; the first to the left, the others to the right.
void print_table(const Rows& rows) {
    std::vector<std::size_t> width;
    for (const auto& row : rows) {
        width.resize(std::max(width.size(), row.size()));
        for (std::size_t i = 0; i != row.size(); ++i) width[i] = std::max(width[i], columns(row[i]));
    }
    for (const auto& row : rows) {
        std::string line = " ";
        for (std::size_t i = 0; i != row.size(); ++i) {
            line += " " + (i == 0 ? padded_right(row[i], width[i]) : " " + padded_left(row[i], width[i]));
        }
        line.erase(line.find_last_not_of(' ') + 1);
        fmt::print("{}\n", line);
    }
}

void print_heading(const std::string& text) { fmt::print("\n{}\n", styled(text, Style::bold, stdout)); }

std::string short_number(double value) { return std::isnan(value) ? "-" : fmt::format("{:.3f}", value); }

std::string worlds_in_words(const output::WorldsSummary& worlds) {
    if (!worlds.set.empty())
        return fmt::format("{} of a set of {} numbers, which replicates go round: {} (checksum {})", worlds.worlds,
                           worlds.parameters.size(), worlds.set, worlds.checksum);
    return fmt::format("{}, {} replicate{} each; uncertain: {}", worlds.worlds, worlds.replicates,
                       worlds.replicates == 1 ? "" : "s", fmt::join(worlds.parameters, ", "));
}

void tell_origin(const output::FileSummary& summary) {
    const output::Provenance& made = summary.provenance;
    fmt::print("{}: {}, {:.1f} MB, format {}\n", summary.path.string(),
               summary.complete ? "complete" : styled("not complete", Style::yellow, stdout),
               static_cast<double>(summary.bytes) / 1e6, summary.format_version);
    print_heading("How it was made");
    fmt::print("  scenario   {}, {} weeks, seed {}\n", made.scenario_name, summary.weeks, made.seed);
    fmt::print("{}", wording_of_scenario(made.titles));
    fmt::print("  SHA-256    {}\n", made.scenario_sha256);
    fmt::print("  plan       {}\n", made.plan_digest);
    fmt::print("  program    raaderum {}, revision {}\n", made.program_version, made.git_revision);
    fmt::print("  built by   {} with {}\n", made.compiler, made.compiler_flags);
    if (!made.created.empty()) fmt::print("  created    {}\n", made.created);
    fmt::print("  sealed     {}\n", summary.seal == output::SealMark::sealed
                                        ? "its bytes are those that were written"
                                        : styled("no: " + why_unsealed(summary.seal), Style::yellow, stdout));
    if (summary.impossible.values != 0) {
        fmt::print("  impossible {} values that no run can have written; the first: {}\n", summary.impossible.values,
                   summary.impossible.first);
    }
    if (summary.worlds) {
        fmt::print("  worlds     {}\n", worlds_in_words(*summary.worlds));
    }
    if (summary.municipalities != 0) {
        fmt::print("  country    {} municipalities, {} institutions, {} employees; dimension municipality\n",
                   summary.municipalities, summary.institutions, summary.employees);
    }
    if (summary.teams != 0)
        fmt::print("  teams      {}, with metrics of each; raaderum compare --by team\n", summary.teams);
    if (!summary.stopped_because.empty()) fmt::print("  stopped    {}\n", summary.stopped_because);
}

void tell_variants(const output::FileSummary& summary) {
    print_heading("Variants");
    Rows rows{{"variant", "compared with", "replicates", "finished"}};
    for (const output::VariantSummary& variant : summary.variants) {
        rows.push_back({variant.name, variant.baseline ? "baseline" : variant.compared_with,
                        std::to_string(variant.replicates), std::to_string(variant.finished)});
    }
    print_table(rows);
    fmt::print("{}", wording_of_variants(summary.provenance.titles));
    for (const output::VariantSummary& variant : summary.variants) {
        if (variant.overrides != "{}" && !variant.overrides.empty())
            fmt::print("  {}: {}\n", variant.name, variant.overrides);
    }
    for (const output::FailureSummary& failure : summary.failures) {
        fmt::print("  failed: {}, replicate {}: {}\n", failure.variant, failure.replicate, failure.reason);
    }
}

void tell_networks(const output::FileSummary& summary) {
    Rows rows{{"variant", "replicate", "week", "degree", "largest", "clustering", "path", "components", "in largest",
               "betweenness", "highest"}};
    bool sampled = false;
    for (const output::VariantSummary& variant : summary.variants) {
        if (!variant.network) continue;
        for (const output::SnapshotSummary& snapshot : variant.network->snapshots) {
            sampled = sampled || snapshot.sampled;
            rows.push_back({variant.name, std::to_string(snapshot.replicate), std::to_string(snapshot.week),
                            fmt::format("{:.2f}", snapshot.mean_degree), fmt::format("{:.0f}", snapshot.largest_degree),
                            short_number(snapshot.clustering), fmt::format("{:.2f}", snapshot.path_length),
                            std::to_string(snapshot.components), short_number(snapshot.largest_component),
                            fmt::format("{:.4f}", snapshot.mean_betweenness),
                            fmt::format("{:.4f}", snapshot.largest_betweenness)});
        }
    }
    if (rows.size() == 1) return;
    print_heading("Networks");
    const auto with_network =
        std::find_if(summary.variants.begin(), summary.variants.end(),
                     [](const output::VariantSummary& variant) { return variant.network.has_value(); });
    fmt::print("  {} employees, {} leaders, {} ties; measured on the colleague ties between filled positions{}\n",
               with_network->network->employees, with_network->network->leaders, with_network->network->ties,
               sampled ? ", path measures from a sample" : "");
    print_table(rows);
}

void tell_records(const output::FileSummary& summary) {
    const output::VariantSummary& first = summary.variants.front();
    if (first.agents) {
        print_heading("People");
        fmt::print("  {} replicates, {} weeks, {} positions; states: {}\n", first.agents->replicates,
                   first.agents->weeks, first.agents->positions, fmt::join(first.agents->states, ", "));
    }
    tell_networks(summary);
    print_heading("Events");
    const bool recorded =
        std::any_of(summary.variants.begin(), summary.variants.end(), [](const output::VariantSummary& variant) {
            return variant.agents.has_value() || variant.network.has_value() || !variant.events.empty();
        });
    if (!recorded)
        fmt::print(
            "  not recorded; record: {{agents: {{replicates: N}}}} in a scenario keeps those of the first N "
            "replicates\n");
    for (const output::VariantSummary& variant : summary.variants) {
        if (!recorded) break;
        std::vector<std::string> kinds;
        for (const auto& [kind, count] : variant.events) kinds.push_back(fmt::format("{} {}", kind, count));
        fmt::print("  {}: {}\n", variant.name, kinds.empty() ? "none" : fmt::format("{}", fmt::join(kinds, ", ")));
    }
}

void tell_metrics(const output::FileSummary& summary) {
    constexpr std::size_t most_side_by_side = 6;
    print_heading("Metrics, mean of the last year");
    if (const std::string& kept = summary.variants.front().kept; !kept.empty()) fmt::print("  kept: {}\n", kept);
    Rows rows{{"metric"}};
    const std::size_t shown = std::min(summary.variants.size(), most_side_by_side);
    for (std::size_t variant = 0; variant != shown; ++variant) rows.front().push_back(summary.variants[variant].name);
    rows.front().emplace_back("unit");
    const auto& metrics = summary.variants.front().metrics;
    for (std::size_t metric = 0; metric != metrics.size(); ++metric) {
        rows.push_back({metrics[metric].name});
        for (std::size_t variant = 0; variant != shown; ++variant) {
            rows.back().push_back(short_number(summary.variants[variant].metrics[metric].last_year));
        }
        rows.back().push_back(metrics[metric].unit);
    }
    print_table(rows);
    if (shown < summary.variants.size()) fmt::print("  and {} variants more\n", summary.variants.size() - shown);
}

using Json = nlohmann::ordered_json;

Json number(double value) { return std::isnan(value) ? Json(nullptr) : Json(value); }

Json variant_in_json(const output::VariantSummary& variant) {
    Json one{
        {"name", variant.name},           {"baseline", variant.baseline ? Json(nullptr) : Json(variant.compared_with)},
        {"overrides", variant.overrides}, {"replicates", variant.replicates},
        {"finished", variant.finished},   {"events", Json::object()},
        {"last_year", Json::object()}};
    for (const auto& [kind, count] : variant.events) one["events"][kind] = count;
    for (const output::MetricSummary& metric : variant.metrics)
        one["last_year"][metric.name] = number(metric.last_year);
    if (variant.agents) {
        one["people"] = {{"replicates", variant.agents->replicates},
                         {"weeks", variant.agents->weeks},
                         {"positions", variant.agents->positions},
                         {"states", variant.agents->states}};
    }
    if (!variant.network) return one;
    one["network"] = {{"replicates", variant.network->replicates},
                      {"employees", variant.network->employees},
                      {"leaders", variant.network->leaders},
                      {"ties", variant.network->ties},
                      {"snapshots", Json::array()}};
    for (const output::SnapshotSummary& snapshot : variant.network->snapshots) {
        one["network"]["snapshots"].push_back({{"replicate", snapshot.replicate},
                                               {"week", snapshot.week},
                                               {"mean_degree", number(snapshot.mean_degree)},
                                               {"clustering", number(snapshot.clustering)},
                                               {"path_length", number(snapshot.path_length)},
                                               {"components", snapshot.components},
                                               {"sampled", snapshot.sampled}});
    }
    return one;
}

Json as_json(const output::FileSummary& summary) {
    const output::Provenance& made = summary.provenance;
    const std::string& kept = summary.variants.front().kept;
    Json all{{"file", summary.path.string()},
             {"bytes", summary.bytes},
             {"format", summary.format_version},
             {"complete", summary.complete},
             {"sealed", summary.seal == output::SealMark::sealed},
             {"impossible", summary.impossible.values},
             {"scenario", made.scenario_name},
             {"weeks", summary.weeks},
             {"kept", kept.empty() ? Json(nullptr) : Json(kept)},
             {"seed", made.seed},
             {"scenario_sha256", made.scenario_sha256},
             {"plan_digest", made.plan_digest},
             {"program_version", made.program_version},
             {"git_revision", made.git_revision},
             {"compiler", made.compiler},
             {"compiler_flags", made.compiler_flags},
             {"created", made.created}};
    add_wording(all, made.titles.scenario);
    if (summary.worlds) {
        const bool of_a_set = !summary.worlds->set.empty();
        all["worlds"] = {{"count", summary.worlds->worlds},
                         {"replicates", of_a_set ? Json(nullptr) : Json(summary.worlds->replicates)},
                         {"parameters", summary.worlds->parameters}};
        if (of_a_set) all["worlds"]["set"] = {{"name", summary.worlds->set}, {"checksum", summary.worlds->checksum}};
    }
    if (summary.municipalities != 0) {
        all["country"] = {{"municipalities", summary.municipalities},
                          {"institutions", summary.institutions},
                          {"employees", summary.employees}};
    }
    if (summary.teams != 0) all["teams"] = summary.teams;
    if (!summary.stopped_because.empty()) all["stopped_because"] = summary.stopped_because;
    all["variants"] = Json::array();
    for (const output::VariantSummary& variant : summary.variants) {
        all["variants"].push_back(variant_in_json(variant));
        const auto own = made.titles.variants.find(variant.name);
        if (own != made.titles.variants.end()) add_wording(all["variants"].back(), own->second);
    }
    all["failures"] = Json::array();
    for (const auto& [replicate, variant, reason, week] : summary.failures)
        all["failures"].push_back({{"variant", variant}, {"replicate", replicate}, {"reason", reason}});
    return all;
}

/// Compares the bytes with the seal behind them.
Exit check_bytes(const std::filesystem::path& file) {
    switch (output::seal_state(file)) {
        case output::SealState::holds:
            if (const output::SealMark seal = output::seal_mark_of(file); seal != output::SealMark::sealed) {
                fmt::print("{}: unsealed: {}; its own bytes are those that were written\n", file.string(),
                           why_unsealed(seal));
                return Exit::differs;
            }
            fmt::print("{}: whole; its bytes are those that were written\n", file.string());
            return Exit::done;
        case output::SealState::absent:
            fmt::print("{}: unsealed: {}\n", file.string(), why_unsealed(output::SealMark::no_checksum));
            return Exit::differs;
        case output::SealState::broken:
            break;
    }
    fmt::print("{}: damaged; its bytes are not those that were written\n", file.string());
    return Exit::differs;
}

}  // namespace

Exit perform(const InspectRequest& request) {
    refuse_unfinished(request.file);
    if (request.check) return check_bytes(request.file);
    const output::FileSummary summary = output::summarise(request.file);
    tell_unsealed(request.file, summary.seal, summary.impossible);
    if (request.json) {
        fmt::print("{}\n", as_json(summary).dump(2));
        return Exit::done;
    }
    tell_origin(summary);
    if (summary.variants.empty()) return Exit::done;
    tell_variants(summary);
    tell_records(summary);
    tell_metrics(summary);
    return Exit::done;
}

}  // namespace raaderum::cli
