#pragma once
// Many institutions instead of one: municipalities, each with institutions of several kinds. What makes a school a school is
// a list of values that its kind has of its own; what makes a municipality special, likewise.

#include "core/units.hpp"
#include "model/events.hpp"
#include "model/parameters.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace raaderum {

/// A parameter, and the value that somebody gives it.
struct OwnValue {
    const ParameterInfo* parameter = nullptr;
    double value = 0.0;
};

/// A kind of institution. Those of one municipality share its employees evenly; institution.employees is their mean size.
struct InstitutionKind {
    std::string name;
    double per_1000_inhabitants = 0.0;  ///< employees
    std::vector<OwnValue> own;
};

struct Municipality {
    std::string name;
    int inhabitants = 0;
    std::vector<int> employees;  ///< per kind; −1: they follow from the inhabitants
    std::vector<OwnValue> own;   ///< go before those of the kind
    std::vector<Event> events;   ///< happen in all of its institutions, besides those of the policy
};

/// One institution among all: where it stands, what it is, and how large.
struct Address {
    std::size_t municipality = 0;
    std::size_t kind = 0;
    std::uint32_t number = 0;  ///< among those of its kind there
    int employees = 0;
};

struct Country {
    std::vector<InstitutionKind> kinds;
    std::vector<Municipality> municipalities;

    bool any() const { return !municipalities.empty(); }
};

inline constexpr std::size_t most_kinds = 64;
inline constexpr std::size_t most_municipalities = 4096;
/// Institutions of one kind in one municipality.
inline constexpr std::size_t most_alike = 16384;

/// Employees of a kind in a municipality; 0 where they would be fewer than an institution needs.
int employees_of(const Country& country, std::size_t municipality, std::size_t kind);

/// Names the luck of an institution by where it stands, so that a country that grows moves nobody's luck.
InstitutionId luck_of(const Address& address);

/// What `parameters` are at an institution of this kind in this municipality. Parameters that the policy sets itself
/// (`kept`) stay; what follows from others is filled in; the number of employees is the mean of the kind.
Parameters parameters_at(Parameters parameters, const std::vector<const ParameterInfo*>& kept, const Country& country,
                         std::size_t municipality, std::size_t kind);

/// All institutions, by municipality, kind and number. `base` is what the country's kinds differ from.
std::vector<Address> addresses_of(const Country& country, const Parameters& base);

/// Employees of all institutions.
std::uint64_t employees_of(const Country& country);

}  // namespace raaderum
