#include "ablate/screen.hpp"

namespace raaderum::ablate {

std::vector<Row> screen(const Subject& subject, const Lives& with, std::span<const Thing> things,
                        const RunOptions& options, Effort& effort) {
    std::vector<Out> outs;
    for (const Thing& thing : things) outs.push_back({&thing});
    const std::vector<Lives> without = live(subject, outs, options, effort);
    std::vector<Row> rows;
    for (std::size_t index = 0; index != things.size(); ++index)
        rows.push_back(row_of(things[index], subject, change_between(subject, with, without[index])));
    put_in_order(rows);
    return rows;
}

Effort cost_of_screen(const Subject& subject, std::size_t things) {
    Effort each;
    const auto add = [&each](const Plan& plan) {
        const auto replicates = static_cast<std::uint64_t>(plan.replicates);
        const auto weeks =
            static_cast<std::uint64_t>(plan.burn_in) + static_cast<std::uint64_t>(plan.weeks) * plan.variants.size();
        each.replicates += replicates;
        each.agent_weeks += replicates * weeks * static_cast<std::uint64_t>(plan.base.parameters.institution.employees);
    };
    for (const Plan& point : subject.points) add(point);
    add(subject.ordinary);
    return {each.replicates * (things + 1), each.agent_weeks * (things + 1)};
}

}  // namespace raaderum::ablate
