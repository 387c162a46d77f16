// Prints the digest of each trajectory file that is named, so that scripts can tell whether the numbers in two are the same.
#include "output/digest.hpp"

#include <cstdio>
#include <exception>

int main(int count, char** files) {
    try {
        for (int file = 1; file < count; ++file) std::puts(raaderum::output::digest(files[file]).c_str());
    } catch (const std::exception& unreadable) {
        std::fprintf(stderr, "%s\n", unreadable.what());
        return 3;
    }
    return 0;
}
