#include "observe/log.hpp"

#include "core/check.hpp"
#include "interventions/kinds.hpp"

#include <algorithm>
#include <vector>

namespace raaderum {

std::span<const std::string_view> happening_names() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all(fact_names.begin(), fact_names.end());
        all.resize(all.size() + intervention_kinds().size() + later_fact_names.size());
        std::copy(later_fact_names.begin(), later_fact_names.end(),
                  all.begin() + static_cast<std::ptrdiff_t>(HappeningKind::leader_left));
        for (const InterventionKind* kind : intervention_kinds()) {
            std::string_view& name = all.at(static_cast<std::size_t>(kind->number));
            check(name.empty(), "every kind has a number of its own");
            name = kind->name;
        }
        return all;
    }();
    return names;
}

std::string_view name_of(HappeningKind kind) {
    const auto number = static_cast<std::size_t>(kind);
    check(number < happening_names().size(), "what happened is of a kind that there is");
    return happening_names()[number];
}

std::string_view name_today(std::string_view stored) {
    const auto kinds = intervention_kinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const InterventionKind* kind) { return kind->earlier_name == stored; });
    return found == kinds.end() || stored.empty() ? stored : (*found)->name;
}

}  // namespace raaderum
