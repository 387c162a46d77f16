#include "cli/grammar.hpp"

#include "cli/arguments.hpp"
#include "output/provenance.hpp"

#include <fmt/format.h>

#include <map>
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

/// Lets an option that may be repeated take one value each time, so that it never swallows what follows.
void repeatable(CLI::Option* option) { option->allow_extra_args(false)->take_all(); }

/// Whole numbers in [low, high]; the bounds stand in the message, not in the help.
CLI::Validator between(int low, int high) { return CLI::Range(low, high).description(""); }

template <class R>
void add_seed_and_jobs(CLI::App& verb, R& request) {
    verb.add_option("--seed", request.overrides.seed, "where all chance comes from")->check(is_seed)->type_name("N");
    verb.add_option("--jobs,-j", request.jobs, "threads (default: one per core)")
        ->check(between(1, 4096))
        ->type_name("N");
}

template <class R>
void add_settings(CLI::App& verb, R& request) {
    repeatable(verb.add_option_function<std::vector<std::string>>(
                       "--set",
                       [&request](const std::vector<std::string>& settings) {
                           for (const std::string& setting : settings)
                               request.overrides.set.push_back(split_setting(setting));
                       },
                       "override a value of the scenario; repeatable")
                   ->check(is_setting)
                   ->type_name("KEY.PATH=VALUE"));
}

void add_progress(CLI::App& verb, ShowProgress& progress) {
    const std::map<std::string, ShowProgress> when{
        {"auto", ShowProgress::automatic}, {"always", ShowProgress::always}, {"never", ShowProgress::never}};
    verb.add_option("--progress", progress, "whether to show progress on standard error (default: auto)")
        ->transform(CLI::CheckedTransformer(when).description(""))
        ->type_name("auto|always|never");
}

void describe_run(CLI::App& verb, RunRequest& request) {
    verb.footer(
        "Examples:\n"
        "  raaderum run trust-versus-control --replicates 50\n"
        "  raaderum run my.yaml -o out.h5 --set institution.task_complexity=0.2 --jobs 4\n"
        "  raaderum run my.yaml --dry-run\n");
    verb.add_option("SCENARIO", request.scenario, "scenario file, or the name of a shipped scenario")
        ->required()
        ->type_name("");
    verb.add_option("-o,--output", request.output, "trajectory file (default: the scenario's name + .h5, here)")
        ->type_name("FILE.h5");
    verb.add_option("--replicates", request.overrides.replicates, "how often each variant is repeated")
        ->check(between(1, 100'000'000))
        ->type_name("N");
    verb.add_option("--weeks", request.overrides.weeks, "length of the run in weeks")
        ->check(between(1, 100'000))
        ->type_name("N");
    add_seed_and_jobs(verb, request);
    repeatable(verb.add_option("--variant", request.overrides.variants, "run only this variant; repeatable")
                   ->type_name("NAME"));
    add_settings(verb, request);
    verb.add_option_function<std::string>(
            "--shard", [&request](const std::string& text) { request.shard = shard_from(text); },
            "run only the I-th of N parts of the replicates")
        ->check(is_shard)
        ->type_name("I/N");
    CLI::Option* resume =
        verb.add_flag("--resume", request.resume, "go on where an earlier run of the same plan stopped");
    verb.add_flag("--force", request.force, "overwrite existing output")->excludes(resume);
    verb.add_flag("--quiet,-q", request.quiet, "neither progress nor closing table");
    verb.add_flag("--json", request.json, "a machine-readable summary instead of the closing table");
    add_progress(verb, request.progress);
    verb.add_flag("--dry-run", request.dry_run, "say what would be run, how long it takes and how large the file gets");
}

void add_files(CLI::App& verb, std::vector<std::filesystem::path>& files) {
    verb.add_option("FILE.h5", files, "trajectory file, or all shards of one scenario")->required()->type_name("");
}

void describe_compare(CLI::App& verb, CompareRequest& request) {
    verb.footer(
        "Differences are paired by replicate, since variants meet the same luck. Variants of a sweep are compared "
        "with\n"
        "the baseline of their own cell.\n\n"
        "Examples:\n"
        "  raaderum compare trust-versus-control.h5\n"
        "  raaderum compare out.h5 --metric wellbeing --metric turnover --weeks 104:260 --cumulative\n"
        "  raaderum compare shard-*.h5 --metric all --csv > table.csv\n");
    add_files(verb, request.files);
    verb.add_option("--baseline", request.baseline, "compare with this variant (default: the scenario's baseline)")
        ->type_name("NAME");
    repeatable(verb.add_option("--metric", request.metrics,
                               "compare this metric, or 'all'; repeatable (default: ten that are asked first)")
                   ->type_name("NAME"));
    verb.add_option_function<std::string>(
            "--weeks", [&request](const std::string& text) { request.weeks = weeks_from(text); },
            "mean over these weeks, the last not included (default: the last 52)")
        ->check(is_weeks)
        ->type_name("FROM:TO");
    verb.add_flag("--cumulative", request.cumulative,
                  "also what differences add up to, how fast they come and whether they go away");
    verb.add_flag("--quantiles", request.quantiles, "also how the replicates of each variant spread");
    CLI::Option* json = verb.add_flag("--json", request.json, "machine-readable comparisons instead of the table");
    verb.add_flag("--csv", request.csv, "comma-separated values instead of the table")->excludes(json);
}

void describe_export(CLI::App& verb, ExportRequest& request) {
    verb.footer(
        "Examples:\n"
        "  raaderum export out.h5 --csv tables    writes tables/metrics.csv and, where recorded, agents.csv,\n"
        "                                         ties.csv and events.csv\n");
    add_files(verb, request.files);
    verb.add_option("--csv", request.folder, "folder for the tables; made where it does not exist")
        ->required()
        ->type_name("DIR");
    verb.add_flag("--force", request.force, "overwrite tables in a folder that is not empty");
}

void describe_claims(CLI::App& verb, ClaimsRequest& request) {
    verb.footer(
        "Examples:\n"
        "  raaderum claims                       the whole register; a few minutes\n"
        "  raaderum claims A2 A5 --no-suspects   two claims, without asking which mechanism carries them\n"
        "  raaderum claims --html claims.html    as a page\n"
        "  raaderum claims --scenario my.yaml    a claim of your own\n");
    verb.add_option("ID", request.ids, "claims of the register, such as A2 (default: all)")->type_name("");
    repeatable(verb.add_option("--scenario", request.scenarios, "a scenario file with a claim of its own; repeatable")
                   ->type_name("FILE.yaml"));
    verb.add_option("--replicates", request.overrides.replicates, "how often each variant is repeated")
        ->check(between(2, 100'000))
        ->type_name("N");
    add_seed_and_jobs(verb, request);
    const std::map<std::string, bool> settings{{"default", false}, {"all", true}};
    verb.add_option("--settings", request.all_settings,
                    "all: also on other networks, sizes and seeds, and in worlds of other parameters; takes long")
        ->transform(CLI::CheckedTransformer(settings).description(""))
        ->type_name("default|all");
    verb.add_flag("--no-suspects", request.no_suspects, "do not try which mechanism carries each claim");
    verb.add_flag("--json", request.json, "machine-readable answers instead of the table");
    verb.add_option("--html", request.html, "also write a page for people to this file")->type_name("FILE.html");
    verb.add_option("--store", request.store, "keep what --settings all finds in this file")->type_name("FILE.json");
    add_progress(verb, request.progress);
}

void describe_calibrate(CLI::App& verb, CalibrateRequest& request) {
    verb.footer(
        "The scenario names measured values in 'targets' and the parameters to be fitted in 'free'.\n\n"
        "Examples:\n"
        "  raaderum calibrate calibrate-survey --replicates 10\n"
        "  raaderum calibrate my.yaml -o fitted.yaml --simulations 4000 --jobs 4\n");
    verb.add_option("SCENARIO", request.scenario, "scenario file, or the name of a shipped scenario")
        ->required()
        ->type_name("");
    verb.add_option("-o,--output", request.output,
                    "scenario with the fitted values (default: the scenario's name + -calibrated.yaml, beside it)")
        ->type_name("FITTED.yaml");
    verb.add_option("--simulations", request.simulations, "how many points may be tried (default: 1000)")
        ->check(between(1, 10'000'000))
        ->type_name("N");
    verb.add_option("--replicates", request.overrides.replicates,
                    "how often each point is repeated (default: as in the scenario)")
        ->check(between(2, 1'000'000))
        ->type_name("N");
    verb.add_option("--particles", request.particles, "points that stand for the posterior (default: 100)")
        ->check(between(20, 100'000))
        ->type_name("N");
    verb.add_option("--seed", request.overrides.seed, "where all chance comes from")->check(is_seed)->type_name("N");
    verb.add_option("--jobs,-j", request.jobs, "threads (default: one per core)")
        ->check(between(1, 4096))
        ->type_name("N");
    verb.add_flag("--force", request.force, "overwrite existing output");
    verb.add_flag("--quiet,-q", request.quiet, "neither progress nor report");
    verb.add_flag("--json", request.json, "a machine-readable report");
}

void describe_sensitivity(CLI::App& verb, SensitivityRequest& request) {
    verb.footer(
        "Without --parameter, each parameter is varied around its value in the scenario, or within the ranges of the\n"
        "scenario's section 'free' where it has one. A policy keeps what it sets itself.\n\n"
        "Examples:\n"
        "  raaderum sensitivity trust-versus-control --dry-run\n"
        "  raaderum sensitivity trust-versus-control --variant trust --figure tornado.svg\n"
        "  raaderum sensitivity my.yaml --parameter casework --parameter leaders.hardness --metric wellbeing\n");
    verb.add_option("SCENARIO", request.scenario, "scenario file, or the name of a shipped scenario")
        ->required()
        ->type_name("");
    repeatable(
        verb.add_option("--metric", request.metrics, "what to look at; repeatable (default: citizen_value and leeway)")
            ->type_name("NAME"));
    repeatable(verb.add_option("--variant", request.variants,
                               "policy to compare with its baseline; repeatable (default: the first three)")
                   ->type_name("NAME"));
    verb.add_option_function<std::string>(
            "--weeks", [&request](const std::string& text) { request.weeks = weeks_from(text); },
            "weeks to take means over, the last one not included (default: the last 52)")
        ->check(is_weeks)
        ->type_name("FROM:TO");
    repeatable(verb.add_option("--parameter", request.parameters,
                               "vary only this parameter, or those of this section; repeatable")
                   ->type_name("KEY"));
    verb.add_option("--spread", request.spread,
                    "divide and multiply each parameter's value by this for its range (default: 1.25)")
        ->check(CLI::Range(1.001, 100.0).description(""))
        ->type_name("FACTOR");
    add_settings(verb, request);
    sensitivity::Settings& settings = request.settings;
    verb.add_option("--trajectories", settings.walks, "walks of the screening (default: 10)")
        ->check(between(static_cast<int>(sensitivity::fewest_walks), 100'000))
        ->type_name("N");
    verb.add_option("--keep", settings.keep, "how many parameters go on to the indices, at most (default: 8)")
        ->check(between(1, 1000))
        ->type_name("N");
    verb.add_option("--samples", settings.rows, "rows of the sample that the indices are made from (default: 256)")
        ->check(between(static_cast<int>(sensitivity::fewest_rows), 100'000))
        ->type_name("N");
    verb.add_option("--replicates", settings.replicates, "how often each point is repeated (default: 2)")
        ->check(between(2, 1000))
        ->type_name("N");
    verb.add_option("--end-replicates", settings.end_replicates,
                    "how often each end of a range is repeated for what would turn the conclusion (default: 100)")
        ->check(between(2, 100'000))
        ->type_name("N");
    add_seed_and_jobs(verb, request);
    verb.add_option("--figure", request.figure, "also draw what would turn the conclusion")->type_name("FILE.svg");
    verb.add_flag("--json", request.json, "machine-readable findings on all parameters instead of the report");
    add_progress(verb, request.progress);
    verb.add_flag("--dry-run", request.dry_run, "say what would be run and how long it takes");
}

void describe_why(CLI::App& verb, WhyRequest& request) {
    verb.footer(
        "Examples:\n"
        "  raaderum why trust-versus-control.h5 --metric leeway\n"
        "  raaderum why my.h5 --metric wellbeing --variant control --figure why.svg\n"
        "  raaderum why my.h5 --metric citizen_value --weeks 104:156 --detail --lang da\n");
    verb.add_option("FILE", request.file, "trajectory file")->required()->type_name("");
    verb.add_option("--metric", request.metric, "the metric to account for")->required()->type_name("NAME");
    repeatable(verb.add_option("--variant", request.variants,
                               "account for this variant; repeatable (default: all that are compared with another)")
                   ->type_name("NAME"));
    verb.add_option_function<std::string>(
            "--weeks", [&request](const std::string& text) { request.weeks = weeks_from(text); },
            "weeks to take means over, the last one not included (default: the last 52)")
        ->check(is_weeks)
        ->type_name("FROM:TO");
    verb.add_option("--replicates", request.replicates,
                    "how many of the file's replicates are lived again (default: 20)")
        ->check(between(2, 100'000))
        ->type_name("N");
    verb.add_flag("--no-mechanisms", request.no_mechanisms, "do not try what is left without each mechanism");
    verb.add_flag("--detail", request.detail, "by channel instead of by cause");
    verb.add_option("--figure", request.figure, "also draw a waterfall chart to this file")->type_name("FILE.svg");
    const std::map<std::string, why::Language> languages{{"en", why::Language::english}, {"da", why::Language::danish}};
    verb.add_option("--lang", request.language, "language of sentences and figure (default: en)")
        ->transform(CLI::CheckedTransformer(languages).description(""))
        ->type_name("en|da");
    verb.add_option("--jobs,-j", request.jobs, "threads (default: one per core)")
        ->check(between(1, 4096))
        ->type_name("N");
    verb.add_flag("--json", request.json, "machine-readable accounts instead of sentences and table");
    add_progress(verb, request.progress);
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
        "  raaderum new my.yaml                  write a commented scenario of your own\n"
        "  raaderum COMMAND --help               options of a command\n");

    add_verb<RunRequest>(*program, request, "run",
                         "run all variants and replicates of a scenario into one trajectory file", describe_run);
    add_verb<ValidateRequest>(*program, request, "validate", "check scenarios without running them",
                              [](CLI::App& verb, ValidateRequest& validate) {
                                  verb.add_option("SCENARIO", validate.scenarios,
                                                  "scenario files, or names of shipped scenarios")
                                      ->required()
                                      ->type_name("");
                              });
    add_verb<InspectRequest>(*program, request, "inspect",
                             "say what is in a trajectory file, whether complete, and how it was made",
                             [](CLI::App& verb, InspectRequest& inspect) {
                                 verb.add_option("FILE", inspect.file, "trajectory file")->required()->type_name("");
                             });
    add_verb<CompareRequest>(*program, request, "compare",
                             "compare variants with their baseline: what differs, how surely", describe_compare);
    add_verb<ExportRequest>(*program, request, "export",
                            "write a trajectory file as tables, one row per variant, replicate and week",
                            describe_export);
    add_verb<NewRequest>(
        *program, request, "new", "write a commented scenario to start from", [](CLI::App& verb, NewRequest& start) {
            verb.add_option("NAME", start.file, "file to write, e.g. my.yaml")->required()->type_name("");
            verb.add_option("--template", start.from, "shipped scenario to start from (default: trust-versus-control)")
                ->type_name("NAME");
        });
    add_verb<ClaimsRequest>(*program, request, "claims",
                            "run the claims register as experiments and print the verdicts", describe_claims);
    add_verb<CalibrateRequest>(*program, request, "calibrate", "fit a scenario's free parameters to its targets",
                               describe_calibrate);
    add_verb<SensitivityRequest>(*program, request, "sensitivity",
                                 "tell which parameters the outcomes and the policies' differences hang on",
                                 describe_sensitivity);
    add_verb<WhyRequest>(*program, request, "why",
                         "account for a difference between variants: how much came through which cause", describe_why);
    add_verb<SchemaRequest>(*program, request, "schema", "print the JSON Schema of scenarios",
                            [](CLI::App&, SchemaRequest&) {});
    add_verb<ParametersRequest>(*program, request, "parameters",
                                "list every parameter: default, range, unit, meaning, source",
                                [](CLI::App& verb, ParametersRequest& parameters) {
                                    verb.add_flag("--markdown", parameters.markdown, "as a Markdown table");
                                });
    add_verb<CompletionRequest>(*program, request, "completion", "print the shell's completion script",
                                [](CLI::App& verb, CompletionRequest&) {
                                    verb.add_option("SHELL", "the shell to complete for: bash")
                                        ->required()
                                        ->check(CLI::IsMember({"bash"}).description(""))
                                        ->type_name("");
                                });
    add_verb<ManPageRequest>(*program, request, "man", "print the manual page, in roff",
                             [](CLI::App&, ManPageRequest&) {});
    program->get_subcommand("man")->group("");
    return program;
}

std::string version_line() {
    return fmt::format("raaderum {} ({})", output::version_of_this_program(),
                       output::revision_of_this_program().substr(0, 12));
}

}  // namespace raaderum::cli
