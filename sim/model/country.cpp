#include "model/country.hpp"

#include <algorithm>

namespace raaderum {
namespace {

constexpr int smallest_institution = 5;  // the lower end of institution.employees

void lay_over(Parameters& parameters, const std::vector<OwnValue>& own, const std::vector<const ParameterInfo*>& kept) {
    for (const OwnValue& each : own) {
        if (std::find(kept.begin(), kept.end(), each.parameter) == kept.end()) {
            each.parameter->set(parameters, each.value);
        }
    }
}

}  // namespace

int employees_of(const Country& country, std::size_t municipality, std::size_t kind) {
    const Municipality& there = country.municipalities[municipality];
    const int given = there.employees[kind];
    const double follow = there.inhabitants * country.kinds[kind].per_1000_inhabitants / 1000.0;
    const int employees = given >= 0 ? given : static_cast<int>(follow + 0.5);
    return employees < smallest_institution ? 0 : employees;
}

InstitutionId luck_of(const Address& address) {
    static_assert(std::uint64_t{most_municipalities} * most_kinds * most_alike == std::uint64_t{1} << 32U);
    const std::size_t row = address.municipality * most_kinds + address.kind;
    return InstitutionId{static_cast<std::uint32_t>(row * most_alike + address.number)};
}

Parameters parameters_at(Parameters parameters, const std::vector<const ParameterInfo*>& kept, const Country& country,
                         std::size_t municipality, std::size_t kind) {
    lay_over(parameters, country.kinds[kind].own, kept);
    lay_over(parameters, country.municipalities[municipality].own, kept);
    fill_derived(parameters);
    return parameters;
}

std::vector<Address> addresses_of(const Country& country, const Parameters& base) {
    std::vector<Address> addresses;
    for (std::size_t municipality = 0; municipality != country.municipalities.size(); ++municipality) {
        for (std::size_t kind = 0; kind != country.kinds.size(); ++kind) {
            const int employees = employees_of(country, municipality, kind);
            const int mean = parameters_at(base, {}, country, municipality, kind).institution.employees;
            const int wanted = std::max(1, (employees + mean / 2) / mean);
            const int count = std::min(wanted, employees / smallest_institution);
            for (int number = 0; number != count; ++number) {
                const int size = employees / count + (number < employees % count ? 1 : 0);
                addresses.push_back({municipality, kind, static_cast<std::uint32_t>(number), size});
            }
        }
    }
    return addresses;
}

std::uint64_t employees_of(const Country& country) {
    std::uint64_t all = 0;
    for (std::size_t municipality = 0; municipality != country.municipalities.size(); ++municipality) {
        for (std::size_t kind = 0; kind != country.kinds.size(); ++kind) {
            all += static_cast<std::uint64_t>(employees_of(country, municipality, kind));
        }
    }
    return all;
}

}  // namespace raaderum
