#pragma once
// The shape of the trust network at one time: how many colleagues people have, how closed their circles are, how many
// steps part them, and who stands between others.

#include <vector>

namespace raaderum {

/// Shape of the network at one time. Measured on the colleague ties between filled positions.
struct NetworkMeasures {
    float mean_degree = 0;  ///< colleagues per position
    float clustering = 0;   ///< global transitivity: closed triplets / triplets; NaN without triplets
    float path_length = 0;  ///< mean steps between two connected positions, ties taken as mutual; NaN without pairs
    int components = 0;     ///< weakly connected parts
    float largest_component = 0;     ///< share of the filled positions in the largest
    bool sampled = false;            ///< path measures from a sample of sources (above 5,000 positions)
    std::vector<float> degree;       ///< per position; NaN where vacant
    std::vector<float> betweenness;  ///< per position, normalised to [0, 1]; NaN where vacant
};

}  // namespace raaderum
