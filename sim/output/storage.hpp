#pragma once
// How the numbers lie in a finished file. Uncompressed is the default: noisy numbers hardly shrink, and gzip takes longer
// than the simulation.

#include <cstddef>

namespace raaderum::output {

struct Storage {
    int gzip_level = 0;                     ///< 0: contiguous and uncompressed; 1 to 9: chunks with shuffle and gzip
    std::size_t chunk_bytes = 1024 * 1024;  ///< compressed: a chunk is about so many bytes of whole rows
};

}  // namespace raaderum::output
