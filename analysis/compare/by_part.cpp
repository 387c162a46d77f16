#include "compare/by_part.hpp"

#include "compare/csv.hpp"
#include "stats/significance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace raaderum::compare {
namespace {

PartKind kind_of(By by) { return by == By::municipality ? PartKind::municipality : PartKind::team; }

/// What a part is called when the whole is divided like this; empty: it belongs to none.
std::string name_in(By by, const output::PartLabel& label) {
    switch (by) {
        case By::leader:
            return label.leader;
        case By::profession:
            return label.profession;
        case By::municipality:
        case By::team:
            break;
    }
    return label.name;
}

/// A part's weeks from those of its members, which count by their people; undefined where nobody is in any of them.
Table taken_together(const std::vector<Table>& tables, const Part& part, const std::vector<output::PartLabel>& labels) {
    if (part.members.size() == 1) return tables[part.members.front()];
    Table all = tables[part.members.front()];
    for (std::size_t at = 0; at != all.values.size(); ++at) {
        double sum = 0.0;
        double people = 0.0;
        for (const std::size_t member : part.members) {
            const float value = tables[member].values[at];
            if (std::isnan(value)) continue;
            sum += labels[member].employees * static_cast<double>(value);
            people += labels[member].employees;
        }
        all.values[at] = static_cast<float>(sum / people);
    }
    return all;
}

void judge(PartTable& table, Better better) {
    std::vector<double> p;
    for (const PartRow& each : table.rows) {
        if (!each.hidden) p.push_back(each.row.p);
    }
    const std::vector<double> corrected = stats::holm(p);
    std::size_t shown = 0;
    for (PartRow& each : table.rows) {
        if (each.hidden) continue;
        each.row.p_holm = corrected[shown++];
        each.row.verdict = verdict_on(each.row, better);
    }
}

void sort_by_gain(PartTable& table, Better better) {
    const double sign = better == Better::lower ? -1.0 : 1.0;
    const auto order = [&](const PartRow& each) {
        const double gain = std::isnan(each.row.difference) ? -HUGE_VAL : sign * each.row.difference;
        return std::pair(each.hidden, -gain);
    };
    std::stable_sort(table.rows.begin(), table.rows.end(),
                     [&](const PartRow& one, const PartRow& other) { return order(one) < order(other); });
}

/// What a municipality's or a team's row begins with.
std::string first_fields(const ByPart& all, const StudyFacts& facts, const Part& part) {
    if (all.by != By::municipality) {
        return fmt::format("{},{},{}", csv_field(part.name), part.hidden ? "" : fmt::format("{}", part.people),
                           part.hidden ? 1 : 0);
    }
    const output::PartLabel& label = facts.parts.all[part.members.front()];
    return fmt::format("{},{},{},{}", csv_field(part.name), label.inhabitants, label.employees, label.institutions);
}

}  // namespace

std::string_view spelled(By by) {
    switch (by) {
        case By::team:
            return "team";
        case By::leader:
            return "leader";
        case By::profession:
            return "profession";
        case By::municipality:
            break;
    }
    return "municipality";
}

std::vector<Part> parts_by(const StudyFacts& facts, By by, ShowSmall small) {
    std::vector<Part> parts;
    if (!facts.parts.are(kind_of(by))) return parts;
    for (std::size_t place = 0; place != facts.parts.all.size(); ++place) {
        const output::PartLabel& label = facts.parts.all[place];
        const std::string name = name_in(by, label);
        if (name.empty()) continue;
        auto part = std::find_if(parts.begin(), parts.end(), [&](const Part& known) { return known.name == name; });
        if (part == parts.end()) part = parts.insert(parts.end(), Part{name, 0, {}, false});
        part->people += label.employees;
        part->members.push_back(place);
    }
    for (Part& part : parts)
        part.hidden = by != By::municipality && small == ShowSmall::no && part.people < fewest_shown;
    return parts;
}

std::size_t PartTable::count(Verdict verdict) const {
    return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [verdict](const PartRow& each) {
        return !each.hidden && each.row.verdict == verdict;
    }));
}

bool ByPart::any_hidden() const {
    return std::any_of(parts.begin(), parts.end(), [](const Part& part) { return part.hidden; });
}

ByPart by_part(const Study& study, const Comparison& comparison, By by) {
    std::vector<std::size_t> all(comparison.metrics.size());
    std::iota(all.begin(), all.end(), 0);
    return by_part(study, comparison, by, all);
}

ByPart by_part(const Study& study, const Comparison& comparison, By by, std::span<const std::size_t> metrics) {
    ByPart all{by, parts_by(study.facts(), by, comparison.small_parts), {}};
    if (all.parts.empty()) return all;
    const std::vector<output::PartLabel>& labels = study.facts().parts.all;
    for (const std::size_t metric : metrics) {
        const std::size_t in_study = *study.metric_called(comparison.metrics[metric].name);
        if (!study.facts().stored[in_study].of_parts) continue;
        const Better better = comparison.metrics[metric].better;
        std::vector<std::vector<Table>> tables;
        for (std::size_t variant = 0; variant != comparison.variants.size(); ++variant)
            tables.push_back(study.metric_by_part(variant, in_study, comparison.weeks));
        for (std::size_t variant = 0; variant != comparison.variants.size(); ++variant) {
            const std::size_t baseline = comparison.baselines[variant];
            if (baseline == variant) continue;
            const Row* whole = comparison.row(variant, metric);
            PartTable table{variant, metric, {}};
            for (std::size_t part = 0; part != all.parts.size(); ++part) {
                Row row;
                if (!all.parts[part].hidden) {
                    row = compared(study, variant, baseline, taken_together(tables[variant], all.parts[part], labels),
                                   taken_together(tables[baseline], all.parts[part], labels), better,
                                   whole != nullptr ? whole->smallest : 0.0);
                }
                row.variant = variant;
                row.baseline = baseline;
                row.metric = metric;
                table.rows.push_back({part, row, all.parts[part].hidden});
            }
            judge(table, better);
            sort_by_gain(table, better);
            all.tables.push_back(std::move(table));
        }
    }
    return all;
}

std::string as_csv(const Study& study, const Comparison& comparison, const ByPart& parts) {
    const bool worlds = study.facts().worlds.any();
    std::string text = parts.by == By::municipality ? "municipality,inhabitants,employees,institutions"
                                                    : fmt::format("part,positions,hidden");
    text += ",variant,baseline,metric,unit,pairs,mean,baseline_mean,difference,low,high,share_better,p,p_holm,verdict,";
    text += worlds ? "undefined,worlds_better,worlds_worse,worlds\n" : "undefined\n";
    for (const PartTable& table : parts.tables) {
        for (const auto& [part, row, hidden] : table.rows) {
            const Described& metric = comparison.metrics[row.metric];
            text +=
                fmt::format("{},{},{},{},{}", first_fields(parts, study.facts(), parts.parts[part]),
                            csv_field(comparison.variants[row.variant]), csv_field(comparison.variants[row.baseline]),
                            csv_field(metric.name), csv_field(metric.unit));
            if (hidden) {
                text += std::string(worlds ? 14 : 11, ',') + "\n";
                continue;
            }
            text += fmt::format(",{}", row.pairs);
            for (const double value : {row.mean, row.baseline_mean, row.difference, row.low, row.high, row.share_better,
                                       row.p, row.p_holm}) {
                text += "," + csv_field(value);
            }
            text += fmt::format(",{},{}", spelled(row.verdict), row.undefined);
            if (worlds) text += fmt::format(",{},{},{}", row.worlds.better, row.worlds.worse, row.worlds.of());
            text += "\n";
        }
    }
    return text;
}

}  // namespace raaderum::compare
