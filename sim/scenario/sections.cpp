#include "scenario/sections.hpp"

#include "scenario/source.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

namespace raaderum::scenario {
namespace {

namespace fs = std::filesystem;

/// In how many replicates a section of `record` keeps something; in one, where it does not say.
int recorded_replicates(const Node& section, const std::string& path, Problems& problems) {
    const Node* count = section.find("replicates");
    if (count == nullptr) return 1;
    const Range any{0, most_replicates, true, "1"};
    return static_cast<int>(number_in(*count, below(path, "replicates"), any, problems).value_or(0));
}

/// The two ends of a scale, the lower one first; `key` is where they stand, `example` how to write them.
std::optional<std::pair<double, double>> ends_in(const Node& scale, const std::string& key, const char* example,
                                                 Problems& problems) {
    if (!is_list(scale, key, "numbers", problems)) return std::nullopt;
    const std::string wanted = fmt::format("write the ends of the scale, the lower one first: {}", example);
    if (scale.children.size() != 2) {
        problems.add(scale.place, key, "a scale has two ends", wanted);
        return std::nullopt;
    }
    constexpr double far = 1e9;
    const auto low = number_in(scale.children[0], key, {-far, far, false, "1"}, problems);
    const auto high = number_in(scale.children[1], key, {-far, far, false, "1"}, problems);
    if (!low || !high) return std::nullopt;
    if (*low < *high) return std::pair(*low, *high);
    problems.add(scale.place, key, "the first end is not below the second", wanted);
    return std::nullopt;
}

/// Which trust the weights in a file of ties stand for, and whether ties go both ways.
void read_meaning_of_ties(const Node& network, Document& document, Problems& problems) {
    if (const Node* undirected = network.find("undirected"))
        document.network_undirected = switch_in(*undirected, "network.undirected", problems);
    if (const Node* weights = network.find("weights"))
        document.network_weights = ends_in(*weights, "network.weights", "weights: [1, 5]", problems);
}

/// Metrics, each named once.
std::vector<Metric> metrics_in(const Node& list, const std::string& path, Problems& problems) {
    std::vector<Metric> metrics;
    if (!is_list(list, path, "names of metrics", problems)) return metrics;
    for (const Node& item : list.children) {
        const std::optional<Metric> metric = metric_in(item, path, problems);
        if (!metric) continue;
        if (std::find(metrics.begin(), metrics.end(), *metric) != metrics.end()) {
            problems.add(item.place, path, fmt::format("'{}' is named twice", info(*metric).name), "name it once");
            continue;
        }
        metrics.push_back(*metric);
    }
    return metrics;
}

/// Which weeks of which metrics are kept, and which means; where only means are asked for, no weeks are.
void read_kept_metrics(const Node& record, Document& document, Problems& problems) {
    TrajectoryRecord& kept = document.record.trajectories;
    const auto number_of_weeks = [&](const char* key, int otherwise) {
        const Node* const node = record.find(key);
        if (node == nullptr) return otherwise;
        const Range any{1, most_weeks, true, "weeks"};
        return static_cast<int>(number_in(*node, below("record", key), any, problems).value_or(1));
    };
    kept.every = number_of_weeks("every", kept.every);
    kept.last = number_of_weeks("last", kept.last);
    if (const Node* metrics = record.find("metrics")) kept.metrics = metrics_in(*metrics, "record.metrics", problems);
    const Node* const outcomes = record.find("outcomes");
    if (outcomes != nullptr) kept.outcomes = metrics_in(*outcomes, "record.outcomes", problems);
    const bool asks_for_weeks = record.find("every") != nullptr || record.find("last") != nullptr;
    if (!kept.outcomes.empty() && !kept.metrics && !asks_for_weeks) kept.metrics.emplace();
    if (kept.metrics && kept.metrics->empty() && kept.outcomes.empty() && !problems.any()) {
        problems.add(record.place, "record", "neither weeks nor outcomes of any metric would be kept",
                     "name some: record: {outcomes: [citizen_value]}");
    }
}

}  // namespace

std::string file_named(const Node& node, const std::string& key, std::string_view wanted, bool given,
                       Problems& problems) {
    const auto text = text_in(node, key, problems);
    if (!text) return {};
    if (text->empty() || text->find('\0') != std::string::npos) {
        problems.add(node.place, key, "no file named", fmt::format("expected {}", wanted));
        return {};
    }
    const fs::path folder = node.place.source ? node.place.source->folder : fs::path();
    std::error_code ignored;
    const fs::path file = fs::absolute(folder / *text, ignored).lexically_normal();
    if (!given && !fs::is_regular_file(file, ignored)) {
        if (fs::exists(file, ignored)) {
            problems.add(node.place, key, fmt::format("'{}' is no ordinary file", file.string()),
                         fmt::format("expected {}", wanted));
        } else {
            problems.add(node.place, key, fmt::format("there is no file '{}'", file.string()),
                         node.place.source && !node.place.source->has_lines
                             ? "a path given on the command line is taken from the current folder"
                             : "the path is taken from the folder of the scenario");
        }
    }
    return file.string();
}

void read_network(const Node& scenario, Document& document, bool files_given, Problems& problems) {
    const Node* network = scenario.find("network");
    if (network == nullptr || !network->is_mapping()) return;
    const Node* kind = network->find("kind");
    const Node* path = network->find("path");
    if (kind != nullptr) {
        const std::vector<std::string> names(std::begin(network_kind_names), std::end(network_kind_names));
        document.network = static_cast<NetworkKind>(choice_in(*kind, "network.kind", names, problems).value_or(0));
    }
    if (kind == nullptr || document.network != NetworkKind::file) {
        for (const char* key : {"path", "weights", "undirected"}) {
            const Node* const of_file = network->find(key);
            if (of_file == nullptr) continue;
            problems.add(
                of_file->place, fmt::format("network.{}", key),
                of_file == path ? "a path without 'kind: file'" : "this is about a file of ties, and there is none",
                "write network: {kind: file, path: …}");
        }
        return;
    }
    if (path == nullptr) {
        problems.add(kind->place, "network.path", "kind: file without a path",
                     "write network: {kind: file, path: ties.csv}");
        return;
    }
    document.network_path = file_named(*path, "network.path", "ties.csv or ties.graphml", files_given, problems);
    read_meaning_of_ties(*network, document, problems);
}

void read_chart(const Node& scenario, Document& document, bool files_given, Problems& problems) {
    const Node* institution = scenario.find("institution");
    const Node* chart = institution != nullptr ? institution->find("chart") : nullptr;
    if (chart == nullptr) return;
    document.chart =
        file_named(*chart, "institution.chart",
                   "org.csv, a table with the columns team and positions, or person and team", files_given, problems);
}

void read_survey(const Node& scenario, Document& document, bool files_given, Problems& problems) {
    const Node* const survey = scenario.find("survey");
    if (survey == nullptr || !is_section(*survey, "survey", problems)) return;
    constexpr const char* wanted = "survey: {file: survey.csv, scale: [1, 7]}";
    const std::array<std::string, 2> keys{"file", "scale"};
    refuse_others(*survey, "survey", keys, problems);
    const Node* const file = survey->find("file");
    const Node* const scale = survey->find("scale");
    if (file == nullptr || scale == nullptr) {
        problems.add(survey->place, "survey",
                     file == nullptr ? "a survey without a file" : "a survey without its scale",
                     fmt::format("write {}; where all of it is in per cent, scale: [0, 100]", wanted));
        return;
    }
    document.survey =
        file_named(*file, "survey.file", "survey.csv, a table of what teams or people answered", files_given, problems);
    document.survey_scale = ends_in(*scale, "survey.scale", "scale: [1, 7]", problems).value_or(document.survey_scale);
}

void read_record(const Node& scenario, Document& document, Problems& problems) {
    const Node* record = scenario.find("record");
    if (record == nullptr || !is_section(*record, "record", problems)) return;
    const std::array<std::string, 7> sections{"metrics", "every", "last", "outcomes", "teams", "agents", "network"};
    refuse_others(*record, "record", sections, problems);
    read_kept_metrics(*record, document, problems);
    if (const Node* teams = record->find("teams"))
        document.record.teams = switch_in(*teams, "record.teams", problems).value_or(false);
    if (const Node* agents = record->find("agents");
        agents != nullptr && is_section(*agents, "record.agents", problems)) {
        const std::array<std::string, 2> keys{"replicates", "every"};
        refuse_others(*agents, "record.agents", keys, problems);
        const Node* every = agents->find("every");
        document.record.agent_replicates = recorded_replicates(*agents, "record.agents", problems);
        if (every != nullptr) {
            document.record.agent_every = static_cast<int>(
                number_in(*every, "record.agents.every", {1, most_weeks, true, "weeks"}, problems).value_or(1));
        }
    }
    if (const Node* network = record->find("network");
        network != nullptr && is_section(*network, "record.network", problems)) {
        const std::array<std::string, 3> keys{"replicates", "weeks", "weeks+"};
        refuse_others(*network, "record.network", keys, problems);
        const Node* weeks = network->find("weeks");
        document.record.network_replicates = recorded_replicates(*network, "record.network", problems);
        if (weeks == nullptr || !is_list(*weeks, "record.network.weeks", "weeks", problems)) return;
        for (const Node& item : weeks->children) {
            const auto week = number_in(item, "record.network.weeks", {0, most_weeks, true, "1"}, problems);
            if (!week) continue;
            document.record.network_weeks.push_back(static_cast<Week>(*week));
            document.network_week_places.push_back(item.place);
        }
    }
}

}  // namespace raaderum::scenario
