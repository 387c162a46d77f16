// Two of oneTBB's threads count in the same place without asking each other. The thread sanitizer has to see it, through the
// same library and in the same way in which replicates run, or its silence about the rest of the tests says nothing.
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>

#include <cstdio>

int main() {
    const oneapi::tbb::global_control threads(oneapi::tbb::global_control::max_allowed_parallelism, 4);
    int counted = 0;
    oneapi::tbb::parallel_for(0, 100'000, [&counted](int) { ++counted; });
    std::printf("%d counted\n", counted);
    return counted > 0 ? 0 : 1;
}
