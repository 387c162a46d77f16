// `raaderum help COMMAND`: the same as `raaderum COMMAND --help`.
#include "cli/arguments.hpp"
#include "cli/grammar.hpp"
#include "scenario/nearest.hpp"

#include <fmt/format.h>

namespace raaderum::cli {

Exit perform(const HelpRequest& request) {
    std::optional<Request> unused;
    const auto program = grammar(unused);
    if (request.verb.empty()) {
        fmt::print("{}", program->help());
        return Exit::done;
    }
    for (const CLI::App* verb : program->get_subcommands({})) {
        if (verb->get_name() != request.verb) continue;
        fmt::print("{}", verb->help("raaderum"));
        return Exit::done;
    }
    throw BadUsage(fmt::format("'{}' is no command; {}", request.verb, nearest_command(*program, request.verb)));
}

}  // namespace raaderum::cli
