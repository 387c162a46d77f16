#include "output/stored_sections.hpp"

#include "output/failure.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace raaderum::output {

namespace {

std::vector<PartLabel> look_at_municipalities(const HdfObject& group) {
    const std::vector<std::string> names = read_texts(open_dataset(group, "municipality"));
    const auto inhabitants = read_column<std::int32_t>(group, "inhabitants", names.size());
    const auto employees = read_column<std::int32_t>(group, "employees", names.size());
    const auto institutions = read_column<std::int32_t>(group, "institutions", names.size());
    std::vector<PartLabel> labels;
    for (std::size_t each = 0; each != names.size(); ++each) {
        labels.push_back({names[each], inhabitants[each], employees[each], institutions[each]});
    }
    return labels;
}

std::vector<PartLabel> look_at_teams(const HdfObject& group) {
    const std::vector<std::string> names = read_texts(open_dataset(group, "team"));
    const auto positions = read_column<std::int32_t>(group, "positions", names.size());
    const auto words = [&](const char* name) {
        std::vector<std::string> texts(names.size());
        if (has_child(group, name)) texts = read_texts(open_dataset(group, name));
        if (texts.size() == names.size()) return texts;
        throw SystemFailure(group.file(), "read " + group.name(), "its teams make no sense");
    };
    const std::vector<std::string> leaders = words("leader");
    const std::vector<std::string> professions = words("profession");
    const std::vector<std::string> silos = words("silo");
    std::vector<PartLabel> labels;
    for (std::size_t each = 0; each != names.size(); ++each)
        labels.push_back({names[each], 0, positions[each], 0, leaders[each], professions[each], silos[each]});
    return labels;
}

}  // namespace

Parts look_at_parts(const HdfObject& file, const HdfObject& variant) {
    if (has_child(variant, "municipality"))
        return {PartKind::municipality, look_at_municipalities(open_group(variant, "municipality"))};
    if (has_child(variant, "teams")) return {PartKind::team, look_at_teams(open_group(file, "teams"))};
    return {};
}

/// A replicate that did not finish stands among the failures, with a reason: else somebody has hidden it.
void refuse_hidden(const HdfObject& file, const std::vector<StoredVariant>& variants) {
    std::set<std::pair<std::string, std::uint32_t>> failures;
    if (has_child(file, "failures")) {
        const HdfObject group = open_group(file, "failures");
        const auto replicates = read_all<std::int32_t>(open_dataset(group, "replicate"));
        const std::vector<std::string> names = read_texts(open_dataset(group, "variant"));
        for (std::size_t each = 0; each != replicates.size(); ++each) {
            failures.emplace(names.at(each), static_cast<std::uint32_t>(replicates[each]));
        }
    }
    for (const StoredVariant& variant : variants) {
        for (std::size_t place = 0; place != variant.replicates.size(); ++place) {
            const std::uint32_t replicate = variant.replicates[place];
            if (variant.finished[place] != failures.contains({variant.name, replicate})) continue;
            throw SystemFailure(
                file.file(), "read the outcome of replicate " + std::to_string(replicate) + " of " + variant.name,
                variant.finished[place] ? "it is marked as finished, and stands among the failures"
                                        : "it is marked as not finished, and does not stand among the failures");
        }
    }
}

}  // namespace raaderum::output
