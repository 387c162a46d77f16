#include "cli/command.hpp"

#include "output/failure.hpp"

#include <sys/wait.h>

#include <array>
#include <cstdio>

namespace raaderum::cli {

CommandAnswer ask_command(const std::string& line, const char* program) {
    std::FILE* pipe = ::popen(line.c_str(), "r");
    if (pipe == nullptr) output::fail_with_errno(program, "start");
    CommandAnswer answer;
    std::array<char, 4096> block{};
    for (std::size_t count = 0; (count = std::fread(block.data(), 1, block.size(), pipe)) != 0;) {
        answer.out.append(block.data(), count);
    }
    const int status = ::pclose(pipe);
    answer.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    return answer;
}

}  // namespace raaderum::cli
