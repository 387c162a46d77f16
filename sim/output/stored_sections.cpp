#include "output/stored_sections.hpp"

#include "output/failure.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace raaderum::output {

std::vector<MunicipalityLabel> look_at_municipalities(const HdfObject& group) {
    const std::vector<std::string> names = read_texts(open_dataset(group, "municipality"));
    const auto inhabitants = read_column<std::int32_t>(group, "inhabitants", names.size());
    const auto employees = read_column<std::int32_t>(group, "employees", names.size());
    const auto institutions = read_column<std::int32_t>(group, "institutions", names.size());
    std::vector<MunicipalityLabel> labels;
    for (std::size_t each = 0; each != names.size(); ++each) {
        labels.push_back({names[each], inhabitants[each], employees[each], institutions[each]});
    }
    return labels;
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
