// Preloaded into the program, it lets the memory run out as FAULT says. Allocations are counted from 1, from the start of main():
//   FAULT=once:n   the n-th fails
//   FAULT=from:n   the n-th and all that follow fail
//   FAULT=count    none fails
// Those of HDF5 and of OpenSSL's libcrypto are let through, unless FAULT begins with "any-": HDF5 1.10.8 and OpenSSL 3.0 crash in
// some of them. At the end the number of allocations goes into the file TRACE.
#include <dlfcn.h>
#include <fcntl.h>
#include <link.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

// What the C library's allocations are made of.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
}

namespace {

std::atomic<bool> in_main{false};
std::atomic<long> allocations{0};
long fails_from = 0;
long fails_to = 0;

using Main = int (*)(int, char**, char**);
Main real_main = nullptr;

void tell_allocations() {
    in_main = false;
    const char* trace = std::getenv("TRACE");
    if (trace == nullptr) return;
    char text[32];
    const int length = std::snprintf(text, sizeof text, "%ld\n", allocations.load());
    const auto file = syscall(SYS_openat, AT_FDCWD, trace, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    syscall(SYS_write, file, text, length);
}

/// Where the code of a library lies; empty for none.
struct Code {
    std::uintptr_t begins = 0;
    std::uintptr_t ends = 0;
};
/// The libraries whose allocations do not count, where some do not.
std::array<Code, 3> let_through;
std::size_t found = 0;

int find_fragile(dl_phdr_info* library, std::size_t, void*) {
    const bool fragile = std::strstr(library->dlpi_name, "libhdf5") != nullptr  // and its high-level part
                         || std::strstr(library->dlpi_name, "libcrypto") != nullptr;
    if (!fragile || found == let_through.size()) return 0;
    Code& code = let_through[found++];
    code.begins = library->dlpi_addr;
    for (int part = 0; part != library->dlpi_phnum; ++part) {
        code.ends =
            std::max(code.ends, code.begins + library->dlpi_phdr[part].p_vaddr + library->dlpi_phdr[part].p_memsz);
    }
    return 0;
}

int counted_main(int count, char** words, char** environment) {
    const char* fault = std::getenv("FAULT");
    if (fault != nullptr && std::strncmp(fault, "any-", 4) == 0) {
        fault += 4;
    } else {
        dl_iterate_phdr(find_fragile, nullptr);
    }
    if (fault != nullptr && std::strncmp(fault, "once:", 5) == 0) fails_from = fails_to = std::atol(fault + 5);
    if (fault != nullptr && std::strncmp(fault, "from:", 5) == 0) {
        fails_from = std::atol(fault + 5);
        fails_to = 1L << 62;
    }
    std::atexit(tell_allocations);
    in_main = true;
    return real_main(count, words, environment);
}

/// Counts an allocation by the code at `caller`; whether it is to fail, with errno.
bool fails(const void* caller) {
    if (!in_main) return false;
    const auto place = reinterpret_cast<std::uintptr_t>(caller);
    for (const Code& code : let_through) {
        if (place >= code.begins && place < code.ends) return false;
    }
    const long number = ++allocations;
    if (number < fails_from || number > fails_to) return false;
    errno = ENOMEM;
    return true;
}

}  // namespace

// The names and types are the C library's own.
extern "C" {

int __libc_start_main(Main main, int count, char** words, void (*init)(), void (*fini)(), void (*rtld_fini)(),
                      void* stack) {
    real_main = main;
    using Start = int(Main, int, char**, void (*)(), void (*)(), void (*)(), void*);
    auto* const start = reinterpret_cast<Start*>(dlsym(RTLD_NEXT, "__libc_start_main"));
    return start(counted_main, count, words, init, fini, rtld_fini, stack);
}
void* malloc(std::size_t size) { return fails(__builtin_return_address(0)) ? nullptr : __libc_malloc(size); }
void* calloc(std::size_t count, std::size_t size) {
    return fails(__builtin_return_address(0)) ? nullptr : __libc_calloc(count, size);
}
void* realloc(void* block, std::size_t size) {
    return fails(__builtin_return_address(0)) ? nullptr : __libc_realloc(block, size);
}
void* memalign(std::size_t alignment, std::size_t size) {
    return fails(__builtin_return_address(0)) ? nullptr : __libc_memalign(alignment, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) {
    return fails(__builtin_return_address(0)) ? nullptr : __libc_memalign(alignment, size);
}
char* strdup(const char* text) {
    const std::size_t size = std::strlen(text) + 1;
    void* const copy = fails(__builtin_return_address(0)) ? nullptr : __libc_malloc(size);
    return copy == nullptr ? nullptr : static_cast<char*>(std::memcpy(copy, text, size));
}
int posix_memalign(void** block, std::size_t alignment, std::size_t size) {
    *block = fails(__builtin_return_address(0)) ? nullptr : __libc_memalign(alignment, size);
    return *block == nullptr ? ENOMEM : 0;
}
}
