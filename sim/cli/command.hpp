#pragma once
// What another program of this machine says.

#include <string>

namespace raaderum::cli {

struct CommandAnswer {
    int exit = 0;     ///< 127 where there is no such program
    std::string out;  ///< what it said on standard output
};

/// Runs a line of the shell and waits for its end. `program` names it where it cannot be started (SystemFailure).
CommandAnswer ask_command(const std::string& line, const char* program);

}  // namespace raaderum::cli
