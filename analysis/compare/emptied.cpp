#include "compare/emptied.hpp"

#include "model/metrics.hpp"

#include <algorithm>

namespace raaderum::compare {

std::vector<Emptied> emptied_houses(const Study& study, std::size_t end) {
    const std::vector<StudyVariant>& variants = study.facts().variants;
    const auto vacancy = study.metric_called(info(Metric::vacancy).name);
    if (!vacancy || end == 0 || !study.shows_each(*vacancy, {0, end})) return {};
    std::vector<Emptied> all(variants.size());
    for (std::size_t variant = 0; variant != all.size(); ++variant) {
        Emptied& own = all[variant];
        const Table weeks = study.metric(variant, *vacancy, {0, end});
        for (std::size_t replicate = 0; replicate != weeks.replicates; ++replicate) {
            if (!variants[variant].finished[replicate]) continue;
            const std::span<const float> row = weeks.row(replicate);
            ++own.houses;
            own.emptied += std::find(row.begin(), row.end(), 1.0F) != row.end() ? 1 : 0;
            own.empty_at_end += row.back() == 1.0F ? 1 : 0;
        }
    }
    return all;
}

}  // namespace raaderum::compare
