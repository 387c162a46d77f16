# The target `packages`: the program as others install it, in build/<preset>/packages. It holds what `make.py` makes around the
# static program, and the two packages for the Debian that this is. Needs `sim/setup packages`.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME raaderum)
set(CPACK_PACKAGE_CONTACT "The raaderum authors <raaderum@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "agent-based simulation of trust and control in public institutions")
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION
"Employees and leaders with competence, buy-in to the core task and courage
meet on a network of trust; leaders let go or hold tight, budgets are cut,
single cases reach the press. Policies are compared in the same luck.")
set(CPACK_DEBIAN_LIBRARY_DESCRIPTION
"Libraries, headers and CMake files by which another program uses the engine
of raaderum.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_OUTPUT_FILE_PREFIX ${PROJECT_BINARY_DIR}/packages)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program library)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME raaderum)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libraaderum-dev)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS "libboost-dev, libfmt-dev, libtbb-dev, libyaml-cpp-dev, libhdf5-dev, libssl-dev, libexpat1-dev, libutf8proc-dev, librandom123-dev, nlohmann-json3-dev")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})

# What Debian wants beside every package. The licence stands in the file `copyright`.
set(debian ${CMAKE_CURRENT_BINARY_DIR}/debian)
file(MAKE_DIRECTORY ${debian})
file(READ ${PROJECT_SOURCE_DIR}/LICENSE licence)
string(REGEX REPLACE "^.*\n\n(Permission is)" "\\1" licence "${licence}")
string(REGEX REPLACE "\n\n" "\n.\n" licence "${licence}")
string(REGEX REPLACE "\n(.)" "\n \\1" licence "${licence}")
file(WRITE ${debian}/copyright
"Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: raaderum

Files: *
Copyright: 2026 The raaderum authors
License: Expat

License: Expat
 ${licence}")
string(TIMESTAMP today "%a, %d %b %Y 00:00:00 +0000" UTC)
foreach(package IN ITEMS raaderum libraaderum-dev)
  file(WRITE ${debian}/${package}/changelog.Debian "raaderum (${PROJECT_VERSION}) unstable; urgency=medium\n\n  * See CHANGELOG.md in the source.\n\n -- ${CPACK_PACKAGE_CONTACT}  ${today}\n")
  execute_process(COMMAND gzip -9nf ${debian}/${package}/changelog.Debian)
  file(RENAME ${debian}/${package}/changelog.Debian.gz ${debian}/${package}/changelog.gz)
endforeach()
foreach(pair IN ITEMS "program raaderum" "library libraaderum-dev")
  string(REGEX MATCH "^[^ ]+" component ${pair})
  string(REGEX MATCH "[^ ]+$" package ${pair})
  install(FILES ${debian}/copyright ${debian}/${package}/changelog.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package}
          COMPONENT ${component})
endforeach()
include(CPack)

include(packages/npm.cmake)
set(npm_engine_argument)
if(npm_engine)
  set(npm_engine_argument --npm-engine ${npm_engine})
endif()

set(static_build ${PROJECT_SOURCE_DIR}/build/static)
add_custom_target(packages
  COMMAND ${CMAKE_COMMAND} -S ${PROJECT_SOURCE_DIR} -B ${static_build} -G Ninja -DCMAKE_BUILD_TYPE=Release
          -DRAADERUM_STATIC=ON -DRAADERUM_TESTS=OFF
  COMMAND ${CMAKE_COMMAND} --build ${static_build} --target raaderum raaderum_documents
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${PROJECT_BINARY_DIR}/packages
  COMMAND ${CMAKE_CPACK_COMMAND} --config ${PROJECT_BINARY_DIR}/CPackConfig.cmake
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${PROJECT_BINARY_DIR}/packages/_CPack_Packages
  COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/packages/make.py --version ${PROJECT_VERSION}
          --program ${static_build}/raaderum --documents ${static_build}/sim/cli/documents
          --output ${PROJECT_BINARY_DIR}/packages ${npm_engine_argument}
  WORKING_DIRECTORY ${PROJECT_BINARY_DIR}
  USES_TERMINAL VERBATIM
  COMMENT "Making the packages")
add_dependencies(packages raaderum raaderum_documents)
if(npm_engine)
  add_dependencies(packages npm_engine)
endif()
