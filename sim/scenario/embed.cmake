# Writes OUTPUT, a C++ file that holds the texts of the files SCENARIOS, CLAIMS and EXPERIMENTS (lists separated by |) and of the
# file WORLDS.

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

# The table of worlds in pieces, since compilers need not take literals beyond 64 kB.
file(READ "${WORLDS}" worlds)
string(REPLACE "\n" "\n)worlds\",\n    R\"worlds(" lines_of_worlds "${worlds}")

array_of_texts(scenarios "${SCENARIOS}" scenarios)
array_of_texts(claims "${CLAIMS}" claims)
array_of_texts(experiments "${EXPERIMENTS}" experiments)
file(WRITE "${OUTPUT}" "// Made from scenarios/*.yaml, scenarios/claims/*.yaml, scenarios/experiments/*.yaml and plausible.csv when the program is built.
#include \"scenario/set_of_worlds.hpp\"
#include \"scenario/shipped.hpp\"

#include <array>

namespace raaderum::scenario {
namespace {

${scenarios}

${claims}

${experiments}

constexpr const char* lines_of_worlds[] = {
    R\"worlds(${lines_of_worlds})worlds\"};

}  // namespace

std::span<const ShippedScenario> shipped_scenarios() { return scenarios; }
std::span<const ShippedScenario> shipped_claims() { return claims; }
std::span<const ShippedScenario> shipped_experiments() { return experiments; }
std::string shipped_worlds() {
    std::string text;
    for (const char* const line : lines_of_worlds) text += line;
    return text;
}

}  // namespace raaderum::scenario
")
