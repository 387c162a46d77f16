# The target npm_engine: the engine as WebAssembly for Node, for the npm package where it has no program for the platform. Needs
# Emscripten and Node (`sim/setup packages`). Sets `npm_engine` to the folder that holds it; empty where they are missing.
set(npm_engine)
find_program(RAADERUM_EMCMAKE emcmake)
if(NOT RAADERUM_EMCMAKE OR NOT RAADERUM_NPM)
  return()
endif()
set(npm_engine ${CMAKE_CURRENT_BINARY_DIR}/npm)

# What comes along of each room: all but what needs a library that stays behind.
set(engine_sources)
foreach(room IN ITEMS core model network processes interventions observe engine scenario)
  get_target_property(files raaderum_${room} SOURCES)
  list(FILTER files EXCLUDE REGEX "^/")  # made by the build
  list(REMOVE_ITEM files
    chart.cpp columns.cpp graphml_elements.cpp graphml_keys.cpp graphml_walk.cpp level_columns.cpp matrix.cpp people.cpp
    positions_by_team.cpp read.cpp read_csv.cpp read_graphml.cpp state_names.cpp table_file.cpp teams_of_chart.cpp
    tie_collector.cpp weights.cpp                                                               # Expat, utf8proc
    ensemble.cpp threads.cpp)                                                                   # oneTBB
  list(TRANSFORM files PREPEND ${PROJECT_SOURCE_DIR}/sim/${room}/)
  list(APPEND engine_sources ${files})
endforeach()
list(APPEND engine_sources ${PROJECT_BINARY_DIR}/sim/scenario/shipped_texts.cpp)
foreach(file IN ITEMS builds failure level_sets provenance what_is_kept)
  list(APPEND engine_sources ${PROJECT_SOURCE_DIR}/sim/output/${file}.cpp)
endforeach()
foreach(file IN ITEMS
    arguments compare comparison_notes comparison_table credits grammar meant_metric parts_asked parts_table
    plan_size precision_watch read_points read_scenario shard_of_task shared_options tell_left_out tell_unsealed
    terminal text_table thirds_table told_replicates told_titles
    validate verbs_of_files verbs_of_keeping verbs_of_scenarios verbs_of_theory worlds_table wrong_words)
  list(APPEND engine_sources ${PROJECT_SOURCE_DIR}/sim/cli/${file}.cpp)
endforeach()
foreach(file IN ITEMS
    compare/by_part compare/cell_name compare/cells compare/comparison compare/csv compare/csv_locale
    compare/cumulative compare/differing_keys compare/emptied compare/first_year compare/json
    compare/outcomes_table compare/over_worlds compare/pairs compare/several_scenarios compare/study
    compare/study_metrics compare/who_loses compare/who_loses_json stats/paired stats/sequential
    stats/significance words/language
    words/metric_words worlds/robustness worlds/scenario_discovery)
  list(APPEND engine_sources ${PROJECT_SOURCE_DIR}/analysis/${file}.cpp)
endforeach()
set(engine_folders ${PROJECT_SOURCE_DIR}/sim ${PROJECT_SOURCE_DIR}/analysis
    ${PROJECT_BINARY_DIR}/sim/output/facts)  # provenance.cpp tells the version

# The compiler is another one, so this is a project within the project; it finds out itself what has to be built anew. YAML is read by
# js-yaml, whose version and checksum stand in package-lock.json.
find_path(RAADERUM_HEADER_LIBRARIES Random123/threefry.h REQUIRED)
add_custom_target(npm_engine
  COMMAND ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs
          ${RAADERUM_EMCMAKE} ${CMAKE_COMMAND} -S ${CMAKE_CURRENT_SOURCE_DIR}/packages/npm -B ${npm_engine} -G Ninja
          "-DRAADERUM_SOURCES=${engine_sources}" "-DRAADERUM_FOLDERS=${engine_folders}"
          -DRAADERUM_INCLUDE=${RAADERUM_HEADER_LIBRARIES}
  COMMAND ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs ${CMAKE_COMMAND} --build ${npm_engine}
  COMMAND ${CMAKE_COMMAND} -E copy_if_different ${CMAKE_CURRENT_SOURCE_DIR}/packages/npm/package.json
          ${CMAKE_CURRENT_SOURCE_DIR}/packages/npm/package-lock.json ${npm_engine}
  COMMAND ${RAADERUM_NPM} ci --silent --no-audit --no-fund --ignore-scripts --prefix ${npm_engine}
  COMMENT "Compiling the engine to WebAssembly for Node"
  USES_TERMINAL VERBATIM)
add_dependencies(npm_engine raaderum_build_facts raaderum_scenario)
