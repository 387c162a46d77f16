# The compiler flags of every room, as the target raaderum_flags.

# Bits must not depend on the compiler's taste: no contraction into fused multiply-adds, no reassociation. Errno and
# floating-point traps are not used, so loops may become vector code. Whoever links the installed libraries gets these
# flags too, because the arithmetic lives in headers.
add_library(raaderum_flags INTERFACE)
target_compile_features(raaderum_flags INTERFACE cxx_std_20)
# GCC 12's -Wrestrict sees overlaps in std::string's operator+ where there are none (GCC bug 105651), and its -Wpsabi warns of vector
# arguments although core/eight.hpp inlines all that takes them. Clang tells which
# loops it left scalar at low optimisation; speed is measured in tests/bench instead.
set(false_alarms "-Wno-psabi;$<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>$<$<CXX_COMPILER_ID:Clang>:-Wno-pass-failed>")
# Where a function is compiled for AVX-512 (core/vector.hpp), GCC takes sixteen positions at once rather than eight.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  set(widest_vectors -mprefer-vector-width=512)
endif()
target_compile_options(raaderum_flags INTERFACE -ffp-contract=off -fno-math-errno -fno-trapping-math ${widest_vectors}
  "$<BUILD_INTERFACE:-Wall;-Wextra;-Wpedantic;-Wconversion;$<$<NOT:$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>>:-Wshadow>;${false_alarms};$<$<BOOL:${RAADERUM_WERROR}>:-Werror>>")

if(RAADERUM_SANITIZE)
  if(RAADERUM_SANITIZE MATCHES thread AND NOT TBB_DIR MATCHES tsan)
    message(FATAL_ERROR "The thread sanitizer raises false alarms with the system's oneTBB. "
                        "Run `sim/setup tsan` and configure with the preset `tsan`.")
  endif()
  target_compile_options(raaderum_flags INTERFACE
    $<BUILD_INTERFACE:-fsanitize=${RAADERUM_SANITIZE};-fno-sanitize-recover=all;-fno-omit-frame-pointer>)
  target_link_options(raaderum_flags INTERFACE $<BUILD_INTERFACE:-fsanitize=${RAADERUM_SANITIZE}>)
endif()

# raaderum_only_tells(<target>...): rooms that take in questions and tell answers, and reckon little. Under sanitizers they are not
# optimised, which would take Clang far longer than it saves their tests.
function(raaderum_only_tells)
  if(RAADERUM_SANITIZE)
    foreach(target IN LISTS ARGN)
      target_compile_options(${target} PRIVATE -O0)
    endforeach()
  endif()
endfunction()
