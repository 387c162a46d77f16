#include "workshop/history.hpp"

#include "interventions/kinds.hpp"
#include "workshop/levers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>
#include <string_view>

namespace raaderum::workshop {
namespace {

using Json = nlohmann::ordered_json;

const Json& member(const Json& object, const char* name) {
    if (!object.is_object() || !object.contains(name)) throw BadAsk{fmt::format("'{}' is missing", name)};
    return object.at(name);
}

std::uint64_t whole(const Json& object, const char* name, std::uint64_t most) {
    const Json& number = member(object, name);
    if (!number.is_number_unsigned() || number.get<std::uint64_t>() > most) {
        throw BadAsk{fmt::format("'{}' must be a whole number from 0 to {}", name, most)};
    }
    return number.get<std::uint64_t>();
}

const Json& list(const Json& object, const char* name) {
    const Json& items = member(object, name);
    if (!items.is_array()) throw BadAsk{fmt::format("'{}' must be a list", name)};
    if (items.size() > most_deeds) throw BadAsk{fmt::format("'{}' holds more than {} entries", name, most_deeds)};
    return items;
}

Week week_of(const Json& deed) {
    return static_cast<Week>(whole(deed, "week", static_cast<std::uint64_t>(std::numeric_limits<int>::max())));
}

Change read_change(const Json& json) {
    Change change;
    change.world = static_cast<std::size_t>(whole(json, "world", world_count - 1));
    change.week = week_of(json);
    const Json& key = member(json, "key");
    if (!key.is_string() || find_lever(key.get_ref<const std::string&>()) == nullptr) {
        throw BadAsk{"there is no such lever"};
    }
    change.key = key.get<std::string>();
    const Json& value = member(json, "value");
    if (!value.is_number()) throw BadAsk{fmt::format("the value of {} must be a number", change.key)};
    change.value = value.get<double>();
    return change;
}

/// Whether shocks have an option of this name, so that nothing else gets into a scenario.
bool is_option(std::string_view name) {
    const auto kinds = intervention_kinds();
    return name == "kind" || std::any_of(kinds.begin(), kinds.end(), [&](const InterventionKind* kind) {
               return !sets_a_parameter(*kind) && find_option(*kind, name) != nullptr;
           });
}

/// Whether this names a kind that sets a parameter, which is what levers are for.
bool is_a_setting(const Json& name) {
    const InterventionKind* kind = name.is_string() ? find_intervention(name.get<std::string>()) : nullptr;
    return kind != nullptr && sets_a_parameter(*kind);
}

Shock read_shock(const Json& json) {
    Shock shock;
    shock.world = static_cast<std::size_t>(whole(json, "world", world_count - 1));
    shock.week = week_of(json);
    for (const auto& [name, value] : json.items()) {
        if (name == "world" || name == "week") continue;
        if (!is_option(name)) throw BadAsk{"a shock has no such option"};
        if (!value.is_number() && !value.is_string()) throw BadAsk{fmt::format("'{}' must be a number or name", name)};
        shock.event[name] = value;
    }
    if (is_a_setting(member(json, "kind"))) throw BadAsk{"levers are moved by changes"};
    return shock;
}

}  // namespace

History read_history(const Json& json) {
    History history;
    history.seed = whole(json, "seed", std::numeric_limits<std::uint64_t>::max());
    for (const Json& change : list(json, "changes")) history.changes.push_back(read_change(change));
    for (const Json& shock : list(json, "shocks")) history.shocks.push_back(read_shock(shock));
    return history;
}

Json as_json(const History& history) {
    Json json{{"seed", history.seed}, {"changes", Json::array()}, {"shocks", Json::array()}};
    for (const Change& change : history.changes) {
        json["changes"].push_back(
            {{"world", change.world}, {"week", change.week}, {"key", change.key}, {"value", change.value}});
    }
    for (const Shock& shock : history.shocks) {
        Json entry{{"world", shock.world}, {"week", shock.week}};
        entry.update(shock.event);
        json["shocks"].push_back(std::move(entry));
    }
    return json;
}

}  // namespace raaderum::workshop
