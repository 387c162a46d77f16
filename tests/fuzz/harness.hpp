#pragma once
// What all harnesses share: the entry that libFuzzer calls with made-up bytes, and a file that holds them for the doors that
// open files.

#include "folder.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

/// Reads the bytes as the program would. Returns 0; whatever is thrown out of it, or ends it, is a finding.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace raaderum::fuzz {

inline std::string_view as_text(const std::uint8_t* bytes, std::size_t size) {
    return {reinterpret_cast<const char*>(bytes), size};
}

/// A file called `name` with these bytes; one for the process, written anew at each call.
inline std::filesystem::path file_with(std::string_view bytes, const std::string& name) {
    static const tests::Folder folder;
    const std::filesystem::path file = folder / name;
    std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return file;
}

/// Ends the process unless what must hold does.
inline void must(bool holds) {
    if (!holds) __builtin_trap();
}

/// Whether a terminal can show the text without being led astray: it is UTF-8, and holds no control characters but line ends
/// and tabs. Written apart from core/printable.hpp, which it judges.
inline bool is_harmless(std::string_view text) {
    std::size_t to_come = 0;  // bytes of a letter that has begun
    unsigned char lead = 0;
    for (const char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        const bool continues = byte >= 0x80 && byte < 0xC0;
        if (continues != (to_come != 0) || (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) return false;
        if (continues && lead == 0xC2 && byte < 0xA0) return false;
        if (!continues) lead = byte;
        to_come = continues ? to_come - 1 : byte < 0x80 ? 0 : byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
    }
    return to_come == 0;
}

}  // namespace raaderum::fuzz
