#include "scenario/combine_country.hpp"

#include "scenario/sums.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace raaderum::scenario {
namespace {

std::vector<OwnValue> own_values(const Policy& policy) {
    std::vector<OwnValue> own;
    for (const Assignment& assignment : policy.assignments) {
        if (!assignment.values.empty()) own.push_back({assignment.parameter, assignment.values.front()});
    }
    return own;
}

Country country_of(const WrittenCountry& written,
                   const std::function<std::vector<Event>(const Policy&)>& events_within) {
    Country country;
    for (const WrittenKind& kind : written.kinds) {
        country.kinds.push_back({kind.own.name, kind.per_1000_inhabitants, own_values(kind.own)});
    }
    for (const WrittenMunicipality& one : written.municipalities) {
        std::vector<int> employees(country.kinds.size(), -1);
        for (const auto& [name, count] : one.staff) {
            const auto kind = std::find_if(country.kinds.begin(), country.kinds.end(),
                                           [&name = name](const InstitutionKind& each) { return each.name == name; });
            if (kind != country.kinds.end()) {
                employees[static_cast<std::size_t>(kind - country.kinds.begin())] = count;
            }
        }
        country.municipalities.push_back(
            {one.own.name, one.inhabitants, std::move(employees), own_values(one.own), events_within(one.own)});
    }
    return country;
}

/// Sizes of institutions follow from the country, and so no policy sets them.
void refuse_sizes(const Document& document, Problems& problems) {
    const auto refuse = [&](const Assignment& assignment, const std::string& path) {
        if (assignment.parameter->key != "institution.employees") return;
        problems.add(assignment.place, below(path, assignment.parameter->key),
                     "sizes follow from the municipalities, and are the same under all policies",
                     "set the mean size in the base or in a kind of institution");
    };
    for (const Assignment& assignment : document.base.assignments) {
        if (assignment.sweep) refuse(assignment, "");
    }
    for (const Policy& variant : document.variants) {
        for (const Assignment& assignment : variant.assignments) refuse(assignment, "variants." + variant.name);
    }
}

/// Every municipality has institutions, and of no kind more than there are numbers for.
void judge_sizes(const WrittenCountry& written, const Plan& plan, Problems& problems) {
    const Country& country = plan.country;
    for (std::size_t municipality = 0; municipality != country.municipalities.size(); ++municipality) {
        const Policy& own = written.municipalities[municipality].own;
        const std::string path = "municipalities.list." + own.name;
        int all = 0;
        for (std::size_t kind = 0; kind != country.kinds.size(); ++kind) {
            const int employees = employees_of(country, municipality, kind);
            const int mean = parameters_at(plan.base.parameters, {}, country, municipality, kind).institution.employees;
            all = std::max(all, employees);
            if (employees / mean >= static_cast<int>(most_alike)) {
                problems.add(own.place, path,
                             fmt::format("more than {} institutions of kind {}", most_alike, country.kinds[kind].name),
                             "larger institutions, or fewer employees");
            }
        }
        if (all == 0) {
            problems.add(own.place, path, "no institution here: no kind has 5 employees",
                         "more inhabitants, per_1000_inhabitants in a kind, or staff: {school: 40}");
        }
    }
}

/// Notes weights that share a whole and do not sum to 1 where a policy, a kind and a municipality come together.
class SumsInPlaces {
  public:
    SumsInPlaces(const WrittenCountry& written, const Plan& plan, Problems& problems)
        : written_(written), plan_(plan), problems_(problems) {}

    void judge() {
        for (std::size_t municipality = 0; municipality != written_.municipalities.size(); ++municipality) {
            const bool like_the_first =
                municipality != 0 && written_.municipalities[municipality].own.assignments.empty();
            if (like_the_first) continue;
            for (std::size_t kind = 0; kind != written_.kinds.size(); ++kind) judge(municipality, kind);
        }
    }

  private:
    void judge(std::size_t municipality, std::size_t kind) {
        const Policy& here = written_.municipalities[municipality].own;
        const Policy& kin = written_.kinds[kind].own;
        for (const auto& [own, path] :
             {std::pair{&here, "municipalities.list."}, std::pair{&kin, "municipalities.kinds."}}) {
            for (const Assignment& assignment : own->assignments) {
                const Whole* whole = whole_of(*assignment.parameter);
                if (whole == nullptr) continue;
                if (!sums_to_1(*whole, assignment, path + own->name, municipality, kind)) return;
            }
        }
    }

    /// False once a problem has been noted.
    bool sums_to_1(const Whole& whole, const Assignment& assignment, const std::string& path, std::size_t municipality,
                   std::size_t kind) {
        const auto judge_one = [&](const Parameters& from, const std::vector<const ParameterInfo*>& kept,
                                   const std::string& under) {
            const Parameters there = parameters_at(from, kept, plan_.country, municipality, kind);
            const std::string wrong = wrong_sum(whole, there);
            if (wrong.empty()) return true;
            problems_.add(assignment.place, below(path, assignment.parameter->key), wrong + under,
                          "change the others as well, so that they sum to 1");
            return false;
        };
        if (!judge_one(plan_.base.parameters, {}, "")) return false;
        return std::all_of(plan_.variants.begin(), plan_.variants.end(), [&](const Variant& variant) {
            return judge_one(variant.settings.parameters, variant.own, fmt::format(" under {}", variant.name));
        });
    }

    const WrittenCountry& written_;
    const Plan& plan_;
    Problems& problems_;
};

}  // namespace

void add_country(const Document& document, const std::function<std::vector<Event>(const Policy&)>& events_within,
                 Plan& plan, Problems& problems) {
    const WrittenCountry& written = document.country;
    plan.country = country_of(written, events_within);
    const Place& place = written.municipalities.front().own.place;
    if (document.network == NetworkKind::file) {
        problems.add(place, "municipalities",
                     "the ties of one institution are read from a file, and here there are many",
                     "choose another network.kind");
    }
    if (!document.chart.empty()) {
        problems.add(place, "municipalities",
                     "institution.chart is the chart of one institution, and here there are many",
                     "leave institution.chart out");
    }
    if (!document.survey.empty()) {
        problems.add(place, "municipalities", "a survey is of one institution, and here there are many",
                     "leave 'survey' out");
    }
    if (document.record.agent_replicates > 0 || document.record.network_replicates > 0) {
        problems.add(place, "municipalities",
                     "people and ties are recorded of one institution, and here there are many", "leave 'record' out");
    }
    if (document.record.teams) {
        problems.add(place, "municipalities",
                     "record.teams keeps the teams of one institution, and here there are many",
                     "leave it out: a country's file keeps metrics of each municipality");
    }
    refuse_sizes(document, problems);
    if (!problems.any()) judge_sizes(written, plan, problems);  // else what could not be read would be told twice
    SumsInPlaces(written, plan, problems).judge();
}

}  // namespace raaderum::scenario
