// Preloaded into the program, it changes how the processor rounds, as a careless library may.
#include <cfenv>

namespace {

__attribute__((constructor)) void round_upwards() { std::fesetround(FE_UPWARD); }

}  // namespace
