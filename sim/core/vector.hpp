#pragma once
// Vector code for whatever machine the program finds itself on. A function marked RAADERUM_VECTOR is compiled three times,
// for any x86-64, for AVX2 and for AVX-512, and the loader picks the best that the machine can run. All three give the
// same bits: they differ in how many positions they take at once, never in what is done to one of them.

/// Stands before the definition of a function that works on a block of positions. What it calls is inlined into it, so
/// that it is compiled for the same machine. Other compilers than GCC compile it once; sanitizers cannot watch the loader pick.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__OPTIMIZE__) \
    && !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define RAADERUM_VECTOR __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4"), flatten))
#else
#define RAADERUM_VECTOR
#endif
