#include "cli/stack_room.hpp"

#include <pthread.h>
#include <sys/resource.h>

#include <algorithm>

namespace raaderum::cli {
namespace {

constexpr std::size_t usual_stack = 8 * 1024 * 1024;
constexpr std::size_t stack_of_a_thread = 2 * 1024 * 1024;

/// The C library gives new threads what the limit gives the first one; their stacks lie elsewhere, and need not be so small.
void make_room_for_threads() {
    pthread_attr_t attributes;
    if (pthread_getattr_default_np(&attributes) != 0) return;
    std::size_t bytes = 0;
    if (pthread_attr_getstacksize(&attributes, &bytes) == 0 && bytes < stack_of_a_thread) {
        pthread_attr_setstacksize(&attributes, stack_of_a_thread);
        pthread_setattr_default_np(&attributes);
    }
    pthread_attr_destroy(&attributes);
}

}  // namespace

std::optional<std::size_t> too_little_stack() {
    make_room_for_threads();
    rlimit limit{};
    if (::getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur >= usual_stack) return std::nullopt;
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, usual_stack);
    ::setrlimit(RLIMIT_STACK, &limit);  // the stack grows until it meets the limit of that moment
    ::getrlimit(RLIMIT_STACK, &limit);
    if (limit.rlim_cur >= least_stack) return std::nullopt;
    return limit.rlim_cur;
}

}  // namespace raaderum::cli
