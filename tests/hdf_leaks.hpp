#pragma once
// HDF5 forgets memory where what it reads is damaged; a leak that a sanitizer finds there is none of ours.

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define RAADERUM_ADDRESS_SANITIZER
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define RAADERUM_ADDRESS_SANITIZER
#endif

#ifdef RAADERUM_ADDRESS_SANITIZER
#include <sanitizer/lsan_interface.h>
#endif

namespace raaderum::tests {

#ifdef RAADERUM_ADDRESS_SANITIZER
using HdfLeaksAllowed = __lsan::ScopedDisabler;
#else
struct [[maybe_unused]] HdfLeaksAllowed {};
#endif

}  // namespace raaderum::tests
