#include "tables.hpp"

#include "ablation.hpp"
#include "engine/week.hpp"
#include "equations.hpp"
#include "interventions/kinds.hpp"
#include "model/columns.hpp"
#include "model/mechanisms.hpp"
#include "model/metrics.hpp"
#include "model/parameters.hpp"
#include "scenario/numbers.hpp"
#include "scenario/parameters_page.hpp"
#include "source_notes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <functional>
#include <map>
#include <stdexcept>
#include <utility>

namespace raaderum::odd {
namespace {

std::string without_bars(std::string_view text) {
    std::string result;
    for (const char character : text) result += character == '|' ? "\\|" : std::string(1, character);
    return result;
}

std::string schedule() {
    std::string text = "| step | phase | what happens | code |\n| ---: | --- | --- | --- |\n";
    const auto phases = engine::week_schedule();
    for (std::size_t at = 0; at != phases.size(); ++at) {
        const std::string file = std::string(writer_names[at + 1]) + ".cpp";
        text += fmt::format("| {} | {} | {} | [{}](processes/{}) |\n", phases[at].step, phases[at].name,
                            without_bars(first_sentence("sim/processes/" + file)), file, file);
    }
    return text;
}

std::string written_by(const ColumnInfo& column) {
    std::string text;
    for (std::size_t each = 0; each != writer_names.size(); ++each) {
        if (!column.written_by.has(static_cast<Writer>(each))) continue;
        text += fmt::format("{}`{}`", text.empty() ? "" : ", ", writer_names[each]);
    }
    return text;
}

template <class Wanted>
std::string columns_where(Wanted wanted) {
    std::string text = "| variable | meaning | newcomers | written by |\n| --- | --- | --- | --- |\n";
    for (const ColumnInfo& column : column_table) {
        if (!wanted(column)) continue;
        text += fmt::format("| `{}` | {} | {} | {} |\n", column.name, without_bars(column.meaning),
                            newcomer_names[static_cast<std::size_t>(column.newcomer)], written_by(column));
    }
    return text;
}

std::string columns_of(std::string_view whose) {
    std::string text = "| variable | meaning | written by |\n| --- | --- | --- |\n";
    for (const ColumnInfo& column : column_table) {
        if (column.whose != whose) continue;
        text += fmt::format("| `{}` | {} | {} |\n", column.name, without_bars(column.meaning), written_by(column));
    }
    return text;
}

std::string people() {
    constexpr std::array<std::pair<Holds, std::string_view>, 4> kinds{
        {{Holds::person, "Drawn when someone is hired, kept while they stay"},
         {Holds::state, "Carried from week to week"},
         {Holds::week, "Made anew each week"},
         {Holds::place, "Never changing"}}};
    std::string text;
    for (const auto& kind : kinds) {
        text += fmt::format("{}**{}**\n\n", text.empty() ? "" : "\n", kind.second);
        text += columns_where(
            [&](const ColumnInfo& column) { return column.whose == "people" && column.holds == kind.first; });
    }
    return text;
}

std::string mechanisms() {
    std::string text = "| mechanism | switched off |\n| --- | --- |\n";
    for (const MechanismInfo& mechanism : mechanism_table) {
        text += fmt::format("| `{}` | {} |\n", mechanism.name, mechanism.when_off);
    }
    return text;
}

std::string metrics() {
    std::string text =
        "| metric | meaning | unit | with nobody | pooled by | smallest | formula |\n"
        "| --- | --- | --- | --- | --- | ---: | --- |\n";
    for (const MetricInfo& metric : metric_table) {
        text += fmt::format("| `{}` | {} | {} | {} | {} | {} | {} |\n", metric.name, without_bars(metric.long_name),
                            metric.unit, spelled(metric.with_nobody), spelled(metric.pooled_by), metric.smallest,
                            without_bars(metric.formula));
    }
    return text;
}

/// What may stand behind an option of an event, and what stands there where it is left out.
std::pair<std::string, std::string> range_and_default(const EventOption& option) {
    std::string range;
    std::string value;
    switch (option.takes) {
        case OptionTakes::number:
            range = fmt::format("{} to {}", scenario::spelled(option.low), scenario::spelled(option.high));
            value = scenario::spelled(option.default_value);
            break;
        case OptionTakes::choice:
            range = fmt::format("{}", fmt::join(option.names, ", "));
            value = option.names[static_cast<std::size_t>(option.default_value)];
            break;
        case OptionTakes::parameter_key:
            range = "a parameter that may change at any time";
            break;
        case OptionTakes::parameter_value:
            range = "that of the parameter";
            break;
    }
    return {range, option.required ? "required" : value};
}

std::string events() {
    std::string text = "| event | option | default | range | meaning |\n| --- | --- | ---: | --- | --- |\n";
    for (const InterventionKind* kind : intervention_kinds()) {
        for (const EventOption& option : kind->options) {
            const auto [range, value] = range_and_default(option);
            text += fmt::format("| `{}` | `{}` | {} | {} | {} |\n", kind->name, option.name, value, range,
                                without_bars(option.meaning));
        }
    }
    return text;
}

/// What each kind of intervention does: the openings of their files.
std::string interventions_in_words() {
    std::string text;
    for (const InterventionKind* kind : intervention_kinds()) {
        text += fmt::format("{}**`{}`.** {}", text.empty() ? "" : "\n", kind->name,
                            opening_comment(fmt::format("sim/interventions/{}.cpp", kind->name)));
    }
    return text;
}

/// How many parameters there are, by how well they are known, group by group.
std::string knowledge() {
    constexpr std::array known{Known::measured, Known::informed, Known::assumed};
    const auto count = [](std::string_view group, Known how) {
        int found = 0;
        for (const ParameterInfo& parameter : parameter_table()) {
            const bool inside = group.empty() || parameter.key.substr(0, parameter.key.find('.')) == group;
            found += inside && parameter.known == how ? 1 : 0;
        }
        return found;
    };
    std::string text =
        "| group | measured | informed | assumed | all |\n"
        "| --- | ---: | ---: | ---: | ---: |\n";
    const auto row = [&](std::string_view shown, std::string_view group) {
        std::array<int, known.size()> counts{};
        for (std::size_t at = 0; at != known.size(); ++at) counts[at] = count(group, known[at]);
        text += fmt::format("| {} | {} | {} | {} | {} |\n", shown, counts[0], counts[1], counts[2],
                            counts[0] + counts[1] + counts[2]);
    };
    for (const ParameterGroup& group : parameter_groups()) row(fmt::format("`{}`", group.name), group.name);
    row("**all**", "");
    return text;
}

std::string reference_levels() {
    std::string text = "| level | value | how | of |\n| --- | ---: | --- | --- |\n";
    const ReferenceLevels ordinary;
    for (const ReferenceLevelInfo& level : reference_level_table) {
        text += fmt::format("| `{}` | {:.3f} | {} | {} |\n", level.name, ordinary.*level.level,
                            level.how == Levelled::rests ? "rests" : "chosen", without_bars(level.meaning));
    }
    return text;
}

/// The program's own page, one level further down among the headings.
std::string parameters() {
    std::string text = scenario::parameters_as_markdown();
    constexpr std::string_view heading = "### `";
    for (std::size_t at = text.find(heading); at != std::string::npos; at = text.find(heading, at + heading.size())) {
        text.insert(at++, "#");
    }
    return text;
}

}  // namespace

std::string table(std::string_view name) {
    static const std::map<std::string_view, std::function<std::string()>> makers{
        {"schedule", schedule},
        {"people", people},
        {"leaders", [] { return columns_of("leaders"); }},
        {"environment", [] { return columns_of("environment"); }},
        {"mechanisms", mechanisms},
        {"metrics", metrics},
        {"events", events},
        {"interventions", interventions_in_words},
        {"knowledge", knowledge},
        {"reference levels", reference_levels},
        {"parameters", parameters},
        {"ablation", ablation},
        {"agents and twin", [] { return source_text("tests/oracles/agents_and_twin.md"); }},
    };
    constexpr std::string_view opening = "opening ";
    constexpr std::string_view sums = "equations ";
    if (name.starts_with(opening)) return opening_comment(name.substr(opening.size()));
    if (name.starts_with(sums)) return equations(name.substr(sums.size()));
    const auto maker = makers.find(name);
    if (maker == makers.end()) throw std::runtime_error("nothing is called " + std::string(name));
    return maker->second();
}

}  // namespace raaderum::odd
