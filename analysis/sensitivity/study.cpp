#include "sensitivity/study.hpp"

#include "stats/paired.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace raaderum::sensitivity {

Cost cost_of(const Settings& settings, std::size_t parameters, std::size_t worlds) {
    const std::uint64_t kept = std::min(settings.keep, parameters);
    const auto replicates = static_cast<std::uint64_t>(settings.replicates);
    Cost cost;
    cost.screening = settings.walks * (parameters + 1) * replicates;
    cost.indices = settings.rows * (kept + 2) * replicates;
    cost.ends = (2 * kept + 1) * static_cast<std::uint64_t>(settings.end_replicates);
    cost.worlds = worlds * static_cast<std::uint64_t>(replicates_for_associations);
    return cost;
}

std::vector<Range> surviving(const Study& study, const Findings& findings) {
    std::vector<Range> kept;
    for (const std::size_t parameter : findings.survivors) kept.push_back(study.ranges.varied[parameter]);
    return kept;
}

std::vector<Range> turned(const Study& study, const Findings& findings) {
    std::vector<Range> ranges = surviving(study, findings);
    std::erase_if(ranges, [](const Range& range) { return range.parameter == &the_world(); });
    return ranges;
}

std::vector<std::string_view> told_numbers(const Study& study) {
    std::vector<std::string_view> names;
    if (study.subject.in_worlds == nullptr) return names;
    const Worlds& worlds = study.subject.in_worlds->worlds;
    for (const UncertainParameter& each : worlds.uncertain) names.push_back(each.parameter->key);
    if (!worlds.set->structures.empty()) names.emplace_back("structure");
    return names;
}

std::vector<bool> set_by_variant(const Study& study, const std::vector<Range>& parameters, const Outcome& outcome) {
    const scenario::OwnKeys own(study.subject.plan);
    std::vector<bool> set;
    for (const Range& range : parameters) set.push_back(own.has(outcome.variant, range.parameter->key));
    return set;
}

namespace {

/// The outcomes in each world, all else as written: what goes with which number of the worlds.
std::vector<std::vector<Association>> associations_in(const Study& study, const RunOptions& options, Effort& effort) {
    const Subject& subject = study.subject;
    const Worlds& worlds = subject.in_worlds->worlds;
    const auto count = static_cast<std::size_t>(worlds.count);
    Trial trial(subject, {{&the_world(), 0.0, 0.0, 1.0}}, replicates_for_associations, 0, options, effort);
    std::vector<Question> questions;
    for (std::size_t world = 0; world != count; ++world)
        questions.push_back(
            {{(static_cast<double>(world) + 0.5) / static_cast<double>(count)}, static_cast<std::uint32_t>(world)});
    const std::vector<Answer> answers = trial(questions);
    std::vector<std::vector<double>> numbers;
    for (const UncertainParameter& each : worlds.uncertain) numbers.push_back(*each.values);
    if (!worlds.set->structures.empty())
        numbers.emplace_back(worlds.set->structures.begin(), worlds.set->structures.end());
    std::vector<std::vector<Association>> all;
    for (std::size_t outcome = 0; outcome != subject.outcomes.size(); ++outcome) {
        std::vector<double> means;
        for (const Answer& answer : answers) {
            stats::RunningMean mean;
            for (const double value : answer[outcome]) {
                if (!std::isnan(value)) mean.add(value);
            }
            means.push_back(mean.mean());
        }
        all.push_back(associations(numbers, means));
    }
    return all;
}

}  // namespace

Findings carry_out(const Study& study, const RunOptions& options) {
    const auto& [subject, ranges, settings] = study;
    const std::uint64_t seed = subject.plan.seed;
    const auto own_luck = static_cast<std::uint32_t>(settings.end_replicates);
    Findings findings;
    Trial all(subject, ranges.varied, settings.replicates, own_luck, options, findings.effort);
    findings.effects = screen(std::ref(all), ranges.varied.size(), settings.walks, seed);
    findings.survivors = survivors(findings.effects, settings.keep);
    if (subject.in_worlds != nullptr) findings.associations = associations_in(study, options, findings.effort);
    if (findings.survivors.empty()) return findings;

    const std::vector<Range> kept = surviving(study, findings);
    Trial few(subject, kept, settings.replicates, own_luck, options, findings.effort);
    findings.apportioned =
        apportion(std::ref(few), kept.size(), settings.rows, static_cast<std::uint32_t>(settings.walks), seed);
    const std::vector<Range> with_ends = turned(study, findings);
    if (with_ends.empty()) return findings;
    Trial ends(subject, with_ends, settings.end_replicates, 0, options, findings.effort);
    findings.tornadoes = tornadoes(std::ref(ends), with_ends.size());
    return findings;
}

}  // namespace raaderum::sensitivity
