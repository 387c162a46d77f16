#include "scenario/sections.hpp"

#include "scenario/source.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

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

}  // namespace

void read_network(const Node& scenario, Document& document, bool ties_given, Problems& problems) {
    const Node* network = scenario.find("network");
    if (network == nullptr || !network->is_mapping()) return;
    const Node* kind = network->find("kind");
    const Node* path = network->find("path");
    if (kind != nullptr) {
        const std::vector<std::string> names(std::begin(network_kind_names), std::end(network_kind_names));
        document.network = static_cast<NetworkKind>(choice_in(*kind, "network.kind", names, problems).value_or(0));
    }
    if (kind == nullptr || document.network != NetworkKind::file) {
        if (path != nullptr)
            problems.add(path->place, "network.path", "a path without 'kind: file'",
                         "write network: {kind: file, path: …}");
        return;
    }
    if (path == nullptr) {
        problems.add(kind->place, "network.path", "kind: file without a path",
                     "write network: {kind: file, path: ties.csv}");
        return;
    }
    const auto text = text_in(*path, "network.path", problems);
    if (!text) return;
    if (text->empty() || text->find('\0') != std::string::npos) {
        problems.add(path->place, "network.path", "no file named", "expected ties.csv or ties.graphml");
        return;
    }
    const fs::path folder = path->place.source ? path->place.source->folder : fs::path();
    std::error_code ignored;
    const fs::path file = fs::absolute(folder / *text, ignored).lexically_normal();
    if (!ties_given && !fs::is_regular_file(file, ignored)) {
        problems.add(path->place, "network.path", fmt::format("there is no file '{}'", file.string()),
                     path->place.source && !path->place.source->has_lines
                         ? "a path given on the command line is taken from the current folder"
                         : "the path is taken from the folder of the scenario");
    }
    document.network_path = file.string();
}

void read_record(const Node& scenario, Document& document, Problems& problems) {
    const Node* record = scenario.find("record");
    if (record == nullptr || !is_section(*record, "record", problems)) return;
    const std::array<std::string, 2> sections{"agents", "network"};
    refuse_others(*record, "record", sections, problems);
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
