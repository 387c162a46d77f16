// A network's ties from a CSV table.

#include "fuzz/ties.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    raaderum::fuzz::read_ties_from(raaderum::fuzz::as_text(bytes, size), "ties.csv");
    return 0;
}
