#include "calibrate/plausible/page.hpp"

#include "calibrate/report/measures.hpp"
#include "model/structures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <span>

namespace raaderum::calibrate {
namespace {

using Out = std::back_insert_iterator<std::string>;

/// Values of one thing over members or worlds, without those that are none.
class Sample {
  public:
    explicit Sample(std::vector<double> values) : values_(std::move(values)) {
        std::erase_if(values_, [](double value) { return std::isnan(value); });
    }
    double quantile(double probability) const {
        return values_.empty() ? std::nan("") : quantile_of(values_, probability);
    }
    double mean() const {
        MeanOf mean;
        for (const double value : values_) mean.add(value);
        return mean.mean();
    }
    double sd() const {
        const double centre = mean();
        MeanOf squares;
        for (const double value : values_) squares.add((value - centre) * (value - centre));
        return std::sqrt(squares.mean());
    }
    /// Of a hundred, how many lie as near to `value` as this.
    double within(double value, double distance) const {
        const auto near = std::count_if(values_.begin(), values_.end(),
                                        [&](double each) { return std::abs(each - value) <= distance; });
        return 100.0 * static_cast<double>(near) / static_cast<double>(std::max<std::size_t>(values_.size(), 1));
    }

  private:
    std::vector<double> values_;
};

std::string middle_and_ends(const Sample& sample) {
    return fmt::format("{:.3g} ({:.3g} to {:.3g})", sample.quantile(0.5), sample.quantile(0.05), sample.quantile(0.95));
}

/// All that the page tells of, in the order of worlds or of members.
class Told {
  public:
    Told(const std::vector<StructureWorlds>& all, const std::vector<MixedWorld>& worlds)
        : all_(all), worlds_(worlds), priors_(priors()) {}

    Sample answers_before(std::size_t aim, std::size_t structure) const {
        std::vector<double> values;
        for (const Answers& each : all_[structure].smoothed.prior_answers) values.push_back(each[aim]);
        return Sample(std::move(values));
    }
    Sample answers_before(std::size_t aim) const {
        std::vector<double> values;
        for (const StructureWorlds& one : all_) {
            for (const Answers& each : one.smoothed.prior_answers) values.push_back(each[aim]);
        }
        return Sample(std::move(values));
    }
    /// Of the worlds that are kept; of one structure, or of all where it is `all_.size()`.
    Sample answers_after(std::size_t aim, std::size_t structure) const {
        std::vector<double> values;
        for (const MixedWorld& world : worlds_) {
            if (structure == all_.size() || structure == world.structure)
                values.push_back(all_[world.structure].smoothed.posterior_answers[world.member][aim]);
        }
        return Sample(std::move(values));
    }
    /// In standard deviations of the prior.
    Sample number_after(std::size_t number) const {
        std::vector<double> values;
        for (const MixedWorld& world : worlds_)
            values.push_back(all_[world.structure].smoothed.posterior[world.member][number]);
        return Sample(std::move(values));
    }
    const std::vector<StructureWorlds>& all() const { return all_; }
    const std::vector<Prior>& numbers() const { return priors_; }
    std::size_t count() const { return worlds_.size(); }

  private:
    const std::vector<StructureWorlds>& all_;
    const std::vector<MixedWorld>& worlds_;
    std::vector<Prior> priors_;
};

void write_structures(Out out, const Told& told) {
    fmt::format_to(out,
                   "\n## Fit of each structure\n\n"
                   "Within: of a hundred pairs of world and target, how many lie within the target's tolerance. Miss: "
                   "root mean\nsquare over worlds and targets, in errors. Trimmed: members that miss a target by more "
                   "than {:g} errors.\n\n"
                   "| structure | worlds | within, before | within, after | miss, before | miss, after | trimmed |\n"
                   "| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n",
                   farthest);
    const auto targets = plausible_targets();
    for (std::size_t structure = 0; structure != told.all().size(); ++structure) {
        const StructureWorlds& own = told.all()[structure];
        double within[2] = {0.0, 0.0};
        double squares[2] = {0.0, 0.0};
        for (std::size_t aim = 0; aim != targets.size(); ++aim) {
            const Sample samples[2] = {told.answers_before(aim, structure), told.answers_after(aim, structure)};
            for (std::size_t when = 0; when != 2; ++when) {
                within[when] += samples[when].within(targets[aim].value, targets[aim].tolerance);
                const double off = samples[when].mean() - targets[aim].value;
                const double variance = samples[when].sd() * samples[when].sd();
                squares[when] += (off * off + variance) / (own.smoothed.errors[aim] * own.smoothed.errors[aim]);
            }
        }
        const auto n = static_cast<double>(targets.size());
        fmt::format_to(
            out, "| `{}` | {} | {:.0f} | {:.0f} | {:.2f} | {:.2f} | {} of {}{} |\n", structure_name(own.structure),
            own.kept.size(), within[0] / n, within[1] / n, std::sqrt(squares[0] / n), std::sqrt(squares[1] / n),
            own.trimmed, own.smoothed.posterior.size(),
            own.kept_trimmed == 0 ? "" : fmt::format(", of which {} are kept for want of others", own.kept_trimmed));
    }
}

void write_targets(Out out, const Told& told) {
    fmt::format_to(
        out,
        "\n## Targets before and after\n\n"
        "Error: the target's tolerance, the model's discrepancy (ours), and what chance alone does in houses as few "
        "as are lived\nhere. Before: all members as drawn, after: the worlds kept; the middle with the 5th "
        "and 95th percentile, chance\nincluded. Within: how many of a hundred lie within the tolerance.\n\n"
        "| id | target | value | error: tolerance, discrepancy, chance | before | within | after | within |");
    for (const StructureWorlds& each : told.all()) fmt::format_to(out, " `{}` |", structure_name(each.structure));
    fmt::format_to(out, " measured as |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (std::size_t structure = 0; structure != told.all().size(); ++structure) fmt::format_to(out, " ---: |");
    fmt::format_to(out, " --- |\n");
    const auto targets = plausible_targets();
    for (std::size_t aim = 0; aim != targets.size(); ++aim) {
        const PlausibleTarget& target = targets[aim];
        const Sample before = told.answers_before(aim);
        const Sample after = told.answers_after(aim, told.all().size());
        fmt::format_to(out, "| {} | {} | {:g} | {:g}, {:g}, {:.2g} | {} | {:.0f} | {} | {:.0f} |", target.id,
                       target.what, target.value, target.tolerance, target.discrepancy,
                       told.all().front().smoothed.chance[aim], middle_and_ends(before),
                       before.within(target.value, target.tolerance), middle_and_ends(after),
                       after.within(target.value, target.tolerance));
        for (std::size_t structure = 0; structure != told.all().size(); ++structure)
            fmt::format_to(out, " {:.0f} |", told.answers_after(aim, structure).within(target.value, target.tolerance));
        fmt::format_to(out, " {} |\n", target.how);
    }
}

void write_priors(Out out, const Told& told) {
    fmt::format_to(out,
                   "\n## What the numbers may be before anything is measured\n\n"
                   "A number is drawn on the logit of its range, around its default; near the low end that is a "
                   "log-normal. Measured\nnumbers, those that describe a house, and those that rest at an end of their "
                   "range (a lever or an event that is\noff) keep their value.\n\n"
                   "| known | relative standard deviation | numbers | why |\n| --- | ---: | ---: | --- |\n");
    for (const PriorSpread& spread : prior_spreads()) {
        const auto count = std::count_if(told.numbers().begin(), told.numbers().end(),
                                         [&](const Prior& prior) { return prior.parameter->known == spread.known; });
        fmt::format_to(out, "| {} | {:g} | {} | {} |\n", spelled(spread.known), spread.relative, count, spread.why);
    }
}

void write_numbers(Out out, const Told& told) {
    // Both are known to within chance of the number of worlds: three standard errors.
    const auto worlds = static_cast<double>(told.count());
    const double least_shift = 3.0 / std::sqrt(worlds);
    const double least_narrowing = 3.0 / std::sqrt(2.0 * worlds);
    std::string rows;
    std::size_t moved = 0;
    std::set<std::string> groups_moved;
    for (std::size_t number = 0; number != told.numbers().size(); ++number) {
        const Prior& prior = told.numbers()[number];
        const Sample after = told.number_after(number);
        const double shift = after.mean();
        const double ratio = after.sd();
        const bool is_moved = std::abs(shift) > least_shift || std::abs(ratio - 1.0) > least_narrowing;
        moved += is_moved ? 1 : 0;
        fmt::format_to(
            std::back_inserter(rows),
            "| `{}` | {} | {:.3g} ({:.3g} to {:.3g}) | {:.3g} ({:.3g} to {:.3g}) | {:.2f} | {:+.2f} | {} |\n",
            prior.parameter->key, spelled(prior.parameter->known), prior.value_at(0.0), prior.value_at(-1.645),
            prior.value_at(1.645), prior.value_at(after.quantile(0.5)), prior.value_at(after.quantile(0.05)),
            prior.value_at(after.quantile(0.95)), ratio, shift, is_moved ? "yes" : "–");
    }
    fmt::format_to(
        out,
        "\n## What the data moved\n\n"
        "{} of {} numbers moved. Ratio: standard deviation after over before, on the logit. Shift: of the mean, in "
        "standard\ndeviations before. Moved: the shift is above {:.2f} or the ratio {:.2f} from 1, three "
        "standard errors each. What did not\nmove is as unknown as it was, and every answer over the worlds "
        "holds that.\n\n"
        "| number | known | before: middle, 5 to 95 % | after | ratio | shift | moved |\n"
        "| --- | --- | ---: | ---: | ---: | ---: | --- |\n{}",
        moved, told.numbers().size(), least_shift, least_narrowing, rows);
}

}  // namespace

std::string page_of(const std::vector<StructureWorlds>& all, const std::vector<MixedWorld>& worlds,
                    const EnsembleSettings& settings, const SetMade& made) {
    const Told told(all, worlds);
    std::string page;
    const auto out = std::back_inserter(page);
    std::size_t simulations = 0;
    for (const StructureWorlds& each : all) simulations += each.smoothed.simulations;
    fmt::format_to(
        out,
        "# Plausible worlds\n\n"
        "Made by `cmake --build --preset release --target plausible_worlds`; not edited by hand. The set: {}.\n\n"
        "{} worlds, each with a value for every number that is not measured and one of the rival structures; a "
        "scenario "
        "that\nsays `worlds: plausible` is lived in all of them. Of each structure, {} members were drawn from what "
        "the "
        "numbers may be,\nlived in {} small houses each, and drawn towards the calibration targets by an ensemble "
        "smoother "
        "with multiple data\nassimilation (Emerick & Reynolds 2013): {} steps, each in fresh luck and with the "
        "targets' "
        "variances {} times as large, so\nthat all steps together count a target once. A number is moved only by the "
        "targets that it goes with, beyond {:g} standard\nerrors of the correlation. Members that then miss any target "
        "by "
        "more than {:g} errors are trimmed; of the rest, as many as\nstand below are kept, all alike likely, in a "
        "fixed "
        "random order with each structure in every block of {}. World {} lies\nnearest to the middle of all by its "
        "targets and by the conclusions below. "
        "{} members were lived in all.\n",
        made.name, worlds.size(), settings.smoother.members,
        ordinary_houses + unlike_houses + 2 * houses_per_span + freed_houses, settings.smoother.steps,
        settings.smoother.steps, least_standard_errors, farthest, all.size(), made.middle, simulations);
    write_structures(out, told);
    write_targets(out, told);
    page += forms_and_conclusions(all, worlds, made.effects);
    write_priors(out, told);
    write_numbers(out, told);
    return page;
}

}  // namespace raaderum::calibrate
