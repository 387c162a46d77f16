#include "model/structural.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace raaderum {

bool is_structural(const ParameterInfo& parameter) {
    constexpr std::array<std::string_view, 7> of_the_institution{
        "institution", "employees", "leaders", "top_leader", "staff_functions", "network", "environment"};
    const std::string_view group = parameter.key.substr(0, parameter.key.find('.'));
    return std::find(of_the_institution.begin(), of_the_institution.end(), group) == of_the_institution.end();
}

}  // namespace raaderum
