// Runs a harness on every file of a folder, in place of libFuzzer: the corpus, as a test. None may take longer than two
// seconds, and together they may not take more than 256 MB (both five times as much under sanitizers).

#include "fuzz/harness.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <vector>

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr long allowance = 5;
#elif defined(__has_feature)
constexpr long allowance = __has_feature(address_sanitizer) ? 5 : 1;
#else
constexpr long allowance = 1;
#endif
/// A child over which HDF5 hangs is ended after two seconds, in whole ones; the rest is for what comes before and after.
constexpr long longest_seconds = 3 * allowance;
constexpr long most_megabytes = 256 * allowance;

/// Seconds of processor time so far, of this process and of children that have ended.
double seconds_used() {
    double seconds = 0.0;
    for (const int whose : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        getrusage(whose, &usage);
        seconds += static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
                   + 1e-6 * static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
    }
    return seconds;
}

/// Seconds of processor time that the harness takes for the file.
double seconds_for(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    const double start = seconds_used();
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    return seconds_used() - start;
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) return 2;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(words[1])) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    int too_slow = 0;
    for (const std::filesystem::path& file : files) {
        std::fprintf(stderr, "%s\n", file.filename().c_str());  // the last one told is the one that crashes
        const double seconds = seconds_for(file);
        if (seconds <= static_cast<double>(longest_seconds)) continue;
        std::fprintf(stderr, "takes %.1f s\n", seconds);
        ++too_slow;
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const long megabytes = usage.ru_maxrss / 1024;
    std::printf("%zu files, %ld MB\n", files.size(), megabytes);
    const int status = files.empty() || too_slow != 0 || megabytes > most_megabytes ? 1 : 0;
#ifdef __SANITIZE_THREAD__
    std::fflush(nullptr);
    std::_Exit(status);  // a server that runs beside to the end would meet what is torn down
#endif
    return status;
}
