// Names as the scenario writes them.
#include "report/titles.hpp"

#include "compare/cell_name.hpp"

namespace raaderum::report {

std::string title_of_study(const compare::Study& study, words::Language) {
    return study.facts().provenance.scenario_name;
}

std::string description_of_study(const compare::Study&, words::Language) { return {}; }

std::string title_of_policy(const compare::Study& study, std::size_t variant, words::Language) {
    return compare::cell_name_of(study.facts().variants[variant].name).policy;
}

std::string description_of_policy(const compare::Study&, std::size_t, words::Language) { return {}; }

}  // namespace raaderum::report
