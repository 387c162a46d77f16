# Writes OUTPUT, a C++ file that holds the bytes of the file PAGE, if there is one, and of the files STORIES (a list).

# Sets `result` to the bytes of a file as the elements of an array.
function(bytes_of file result)
  file(READ "${file}" bytes HEX)
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
  set(${result} "${bytes}" PARENT_SCOPE)
endfunction()

set(page "")
if(PAGE)
  bytes_of("${PAGE}" page)
endif()
set(texts "")
set(entries "")
foreach(file IN LISTS STORIES)
  get_filename_component(name "${file}" NAME_WE)
  string(MAKE_C_IDENTIFIER "story_${name}" array)
  bytes_of("${file}" story)
  string(APPEND texts "constexpr char ${array}[] = {${story}'\\0'};\n")
  string(APPEND entries "    {\"${name}\", {${array}, sizeof ${array} - 1}},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Made from sim/workshop/web and scenarios/workshop when the program is built.
#include \"workshop/page.hpp\"
#include \"workshop/story.hpp\"

#include <array>

namespace raaderum::workshop {
namespace {

constexpr char page[] = {${page}'\\0'};
${texts}
constexpr auto stories = std::to_array<ShippedStory>({
${entries}});

}  // namespace

std::string_view page_text() { return {page, sizeof page - 1}; }
std::span<const ShippedStory> shipped_stories() { return stories; }

}  // namespace raaderum::workshop
")
