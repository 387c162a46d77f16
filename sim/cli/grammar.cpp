#include "cli/grammar.hpp"

#include "cli/arguments.hpp"
#include "cli/shared_options.hpp"
#include "cli/verbs.hpp"
#include "output/provenance.hpp"
#include "scenario/nearest.hpp"

#include <fmt/format.h>

#include <memory>

namespace raaderum::cli {
namespace {

/// Adds a verb whose options fill in a request of type R; `describe(verb, request)` declares them.
template <class R, class Describe>
void add_verb(CLI::App& program, std::optional<Request>& chosen, const char* name, const char* does,
              Describe&& describe) {
    CLI::App* verb = program.add_subcommand(name, does);
    const auto request = std::make_shared<R>();
    describe(*verb, *request);
    verb->callback([&chosen, request] { chosen = *request; });
}

std::string exits_in_lines() {
    std::string text = "Exit status:\n";
    for (const ExitMeaning& each : exit_meanings) {
        text += fmt::format("  {:<4}{}\n", static_cast<int>(each.exit), each.meaning);
    }
    return text;
}

std::vector<std::string> commands_of(const CLI::App& program) {
    std::vector<std::string> known;
    for (const CLI::App* each : program.get_subcommands({})) {
        if (!each->get_group().empty()) known.push_back(each->get_name());
    }
    return known;
}

}  // namespace

std::unique_ptr<CLI::App> grammar(std::optional<Request>& request) {
    auto program = std::make_unique<CLI::App>(
        "Simulates a public institution under trust and control, and compares policies in the same luck.", "raaderum");
    program->require_subcommand(1);
    program->set_help_flag("-h,--help", "print this help and exit");
    program->set_version_flag("--version", version_line, "print the version and exit");
    program->get_formatter()->column_width(34);
    program->footer(
        "Start here:\n"
        "  raaderum run trust-versus-control     run a shipped scenario\n"
        "  raaderum new --list                   say which scenarios are shipped\n"
        "  raaderum new my.yaml                  write a commented scenario of your own\n"
        "  raaderum help COMMAND                 options of a command\n\n"
        + exits_in_lines());

    add_verb<RunRequest>(*program, request, "run",
                         "run all variants and replicates of a scenario into one trajectory file", describe_run);
    add_verb<ValidateRequest>(
        *program, request, "validate", "check scenarios without running them",
        [](CLI::App& verb, ValidateRequest& validate) {
            verb.add_option("SCENARIO", validate.scenarios, "scenario files, or names of shipped scenarios")
                ->required()
                ->type_name("");
            verb.add_flag("--json", validate.json, "machine-readable: what is fine, and what is wrong where");
        });
    add_verb<InspectRequest>(
        *program, request, "inspect", "say what is in a trajectory file, whether complete, and how it was made",
        [](CLI::App& verb, InspectRequest& inspect) {
            verb.add_option("FILE", inspect.file, "trajectory file")->required()->type_name("");
            verb.add_flag("--check", inspect.check, "only check that its bytes are those that were written");
            verb.add_flag("--json", inspect.json, "machine-readable");
        });
    add_verb<MergeRequest>(*program, request, "merge", "join the shards of one run into one trajectory file",
                           describe_merge);
    add_verb<VerifyRequest>(*program, request, "verify",
                            "live some of a file's replicates again and compare them bit by bit", describe_verify);
    add_verb<RerunRequest>(*program, request, "rerun",
                           "reproduce a file from what is inside it, and say whether the bytes agree", describe_rerun);
    add_verb<SubmitRequest>(*program, request, "submit",
                            "hand a run to Slurm, as an array of shards and a job that joins them", describe_submit);
    add_verb<CompareRequest>(*program, request, "compare",
                             "compare variants with their baseline: what differs, how surely", describe_compare);
    add_verb<ExportRequest>(*program, request, "export",
                            "write a trajectory file as tables, one row per variant, replicate and week",
                            describe_export);
    add_verb<CrateRequest>(*program, request, "crate",
                           "put a trajectory file into a folder with all that an archive wants beside it (RO-Crate)",
                           describe_crate);
    add_verb<NewRequest>(*program, request, "new", "write a commented scenario to start from", describe_new);
    add_verb<ClaimsRequest>(*program, request, "claims",
                            "run the claims register as experiments and print the verdicts", describe_claims);
    add_verb<ExperimentsRequest>(*program, request, "experiments",
                                 "make experiments that others made, and tell their numbers beside the model's",
                                 describe_experiments);
    add_verb<AblateRequest>(*program, request, "ablate",
                            "tell what each arrow, mechanism and number of the model carries", describe_ablate);
    add_verb<CalibrateRequest>(*program, request, "calibrate", "fit a scenario's free parameters to its targets",
                               describe_calibrate);
    add_verb<SensitivityRequest>(*program, request, "sensitivity",
                                 "tell which parameters the outcomes and the policies' differences hang on",
                                 describe_sensitivity);
    add_verb<WhyRequest>(*program, request, "why",
                         "account for a difference between variants: how much came through which cause", describe_why);
    add_verb<MapRequest>(*program, request, "map",
                         "show the theory as boxes and arrows, and the paths between two boxes", describe_map);
    add_verb<WorkshopRequest>(*program, request, "workshop",
                              "serve the page on which a room plays trust against control, live", describe_workshop);
    add_verb<SchemaRequest>(*program, request, "schema", "print the JSON Schema of scenarios",
                            [](CLI::App&, SchemaRequest&) {});
    add_verb<ParametersRequest>(*program, request, "parameters",
                                "list every parameter: default, range, unit, meaning, source",
                                [](CLI::App& verb, ParametersRequest& parameters) {
                                    verb.add_flag("--markdown", parameters.markdown, "as a Markdown table");
                                    verb.add_flag("--json", parameters.json, "machine-readable");
                                });
    add_verb<MetricsRequest>(
        *program, request, "metrics", "list every metric: what it is called, unit, what is better",
        [](CLI::App& verb, MetricsRequest& metrics) { verb.add_flag("--json", metrics.json, "machine-readable"); });
    add_verb<HelpRequest>(
        *program, request, "help", "print the help of a command", [](CLI::App& verb, HelpRequest& help) {
            verb.add_option("COMMAND", help.verb, "the command (default: all in short)")->type_name("");
        });
    add_verb<CompletionRequest>(*program, request, "completion", "print the shell's completion script",
                                [](CLI::App& verb, CompletionRequest& completion) {
                                    verb.add_option("SHELL", completion.shell,
                                                    "the shell to complete for: bash, zsh or fish")
                                        ->required()
                                        ->check(one_of({"bash", "zsh", "fish"}))
                                        ->type_name("");
                                });
    add_verb<ManPageRequest>(*program, request, "man", "print the manual page, in roff",
                             [](CLI::App&, ManPageRequest&) {});
    program->get_subcommand("man")->group("");
    for (CLI::App* verb : program->get_subcommands({})) {
        for (CLI::Option* option : verb->get_options()) {
            if (option->get_items_expected_max() == 0 && option != verb->get_help_ptr())
                option->disable_flag_override();
        }
    }
    return program;
}

std::string commands_there_are(const CLI::App& program) {
    return fmt::format("there are {}; see raaderum --help", scenario::joined(commands_of(program)));
}

std::string nearest_command(const CLI::App& program, const std::string& word) {
    const auto meant = scenario::nearest(word, commands_of(program));
    return meant ? fmt::format("did you mean '{}'?", *meant) : commands_there_are(program);
}

std::string version_line() {
    return fmt::format("raaderum {} ({})", output::version_of_this_program(),
                       output::revision_of_this_program().substr(0, 12));
}

}  // namespace raaderum::cli
