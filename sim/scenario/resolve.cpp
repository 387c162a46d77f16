#include "scenario/resolve.hpp"

#include "interventions/kinds.hpp"
#include "model/structures.hpp"
#include "scenario/numbers.hpp"
#include "scenario/policy.hpp"
#include "scenario/read_worlds.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace raaderum::scenario {
namespace {

using Out = std::back_insert_iterator<std::string>;

std::string spelled_whole_or_float(bool whole, double value) {
    return whole ? fmt::format("{:.0f}", value) : spelled(static_cast<float>(value));
}

/// The parameters below `prefix` as nested sections.
void write_parameters(Out out, const std::string& prefix, const Parameters& parameters, int indent) {
    for (const std::string& name : known_children(prefix)) {
        const std::string key = below(prefix, name);
        const ParameterInfo* parameter = find_parameter(key);
        if (parameter == nullptr) {
            fmt::format_to(out, "{:{}}{}:\n", "", indent, name);
            write_parameters(out, key, parameters, indent + 2);
        } else if (const double value = parameter->get(parameters); std::isnan(value)) {
            fmt::format_to(out, "{:{}}# {} follows: {}\n", "", indent, name, parameter->meaning);
        } else {
            fmt::format_to(out, "{:{}}{}: {}\n", "", indent, name, spelled(*parameter, value));
        }
    }
}

/// The number of replicates, or what is waited for; and the number of worlds.
std::string how_often(const Plan& plan) {
    if (plan.worlds.sampled()) return fmt::format("{}\nworlds: {}", plan.worlds.replicates, plan.worlds.count);
    if (!plan.until) return fmt::format("{}", plan.replicates);
    const Precision& until = *plan.until;
    return fmt::format("{{until: {{metric: {}, half_width: {}, weeks: [{}, {}]{}}}, min: {}, max: {}}}",
                       info(until.metric).name, until.half_width, until.from, until.to,
                       until.variant.empty() ? "" : ", variant: " + in_quotes(until.variant), until.least,
                       plan.replicates);
}

std::string as_line(const OwnValue& own) {
    return fmt::format("{}: {}", own.parameter->key, spelled(*own.parameter, own.value));
}

/// One municipality as `{inhabitants: 99000, staff: {"school": 40}, leaders.admin_hours: 14, events: [{…}]}`.
std::string as_line(const Municipality& municipality, const std::vector<InstitutionKind>& kinds) {
    std::vector<std::string> parts{fmt::format("inhabitants: {}", municipality.inhabitants)};
    std::vector<std::string> staff;
    for (std::size_t kind = 0; kind != kinds.size(); ++kind) {
        if (municipality.employees[kind] < 0) continue;
        staff.push_back(fmt::format("{}: {}", in_quotes(kinds[kind].name), municipality.employees[kind]));
    }
    if (!staff.empty()) parts.push_back(fmt::format("staff: {{{}}}", fmt::join(staff, ", ")));
    for (const OwnValue& own : municipality.own) parts.push_back(as_line(own));
    if (!municipality.events.empty()) parts.push_back("events: " + spelled(municipality.events));
    return fmt::format("{{{}}}", fmt::join(parts, ", "));
}

void write_country(Out out, const Country& country) {
    fmt::format_to(out, "  kinds:\n");
    for (const InstitutionKind& kind : country.kinds) {
        fmt::format_to(out, "    {}:\n      per_1000_inhabitants: {}\n", in_quotes(kind.name),
                       spelled(kind.per_1000_inhabitants));
        for (const OwnValue& own : kind.own) fmt::format_to(out, "      {}\n", as_line(own));
    }
    fmt::format_to(out, "  list:\n");
    for (const Municipality& municipality : country.municipalities) {
        fmt::format_to(out, "    {}: {}\n", in_quotes(municipality.name), as_line(municipality, country.kinds));
    }
}

/// A set as it was read, so that nobody needs its table again.
void write_set(Out out, const Worlds& worlds) {
    const WorldsSet& set = *worlds.set;
    fmt::format_to(out, "worlds:\n  name: {}\n  checksum: {}\n  count: {}\n", in_quotes(set.name),
                   in_quotes(set.checksum), worlds.count);
    if (!set.structures.empty()) {
        std::vector<std::string_view> names;
        for (const std::uint8_t number : set.structures) names.push_back(structure_name(number));
        fmt::format_to(out, "  structures: {}\n", fmt::join(names, " "));
    }
    std::vector<std::string_view> switched;
    for (const MechanismInfo& mechanism : mechanism_table) {
        if (std::find(set.switched.begin(), set.switched.end(), mechanism.member) != set.switched.end())
            switched.push_back(mechanism.name);
    }
    if (!switched.empty()) fmt::format_to(out, "  switched: {}\n", fmt::join(switched, " "));
    fmt::format_to(out, "  values:\n");
    for (const UncertainParameter& each : worlds.uncertain)
        fmt::format_to(out, "    {}: {}\n", each.parameter->key, fmt::join(*each.values, " "));
}

void write_worlds(Out out, const Worlds& worlds) {
    if (worlds.set != nullptr) return write_set(out, worlds);
    fmt::format_to(out, "uncertain:\n");
    for (const UncertainParameter& uncertain : worlds.uncertain)
        fmt::format_to(out, "  {}: {}\n", uncertain.parameter->key, spelled(uncertain));
}

/// Names of metrics, as they stand in a list.
std::string names_of(const std::vector<Metric>& metrics) {
    std::vector<std::string_view> names;
    for (const Metric metric : metrics) names.push_back(info(metric).name);
    return fmt::format("{}", fmt::join(names, ", "));
}

void write_record(Out out, const RecordPlan& record) {
    fmt::format_to(out, "record:\n");
    if (record.trajectories.metrics) fmt::format_to(out, "  metrics: [{}]\n", names_of(*record.trajectories.metrics));
    if (record.trajectories.every != 1) fmt::format_to(out, "  every: {}\n", record.trajectories.every);
    if (record.trajectories.last != 0) fmt::format_to(out, "  last: {}\n", record.trajectories.last);
    if (!record.trajectories.outcomes.empty())
        fmt::format_to(out, "  outcomes: [{}]\n", names_of(record.trajectories.outcomes));
    fmt::format_to(out, "  agents: {{replicates: {}, every: {}}}\n", record.agent_replicates, record.agent_every);
    fmt::format_to(out, "  network: {{replicates: {}, weeks: [{}]}}\n", record.network_replicates,
                   fmt::join(record.network_weeks, ", "));
}

/// One text where both languages say the same.
std::string words_in_quotes(const InBothLanguages& texts) {
    if (texts.danish == texts.english) return in_quotes(texts.english);
    return fmt::format("{{da: {}, en: {}}}", in_quotes(texts.danish), in_quotes(texts.english));
}

/// The keys of titles and descriptions, each in a line of its own, of which without_titles() knows.
void write_wording(Out out, const Wording& wording, std::string_view indent) {
    if (wording.title.any()) fmt::format_to(out, "{}title: {}\n", indent, words_in_quotes(wording.title));
    if (wording.description.any())
        fmt::format_to(out, "{}description: {}\n", indent, words_in_quotes(wording.description));
}

void write_variants(Out out, const Plan& plan, const Titles& titles, const std::vector<std::vector<Change>>& changes) {
    // The first variant's baseline holds for all that do not say otherwise.
    const std::size_t general = plan.variants.front().baseline;
    fmt::format_to(out, "baseline: {}\nvariants:\n", in_quotes(plan.variants[general].name));
    for (std::size_t index = 0; index != plan.variants.size(); ++index) {
        const Variant& variant = plan.variants[index];
        fmt::format_to(out, "  {}:", in_quotes(variant.name));
        const bool own_baseline = variant.baseline != general;
        const auto words = titles.variants.find(variant.name);
        const bool has_words = words != titles.variants.end() && words->second.any();
        if (changes[index].empty() && !own_baseline && !has_words) fmt::format_to(out, " {{}}");
        fmt::format_to(out, "\n");
        if (has_words) write_wording(out, words->second, "    ");
        if (own_baseline) fmt::format_to(out, "    baseline: {}\n", in_quotes(plan.variants[variant.baseline].name));
        for (const Change& change : changes[index]) fmt::format_to(out, "    {}: {}\n", change.key, change.value);
    }
}

}  // namespace

std::string in_quotes(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string spelled(const ParameterInfo& parameter, double value) {
    return spelled_whole_or_float(parameter.whole, value);
}

std::string spelled(const Event& event) {
    const InterventionKind& kind = kind_of(event);
    std::string text = fmt::format(R"({{"week": {}, "kind": "{}")", event.week, kind.name);
    const auto out = std::back_inserter(text);
    for (const EventOption& option : kind.options) {
        if (option.quiet && value_of(event, option.name) == static_cast<float>(option.default_value)) continue;
        fmt::format_to(out, R"(, "{}": )", option.name);
        if (option.team && !event.team.empty()) {
            text += in_quotes(event.team);
            continue;
        }
        switch (option.takes) {
            case OptionTakes::number:
            case OptionTakes::parameter_value: {
                const auto value = static_cast<double>(value_of(event, option.name));
                fmt::format_to(out, "{}", spelled_whole_or_float(option.whole, value));
                break;
            }
            case OptionTakes::choice:
                fmt::format_to(out, R"("{}")", choice_of(event, option.name));
                break;
            case OptionTakes::parameter_key:
                fmt::format_to(out, R"("{}")", event.key);
                break;
        }
    }
    return text + "}";
}

std::string spelled(const std::vector<Event>& events) {
    std::vector<std::string> texts;
    for (const Event& event : events) texts.push_back(spelled(event));
    return fmt::format("[{}]", fmt::join(texts, ", "));
}

std::string as_json(const std::vector<Change>& changes) {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (const Change& change : changes) object[change.key] = nlohmann::ordered_json::parse(change.value);
    return object.dump();
}

std::string resolved_text(const Plan& plan, const Titles& titles, const std::vector<std::vector<Change>>& changes) {
    std::string text = "# Every default filled in.\nschema: 1\n";
    const auto out = std::back_inserter(text);
    fmt::format_to(out, "name: {}\n", in_quotes(plan.name));
    write_wording(out, titles.scenario, "");
    fmt::format_to(out, "weeks: {}\nreplicates: {}\nseed: {}\nburn_in: {}\n", plan.weeks, how_often(plan), plan.seed,
                   plan.burn_in);
    if (plan.worlds.any()) write_worlds(out, plan.worlds);
    for (const ParameterGroup& group : parameter_groups()) {
        fmt::format_to(out, "{}:\n", group.name);
        if (group.name == "network") {
            fmt::format_to(out, "  kind: {}\n", network_kind_names[static_cast<std::size_t>(plan.network.kind)]);
            if (!plan.network.path.empty()) fmt::format_to(out, "  path: {}\n", in_quotes(plan.network.path));
            if (const auto& ends = plan.network.weights)
                fmt::format_to(out, "  weights: [{}, {}]\n", spelled(ends->first), spelled(ends->second));
            if (const auto& undirected = plan.network.undirected)
                fmt::format_to(out, "  undirected: {}\n", *undirected);
        }
        if (group.name == "institution" && !plan.network.chart.empty())
            fmt::format_to(out, "  chart: {}\n", in_quotes(plan.network.chart));
        if (group.name == "municipalities" && plan.country.any()) write_country(out, plan.country);
        write_parameters(out, std::string(group.name), plan.base.parameters, 2);
    }
    text += "mechanisms:\n";
    for (const MechanismInfo& mechanism : mechanism_table) {
        fmt::format_to(out, "  {}: {}\n", mechanism.name, plan.base.mechanisms.*mechanism.member);
    }
    text += plan.base.events.empty() ? "events: []\n" : "events:\n";
    for (const Event& event : plan.base.events) fmt::format_to(out, "  - {}\n", spelled(event));
    write_record(out, plan.record);
    write_variants(out, plan, titles, changes);
    return text;
}

std::string without_titles(const std::string& resolved) {
    std::string text;
    bool in_variants = false;
    bool bare = false;  // the last line kept names a variant, and had words alone below it so far
    for (std::size_t begin = 0; begin < resolved.size();) {
        const std::size_t end = std::min(resolved.find('\n', begin), resolved.size() - 1) + 1;
        std::string_view line(resolved.data() + begin, end - begin);
        begin = end;
        const bool of_all = line.starts_with("title: ") || line.starts_with("description: ");
        const bool of_variant =
            in_variants && (line.starts_with("    title: ") || line.starts_with("    description: "));
        if (of_all) continue;
        if (of_variant) {
            bare = bare || text.ends_with("\":\n");
            continue;
        }
        if (line.front() != ' ') in_variants = line.starts_with("variants:");
        if (bare && !line.starts_with("    ")) text.insert(text.size() - 1, " {}");
        bare = false;
        text += line;
    }
    if (bare) text.insert(text.size() - 1, " {}");
    return text;
}

}  // namespace raaderum::scenario
