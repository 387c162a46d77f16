// The part of the page that tells which forms of theory the data prefer, and whether the shipped conclusions hold in each.
#include "calibrate/plausible/page.hpp"
#include "calibrate/plausible/priors.hpp"
#include "model/structures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace raaderum::calibrate {
namespace {

using Out = std::back_insert_iterator<std::string>;
using Places = std::vector<std::size_t>;  ///< of worlds

/// Of a hundred of these worlds, in how many the policy does better by at least the smallest difference that matters, and worse.
std::string better_and_worse(const Conclusion& conclusion, const std::vector<double>& effects, const Places& worlds) {
    const MetricInfo& metric = info(conclusion.metric);
    const double up = metric.better == Better::lower ? -1.0 : 1.0;
    const auto beyond = [&](double side) {
        const auto count = std::count_if(worlds.begin(), worlds.end(), [&](std::size_t world) {
            return side * up * effects[world] >= metric.smallest;
        });
        return 100.0 * static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(worlds.size(), 1));
    };
    return fmt::format("{:.0f} / {:.0f}", beyond(1.0), beyond(-1.0));
}

/// Where each world's number lies, in standard deviations of its prior.
std::vector<double> positions(const std::vector<StructureWorlds>& all, const std::vector<MixedWorld>& worlds,
                              std::size_t number) {
    std::vector<double> at;
    for (const MixedWorld& world : worlds) at.push_back(all[world.structure].smoothed.posterior[world.member][number]);
    return at;
}

/// A third of the worlds, those where a number is lowest or highest.
Places third_of(const std::vector<double>& at, bool highest) {
    Places places(at.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return highest ? at[a] > at[b] : at[a] < at[b]; });
    places.resize(std::max<std::size_t>(at.size() / 3, 1));
    return places;
}

std::size_t place_of(const std::vector<Prior>& numbers, std::string_view key) {
    const auto found =
        std::find_if(numbers.begin(), numbers.end(), [key](const Prior& prior) { return prior.parameter->key == key; });
    return static_cast<std::size_t>(found - numbers.begin());
}

void write_forms(Out out, const std::vector<StructureWorlds>& all, const std::vector<MixedWorld>& worlds) {
    fmt::format_to(out,
                   "\n## Forms that theory leaves open\n\n"
                   "Some numbers hold two forms at the ends of their range. They are drawn as widely as any. Low and "
                   "high: of a hundred worlds,\nhow many lie in the lowest and the highest third of what was drawn; 33 "
                   "each where the data prefer neither.\n\n"
                   "| number | low end | high end | low | high | shift |\n| --- | --- | --- | ---: | ---: | ---: |\n");
    constexpr double third = 0.4307;  // of a standard normal lies below -0.4307, and above 0.4307
    const std::vector<Prior> numbers = priors();
    for (const Form& form : forms()) {
        const std::vector<double> at = positions(all, worlds, place_of(numbers, form.key));
        const auto of_100 = [&](const auto& holds) {
            return 100.0 * static_cast<double>(std::count_if(at.begin(), at.end(), holds))
                   / static_cast<double>(at.size());
        };
        const double mean = std::accumulate(at.begin(), at.end(), 0.0) / static_cast<double>(at.size());
        fmt::format_to(out, "| `{}` | {} | {} | {:.0f} | {:.0f} | {:+.2f} |\n", form.key, form.low, form.high,
                       of_100([](double each) { return each < -third; }),
                       of_100([](double each) { return each > third; }), mean);
    }
}

void write_conclusions(Out out, const std::vector<StructureWorlds>& all, const std::vector<MixedWorld>& worlds,
                       const std::vector<std::vector<double>>& effects) {
    std::vector<std::pair<std::string, Places>> groups;
    Places everywhere(worlds.size());
    std::iota(everywhere.begin(), everywhere.end(), std::size_t{0});
    groups.emplace_back("all worlds", everywhere);
    for (std::size_t structure = 0; structure != all.size(); ++structure) {
        Places own;
        std::copy_if(everywhere.begin(), everywhere.end(), std::back_inserter(own),
                     [&](std::size_t world) { return worlds[world].structure == structure; });
        groups.emplace_back(fmt::format("`{}`", structure_name(all[structure].structure)), std::move(own));
    }
    const std::vector<Prior> numbers = priors();
    for (const Form& form : forms()) {
        const std::vector<double> at = positions(all, worlds, place_of(numbers, form.key));
        groups.emplace_back(fmt::format("`{}` low", form.key), third_of(at, false));
        groups.emplace_back(fmt::format("`{}` high", form.key), third_of(at, true));
    }
    fmt::format_to(out,
                   "\n## Whether the shipped conclusions hold\n\n"
                   "One policy less another, in the mean of the last year, {} lives in each world. A cell: of a "
                   "hundred worlds, in how many\nit does better / worse by at least the smallest difference that "
                   "matters. Rows below the structures are the third of the worlds\nwhere a form's number is lowest, "
                   "or highest.\n\n| worlds |",
                   lives_in_a_world);
    for (const Conclusion& each : conclusions())
        fmt::format_to(out, " `{}`: {} less {}, `{}` |", each.scenario, each.variant, each.baseline,
                       info(each.metric).name);
    fmt::format_to(out, "\n| --- |");
    for (std::size_t each = 0; each != effects.size(); ++each) fmt::format_to(out, " ---: |");
    fmt::format_to(out, "\n");
    for (const auto& [name, places] : groups) {
        fmt::format_to(out, "| {} |", name);
        for (std::size_t each = 0; each != effects.size(); ++each)
            fmt::format_to(out, " {} |", better_and_worse(conclusions()[each], effects[each], places));
        fmt::format_to(out, "\n");
    }
}

}  // namespace

std::string forms_and_conclusions(const std::vector<StructureWorlds>& all, const std::vector<MixedWorld>& worlds,
                                  const std::vector<std::vector<double>>& effects) {
    std::string text;
    write_forms(std::back_inserter(text), all, worlds);
    write_conclusions(std::back_inserter(text), all, worlds, effects);
    return text;
}

}  // namespace raaderum::calibrate
