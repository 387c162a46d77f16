#pragma once
// Whether this program, on this machine and as it was started, computes what every other computes: arithmetic, chance and the
// vector code for blocks are given questions whose answers are known to the bit. A build that contracts or reorders, and a
// library in the same process that changes how numbers are rounded, give other answers. It takes a few microseconds.

namespace raaderum {

/// What gives a wrong answer, in words; null where all answers are right.
const char* wrong_answer();

}  // namespace raaderum
