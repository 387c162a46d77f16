# Writes build_facts.hpp: from which sources, with which compiler and flags the program is built. Run at every build, so that
# the revision is that of the moment; the file changes, and code is compiled anew, only when a fact does.
# Handed in: SOURCE_DIR, TEMPLATE, RESULT, PROGRAM_VERSION, COMPILER, COMPILER_FLAGS.
set(GIT_REVISION unknown)
find_package(Git QUIET)
if(Git_FOUND)
  execute_process(COMMAND ${GIT_EXECUTABLE} -C ${SOURCE_DIR} rev-parse --show-toplevel
                  OUTPUT_VARIABLE top OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  file(REAL_PATH "${SOURCE_DIR}" source)
  if(top STREQUAL source)  # not a release unpacked inside somebody else's repository
    execute_process(COMMAND ${GIT_EXECUTABLE} -C ${SOURCE_DIR} rev-parse HEAD
                    OUTPUT_VARIABLE revision OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
    if(NOT failed)
      set(GIT_REVISION ${revision})
      execute_process(COMMAND ${GIT_EXECUTABLE} --no-optional-locks -C ${SOURCE_DIR} status --porcelain --untracked-files=no
                      OUTPUT_VARIABLE changes ERROR_QUIET)
      if(changes)
        string(APPEND GIT_REVISION "-modified")
      endif()
    endif()
  endif()
endif()

# The sum of all sources that decide what a replicate comes to. Two programs with the same one give the same bits, whatever
# compiler built them, and may share their replicates.
set(sources)
foreach(room IN ITEMS core model network processes interventions observe engine)
  file(GLOB found RELATIVE "${SOURCE_DIR}" "${SOURCE_DIR}/sim/${room}/*.cpp" "${SOURCE_DIR}/sim/${room}/*.hpp"
       "${SOURCE_DIR}/sim/${room}/*.def" "${SOURCE_DIR}/sim/${room}/*/*.def")
  list(APPEND sources ${found})
endforeach()
list(SORT sources)
set(sums)
foreach(source IN LISTS sources)
  file(SHA256 "${SOURCE_DIR}/${source}" sum)
  string(APPEND sums "${sum}  ${source}\n")
endforeach()
string(SHA256 MODEL_SHA256 "${sums}")
configure_file(${TEMPLATE} ${RESULT} @ONLY)
