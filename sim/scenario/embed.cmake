# Writes OUTPUT, a C++ file that holds the texts of the scenarios FILES (a list separated by |).
string(REPLACE "|" ";" files "${FILES}")
set(entries "")
set(count 0)
foreach(file IN LISTS files)
  get_filename_component(name "${file}" NAME_WE)
  file(READ "${file}" text)
  string(APPEND entries "    {\"${name}\", R\"scenario(${text})scenario\"},\n")
  math(EXPR count "${count} + 1")
endforeach()
file(WRITE "${OUTPUT}" "// Made from scenarios/*.yaml when the program is built.
#include \"scenario/shipped.hpp\"

#include <array>

namespace raaderum::scenario {
namespace {

constexpr std::array<ShippedScenario, ${count}> scenarios{{
${entries}}};

}  // namespace

std::span<const ShippedScenario> shipped_scenarios() { return scenarios; }

}  // namespace raaderum::scenario
")
