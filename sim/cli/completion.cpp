// `raaderum completion bash`: the script by which the shell completes verbs, options, their fixed values, files and the
// names of shipped scenarios, made from the grammar.
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

/// "--progress) words='auto always never' ;;" for every option whose values are listed in its type name.
std::string fixed_values(const CLI::App& verb) {
    std::string cases;
    for (const CLI::Option* option : verb.get_options()) {
        std::string values = option->get_type_name();
        if (option->get_lnames().empty() || values.find('|') == std::string::npos) continue;
        std::replace(values.begin(), values.end(), '|', ' ');
        cases += fmt::format("        --{}) words='{}' ;;\n", option->get_lnames().front(), values);
    }
    return cases;
}

}  // namespace

Exit perform(const CompletionRequest&) {
    std::optional<Request> unused;
    const auto program = grammar(unused);
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
        completion) words='bash' ;;
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
