// `raaderum man`: the manual page in roff, made from the grammar, so that it never lags behind the program.
#include "cli/grammar.hpp"
#include "scenario/shipped.hpp"

#include <fmt/format.h>

namespace raaderum::cli {
namespace {

/// Text for roff: backslashes and hyphens escaped, and no line that starts with a dot or quote by accident.
std::string roff(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if ((c == '.' || c == '\'') && (safe.empty() || safe.back() == '\n')) safe += "\\&";
        if (c == '-') {
            safe += "\\-";
        } else if (c == '\\') {
            safe += "\\e";
        } else {
            safe += c;
        }
    }
    return safe;
}

std::string synopsis(const CLI::App& verb) {
    std::string line = fmt::format(".B raaderum {}\n", roff(verb.get_name()));
    bool has_options = false;
    std::string positionals;
    for (const CLI::Option* option : verb.get_options()) {
        if (!option->get_positional()) {
            has_options = has_options || option != verb.get_help_ptr();
        } else {
            positionals += fmt::format(".I {}{}\n", roff(option->get_name(true)),
                                       option->get_items_expected_max() > 1 ? "..." : "");
        }
    }
    return line + positionals + (has_options ? "[\\fIoptions\\fR]\n" : "");
}

std::string options_of(const CLI::App& verb) {
    std::string text;
    for (const CLI::Option* option : verb.get_options()) {
        if (option == verb.get_help_ptr()) continue;
        const bool positional = option->get_positional();
        const std::string names = option->get_name(positional, !positional);
        const std::string value = positional || option->get_type_name().empty() ? "" : " " + option->get_type_name();
        text +=
            fmt::format(".TP\n\\fB{}\\fR\\fI{}\\fR\n{}\n", roff(names), roff(value), roff(option->get_description()));
    }
    return text;
}

std::string verbs_of(const CLI::App& program) {
    std::string text;
    for (const CLI::App* verb : program.get_subcommands({})) {
        if (verb->get_group().empty()) continue;
        text += fmt::format(".SS {}\n{}.br\n{}.\n{}", roff(verb->get_name()), synopsis(*verb),
                            roff(verb->get_description()), options_of(*verb));
    }
    return text;
}

std::string exits() {
    std::string text;
    for (const ExitMeaning& each : exit_meanings) {
        text += fmt::format(".TP\n.B {}\n{}\n", static_cast<int>(each.exit), roff(each.meaning));
    }
    return text;
}

std::string scenarios() {
    std::string text;
    for (const auto& shipped : scenario::shipped_scenarios()) text += fmt::format(".br\n{}\n", roff(shipped.name));
    return text;
}

}  // namespace

Exit perform(const ManPageRequest&) {
    std::optional<Request> unused;
    const auto program = grammar(unused);
    fmt::print(".TH RAADERUM 1 \"\" \"{}\" \"User Commands\"\n", roff(version_line()));
    fmt::print(".SH NAME\nraaderum \\- simulate a public institution under trust and control\n");
    fmt::print(".SH SYNOPSIS\n.B raaderum\n.I command\n[\\fIoptions\\fR]\n");
    fmt::print(".SH DESCRIPTION\n{}\nResults go to standard output; progress, warnings and errors to standard error.\n",
               roff(program->get_description()));
    fmt::print(".SH COMMANDS\n{}", verbs_of(*program));
    fmt::print(".SH SHIPPED SCENARIOS\nThese can be named in any folder, without path or ending:\n{}", scenarios());
    fmt::print(".SH EXIT STATUS\n{}", exits());
    fmt::print(".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nIf set and not empty, no colours are used.\n");
    return Exit::done;
}

}  // namespace raaderum::cli
