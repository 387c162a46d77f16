#include "sensitivity/study.hpp"

#include <algorithm>
#include <functional>

namespace raaderum::sensitivity {

Cost cost_of(const Settings& settings, std::size_t parameters) {
    const std::uint64_t kept = std::min(settings.keep, parameters);
    const auto replicates = static_cast<std::uint64_t>(settings.replicates);
    Cost cost;
    cost.screening = settings.walks * (parameters + 1) * replicates;
    cost.indices = settings.rows * (kept + 2) * replicates;
    cost.ends = (2 * kept + 1) * static_cast<std::uint64_t>(settings.end_replicates);
    return cost;
}

std::vector<Range> surviving(const Study& study, const Findings& findings) {
    std::vector<Range> kept;
    for (const std::size_t parameter : findings.survivors) kept.push_back(study.ranges.varied[parameter]);
    return kept;
}

std::vector<bool> set_by_variant(const Study& study, const std::vector<Range>& parameters, const Outcome& outcome) {
    const scenario::OwnKeys own(study.subject.plan);
    std::vector<bool> set;
    for (const Range& range : parameters) set.push_back(own.has(outcome.variant, range.parameter->key));
    return set;
}

Findings carry_out(const Study& study, const RunOptions& options) {
    const auto& [subject, ranges, settings] = study;
    const std::uint64_t seed = subject.plan.seed;
    const auto own_luck = static_cast<std::uint32_t>(settings.end_replicates);
    Findings findings;
    Trial all(subject, ranges.varied, settings.replicates, own_luck, options, findings.effort);
    findings.effects = screen(std::ref(all), ranges.varied.size(), settings.walks, seed);
    findings.survivors = survivors(findings.effects, settings.keep);
    if (findings.survivors.empty()) return findings;

    const std::vector<Range> kept = surviving(study, findings);
    Trial few(subject, kept, settings.replicates, own_luck, options, findings.effort);
    findings.apportioned =
        apportion(std::ref(few), kept.size(), settings.rows, static_cast<std::uint32_t>(settings.walks), seed);
    Trial ends(subject, kept, settings.end_replicates, 0, options, findings.effort);
    findings.tornadoes = tornadoes(std::ref(ends), kept.size());
    return findings;
}

}  // namespace raaderum::sensitivity
