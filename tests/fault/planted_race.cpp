// Two of oneTBB's threads count in the same place without asking each other. The thread sanitizer has to see it, through the
// same library and in the same way in which replicates run, or its silence about the rest of the tests says nothing.
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>

int main() {
    const oneapi::tbb::global_control threads(oneapi::tbb::global_control::max_allowed_parallelism, 4);
    int counted = 0;
    std::atomic<std::thread::id> first;
    oneapi::tbb::parallel_for(0, 100'000, [&counted, &first](int) {
        const std::thread::id own = std::this_thread::get_id();
        // On a busy machine one thread may be through before another comes; it leaves some for it.
        std::thread::id nobody;
        if (first.compare_exchange_strong(nobody, own)) std::this_thread::sleep_for(std::chrono::milliseconds(500));
        ++counted;
    });
    std::printf("%d counted\n", counted);
    return counted > 0 ? 0 : 1;
}
