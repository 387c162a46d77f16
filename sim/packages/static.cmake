# With RAADERUM_STATIC the program holds all libraries that it needs, the C library included, and runs on any x86-64 Linux of
# the last years. Debian has archives of most of them; oneTBB's and fmt's are built by `sim/setup packages`.
set(archives_folder ${PROJECT_SOURCE_DIR}/build/archives)
if(NOT EXISTS ${archives_folder}/lib/libtbb.a OR NOT EXISTS ${archives_folder}/lib/libfmt.a)
  message(FATAL_ERROR "RAADERUM_STATIC needs archives of oneTBB and fmt: run sim/setup packages")
endif()
list(PREPEND CMAKE_PREFIX_PATH ${archives_folder})
set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
set(OPENSSL_USE_STATIC_LIBS ON)
set(BUILD_SHARED_LIBS OFF)

# Debian's CMake file of yaml-cpp knows its shared library only; a target that is there already is left as it is.
find_library(RAADERUM_YAML_CPP_ARCHIVE yaml-cpp REQUIRED)
add_library(yaml-cpp STATIC IMPORTED GLOBAL)
set_target_properties(yaml-cpp PROPERTIES IMPORTED_LOCATION ${RAADERUM_YAML_CPP_ARCHIVE})

string(APPEND CMAKE_EXE_LINKER_FLAGS " -static")
