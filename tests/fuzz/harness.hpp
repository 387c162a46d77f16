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

/// Whether a terminal can show the text without being led astray: no control characters but line ends and tabs, in ASCII
/// or (U+0080 to U+009F) in UTF-8.
inline bool is_harmless(std::string_view text) {
    for (std::size_t at = 0; at != text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool control = (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F;
        const bool second_set =
            byte == 0xC2 && at + 1 != text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
        if (control || second_set) return false;
    }
    return true;
}

}  // namespace raaderum::fuzz
