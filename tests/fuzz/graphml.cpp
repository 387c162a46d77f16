// A network's ties from GraphML.

#include "fuzz/ties.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    raaderum::fuzz::read_ties_from(raaderum::fuzz::as_text(bytes, size), "ties.graphml");
    return 0;
}
