// The program `raaderum`: reads the command line, carries out the verb, and turns what went wrong into a message and an
// exit. Three kinds of failure end here: the user's (exit 2), the system's (exit 3) and our own (exit 3, saying so).
#include "cli/arguments.hpp"
#include "cli/grammar.hpp"
#include "cli/read_scenario.hpp"
#include "cli/stack_room.hpp"
#include "cli/terminal.hpp"
#include "cli/wrong_words.hpp"
#include "core/check.hpp"
#include "core/known_answers.hpp"
#include "core/printable.hpp"
#include "engine/threads.hpp"
#include "output/failure.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <system_error>

namespace raaderum::cli {
namespace {

void say_that_memory_does_not_suffice() {
    std::fputs("raaderum: the memory does not suffice\n", stderr);  // must not take any
}

std::terminate_handler ends_otherwise = nullptr;

/// Where a library finds no memory and may not throw, C++ ends the program; it is told all the same. What was finished is kept, as
/// after a kill.
[[noreturn]] void end_where_nothing_may_be_thrown() {
    try {
        if (const std::exception_ptr thrown = std::current_exception()) std::rethrow_exception(thrown);
    } catch (const std::bad_alloc&) {
        say_that_memory_does_not_suffice();
        ::_exit(static_cast<int>(Exit::system_failed));
    } catch (...) {
        // Anything else ends as it always did.
    }
    ends_otherwise();
    std::abort();
}

/// Makes a system that kills tell instead: a file that must not grow any more is a full disk, and where a standard stream is
/// closed, the next file that is opened would take its place, and what is said would go into it.
void expect_to_be_told() {
    std::signal(SIGXFSZ, SIG_IGN);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) < 0) ::open("/dev/null", O_RDONLY);  // takes the lowest number that is free
    }
}

/// Threads that the system refuses are done without, which takes longer.
void say_that_threads_are_fewer(std::size_t granted, std::size_t wanted) {
    say("{}: {} of {} threads can be had; going on with them. The limit on processes is reached: ulimit -u, or that of "
        "a "
        "scheduler or container\n",
        styled("warning", Style::yellow, stderr), granted, wanted);
}

/// What the C++ library says only with an error number: where it cannot start a thread.
std::string in_words(const std::system_error& error) {
    if (error.code() != std::errc::resource_unavailable_try_again) return error.what();
    return "no thread can be started: the limit on processes is reached (ulimit -u, or that of a scheduler or "
           "container), or "
           "there is no memory for its stack";
}

Exit complain(Exit exit, const std::string& message) {
    say("{}: {}\n", styled("raaderum", Style::red, stderr), printable(message, "\t\n"));
    return exit;
}

/// The exit of what was carried out, unless what it said did not reach anybody.
Exit once_told(Exit exit) {
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return exit;
    return complain(Exit::system_failed, "standard output cannot be written to");
}

Exit carry_out(const Request& request) {
    if (const char* wrong = wrong_answer()) {
        return complain(
            Exit::system_failed,
            fmt::format("arithmetic is not as it must be: {}; nothing was run. A library in this process has "
                        "changed how the processor computes (look at LD_PRELOAD), or the program was built "
                        "with other floating-point options",
                        wrong));
    }
    return once_told(std::visit([](const auto& one) { return perform(one); }, request));
}

Exit read_and_carry_out(int count, char** words) {
    std::optional<Request> request;
    const auto program = grammar(request);
    try {
        program->parse(count, words);
    } catch (const CLI::Success& asked_for_help) {
        fmt::print("{}", asked_for_help.get_name() == "CallForVersion" ? version_line() + "\n" : program->help());
        return once_told(Exit::done);
    } catch (const CLI::ParseError& error) {
        return complain(Exit::bad_input, what_to_change(*program, error, count > 1 ? words[1] : ""));
    }
    return carry_out(*request);
}

}  // namespace
}  // namespace raaderum::cli

int main(int count, char** words) {
    using namespace raaderum;
    using cli::Exit;
    Exit exit = Exit::done;
    cli::expect_to_be_told();
    cli::ends_otherwise = std::set_terminate(cli::end_where_nothing_may_be_thrown);
    if (const auto bytes = cli::too_little_stack()) {
        cli::say("raaderum: the stack may not be larger than {} kB, and {} kB are needed; allow more (ulimit -s)\n",
                 *bytes / 1024, cli::least_stack / 1024);
        return static_cast<int>(Exit::system_failed);
    }
    engine::on_fewer_threads(cli::say_that_threads_are_fewer);
    try {
        exit = cli::read_and_carry_out(count, words);
    } catch (const scenario::BadInput& bad) {
        cli::say("{}", scenario::describe(bad.problems));
        exit = Exit::bad_input;
    } catch (const cli::BadUsage& bad) {
        exit = cli::complain(Exit::bad_input, bad.what());
    } catch (const output::OutputRefused& refused) {
        exit = cli::complain(Exit::bad_input, refused.what());
    } catch (const output::SystemFailure& failure) {
        exit = cli::complain(Exit::system_failed, failure.what());
    } catch (const std::bad_alloc&) {
        cli::say_that_memory_does_not_suffice();
        exit = Exit::system_failed;
    } catch (const BrokenInvariant& broken) {
        exit = cli::complain(Exit::system_failed, fmt::format("a mistake in raaderum itself: {}", broken.what()));
    } catch (const std::system_error& error) {
        exit = cli::complain(Exit::system_failed, cli::in_words(error));
    } catch (const std::exception& error) {
        exit = cli::complain(Exit::system_failed, error.what());
    }
    return static_cast<int>(exit);
}
