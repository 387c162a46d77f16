#pragma once
// Every number of the model that a scenario may set. Each is declared once, in parameters.def, with its default, range,
// unit, meaning and source; validation, the JSON Schema and `raaderum parameters` are made from that table.

#include "model/reference_levels.hpp"

#include <limits>
#include <span>
#include <string_view>

namespace raaderum {

/// The default of a value that follows from others; see fill_derived().
inline constexpr float follows = std::numeric_limits<float>::quiet_NaN();

/// The values that one institution lives by. Fields stand in groups, as in a scenario: `parameters.trust.gain`. A function
/// that needs one group is handed that one, `const Parameters::trust_group& p`.
struct Parameters {
    /// The defaults.
    Parameters();

#define GROUP_BEGIN(group, title) struct group##_group {
#define GROUP_END(group) \
    }                    \
    group;
#define PARAMETER(group, field, type, key, default_value, low, high, unit, known, when, meaning, source) type field;
#include "model/parameters.def"
#undef PARAMETER
#undef GROUP_END
#undef GROUP_BEGIN

    ReferenceLevels ordinary;  ///< no parameters: nobody sets them but the program that measures them
};

/// How well a value is known.
enum class Known {
    measured,  ///< from data on institutions of this kind
    informed,  ///< the sources give direction or order of magnitude
    assumed,   ///< no empirical source; sweep it
};

/// When a value may change.
enum class Changeable {
    anytime,   ///< variants and `set` events may change it at any week
    at_start,  ///< it shapes the people and ties that the burn-in lives with; fixed once the first week has run
};

struct ParameterInfo {
    std::string_view key;  ///< as in a scenario, e.g. "employees.competence.mean"
    bool whole;            ///< a whole number
    double default_value;  ///< NaN: follows from other values, as `meaning` says
    double low;
    double high;
    std::string_view unit;
    Known known;
    Changeable changeable;
    std::string_view meaning;
    std::string_view source;
    double (*get)(const Parameters&);
    void (*set)(Parameters&, double);
};

struct ParameterGroup {
    std::string_view name;
    std::string_view title;
};

/// All parameters in the order of declaration.
std::span<const ParameterInfo> parameter_table();
/// The groups (top-level sections) in the order of declaration.
std::span<const ParameterGroup> parameter_groups();
/// The parameter with this key, or nullptr.
const ParameterInfo* find_parameter(std::string_view key);
/// Fills in the values that follow from others where none was given (institution.procedural_weight).
void fill_derived(Parameters& parameters);

constexpr std::string_view spelled(Known known) {
    return known == Known::measured ? "measured" : known == Known::informed ? "informed" : "assumed";
}

}  // namespace raaderum
