# The target take_home: raaderum-workshop.html, the workshop in one file that needs neither the program nor a network. The
# engine is compiled to WebAssembly (take_home/), and the page is built around it (web/, in the mode take-home). Needs
# Emscripten and Node (`sim/setup take-home`); where they are missing, so is the target.
find_program(RAADERUM_EMCMAKE emcmake)
if(NOT RAADERUM_EMCMAKE OR NOT RAADERUM_NPM)
  return()
endif()
set(take_home ${CMAKE_CURRENT_BINARY_DIR}/take_home)

# Scenarios and stories, turned into JSON by the program's own reader and compiled in.
get_directory_property(scenario_files DIRECTORY ${PROJECT_SOURCE_DIR}/sim/scenario DEFINITION shipped_files)
function(json_of result)
  list(TRANSFORM ARGN REPLACE "^.*/([^/]*)\\.yaml$" "${take_home}/\\1.json")
  set(${result} ${ARGN} PARENT_SCOPE)
endfunction()
json_of(scenario_texts ${scenario_files})
json_of(story_texts ${story_files})
add_executable(texts_as_json EXCLUDE_FROM_ALL take_home/texts_as_json.cpp)
target_link_libraries(texts_as_json PRIVATE raaderum_scenario fmt::fmt nlohmann_json::nlohmann_json)
list(JOIN scenario_texts "|" scenario_argument)
set(embedded_texts ${take_home}/scenarios.cpp ${take_home}/stories.cpp)
add_custom_command(
  OUTPUT ${embedded_texts}
  COMMAND texts_as_json ${take_home} ${scenario_files} ${story_files}
  COMMAND ${CMAKE_COMMAND} -DSCENARIOS=${scenario_argument} -DWORLDS=${PROJECT_SOURCE_DIR}/sim/scenario/plausible.csv
          -DOUTPUT=${take_home}/scenarios.cpp
          -P ${PROJECT_SOURCE_DIR}/sim/scenario/embed.cmake
  COMMAND ${CMAKE_COMMAND} "-DSTORIES=${story_texts}" -DOUTPUT=${take_home}/stories.cpp
          -P ${CMAKE_CURRENT_SOURCE_DIR}/embed.cmake
  DEPENDS texts_as_json ${scenario_files} ${story_files} embed.cmake ${PROJECT_SOURCE_DIR}/sim/scenario/embed.cmake
          ${PROJECT_SOURCE_DIR}/sim/scenario/plausible.csv
  COMMENT "Turning scenarios and stories into JSON"
  VERBATIM)
file(MAKE_DIRECTORY ${take_home})

# What comes along of each room: all but what needs a library that stays behind, and of some rooms what the page asks for.
set(engine_sources ${embedded_texts})
foreach(room IN ITEMS core model network processes interventions observe engine scenario)
  get_target_property(files raaderum_${room} SOURCES)
  list(FILTER files EXCLUDE REGEX "^/")  # made by the build
  list(REMOVE_ITEM files
    chart.cpp columns.cpp encoding.cpp graphml_elements.cpp graphml_keys.cpp graphml_walk.cpp labels.cpp matrix.cpp
    people.cpp positions_by_team.cpp read.cpp read_csv.cpp read_graphml.cpp table.cpp teams_of_chart.cpp tie_collector.cpp
    tie_problems.cpp weights.cpp whole_file.cpp                                     # Expat, utf8proc
    ensemble.cpp threads.cpp                                                        # oneTBB
    parse.cpp)                                                                      # yaml-cpp
  list(TRANSFORM files PREPEND ${PROJECT_SOURCE_DIR}/sim/${room}/)
  list(APPEND engine_sources ${files})
endforeach()
foreach(file IN ITEMS account as_told cast claim dialogue find_story history levers placeholder read_claim read_story run_message
                      stage told_story)
  list(APPEND engine_sources ${CMAKE_CURRENT_SOURCE_DIR}/${file}.cpp)
endforeach()
list(APPEND engine_sources ${PROJECT_SOURCE_DIR}/sim/output/provenance.cpp)
foreach(file IN ITEMS stats/paired why/account why/words words/language words/metric_words words/parameter_words)
  list(APPEND engine_sources ${PROJECT_SOURCE_DIR}/analysis/${file}.cpp)
endforeach()
set(engine_folders ${PROJECT_SOURCE_DIR}/sim ${PROJECT_SOURCE_DIR}/analysis
    ${PROJECT_BINARY_DIR}/sim/output/facts)  # provenance.cpp tells the version

# The compiler is another one, so this is a project within the project; it finds out itself what has to be built anew.
find_path(RAADERUM_HEADER_LIBRARIES Random123/threefry.h REQUIRED)
set(engine ${take_home}/engine/engine.js)
add_custom_target(take_home_engine
  COMMAND ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs
          ${RAADERUM_EMCMAKE} ${CMAKE_COMMAND} -S ${CMAKE_CURRENT_SOURCE_DIR}/take_home -B ${take_home}/engine -G Ninja
          "-DRAADERUM_SOURCES=${engine_sources}" "-DRAADERUM_FOLDERS=${engine_folders}"
          -DRAADERUM_INCLUDE=${RAADERUM_HEADER_LIBRARIES}
  COMMAND ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs ${CMAKE_COMMAND} --build ${take_home}/engine
  DEPENDS ${embedded_texts}
  BYPRODUCTS ${engine}
  COMMENT "Compiling the engine to WebAssembly"
  USES_TERMINAL VERBATIM)
add_dependencies(take_home_engine raaderum_build_facts)

set(workshop_file ${PROJECT_BINARY_DIR}/raaderum-workshop.html)
add_custom_command(
  OUTPUT ${workshop_file}
  COMMAND ${CMAKE_COMMAND} -DWEB=${web} -DNPM=${RAADERUM_NPM} -DWORK=${CMAKE_CURRENT_BINARY_DIR}/web -DENGINE=${engine}
          -DPAGE=${workshop_file} -P ${CMAKE_CURRENT_SOURCE_DIR}/make_page.cmake
  DEPENDS take_home_engine ${engine} ${page} ${web_sources} make_page.cmake
  COMMENT "Building the workshop to take home"
  VERBATIM)
add_custom_target(take_home DEPENDS ${workshop_file})
