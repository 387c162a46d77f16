# Writes OUTPUT, a C++ file that holds the texts of the files SCENARIOS, CLAIMS and EXPERIMENTS (lists separated by |).

# Sets `result` to a C++ array of the texts, called `array`.
function(array_of_texts array list result)
  string(REPLACE "|" ";" files "${list}")
  set(entries "")
  set(count 0)
  foreach(file IN LISTS files)
    get_filename_component(name "${file}" NAME_WE)
    file(READ "${file}" text)
    string(APPEND entries "    {\"${name}\", R\"scenario(${text})scenario\"},\n")
    math(EXPR count "${count} + 1")
  endforeach()
  set(${result} "constexpr std::array<ShippedScenario, ${count}> ${array}{{\n${entries}}};" PARENT_SCOPE)
endfunction()

array_of_texts(scenarios "${SCENARIOS}" scenarios)
array_of_texts(claims "${CLAIMS}" claims)
array_of_texts(experiments "${EXPERIMENTS}" experiments)
file(WRITE "${OUTPUT}" "// Made from scenarios/*.yaml, scenarios/claims/*.yaml and scenarios/experiments/*.yaml when the program is built.
#include \"scenario/shipped.hpp\"

#include <array>

namespace raaderum::scenario {
namespace {

${scenarios}

${claims}

${experiments}

}  // namespace

std::span<const ShippedScenario> shipped_scenarios() { return scenarios; }
std::span<const ShippedScenario> shipped_claims() { return claims; }
std::span<const ShippedScenario> shipped_experiments() { return experiments; }

}  // namespace raaderum::scenario
")
