// The program `raaderum`: reads the command line, carries out the verb, and turns what went wrong into a message and an
// exit. Three kinds of failure end here: the user's (exit 2), the system's (exit 3) and our own (exit 3, saying so).
#include "cli/arguments.hpp"
#include "cli/grammar.hpp"
#include "cli/read_scenario.hpp"
#include "cli/terminal.hpp"
#include "core/check.hpp"
#include "core/known_answers.hpp"
#include "core/printable.hpp"
#include "output/failure.hpp"
#include "scenario/nearest.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <new>

namespace raaderum::cli {
namespace {

/// Makes a system that kills tell instead: a file that must not grow any more is a full disk, and where a standard stream is
/// closed, the next file that is opened would take its place, and what is said would go into it.
void expect_to_be_told() {
    std::signal(SIGXFSZ, SIG_IGN);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) < 0) ::open("/dev/null", O_RDONLY);  // takes the lowest number that is free
    }
}

Exit complain(Exit exit, const std::string& message) {
    say("{}: {}\n", styled("raaderum", Style::red, stderr), printable(message, "\t\n"));
    return exit;
}

/// CLI11's message, and for a mistyped command or option the nearest one that exists.
std::string what_to_change(const CLI::App& program, const CLI::ParseError& error, const std::string& first_word) {
    const auto verbs = program.get_subcommands({});
    std::vector<std::string> known;
    const auto* verb = program.get_subcommands().empty() ? nullptr : program.get_subcommands().front();
    if (verb == nullptr) {
        for (const CLI::App* each : verbs) {
            if (!each->get_group().empty()) known.push_back(each->get_name());
        }
        if (first_word.empty()) return "which command? There are " + scenario::joined(known) + "; see raaderum --help";
        if (!first_word.starts_with("-")) {
            return fmt::format("'{}' is no command; {}", first_word, scenario::suggestion(first_word, known));
        }
    } else {
        for (const CLI::Option* option : verb->get_options()) {
            for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
        }
        for (const std::string& unknown : verb->remaining(true)) {
            if (!unknown.starts_with("--")) continue;
            if (const auto meant = scenario::nearest(unknown.substr(0, unknown.find('=')), known)) {
                return fmt::format("{}: unknown option {}; did you mean '{}'?", verb->get_name(), unknown, *meant);
            }
        }
    }
    const std::string place = verb == nullptr ? "" : verb->get_name() + ": ";
    const std::string help = verb == nullptr ? "raaderum --help" : "raaderum " + verb->get_name() + " --help";
    return fmt::format("{}{}; see {}", place, error.what(), help);
}

Exit carry_out(const Request& request) {
    if (const char* wrong = wrong_answer()) {
        return complain(Exit::system_failed,
                        fmt::format("arithmetic is not as it must be: {}; nothing was run. A library in this process has "
                                    "changed how the processor computes (look at LD_PRELOAD), or the program was built "
                                    "with other floating-point options",
                                    wrong));
    }
    const Exit exit = std::visit([](const auto& one) { return perform(one); }, request);
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        return complain(Exit::system_failed, "standard output cannot be written to");
    }
    return exit;
}

Exit read_and_carry_out(int count, char** words) {
    std::optional<Request> request;
    const auto program = grammar(request);
    try {
        program->parse(count, words);
    } catch (const CLI::Success& asked_for_help) {
        program->exit(asked_for_help);
        return Exit::done;
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
        std::fputs("raaderum: the memory does not suffice\n", stderr);  // must not take any
        exit = Exit::system_failed;
    } catch (const BrokenInvariant& broken) {
        exit = cli::complain(Exit::system_failed, fmt::format("a mistake in raaderum itself: {}", broken.what()));
    } catch (const std::exception& error) {
        exit = cli::complain(Exit::system_failed, error.what());
    }
    return static_cast<int>(exit);
}
