# The command that makes ${page}, one file, from web/. Without Node, or where its packages cannot be had, the page is empty.
set(web ${CMAKE_CURRENT_SOURCE_DIR}/web)
find_program(RAADERUM_NPM npm)
file(GLOB_RECURSE web_sources CONFIGURE_DEPENDS ${web}/src/* ${web}/dev/* ${web}/tests/*)
list(APPEND web_sources ${web}/package.json ${web}/package-lock.json ${web}/vite.config.ts ${web}/index.html
     ${web}/tsconfig.json ${web}/svelte.config.js)
add_custom_command(
  OUTPUT ${page}
  COMMAND ${CMAKE_COMMAND} -DWEB=${web} -DNPM=${RAADERUM_NPM} -DWORK=${CMAKE_CURRENT_BINARY_DIR}/web -DPAGE=${page}
          -P ${CMAKE_CURRENT_SOURCE_DIR}/make_page.cmake
  DEPENDS ${web_sources} make_page.cmake
  COMMENT "Building the workshop's page"
  VERBATIM)
