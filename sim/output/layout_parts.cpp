#include "output/layout_parts.hpp"

#include "output/group_layout.hpp"

namespace raaderum::output {
namespace {

/// The teams' metrics along the variant's replicates and weeks; what a team is stands in the group /teams.
void lay_out_teams(VariantTables& tables, const Experiment& experiment, const Kept& kept, const Storage& storage,
                   const Axis& replicate, const Axis& week) {
    const HdfObject& group = tables.others.emplace_back(create_group(tables.group, "teams"));
    set_text(group, "comment", "means over the people who hold a team's positions; NaN while nobody does");
    GroupLayout layout(group, Form::file, storage, tables.others);
    std::vector<std::string> names;
    for (const PartLabel& label : experiment.parts.all) names.push_back(label.name);
    const Axis team = layout.named_places("team", names, {"team", ""});
    for (const Metric metric : kept.part_metrics) {
        const MetricInfo& own = info(metric);
        describe(
            tables.by_part.emplace_back(layout.column(own.name, {replicate, week, team}, {own.long_name, own.unit})),
            own);
    }
}

/// What a municipality is, and its metrics along the variant's replicates and weeks.
void lay_out_municipalities(VariantTables& tables, const Experiment& experiment, const Kept& kept,
                            const Storage& storage, const Axis& replicate, const Axis& week) {
    const HdfObject& group = tables.others.emplace_back(create_group(tables.group, "municipality"));
    set_text(group, "comment",
             "means over the people of a municipality; the variant's own metrics are those of all people");
    GroupLayout layout(group, Form::file, storage, tables.others);
    std::vector<std::string> names;
    for (const PartLabel& label : experiment.parts.all) names.push_back(label.name);
    const Axis municipality = layout.named_places("municipality", names, {"municipality", ""});
    const auto facts = [&](std::string_view name, std::int32_t PartLabel::*fact, const Label& words) {
        std::vector<std::int32_t> values;
        for (const PartLabel& label : experiment.parts.all) values.push_back(label.*fact);
        const Rows all{0, values.size()};
        tables.others.push_back(layout.column<std::int32_t>(name, {municipality}, words));
        write_rows(tables.others.back(), {&all, 1}, values);
    };
    facts("inhabitants", &PartLabel::inhabitants, {"people who live there", "1"});
    facts("employees", &PartLabel::employees, {"positions in its institutions", "1"});
    facts("institutions", &PartLabel::institutions, {"institutions", "1"});
    for (const Metric metric : kept.part_metrics) {
        const MetricInfo& own = info(metric);
        describe(tables.by_part.emplace_back(
                     layout.column(own.name, {replicate, municipality, week}, {own.long_name, own.unit})),
                 own);
    }
}

}  // namespace

void describe(HdfObject& dataset, const MetricInfo& metric) {
    set_text(dataset, "better", spelled(metric.better));
    set_text(dataset, "formula", metric.formula);
}

void lay_out_parts(VariantTables& tables, const Experiment& experiment, const Kept& kept, const Storage& storage,
                   const Axis& replicate, const Axis& week) {
    if (experiment.parts.are(PartKind::municipality))
        lay_out_municipalities(tables, experiment, kept, storage, replicate, week);
    if (experiment.parts.are(PartKind::team)) lay_out_teams(tables, experiment, kept, storage, replicate, week);
}

}  // namespace raaderum::output
