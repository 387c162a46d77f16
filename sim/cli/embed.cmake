# Writes OUTPUT, a C++ file that holds what accompanies results: the model's description ODD, the program's LICENCE and CITATION.
# A text is held in pieces, since compilers need not take literals beyond 64 kB.

# Appends to `code` a function called `name` that gives the text of a file.
function(append_text name file)
  file(READ "${file}" text)
  string(LENGTH "${text}" left)
  set(pieces "")
  set(count 0)
  while(left GREATER 0)
    set(length ${left})
    if(left GREATER 16000)
      string(SUBSTRING "${text}" 0 16000 piece)
      string(FIND "${piece}" "\n" length REVERSE)
      math(EXPR length "${length} + 1")
    endif()
    string(SUBSTRING "${text}" 0 ${length} piece)
    string(SUBSTRING "${text}" ${length} -1 text)
    string(APPEND pieces "        std::string_view(R\"text(${piece})text\"),\n")
    math(EXPR left "${left} - ${length}")
    math(EXPR count "${count} + 1")
  endwhile()
  set(code "${code}
std::string ${name}() {
    return joined(std::array<std::string_view, ${count}>{
${pieces}    });
}
" PARENT_SCOPE)
endfunction()

set(code "// Made from sim/ODD.md, LICENSE and CITATION.cff when the program is built.
#include \"cli/accompanying.hpp\"

#include <array>
#include <string_view>

namespace raaderum::cli {
namespace {

template <class Pieces>
std::string joined(const Pieces& pieces) {
    std::string text;
    for (const std::string_view piece : pieces) text += piece;
    return text;
}

}  // namespace
")
append_text(model_description "${ODD}")
append_text(licence_of_the_program "${LICENCE}")
append_text(citation_of_the_program "${CITATION}")
file(WRITE "${OUTPUT}" "${code}
}  // namespace raaderum::cli
")
