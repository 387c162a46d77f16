#include "packages/npm/asked.hpp"

#include "cli/arguments.hpp"
#include "cli/grammar.hpp"
#include "cli/shared_options.hpp"
#include "cli/wrong_words.hpp"
#include "scenario/document.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

namespace raaderum::packages {
namespace {

constexpr auto verbs_here = std::to_array<std::string_view>({"validate", "run", "compare"});

bool is_here(std::string_view verb) {
    return std::find(verbs_here.begin(), verbs_here.end(), verb) != verbs_here.end();
}

void take_away(CLI::App& verb, const std::vector<std::string>& options) {
    for (const std::string& option : options) verb.remove_option(verb.get_option(option));
}

/// The end of a verb's help, which names the shipped scenarios; there is no `raaderum new` here to say more of them.
std::string shipped_in(const std::string& footer) {
    std::string text = footer.substr(footer.find("Shipped scenarios"));
    const std::size_t open = text.find(" (");
    const std::size_t close = text.find("):");
    if (open < close && close != std::string::npos) text.erase(open, close + 1 - open);
    return text;
}

/// Runs leave a table or numbers for programs here, and no trajectory file.
void adapt_run(CLI::App& run) {
    take_away(run, {"--output", "--shard", "--retry-failed", "--resume", "--force", "--profile", "--commit-every",
                    "--progress", "--dry-run"});
    const std::string shipped = shipped_in(run.get_footer());
    run.description("run all variants and replicates of a scenario, and write a table of outcomes");
    run.footer(
        "Without --outcomes or --json, the policies are compared as raaderum compare does, and nothing is kept.\n\n"
        "Examples:\n"
        "  raaderum run trust-versus-control --replicates 50 --outcomes outcomes.csv\n"
        "  raaderum run my.yaml --set institution.task_complexity=0.2 --json\n\n"
        + shipped);
}

/// There are no trajectory files to compare here, so a scenario is run for it.
void adapt_compare(CLI::App& compare, Asked& asked) {
    take_away(compare, {"FILE.h5", "--html", "--figures", "--lang"});
    compare.description("run a scenario, and compare its variants with their baseline: what differs, how surely");
    compare.footer(
        "The scenario is run anew each time. --weeks says which weeks means are taken over; how long to run is said "
        "by\n"
        "--set weeks=N.\n\n"
        "Examples:\n"
        "  raaderum compare trust-versus-control --replicates 50\n"
        "  raaderum compare my.yaml --metric wellbeing --metric turnover --weeks 104:260 --json\n");
    cli::add_scenario(compare, asked.scenario);
    const std::string footer = compare.get_footer();
    compare.footer(footer.substr(0, footer.find("Shipped scenarios")) + shipped_in(footer));
    compare
        .add_option("--replicates", asked.overrides.replicates, "how often each variant is repeated (in each world)")
        ->check(cli::between(1, scenario::most_replicates))
        ->type_name("N");
    CLI::Option* const worlds = cli::add_worlds(compare, asked.overrides.worlds);
    compare
        .add_option("--points", asked.overrides.points.file,
                    "worlds from a table: a column per parameter, a row per world")
        ->type_name("FILE.csv")
        ->excludes(worlds);
    cli::add_seed(compare, asked.overrides.seed);
    cli::add_names(compare, "--variant", asked.overrides.variants, "run only this variant; repeatable");
    cli::add_settings(compare, asked.overrides);
    cli::add_jobs(compare, asked.jobs);
}

}  // namespace

Asked asked_by(std::vector<std::string> words) {
    Asked asked;
    const std::unique_ptr<CLI::App> program = cli::grammar(asked.request);
    if (!words.empty() && words.front() == "help") {
        words.erase(words.begin());
        words.emplace_back("--help");
    }
    for (CLI::App* verb : program->get_subcommands({})) {
        const std::string& name = verb->get_name();
        if (is_here(name)) continue;
        if (!words.empty() && words.front() == name) {
            throw cli::BadUsage(fmt::format(
                "'{}' is not among the commands of the engine in WebAssembly, which are validate, run and compare. The "
                "full program has it; it runs on x86-64 Linux and, under Windows, in WSL",
                name));
        }
        verb->group("");
    }
    program->footer(
        "This is the engine in WebAssembly; numbers are those of the full program, which has more commands and runs "
        "on\n"
        "x86-64 Linux and, under Windows, in WSL.\n\n"
        "Start here:\n"
        "  raaderum compare trust-versus-control    run a shipped scenario, and compare its policies\n"
        "  raaderum run --help                      options of a command, and the shipped scenarios\n");
    adapt_run(*program->get_subcommand("run"));
    adapt_compare(*program->get_subcommand("compare"), asked);
    const std::string first = words.empty() ? std::string() : words.front();
    std::reverse(words.begin(), words.end());  // as CLI11 takes them
    try {
        program->parse(words);
    } catch (const CLI::Success& told) {
        asked.request.reset();
        fmt::print("{}",
                   told.get_name() == "CallForVersion" ? cli::version_line() + " in WebAssembly\n" : program->help());
    } catch (const CLI::ParseError& error) {
        throw cli::BadUsage(cli::what_to_change(*program, error, first));
    }
    return asked;
}

}  // namespace raaderum::packages
