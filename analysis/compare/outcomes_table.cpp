#include "compare/outcomes_table.hpp"

#include "compare/csv.hpp"
#include "compare/pairs.hpp"
#include "model/structures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <string_view>
#include <vector>

namespace raaderum::compare {
namespace {

/// The replicates that came to their end under every policy: only they met the same luck everywhere.
std::vector<bool> finished_everywhere(const StudyFacts& facts) {
    std::vector<bool> finished(facts.replicates.size(), true);
    for (const StudyVariant& variant : facts.variants) {
        for (std::size_t replicate = 0; replicate != finished.size(); ++replicate)
            finished[replicate] = finished[replicate] && variant.finished[replicate];
    }
    return finished;
}

/// Values gathered world by world.
struct Gathered {
    std::vector<std::size_t> finished;       ///< [world]: replicates
    std::vector<std::vector<double>> means;  ///< [metric][world]
};

Gathered gather(const Study& study, std::size_t variant, const std::vector<std::size_t>& metrics, Weeks weeks,
                const std::vector<bool>& finished) {
    const StudyFacts& facts = study.facts();
    const std::size_t worlds = std::max<std::size_t>(facts.worlds.numbers.size(), 1);
    const auto world_of = [&](std::size_t replicate) {
        return facts.worlds.any() ? facts.worlds.of_replicate[replicate] : 0;
    };
    Gathered gathered{std::vector<std::size_t>(worlds, 0), {}};
    for (std::size_t replicate = 0; replicate != finished.size(); ++replicate) {
        if (finished[replicate]) ++gathered.finished[world_of(replicate)];
    }
    for (const std::size_t metric : metrics) {
        const std::vector<double> single = means_of(study.metric(variant, metric, weeks));
        std::vector<double>& sums = gathered.means.emplace_back(worlds, 0.0);
        for (std::size_t replicate = 0; replicate != single.size(); ++replicate) {
            if (finished[replicate]) sums[world_of(replicate)] += single[replicate];
        }
        for (std::size_t world = 0; world != worlds; ++world)
            sums[world] /= static_cast<double>(gathered.finished[world]);
    }
    return gathered;
}

/// What a parameter is in a world; NaN where it is not known.
double value_in(const StudyWorlds& worlds, std::size_t world, std::string_view parameter) {
    for (std::size_t place = 0; worlds.any() && place != worlds.parameters.size(); ++place) {
        if (worlds.parameters[place].name == parameter) return worlds.values[world][place];
    }
    return std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

std::vector<std::size_t> outcomes_told(const Study& study) {
    const StudyFacts& facts = study.facts();
    std::vector<std::size_t> outcomes;
    std::vector<std::size_t> shown;
    for (std::size_t metric = 0; metric != facts.metrics.size(); ++metric) {
        if (facts.stored[metric].outcome) outcomes.push_back(metric);
        if (study.shows(metric, last_year(facts.weeks))) shown.push_back(metric);
    }
    return outcomes.empty() ? shown : outcomes;
}

std::string outcomes_table(const Study& study) {
    const StudyFacts& facts = study.facts();
    const std::vector<std::size_t> metrics = outcomes_told(study);
    const StudyFacts& first = study.of_scenario(0).facts();  // whose parameters stand in the columns
    const std::vector<Described>& parameters = facts.worlds.any() ? facts.worlds.parameters : first.worlds.parameters;
    const bool structures = !first.worlds.structures.empty();
    fmt::memory_buffer text;
    const auto out = std::back_inserter(text);
    fmt::format_to(out, "variant,world,replicates");
    if (structures) fmt::format_to(out, ",structure");
    for (const Described& parameter : parameters) fmt::format_to(out, ",{}", csv_field(parameter.name));
    for (const std::size_t metric : metrics) fmt::format_to(out, ",{}", csv_field(facts.metrics[metric].name));
    fmt::format_to(out, "\n");
    for (std::size_t variant = 0; variant != facts.variants.size(); ++variant) {
        const Study& own = study.of_scenario(variant);
        const StudyWorlds& worlds = own.facts().worlds;
        std::vector<std::size_t> there;
        for (const std::size_t metric : metrics) there.push_back(own.metric_called(facts.metrics[metric].name).value());
        const Gathered gathered =
            gather(own, study.index_there(variant), there, last_year(facts.weeks), finished_everywhere(own.facts()));
        for (std::size_t world = 0; world != gathered.finished.size(); ++world) {
            fmt::format_to(out, "{},{},{}", csv_field(facts.variants[variant].name),
                           worlds.any() ? worlds.numbers[world] : 0, gathered.finished[world]);
            if (structures)
                fmt::format_to(out, ",{}", worlds.structures.empty() ? "" : structure_name(worlds.structures[world]));
            for (const Described& parameter : parameters)
                fmt::format_to(out, ",{}", csv_field(static_cast<float>(value_in(worlds, world, parameter.name))));
            for (const std::vector<double>& means : gathered.means) fmt::format_to(out, ",{}", csv_field(means[world]));
            fmt::format_to(out, "\n");
        }
    }
    return fmt::to_string(text);
}

}  // namespace raaderum::compare
