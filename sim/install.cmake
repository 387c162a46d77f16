# What `cmake --install` brings, in two components: the program with its man page, completions and scenarios; and the libraries of
# the rooms with their headers and the files that make find_package(raaderum) give raaderum::engine and its siblings.
include(CMakePackageConfigHelpers)

set(libraries ${rooms})
list(REMOVE_ITEM libraries workshop cli)  # parts of the program
foreach(room IN LISTS libraries)
  if(TARGET raaderum_${room})
    set_target_properties(raaderum_${room} PROPERTIES EXPORT_NAME ${room})
    install(TARGETS raaderum_${room} EXPORT raaderumTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library)
    install(DIRECTORY ${room} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/raaderum COMPONENT library
            FILES_MATCHING PATTERN "*.hpp" PATTERN "*.def")
  endif()
endforeach()
set_target_properties(raaderum_flags PROPERTIES EXPORT_NAME flags)
install(TARGETS raaderum_flags EXPORT raaderumTargets COMPONENT library)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/raaderum)
install(EXPORT raaderumTargets NAMESPACE raaderum:: DESTINATION ${package_folder} COMPONENT library)
configure_package_config_file(raaderumConfig.cmake.in ${PROJECT_BINARY_DIR}/raaderumConfig.cmake
                              INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/raaderumConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/raaderumConfig.cmake ${PROJECT_BINARY_DIR}/raaderumConfigVersion.cmake
        DESTINATION ${package_folder} COMPONENT library)

install(DIRECTORY ${PROJECT_SOURCE_DIR}/scenarios/ DESTINATION ${CMAKE_INSTALL_DATADIR}/raaderum/scenarios
        COMPONENT program
        FILES_MATCHING PATTERN "*.yaml" PATTERN "scenario.schema.json" PATTERN "own-house/*")
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)

include(packages/packages.cmake)
