#pragma once
// A policy as written: which parameters it sets or sweeps, which mechanisms it switches, which events it meets. The base of
// a scenario and each of its variants are policies.

#include "model/events.hpp"
#include "model/mechanisms.hpp"
#include "model/parameters.hpp"
#include "scenario/node.hpp"
#include "scenario/titles.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::scenario {

/// A parameter and its value, or the values of a sweep.
struct Assignment {
    const ParameterInfo* parameter = nullptr;
    std::vector<double> values;  ///< one, or those of the sweep; none where the value is wrong
    bool sweep = false;
    Place place;
};

struct Switching {
    const MechanismInfo* mechanism = nullptr;
    bool on = true;
};

/// A number of an event and the values of its sweep.
struct SweptOption {
    std::string name;  ///< "size"; "week"
    std::vector<double> values;
    Place place;
};

struct WrittenEvent {
    Event event;  ///< with the first values of its sweeps
    Place place;
    std::size_t entry = 0;   ///< place in the list, from 0
    std::string label = {};  ///< its name; its kind, where it is the only one of it in the list; else its place
    std::vector<SweptOption> swept = {};
};

struct Policy {
    std::string name;
    Wording wording = {};  ///< of a variant
    Place place;
    std::vector<Assignment> assignments;
    std::vector<Switching> switchings;
    std::optional<std::vector<WrittenEvent>> events;  ///< none: those of the base
    std::vector<WrittenEvent> more_events;            ///< `events+`
    std::optional<std::string> baseline;              ///< the variant that this one is compared with
    Place baseline_place;
};

/// The keys that a policy may have: groups of parameters, mechanisms, arrows to leave out, events.
std::vector<std::string> policy_keys();
/// The sections and keys directly below `prefix` ("leaders" gives control_disposition, style, …; "" the groups).
std::vector<std::string> known_children(std::string_view prefix);

/// Keys that stand among the parameters of `group` and are none: `kind` and `path` of the network, what there is in a country.
std::vector<std::string> keys_beside_parameters(std::string_view group);
/// Notes such keys in a variant, a kind of institution or a municipality: they hold for the whole scenario.
void refuse_keys_of_all(const Node& mapping, const std::string& path, Problems& problems);

/// Reads what concerns the policy from a mapping and leaves the rest alone. `path` is where it stands ("variants.trust").
Policy read_policy(const Node& mapping, const std::string& path, Problems& problems);

/// The most values of one sweep.
inline constexpr std::size_t most_swept = 1000;

}  // namespace raaderum::scenario
