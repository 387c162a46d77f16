# Debian's HDF5 as a shared library brings thirty others for files on the net, and loading them takes a third of the program's
# start. An executable with the property HDF5_WITHIN holds the few parts of HDF5's archive that it needs, where there is one
# that links. Sets `hdf5`, what to link.
include(CheckCSourceCompiles)

list(GET HDF5_C_LIBRARIES 0 shared_hdf5)
cmake_path(GET shared_hdf5 PARENT_PATH folder)
set(archives ${folder}/libhdf5_hl.a ${folder}/libhdf5.a)
set(needed_by_archives sz z dl m)
if(RAADERUM_STATIC)
  list(INSERT needed_by_archives 1 aec)
endif()

set(CMAKE_REQUIRED_INCLUDES ${HDF5_C_INCLUDE_DIRS})
set(CMAKE_REQUIRED_LIBRARIES ${archives} ${needed_by_archives})
check_c_source_compiles("#include <hdf5.h>\n#include <hdf5_hl.h>\nint main(void) { return H5open() + H5DSis_scale(0); }"
                        RAADERUM_HDF5_ARCHIVE_LINKS)
unset(CMAKE_REQUIRED_INCLUDES)
unset(CMAKE_REQUIRED_LIBRARIES)

set(hdf5 hdf5::hdf5_hl hdf5::hdf5)
if(RAADERUM_HDF5_ARCHIVE_LINKS)
  set(within $<BOOL:$<TARGET_PROPERTY:HDF5_WITHIN>>)  # of the executable that is linked
  list(TRANSFORM hdf5 REPLACE "(.+)" "$<$<NOT:${within}>:\\1>")
  foreach(each IN LISTS archives needed_by_archives)
    list(APPEND hdf5 $<${within}:${each}>)
  endforeach()
endif()
