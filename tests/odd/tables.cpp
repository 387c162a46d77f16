#include "tables.hpp"

#include "engine/week.hpp"
#include "model/events.hpp"
#include "model/mechanisms.hpp"
#include "model/metrics.hpp"
#include "model/parameters.hpp"
#include "scenario/numbers.hpp"
#include "scenario/parameters_page.hpp"
#include "source_notes.hpp"

#include <fmt/format.h>

#include <array>
#include <functional>
#include <map>
#include <stdexcept>

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
    const std::vector<std::string> functions = phase_functions();
    if (functions.size() != phases.size()) throw std::runtime_error("sim/engine/week.cpp lists its phases otherwise");
    for (std::size_t at = 0; at != phases.size(); ++at) {
        const std::string file = functions[at] + ".cpp";
        text += fmt::format("| {} | {} | {} | [{}](processes/{}) |\n", phases[at].step, phases[at].name,
                            without_bars(first_sentence("sim/processes/" + file)), file, file);
    }
    return text;
}

struct PeopleColumn {
    std::string_view kind, name, meaning;
};

constexpr auto people_columns = std::to_array<PeopleColumn>({
#define COLUMN(kind, name, start, meaning) {#kind, #name, meaning},
#include "model/people.def"
#undef COLUMN
});

std::string people() {
    const std::array<std::pair<std::string_view, std::string_view>, 3> kinds{
        {{"person", "Drawn when someone is hired, kept while they stay"},
         {"state", "Carried from week to week"},
         {"week", "Made anew each week"}}};
    std::string text;
    for (const auto& [kind, title] : kinds) {
        text += fmt::format("{}**{}**\n\n| variable | meaning |\n| --- | --- |\n", text.empty() ? "" : "\n", title);
        for (const PeopleColumn& column : people_columns) {
            if (column.kind == kind) text += fmt::format("| `{}` | {} |\n", column.name, without_bars(column.meaning));
        }
    }
    return text;
}

std::string fields(std::string_view path, std::string_view struct_name) {
    std::string text = "| variable | meaning |\n| --- | --- |\n";
    for (const NamedField& field : fields_of(path, struct_name)) {
        text += fmt::format("| `{}` | {} |\n", field.name, without_bars(field.meaning));
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

std::string events() {
    std::string text = "| event | option | default | range | meaning |\n| --- | --- | ---: | --- | --- |\n";
    for (const EventOption& option : event_options) {
        const std::string value = option.required ? "required" : scenario::spelled(option.default_value);
        text +=
            fmt::format("| `{}` | `{}` | {} | {} to {} | {} |\n",
                        event_kind_names[static_cast<std::size_t>(option.kind)], option.name, value,
                        scenario::spelled(option.low), scenario::spelled(option.high), without_bars(option.meaning));
    }
    return text;
}

/// How many parameters there are, by how well they are known, group by group.
std::string knowledge() {
    constexpr std::array known{Known::measured, Known::informed, Known::assumed, Known::reference};
    const auto count = [](std::string_view group, Known how) {
        int found = 0;
        for (const ParameterInfo& parameter : parameter_table()) {
            const bool inside = group.empty() || parameter.key.substr(0, parameter.key.find('.')) == group;
            found += inside && parameter.known == how ? 1 : 0;
        }
        return found;
    };
    std::string text =
        "| group | measured | informed | assumed | free | reference |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: |\n";
    const auto row = [&](std::string_view shown, std::string_view group) {
        std::array<int, known.size()> counts{};
        for (std::size_t at = 0; at != known.size(); ++at) counts[at] = count(group, known[at]);
        text += fmt::format("| {} | {} | {} | {} | {} | {} |\n", shown, counts[0], counts[1], counts[2],
                            counts[0] + counts[1] + counts[2], counts[3]);
    };
    for (const ParameterGroup& group : parameter_groups()) row(fmt::format("`{}`", group.name), group.name);
    row("**all**", "");
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
        {"leaders", [] { return fields("sim/model/leaders.hpp", "Leaders"); }},
        {"environment", [] { return fields("sim/model/environment.hpp", "Environment"); }},
        {"mechanisms", mechanisms},
        {"metrics", metrics},
        {"events", events},
        {"knowledge", knowledge},
        {"parameters", parameters},
    };
    constexpr std::string_view opening = "opening ";
    if (name.starts_with(opening)) return opening_comment(name.substr(opening.size()));
    const auto maker = makers.find(name);
    if (maker == makers.end()) throw std::runtime_error("nothing is called " + std::string(name));
    return maker->second();
}

}  // namespace raaderum::odd
