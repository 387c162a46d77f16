#include "cli/sensitivity_report.hpp"

#include "cli/text_table.hpp"
#include "cli/tornado_bars.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace raaderum::cli {
namespace {

using sensitivity::Apportioned;
using sensitivity::Effects;
using sensitivity::Estimate;
using sensitivity::Findings;
using sensitivity::Range;
using sensitivity::Standing;
using sensitivity::Study;

/// So many parameters of the screening are shown per outcome at most; all are in the JSON.
constexpr std::size_t shown = 8;

std::string number(double value) { return std::isnan(value) ? "-" : fmt::format("{:.3g}", value); }

/// With so many decimals; "-" where it is not known.
std::string fixed(double value, int decimals) {
    return std::isnan(value) ? "-" : fmt::format("{:.{}f}", value, decimals);
}

std::string with_interval(const Estimate& estimate, int decimals) {
    return fmt::format("{} [{}, {}]", fixed(estimate.value, decimals), fixed(estimate.low, decimals),
                       fixed(estimate.high, decimals));
}

/// As many decimals as show three digits of `largest`.
int decimals_for(double largest) {
    return largest > 0.0 ? std::clamp(2 - static_cast<int>(std::floor(std::log10(largest))), 0, 9) : 2;
}

std::string share(double value) { return fmt::format("{:.{}f} %", 100.0 * value, value < 0.1 ? 1 : 0); }

std::string what_was_varied(const Study& study) {
    std::map<std::string_view, std::size_t> reasons;
    for (const sensitivity::LeftOut& each : study.ranges.left_out) ++reasons[each.why];
    std::string text =
        fmt::format("{} parameter{} varied", study.ranges.varied.size(), study.ranges.varied.size() == 1 ? "" : "s");
    if (!reasons.empty()) text += fmt::format(", {} left out", study.ranges.left_out.size());
    std::string separator = " (";
    for (const auto& [why, count] : reasons) {
        text += fmt::format("{}{}: {}", separator, count, why);
        separator = "; ";
    }
    return text
           + fmt::format("{}; outcomes are means over weeks {} to {}\n", reasons.empty() ? "" : ")",
                         study.subject.weeks.from, study.subject.weeks.to - 1);
}

/// Those that stand out before those that do not, the largest first.
std::vector<std::size_t> strongest(const std::vector<Effects>& effects) {
    std::vector<std::size_t> order;
    for (std::size_t d = 0; d != effects.size(); ++d) {
        if (effects[d].standing != Standing::inert && !std::isnan(effects[d].mu_star.value)) order.push_back(d);
    }
    const auto rank = [&](std::size_t d) {
        return std::pair(effects[d].standing == Standing::stands_out, effects[d].mu_star.value);
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) > rank(b); });
    order.resize(std::min(order.size(), shown));
    return order;
}

std::string counted(const std::vector<Effects>& effects) {
    const auto count = [&](Standing standing) {
        return std::count_if(effects.begin(), effects.end(),
                             [standing](const Effects& each) { return each.standing == standing; });
    };
    return fmt::format("{} above noise, {} not distinguishable from it, {} without any effect\n",
                       count(Standing::stands_out), count(Standing::noise), count(Standing::inert));
}

std::string screening(const std::vector<Range>& ranges, const std::vector<Effects>& effects) {
    std::vector<Cells> rows{{"screening", "mu* [95 %]", "mu", "sigma", "noise", ""}};
    const std::vector<std::size_t> order = strongest(effects);
    const int decimals = order.empty() ? 0 : decimals_for(effects[order.front()].mu_star.value);
    for (const std::size_t d : order) {
        const Effects& each = effects[d];
        rows.push_back({std::string(ranges[d].parameter->key), with_interval(each.mu_star, decimals),
                        fixed(each.mu.value, decimals), fixed(each.sigma.value, decimals), fixed(each.noise, decimals),
                        each.standing == Standing::stands_out ? "" : "not distinguishable"});
    }
    return (order.empty() ? "" : text_table(rows, "lrrrrr", stdout)) + counted(effects);
}

std::string variance(const Study& study, const std::vector<Range>& survivors, const Apportioned& apportioned) {
    if (std::isnan(apportioned.noise_share())) {
        return fmt::format("it is {} at every point, whatever the parameters and the luck: nothing varies\n",
                           number(apportioned.mean));
    }
    std::string text = fmt::format(
        "mean {}, standard deviation by these parameters {}; with {} replicates a point {} of the variance is noise\n",
        number(apportioned.mean), number(std::sqrt(std::max(0.0, apportioned.variance.value))),
        study.settings.replicates, share(apportioned.noise_share()));
    if (!apportioned.stands_out()) {
        return text + "what the parameters do is not distinguishable from noise; more --samples might tell\n";
    }
    std::vector<Cells> rows{{"variance", "first order [95 %]", "total [95 %]", ""}};
    for (std::size_t d = 0; d != survivors.size(); ++d) {
        const sensitivity::Indices& each = apportioned.indices[d];
        rows.push_back({std::string(survivors[d].parameter->key), with_interval(each.first, 2),
                        with_interval(each.total, 2), each.stands_out ? "" : "not distinguishable"});
    }
    return text + text_table(rows, "lrrr", stdout);
}

/// The numbers of the worlds that the outcome goes with.
std::string associated(const std::vector<std::string_view>& numbers,
                       const std::vector<sensitivity::Association>& associations) {
    std::vector<Cells> rows{{"goes with", "of the variance between worlds"}};
    for (const sensitivity::Association& each : associations) {
        if (each.stands_out && rows.size() <= shown)
            rows.push_back({std::string(numbers[each.number]), fmt::format("{:.0f} %", 100.0 * each.first)});
    }
    if (rows.size() == 1) return "between worlds it goes with no single number\n";
    return text_table(rows, "lr", stdout)
           + "associations within the worlds, whose numbers hang together: no effect of a number by itself\n";
}

}  // namespace

std::string sensitivity_report(const Study& study, const Findings& findings) {
    const sensitivity::Subject& subject = study.subject;
    const std::vector<Range> survivors = surviving(study, findings);
    std::string text = what_was_varied(study);
    for (std::size_t o = 0; o != subject.outcomes.size(); ++o) {
        text += "\n" + styled(name_of(subject.outcomes[o], subject.plan), Style::bold, stdout) + "\n";
        text += screening(study.ranges.varied, findings.effects[o]);
        if (!survivors.empty()) text += variance(study, survivors, findings.apportioned[o]);
        if (!findings.associations.empty()) text += associated(told_numbers(study), findings.associations[o]);
    }
    if (survivors.empty()) return text + "\nNo parameter stands out from noise; more --trajectories might tell.\n";
    if (findings.tornadoes.empty()) return text;
    const std::vector<Range> inputs = turned(study, findings);
    for (std::size_t o = 0; o != subject.outcomes.size(); ++o) {
        if (!subject.outcomes[o].baseline) continue;
        text += fmt::format("\nWhat would turn {}:\n", name_of(subject.outcomes[o], subject.plan));
        text += tornado_bars(inputs, findings.tornadoes[o], set_by_variant(study, inputs, subject.outcomes[o]));
    }
    return text;
}

}  // namespace raaderum::cli
