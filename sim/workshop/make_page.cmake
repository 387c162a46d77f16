# Builds the page in WORK, a copy of WEB, with NPM, so that the source tree stays clean, and writes it to PAGE.
# What cannot be built is no error of the program: it then says that it has no workshop page. With ENGINE, the engine as a
# worker's script, the page is the one to take home, which holds it.

function(without_page why)
  if(ENGINE)
    message(FATAL_ERROR "there is no workshop to take home: ${why}")
  endif()
  message(WARNING "the program is built without the workshop's page: ${why}")
  file(WRITE "${PAGE}" "")
endfunction()

if(NOT NPM)
  without_page("there is no npm; sim/setup installs it")
  return()
endif()
file(REMOVE_RECURSE "${WORK}/src" "${WORK}/dev" "${WORK}/tests")  # what is no longer in WEB
file(COPY "${WEB}/" DESTINATION "${WORK}" PATTERN node_modules EXCLUDE PATTERN dist EXCLUDE)

# Packages are fetched when the lock file has changed.
file(SHA256 "${WORK}/package-lock.json" lock)
set(fetched "")
if(EXISTS "${WORK}/node_modules/.fetched")
  file(READ "${WORK}/node_modules/.fetched" fetched)
endif()
if(NOT fetched STREQUAL lock)
  execute_process(COMMAND "${NPM}" ci --no-audit --no-fund --loglevel=error WORKING_DIRECTORY "${WORK}" RESULT_VARIABLE failed)
  if(failed)
    without_page("npm ci failed")
    return()
  endif()
  file(WRITE "${WORK}/node_modules/.fetched" "${lock}")
endif()

set(mode production)
if(ENGINE)
  set(mode take-home)
  set(ENV{ENGINE_WORKER} "${ENGINE}")
endif()
execute_process(COMMAND "${NPM}" run --silent build -- --mode ${mode} --outDir dist/${mode} WORKING_DIRECTORY "${WORK}" RESULT_VARIABLE failed OUTPUT_VARIABLE told ERROR_VARIABLE told)
if(failed)
  message(FATAL_ERROR "the workshop's page does not build:\n${told}")
endif()
file(COPY_FILE "${WORK}/dist/${mode}/index.html" "${PAGE}")
