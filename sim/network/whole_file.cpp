#include "network/whole_file.hpp"

#include <fstream>
#include <system_error>

namespace raaderum::network {

std::string whole_file(const std::filesystem::path& file, TieProblems& problems, const char* what) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        const bool exists = std::filesystem::exists(file, error);
        problems.stop(0, exists ? "this is no ordinary file" : "there is no such file",
                      std::string("expected ") + what);
    }
    const auto refuse_if_larger = [&](std::uintmax_t size) {
        if (size <= largest_tie_file) return;
        problems.stop(0, "the file is larger than " + std::to_string(largest_tie_file >> 20U) + " MB",
                      "expected a smaller one");
    };
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    if (!error) refuse_if_larger(size);
    std::ifstream stream(file, std::ios::binary);
    std::string text;
    std::string chunk(std::size_t{1} << 20U, '\0');
    while (stream) {
        stream.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
        text.append(chunk, 0, static_cast<std::size_t>(stream.gcount()));
        refuse_if_larger(text.size());
    }
    if (!stream.eof()) problems.stop(0, "the file cannot be read", "expected a file that you may read");
    return text;
}

}  // namespace raaderum::network
