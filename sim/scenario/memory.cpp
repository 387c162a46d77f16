#include "scenario/memory.hpp"

#include "core/column.hpp"
#include "model/columns.hpp"
#include "model/institution.hpp"
#include "model/metrics.hpp"
#include "model/parts.hpp"
#include "scenario/scenario.hpp"

#include <unistd.h>

#include <algorithm>

namespace raaderum::scenario {
namespace {

constexpr double bytes_per_value = 4;
// A tie holds its neighbour, its trust and room for drawing and sorting the pattern.
constexpr double bytes_per_tie = 24;
constexpr double recorded_states() {
    double count = 0;
    for (const ColumnInfo& column : column_table) count += column.recorded.place != 0 ? 1 : 0;
    return count;
}

/// Columns of people, and of them those that an institution of a country keeps while others live their week.
constexpr double columns(bool of_the_week) {
    double count = 0;
    for (const ColumnInfo& column : column_table) {
        if (column.whose == "people") count += of_the_week || column.holds != Holds::week ? 1 : 0;
    }
    return count;
}

constexpr double bytes_per_position = columns(true) * bytes_per_value + sizeof(Face) + sizeof(Conduct);

/// Ties of one institution, an upper estimate; a file's are known once it is read.
double ties_of(const Plan& plan, const Parameters& parameters) {
    if (plan.network.from_file) return static_cast<double>(plan.network.from_file->ties.size());
    const double employees = parameters.institution.employees;
    return employees * std::min<double>(parameters.network.mean_degree + 2, employees);
}

/// One country at a time: its columns are short, and so are padded, and each is a piece of memory of its own.
std::uint64_t bytes_of_country(const Plan& plan) {
    constexpr double bytes_around_a_column = 48;
    const std::vector<Address> addresses = addresses_of(plan.country, plan.base.parameters);
    double institutions = 0;
    for (const Address& address : addresses) {
        const auto employees = static_cast<double>(address.employees);
        const double degree = std::min<double>(plan.base.parameters.network.mean_degree + 2, employees);
        const double column =
            static_cast<double>(padded(static_cast<std::size_t>(address.employees))) * bytes_per_value;
        institutions += sizeof(Institution) + columns(false) * (column + bytes_around_a_column)
                        + employees * degree * bytes_per_tie;
    }
    const auto rows = static_cast<double>(plan.variants.size() * (plan.country.municipalities.size() + 1));
    return static_cast<std::uint64_t>(institutions
                                      + rows * plan.weeks * static_cast<double>(metric_count) * bytes_per_value);
}

}  // namespace

std::uint64_t estimated_bytes(const Plan& plan) {
    const double variants = static_cast<double>(std::max<std::size_t>(plan.variants.size(), 1));
    double people = 0;
    double ties = 0;
    const auto grow = [&](const Parameters& parameters) {
        people = std::max(people, static_cast<double>(parameters.institution.employees));
        ties = std::max(ties, ties_of(plan, parameters));
    };
    grow(at_upper_ends(plan.base.parameters, plan.worlds));
    for (const Variant& variant : plan.variants) grow(variant.settings.parameters);
    if (plan.country.any()) return bytes_of_country(plan);
    const double institution = people * bytes_per_position + ties * bytes_per_tie;
    const double weeks = plan.weeks;
    const double rows = 1.0 + static_cast<double>(parts_kept(plan));
    const double metrics = rows * weeks * static_cast<double>(metric_count) * bytes_per_value;
    const double agents = plan.record.agent_replicates == 0
                              ? 0
                              : (weeks / plan.record.agent_every + 1) * people * recorded_states() * bytes_per_value;
    const double network = plan.record.network_replicates == 0
                               ? 0
                               : static_cast<double>(plan.record.network_weeks.size()) * ties * bytes_per_value;
    return static_cast<std::uint64_t>(2 * institution + variants * (metrics + agents + network));
}

std::uint64_t memory_of_this_machine() {
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long page = sysconf(_SC_PAGE_SIZE);
    return pages > 0 && page > 0 ? static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(page) : UINT64_MAX;
}

}  // namespace raaderum::scenario
