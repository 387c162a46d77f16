#pragma once
// What the program tells the shell. Scripts and schedulers rely on these numbers.

#include <array>
#include <string_view>

namespace raaderum::cli {

enum class Exit : int {
    done = 0,
    differs = 1,
    bad_input = 2,
    system_failed = 3,
    some_failed = 4,
    stopped = 75,
    interrupted = 130,
};

struct ExitMeaning {
    Exit exit;
    std::string_view meaning;
};

/// In the order of their numbers; the man page shows it.
inline constexpr auto exit_meanings = std::to_array<ExitMeaning>({
    {Exit::done, "done"},
    {Exit::differs, "done, and what was asked for is not so: a comparison or check differs, targets are not met"},
    {Exit::bad_input, "the user's input is wrong (arguments, scenario, data file); nothing was written"},
    {Exit::system_failed, "the system failed (disk full, unreadable file); what was finished is kept"},
    {Exit::some_failed, "finished, but some replicates failed; they are listed with a line to reproduce each"},
    {Exit::stopped, "stopped by SIGTERM, SIGUSR1 or SIGHUP; what was finished is kept, --resume goes on"},
    {Exit::interrupted, "interrupted by Ctrl-C; what was finished is kept, --resume goes on"},
});

}  // namespace raaderum::cli
