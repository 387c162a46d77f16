// `raaderum completion bash`, zsh or fish: the script by which the shell completes verbs, options, their fixed values, files and
// the names of shipped scenarios, made from the grammar.
#include "cli/grammar.hpp"
#include "scenario/shipped.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace raaderum::cli {
namespace {

std::string shipped_names() {
    std::string names;
    for (const auto& shipped : scenario::shipped_scenarios()) names += fmt::format("{} ", shipped.name);
    return names;
}

std::string option_names(const CLI::App& verb) {
    std::string names;
    for (const CLI::Option* option : verb.get_options()) {
        for (const std::string& name : option->get_snames()) names += fmt::format("-{} ", name);
        for (const std::string& name : option->get_lnames()) names += fmt::format("--{} ", name);
    }
    return names;
}

/// The values of an option whose type name lists them, with spaces in between. What stands for a value in capitals is none.
std::string fixed_values_of(const CLI::Option& option) {
    std::string values = option.get_type_name();
    const bool listed = values.find('|') != std::string::npos
                        && values.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-|") == std::string::npos;
    if (!listed) return {};
    std::replace(values.begin(), values.end(), '|', ' ');
    return values;
}

/// "--progress) words='auto always never' ;;" for every option whose values are listed in its type name.
std::string fixed_values(const CLI::App& verb) {
    std::string cases;
    for (const CLI::Option* option : verb.get_options()) {
        const std::string values = fixed_values_of(*option);
        if (option->get_lnames().empty() || values.empty()) continue;
        cases += fmt::format("        --{}) words='{}' ;;\n", option->get_lnames().front(), values);
    }
    return cases;
}

/// A description within single quotes, where both zsh and fish leave it alone but for what they escape with a backslash.
std::string quoted_text(const std::string& text, std::string_view escaped) {
    std::string safe;
    for (const char c : text) {
        if (c == '\'') {
            safe += "\xE2\x80\x99";  // an apostrophe that ends no quotes
            continue;
        }
        if (escaped.find(c) != std::string_view::npos) safe += '\\';
        safe += c;
    }
    return safe;
}

bool takes_scenario(const CLI::App& verb) { return verb.get_option_no_throw("SCENARIO") != nullptr; }

std::string zsh_option(const CLI::Option& option, const std::string& name) {
    const std::string text = quoted_text(option.get_description(), "[]:\\");
    if (option.get_items_expected_max() == 0) return fmt::format("            '{}[{}]' \\\n", name, text);
    const std::string values = fixed_values_of(option);
    return fmt::format("            '*{}[{}]:{}:{}' \\\n", name, text, quoted_text(option.get_type_name(), "[]:\\"),
                       values.empty() ? std::string("_files") : fmt::format("({})", values));
}

std::string for_zsh(const CLI::App& program) {
    std::string verbs;
    std::string cases;
    for (const CLI::App* verb : program.get_subcommands({})) {
        if (verb->get_group().empty()) continue;
        verbs += fmt::format("            '{}:{}'\n", verb->get_name(), quoted_text(verb->get_description(), ":\\"));
        cases += fmt::format("        {})\n            _arguments \\\n", verb->get_name());
        for (const CLI::Option* option : verb->get_options()) {
            for (const std::string& name : option->get_snames()) cases += zsh_option(*option, "-" + name);
            for (const std::string& name : option->get_lnames()) cases += zsh_option(*option, "--" + name);
        }
        cases += takes_scenario(*verb) ? "            '*:scenario:->scenario'\n            ;;\n"
                                       : "            '*:file:_files'\n            ;;\n";
    }
    return fmt::format(R"(#compdef raaderum
_raaderum() {{
    local state line
    local -a verbs
    _arguments -C '1:command:->verb' '*::argument:->argument'
    case $state in
    verb)
        verbs=(
{}        )
        _describe command verbs
        ;;
    argument)
        case $line[1] in
{}        esac
        [[ $state == scenario ]] && _alternative 'shipped:shipped scenario:({})' 'files:file:_files'
        ;;
    esac
}}
_raaderum "$@"
)",
                       verbs, cases, shipped_names());
}

std::string fish_option(const CLI::App& verb, const CLI::Option& option) {
    std::string line = fmt::format("complete -c raaderum -n '__fish_seen_subcommand_from {}'", verb.get_name());
    for (const std::string& name : option.get_snames()) line += " -s " + name;
    for (const std::string& name : option.get_lnames()) line += " -l " + name;
    if (option.get_items_expected_max() != 0) line += " -r";
    if (const std::string values = fixed_values_of(option); !values.empty()) line += fmt::format(" -f -a '{}'", values);
    return line + fmt::format(" -d '{}'\n", quoted_text(option.get_description(), "\\"));
}

std::string for_fish(const CLI::App& program) {
    std::string script = "# fish completion for raaderum; load it with: raaderum completion fish | source\n";
    for (const CLI::App* verb : program.get_subcommands({})) {
        if (verb->get_group().empty()) continue;
        script += fmt::format("complete -c raaderum -n __fish_use_subcommand -f -a {} -d '{}'\n", verb->get_name(),
                              quoted_text(verb->get_description(), "\\"));
        for (const CLI::Option* option : verb->get_options()) {
            if (!option->get_snames().empty() || !option->get_lnames().empty()) script += fish_option(*verb, *option);
        }
        if (!takes_scenario(*verb)) continue;
        script +=
            fmt::format("complete -c raaderum -n '__fish_seen_subcommand_from {}' -a '{}' -d 'shipped scenario'\n",
                        verb->get_name(), shipped_names());
    }
    return script;
}

}  // namespace

Exit perform(const CompletionRequest& request) {
    std::optional<Request> unused;
    const auto program = grammar(unused);
    if (request.shell != "bash") {
        fmt::print("{}", request.shell == "zsh" ? for_zsh(*program) : for_fish(*program));
        return Exit::done;
    }
    std::string verbs;
    std::string options;
    std::string values;
    for (const CLI::App* verb : program->get_subcommands({})) {
        if (verb->get_group().empty()) continue;
        verbs += verb->get_name() + " ";
        options += fmt::format("        {}) words='{}' ;;\n", verb->get_name(), option_names(*verb));
        values += fixed_values(*verb);
    }
    fmt::print(R"(# bash completion for raaderum; load it with: source <(raaderum completion bash)
_raaderum() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} words='' files=''
    if ((COMP_CWORD == 1)); then
        words='{}{}'
    elif [[ $word == -* ]]; then
        case ${{COMP_WORDS[1]}} in
{}        esac
    else
        case $before in
{}        --template) words='{}' ;;
        run|validate|submit|calibrate|sensitivity|workshop) words='{}' files=yes ;;
        completion) words='bash zsh fish' ;;
        help) words='{}' ;;
        *) files=yes ;;
        esac
    fi
    COMPREPLY=($(compgen -W "$words" -- "$word"))
    if [[ $files ]]; then
        compopt -o filenames
        COMPREPLY+=($(compgen -f -- "$word"))
    fi
}}
complete -F _raaderum raaderum
)",
               verbs, option_names(*program), options, values, shipped_names(), shipped_names(), verbs);
    return Exit::done;
}

}  // namespace raaderum::cli
