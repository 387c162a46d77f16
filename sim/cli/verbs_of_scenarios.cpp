// The options of the verbs that let institutions live.
#include "cli/shared_options.hpp"
#include "cli/verbs.hpp"
#include "scenario/document.hpp"

#include <string>

namespace raaderum::cli {
namespace {

constexpr double longest_commit = 3600.0;  // seconds

/// An unset variable of a shell is no file.
std::string is_named(const std::string& file) { return file.empty() ? "this names no file" : ""; }

/// What a run is made of: how often, how long, from which seed, which variants, with which settings.
void add_plan(CLI::App& verb, scenario::Overrides& overrides) {
    verb.add_option("--replicates", overrides.replicates, "how often each variant is repeated (in each world)")
        ->check(between(1, scenario::most_replicates))
        ->type_name("N");
    CLI::Option* const worlds = add_worlds(verb, overrides.worlds);
    verb.add_option("--points", overrides.points.file, "worlds from a table: a column per parameter, a row per world")
        ->check(is_named)
        ->type_name("FILE.csv")
        ->excludes(worlds);
    verb.add_option("--weeks", overrides.weeks, "length of the run in weeks")
        ->check(between(1, scenario::most_weeks))
        ->type_name("N");
    add_seed(verb, overrides.seed);
    add_names(verb, "--variant", overrides.variants, "run only this variant; repeatable");
    add_settings(verb, overrides);
}

}  // namespace

void describe_run(CLI::App& verb, RunRequest& request) {
    verb.footer(
        "Examples:\n"
        "  raaderum run trust-versus-control --replicates 50\n"
        "  raaderum run my.yaml -o out.h5 --set institution.task_complexity=0.2 --jobs 4\n"
        "  raaderum run budget-cut --set 'variants.cut-5.events[0].size={sweep: [0.02, 0.05, 0.08]}'\n"
        "  raaderum run my.yaml --dry-run\n"
        "  raaderum run my.yaml --worlds plausible --replicates 300\n"
        "  raaderum run many-worlds --worlds 1000\n"
        "  raaderum run my.yaml --points design.csv --replicates 10 --outcomes answers.csv\n");
    add_scenario(verb, request.scenario);
    verb.add_option("-o,--output", request.output, "trajectory file (default: the scenario's name + .h5, here)")
        ->type_name("FILE.h5");
    add_plan(verb, request.overrides);
    verb.add_option(
            "--outcomes", request.outcomes,
            "also a table: a row per variant and world, with last year's means of the outcomes that 'record' names, "
            "or else of every metric kept")
        ->check(is_named)
        ->type_name("FILE.csv");
    add_jobs(verb, request.jobs);
    verb.add_option_function<std::string>(
            "--shard", [&request](const std::string& text) { request.shard = shard_from(text); },
            "run only the I-th of N parts of the replicates; auto or auto/N: that of this task of a job array")
        ->check(is_shard)
        ->type_name("I/N");
    CLI::Option* resume =
        verb.add_flag("--resume", request.resume, "go on where an earlier run of the same plan stopped");
    verb.add_flag("--retry-failed", request.retry_failed,
                  "with --resume: also run again what failed or was given up, as after a bad node")
        ->needs(resume);
    verb.add_flag("--force", request.force, "overwrite existing output")->excludes(resume);
    verb.add_flag("--quiet,-q", request.quiet, "neither progress nor closing table");
    verb.add_flag("--json", request.json, "a machine-readable summary instead of the closing table");
    verb.add_flag("--profile", request.profile, "also tell where the time went, phase by phase");
    verb.add_option("--commit-every", request.commit_every,
                    "how often finished replicates are brought to the disk (default: every second); 0: each by itself")
        ->check(number_between(0.0, longest_commit))
        ->type_name("SECONDS");
    add_progress(verb, request.progress);
    verb.add_flag("--dry-run", request.dry_run, "say what would be run, how long it takes and how large the file gets");
}

void describe_submit(CLI::App& verb, SubmitRequest& request) {
    verb.footer(
        "Each task runs one shard into the parts that all share; what was finished outlives a task that dies. Called\n"
        "again, only shards of which something is missing are submitted.\n\n"
        "Examples:\n"
        "  raaderum submit my.yaml --tasks 64 --worlds 10000 --time 01:00:00\n"
        "  raaderum submit my.yaml --tasks 64 --sbatch --partition=long --print\n");
    add_scenario(verb, request.run.scenario);
    verb.add_option("--tasks", request.tasks, "how many shards, at most one per replicate")
        ->required()
        ->check(between(1, 1'000'000))
        ->type_name("N");
    verb.add_option("-o,--output", request.run.output, "trajectory file (default: the scenario's name + .h5, here)")
        ->type_name("FILE.h5");
    add_plan(verb, request.run.overrides);
    verb.add_option("--jobs,-j", request.run.jobs, "threads of each task (default: 1)")
        ->check(between(1, 4096))
        ->type_name("N");
    verb.add_option("--time", request.time, "time limit of each task, as sbatch wants it")->type_name("LIMIT");
    repeatable(
        verb.add_option("--sbatch", request.sbatch, "a further option for sbatch; repeatable")->type_name("OPTION"));
    verb.add_flag("--print", request.print, "only show the scripts");
}

void describe_calibrate(CLI::App& verb, CalibrateRequest& request) {
    verb.footer(
        "The scenario names measured values in 'targets' and the parameters to be fitted in 'free'. Shares are written "
        "as\n"
        "shares: 0.18, not 18 per cent. Exit 1 where a target is not met; the nearest point is written all the "
        "same.\n\n"
        "Examples:\n"
        "  raaderum calibrate calibrate-survey --replicates 10\n"
        "  raaderum calibrate my.yaml -o fitted.yaml --simulations 4000 --jobs 4\n"
        "  raaderum calibrate my.yaml --posterior house.csv    then: raaderum run my.yaml --worlds house.csv\n");
    add_scenario(verb, request.scenario);
    CLI::Option* fitted =
        verb.add_option("-o,--output", request.output,
                        "scenario with the fitted values (default: the scenario's name + -calibrated.yaml, beside it)")
            ->type_name("FITTED.yaml");
    verb.add_option(
            "--posterior", request.posterior,
            "instead, 300 worlds that fit the targets: plausible worlds (or those of --worlds), each with values "
            "of the free parameters")
        ->excludes(fitted)
        ->type_name("HOUSE.csv");
    add_worlds(verb, request.overrides.worlds);
    verb.add_option("--simulations", request.simulations,
                    "how many points may be tried (default: 1000; 4000 for a posterior)")
        ->check(between(1, 10'000'000))
        ->type_name("N");
    verb.add_option("--replicates", request.overrides.replicates,
                    "how often each point is repeated (default: as in the scenario)")
        ->check(between(2, scenario::most_replicates))
        ->type_name("N");
    verb.add_option("--particles", request.particles, "points that stand for the posterior (default: 100)")
        ->check(between(20, 100'000))
        ->type_name("N");
    add_seed(verb, request.overrides.seed);
    add_jobs(verb, request.jobs);
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
        "  raaderum sensitivity my.yaml --worlds defaults --parameter casework --parameter leaders.hardness\n");
    add_scenario(verb, request.scenario);
    add_names(verb, "--metric", request.metrics, "what to look at; repeatable (default: citizen_value and leeway)");
    add_names(verb, "--variant", request.variants,
              "policy to compare with its baseline; repeatable (default: the first three)");
    add_weeks(verb, request.weeks);
    repeatable(verb.add_option("--parameter", request.parameters,
                               "vary only this parameter, or those of this section; repeatable")
                   ->type_name("KEY"));
    verb.add_option("--spread", request.spread,
                    "divide and multiply each parameter's value by this for its range (default: 1.25)")
        ->check(number_between(1.001, 100.0))
        ->type_name("FACTOR");
    add_settings(verb, request.overrides);
    add_worlds(verb, request.overrides.worlds);
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
    add_seed(verb, request.overrides.seed);
    add_jobs(verb, request.jobs);
    verb.add_option("--figure", request.figure, "also draw what would turn the conclusion")->type_name("FILE.svg");
    verb.add_flag("--json", request.json, "machine-readable findings on all parameters instead of the report");
    add_progress(verb, request.progress);
    verb.add_flag("--dry-run", request.dry_run, "say what would be run and how long it takes");
}

void describe_workshop(CLI::App& verb, WorkshopRequest& request) {
    verb.footer(
        "Examples:\n"
        "  raaderum workshop                     the story that comes with the program\n"
        "  raaderum workshop --lan               with telephones, on the local network\n"
        "  raaderum workshop my.yaml             free play with a scenario of your own\n");
    verb.add_option("SCENARIO", request.scenario, "scenario to play with (default: the story's)")->type_name("");
    verb.add_option("--story", request.story, "a story, as a file or by the name of a shipped one")
        ->type_name("STORY.yaml");
    repeatable(verb.add_option("--variant", request.variants, "the world on the left, then the one on the right")
                   ->type_name("NAME"));
    verb.add_option("--port", request.port, "port to serve on; 0: whichever is free")
        ->check(between(0, 65535))
        ->capture_default_str()
        ->type_name("N");
    verb.add_flag("--lan", request.lan, "also serve participants on the local network, who need the code");
    verb.add_option(
            "--participants-per-address", request.participants_per_address,
            "with --lan: how many may vote from one network address; 100 where a room shares one behind a router")
        ->check(between(1, 400))
        ->capture_default_str()
        ->type_name("N");
    verb.add_flag("--no-browser", request.no_browser, "only print the address");
}

}  // namespace raaderum::cli
