// `raaderum compare`: policies against their baseline, from one trajectory file or the shards of one scenario.
#include "cli/arguments.hpp"
#include "cli/comparison_table.hpp"
#include "cli/meant_metric.hpp"
#include "cli/open_study.hpp"
#include "cli/parts_asked.hpp"
#include "cli/parts_table.hpp"
#include "cli/tell_unsealed.hpp"
#include "cli/thirds_table.hpp"
#include "cli/told_titles.hpp"
#include "cli/worlds_table.hpp"
#include "cli/write_report.hpp"
#include "compare/by_part.hpp"
#include "compare/cells.hpp"
#include "compare/csv.hpp"
#include "compare/json.hpp"
#include "output/destination.hpp"
#include "scenario/arguments.hpp"
#include "scenario/metric_range.hpp"
#include "scenario/nearest.hpp"
#include "scenario/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace raaderum::cli {
namespace {

std::vector<std::string> names_of_metrics(const compare::StudyFacts& facts) {
    std::vector<std::string> names;
    for (const compare::Described& metric : facts.metrics) names.push_back(metric.name);
    return names;
}

std::vector<std::string> names_of_variants(const compare::StudyFacts& facts) {
    std::vector<std::string> names;
    for (const compare::StudyVariant& variant : facts.variants) names.push_back(variant.name);
    return names;
}

[[noreturn]] void refuse_unknown(const char* what, const std::string& name, const std::vector<std::string>& known,
                                 std::string_view where_listed = "raaderum inspect lists what is in a file") {
    throw BadUsage(fmt::format("there is no {} '{}'; {}", what, name, scenario::suggestion(name, known, where_listed)));
}

std::size_t metric_asked_for(const compare::Study& study, const std::string& name, compare::Weeks weeks) {
    const auto metric = study.metric_called(name);
    if (metric && study.shows(*metric, weeks)) return *metric;
    const std::string& kept = study.facts().kept;
    if (!kept.empty() && (metric || find_metric(name))) {
        throw BadUsage(fmt::format(
            "{} was not kept of the weeks {} to {}. What was kept: {}; 'record' of the scenario says what is", name,
            weeks.from, weeks.to - 1, kept));
    }
    const std::vector<std::string> known = names_of_metrics(study.facts());
    throw BadUsage(fmt::format("there is no metric '{}'; {}", name, meant_metric(name, known)));
}

/// `--csv` writes to standard output, and takes the word behind it for a trajectory file.
void refuse_tables_as_files(const CompareRequest& request) {
    for (const std::filesystem::path& file : request.files) {
        if (!request.csv || file.extension() != ".csv") continue;
        throw BadUsage(
            fmt::format("--csv takes no file and writes to standard output; write --csv > {}", quoted(file.string())));
    }
}

/// A sweep without policies has nothing to compare; what asks for a comparison all the same is refused.
void refuse_to_compare_what_stands_alone(const compare::Study& study, const compare::Comparison& comparison,
                                         const CompareRequest& request) {
    if (!comparison.rows.empty()) return;
    if (comparison.variants.size() == 1)
        throw BadUsage("there is nothing to compare: the only variant is the baseline");
    const bool asks = !request.html.empty() || !request.figures.empty() || request.by || request.cumulative
                      || !request.who_loses.empty() || !request.satisfice.empty() || !request.weights.empty();
    if (!asks) return;
    throw BadUsage(
        fmt::format("no variant of this file is compared with another; name one to compare the others with: "
                    "--baseline {}",
                    quoted(study.facts().variants.front().name)));
}

/// The metrics of which something is kept in these weeks.
std::vector<std::string> names_shown(const compare::Study& study, compare::Weeks weeks) {
    std::vector<std::string> names;
    for (std::size_t metric = 0; metric != study.facts().metrics.size(); ++metric) {
        if (study.shows(metric, weeks)) names.push_back(study.facts().metrics[metric].name);
    }
    if (!names.empty()) return names;
    throw BadUsage(fmt::format("nothing was kept of the weeks {} to {}. What was kept: {}", weeks.from, weeks.to - 1,
                               study.facts().kept));
}

/// What is compared where nobody says what: the metrics asked first, or all that are kept where none of those is.
std::vector<std::string> names_unless_given(const compare::Study& study, const CompareRequest& request,
                                            compare::Weeks weeks) {
    if (request.by == compare::By::municipality) return {std::string(info(Metric::citizen_value).name)};
    if (request.by) return first_of_teams(study);
    const std::vector<std::string> shown = names_shown(study, weeks);
    std::vector<std::string> names;
    for (const std::string_view name : compare::first_metrics) {
        if (std::find(shown.begin(), shown.end(), name) != shown.end()) names.emplace_back(name);
    }
    return names.empty() ? shown : names;
}

std::vector<std::size_t> metrics_asked_for(const compare::Study& study, const CompareRequest& request,
                                           compare::Weeks weeks) {
    std::vector<std::string> names = request.metrics;
    if (names.empty()) names = names_unless_given(study, request, weeks);
    if (std::find(names.begin(), names.end(), "all") != names.end()) {
        names = names_shown(study, weeks);
        if (request.by)
            std::erase_if(names,
                          [&](const auto& name) { return !study.facts().stored[*study.metric_called(name)].of_parts; });
    }
    std::vector<std::size_t> metrics;
    for (const std::string& name : names) {
        const std::size_t metric = metric_asked_for(study, name, weeks);
        if (request.by) expect_of_parts(study, *request.by, metric);
        if (std::find(metrics.begin(), metrics.end(), metric) == metrics.end()) metrics.push_back(metric);
    }
    return metrics;
}

/// The variant of a cell that a name means, where a sweep made several of that name.
std::size_t baseline_in_cell(const compare::StudyFacts& facts, const std::vector<std::size_t>& cells, std::size_t cell,
                             const std::string& name) {
    std::vector<std::size_t> meant = compare::policies_of(cells, cell);
    std::erase_if(meant, [&](std::size_t variant) { return !scenario::is_meant(facts.variants[variant].name, name); });
    if (meant.empty()) refuse_unknown("variant", name, names_of_variants(facts));
    if (meant.size() > 1) {
        throw BadUsage(fmt::format("--baseline {} may mean {} or {}; name one of them", name,
                                   facts.variants[meant[0]].name, facts.variants[meant[1]].name));
    }
    return meant.front();
}

/// Each variant's baseline: the one named or, where a sweep made several of that name, the one of its own cell.
std::vector<std::size_t> baselines_asked_for(const compare::Study& study, const std::string& name) {
    if (name.empty()) return {};
    const compare::StudyFacts& facts = study.facts();
    if (const auto baseline = study.variant_called(name)) {
        return std::vector<std::size_t>(facts.variants.size(), *baseline);
    }
    const std::vector<std::size_t> cells = compare::cells_of(facts);
    std::vector<std::size_t> baselines;
    for (const std::size_t cell : cells) baselines.push_back(baseline_in_cell(facts, cells, cell, name));
    return baselines;
}

compare::WorldsQuestion asked_of_worlds(const compare::Study& study, const CompareRequest& request,
                                        compare::Weeks weeks) {
    const bool asks = !request.satisfice.empty() || !request.weights.empty();
    if (asks && !study.facts().worlds.any()) {
        throw BadUsage(
            fmt::format("{} asks about worlds, and this file has none; run a scenario with --worlds "
                        "plausible, with 'uncertain' and 'worlds', such as many-worlds, or with --points",
                        request.satisfice.empty() ? "--weights" : "--satisfice"));
    }
    compare::WorldsQuestion question;
    for (const GoodEnough& each : request.satisfice) {
        question.thresholds.push_back({metric_asked_for(study, each.metric, weeks), each.at_least, each.value});
        const auto metric = find_metric(each.metric);
        if (!metric) continue;
        const scenario::Range range = scenario::range_of(*metric, static_cast<int>(weeks.count()));
        if (each.value >= range.low && each.value <= range.high) continue;
        throw BadUsage(fmt::format("--satisfice: {} is out of range for {}; {}",
                                   scenario::spelled(scenario::as_meant(each.value)), each.metric,
                                   scenario::in_the_metrics_unit(each.value, range)));
    }
    for (const auto& [name, weight] : request.weights) {
        const std::size_t metric = metric_asked_for(study, name, weeks);
        if (study.facts().metrics[metric].better == Better::neither) {
            throw BadUsage(
                fmt::format("--weights: {} is better neither higher nor lower, so it cannot be weighted", name));
        }
        question.weights.push_back({metric, weight});
    }
    return question;
}

std::vector<compare::ThirdsByState> who_loses_asked_for(const compare::Study& study,
                                                        const compare::Comparison& comparison, const std::string& by) {
    if (by.empty()) return {};
    const std::vector<std::string> recorded = compare::recorded_states(study);
    if (recorded.empty()) {
        throw BadUsage(
            "--who-loses asks about people, and none are recorded; run the scenario with 'record', e.g. "
            "--set record.agents.replicates=20");
    }
    if (std::find(recorded.begin(), recorded.end(), by) == recorded.end()) refuse_unknown("state", by, recorded);
    std::vector<compare::ThirdsByState> thirds = compare::who_loses_by(study, comparison.baselines, by);
    if (thirds.empty()) {
        throw BadUsage(
            fmt::format("--who-loses tells about {} of people who are recorded in the same positions and weeks under a "
                        "policy and its baseline, and there is nothing of that",
                        fmt::join(compare::states_told, ", ")));
    }
    return thirds;
}

compare::Weeks weeks_asked_for(const compare::Study& study, const CompareRequest& request) {
    if (!request.weeks) return compare::last_year(study.facts().weeks);
    if (request.weeks->to > study.facts().weeks) {
        throw BadUsage(fmt::format("--weeks {}:{} goes beyond the end; there are weeks 0:{}", request.weeks->from,
                                   request.weeks->to, study.facts().weeks));
    }
    return *request.weeks;
}

}  // namespace

Exit perform(const CompareRequest& request) {
    refuse_tables_as_files(request);
    if (!request.html.empty()) output::expect_place_for_text(request.html, output::TextKind::page, request.files);
    if (!request.figures.empty()) output::expect_folder_or_nothing(request.figures, "the figures");
    expect_converter(request);
    const compare::Study study = open_study(request.files);
    compare::Question question;
    question.weeks = weeks_asked_for(study, request);
    question.small_parts = request.small_parts;
    if (request.by) expect_parts(study, *request.by);
    question.metrics = metrics_asked_for(study, request, question.weeks);
    question.baselines = baselines_asked_for(study, request.baseline);
    for (const auto& [metric, smallest] : request.smallest)
        question.smallest.emplace_back(metric_asked_for(study, metric, question.weeks), smallest);
    const compare::Comparison comparison = compare::compare(study, question);
    refuse_to_compare_what_stands_alone(study, comparison, request);
    const std::vector<compare::OverWorlds> worlds =
        compare::over_worlds(study, comparison, asked_of_worlds(study, request, comparison.weeks));
    const auto thirds = who_loses_asked_for(study, comparison, request.who_loses);
    compare::ByPart parts;
    if (request.by) parts = compare::by_part(study, comparison, *request.by);
    tell_left_out(comparison);
    write_report(study, comparison, request);
    const auto print_csv = [&request](const std::string& table) {
        fmt::print("{}", compare::table_in_locale(table, request.locale));
    };
    std::vector<compare::CumulativeRow> sums;
    if (request.cumulative) sums = compare::cumulate(study, comparison);
    if (request.json) {
        fmt::print("{}", as_json(study, comparison, sums, worlds, thirds, parts));
    } else if (request.csv && request.by) {
        print_csv(as_csv(study, comparison, parts));
    } else if (request.csv && !thirds.empty()) {
        print_csv(who_loses_as_csv(comparison, thirds));
    } else if (request.csv) {
        print_csv(as_csv(comparison, sums));
    } else {
        fmt::print("{}{}", titles_of_variants(study.facts().provenance.titles, comparison.variants),
                   comparison_table(comparison, Detail::full, stdout));
        if (comparison.rows.empty()) {
            fmt::print("\nTo compare the others with one of them: --baseline {}\n",
                       quoted(comparison.variants.front()));
        }
        if (request.quantiles) fmt::print("{}", quantile_table(comparison, stdout));
        if (request.cumulative) fmt::print("{}", cumulative_table(comparison, sums, stdout));
        for (const compare::OverWorlds& over : worlds) fmt::print("{}", worlds_table(study, comparison, over, stdout));
        for (const compare::PartTable& table : parts.tables)
            fmt::print("{}", parts_table(comparison, parts, table, stdout));
        fmt::print("{}", note_on_parts(parts));
        if (!thirds.empty()) fmt::print("{}", thirds_table(comparison, thirds, stdout));
        if (!study.facts().unsealed.empty()) fmt::print("\n{}", unsealed_note(study.facts().unsealed));
    }
    return Exit::done;
}

}  // namespace raaderum::cli
