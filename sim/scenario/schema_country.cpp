#include "scenario/schema_country.hpp"

#include "model/country.hpp"
#include "scenario/read_country.hpp"

#include <fmt/format.h>

#include <string>

namespace raaderum::scenario {
namespace {

/// A mapping from names to values of one shape.
Json named(std::string_view description, Json value, std::size_t most) {
    return {{"description", description},
            {"type", "object"},
            {"additionalProperties", std::move(value)},
            {"minProperties", 1},
            {"maxProperties", most}};
}

/// Some keys, and the sections of parameters; what is written with dots is left to the program.
Json with_parameters(std::string_view description, Json keys) {
    std::string groups;
    for (const ParameterGroup& group : parameter_groups()) {
        keys[std::string(group.name)] = reference(group.name);
        groups += fmt::format("{}{}", groups.empty() ? "" : "|", group.name);
    }
    Json part = section(description, std::move(keys));
    part["patternProperties"] = {{fmt::format("^({})\\.", groups), true}};
    return part;
}

}  // namespace

Json keys_of_country() {
    const Json inhabitants = number_between(0, most_inhabitants, true, "people who live there");
    const Json kind = with_parameters(
        "a kind of institution: what it differs in; institution.employees is its mean size",
        {{"per_1000_inhabitants", number_between(0, most_per_1000, false, "its employees per 1000 inhabitants")}});
    const Json staff = named("employees by kind, in place of what follows from the inhabitants",
                             number_between(0, most_staff, true, "employees"), most_kinds);
    const Json municipality =
        with_parameters("what the municipality differs in, and what happens in it", {{"inhabitants", inhabitants},
                                                                                     {"staff", staff},
                                                                                     {"events", reference("events")},
                                                                                     {"events+", reference("events")}});
    return {{"kinds", named("kinds of institutions by name", kind, most_kinds)},
            {"list", named("municipalities by name: inhabitants, or more", {{"anyOf", {inhabitants, municipality}}},
                           most_municipalities)}};
}

}  // namespace raaderum::scenario
