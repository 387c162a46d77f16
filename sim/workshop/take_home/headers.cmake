# Header libraries of this machine, in a folder of their own: the system's folder holds its C library as well, which is not
# Emscripten's. Sets `headers` to the folder.
set(headers ${CMAKE_CURRENT_BINARY_DIR}/headers)
file(MAKE_DIRECTORY ${headers})
foreach(library IN ITEMS boost fmt nlohmann)
  file(CREATE_LINK ${RAADERUM_INCLUDE}/${library} ${headers}/${library} SYMBOLIC)
endforeach()

# Random123 asks to be tried on a processor that it does not know by changing the condition that stops it. Threefry uses
# nothing of the processor; the digests are compared with the program's.
set(condition Random123/features/gccfeatures.h)
file(COPY ${RAADERUM_INCLUDE}/Random123 DESTINATION ${headers} REGEX "/gccfeatures\\.h$" EXCLUDE)
file(READ ${RAADERUM_INCLUDE}/${condition} text)
string(REPLACE "!defined(__riscv)" "!defined(__riscv) && !defined(__wasm__)" text "${text}")
file(CONFIGURE OUTPUT ${headers}/${condition} CONTENT "${text}" @ONLY)  # which leaves an equal file as it is
