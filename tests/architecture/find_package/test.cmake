# Installs the build into an empty folder, builds the example against it, and runs the example.
foreach(needed IN ITEMS BUILD EXAMPLE WORK COMPILER)
  if(NOT DEFINED ${needed})
    message(FATAL_ERROR "set ${needed}")
  endif()
endforeach()

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGN}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${WORK})
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
foreach(installed IN ITEMS bin/raaderum include/raaderum/engine/ensemble.hpp share/man/man1/raaderum.1.gz
                           share/bash-completion/completions/raaderum
                           share/raaderum/scenarios/trust-versus-control.yaml)
  if(NOT EXISTS ${WORK}/prefix/${installed})
    message(FATAL_ERROR "${installed} was not installed")
  endif()
endforeach()
run(${WORK}/prefix/bin/raaderum --version)

run(${CMAKE_COMMAND} -S ${EXAMPLE} -B ${WORK}/build -DCMAKE_PREFIX_PATH=${WORK}/prefix -DCMAKE_CXX_COMPILER=${COMPILER})
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${WORK}/build/leeway_of_a_policy)
if(NOT output MATCHES "trust: mean leeway 0\\.[0-9]+")
  message(FATAL_ERROR "unexpected: ${output}")
endif()
file(REMOVE_RECURSE ${WORK})
