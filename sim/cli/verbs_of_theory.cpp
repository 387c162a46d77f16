// The options of the verbs that ask about the model itself.
#include "cli/shared_options.hpp"
#include "cli/verbs.hpp"
#include "scenario/document.hpp"

namespace raaderum::cli {

void describe_claims(CLI::App& verb, ClaimsRequest& request) {
    verb.footer(
        "Examples:\n"
        "  raaderum claims                       the whole register; a few minutes\n"
        "  raaderum claims A2 A5 --no-suspects   two claims, without asking in how many steps and what carries them\n"
        "  raaderum claims --html claims.html    as a page\n"
        "  raaderum claims --scenario my.yaml    a claim of your own\n");
    verb.add_option("ID", request.ids, "claims of the register, such as A2 (default: all)")->type_name("");
    repeatable(verb.add_option("--scenario", request.scenarios, "a scenario file with a claim of its own; repeatable")
                   ->type_name("FILE.yaml"));
    verb.add_option("--replicates", request.overrides.replicates, "how often each variant is repeated")
        ->check(between(2, scenario::most_replicates))
        ->type_name("N");
    add_seed(verb, request.overrides.seed);
    add_jobs(verb, request.jobs);
    add_choice<bool>(verb, "--settings", request.all_settings, {{"default", false}, {"all", true}},
                     "all: also on other networks, sizes and seeds, in worlds of other parameters, in 100 plausible "
                     "worlds, and with "
                     "steps and carriers of all; takes long");
    verb.add_flag("--no-suspects", request.no_suspects,
                  "do not find out in how many steps each claim comes about and what carries it");
    add_language(verb, request.language, "claims, table and page");
    verb.add_flag("--json", request.json, "machine-readable answers instead of the table");
    verb.add_option("--html", request.html, "also write a page for people to this file")->type_name("FILE.html");
    verb.add_option("--store", request.store, "keep what --settings all finds in this file")->type_name("FILE.json");
    add_progress(verb, request.progress);
}

void describe_experiments(CLI::App& verb, ExperimentsRequest& request) {
    verb.footer(
        "Rows that are held out were used for no choice in the model, and those that were seen have shaped it: both "
        "are asked\n"
        "with --hold only. In a clone of the sources that needs all to be committed, and what they answer is appended "
        "to\n"
        "scenarios/experiments/held.csv; the table tells the day of the first answer.\n\n"
        "Examples:\n"
        "  raaderum experiments                    rows of learning and of calibration; seconds\n"
        "  raaderum experiments X10 --json         one study, for programs\n"
        "  raaderum experiments --html found.html  as a page\n"
        "  raaderum run X10                        the same scenario, week by week\n");
    verb.add_option("ID", request.ids, "experiments, such as X10 (default: all that are not held out)")->type_name("");
    verb.add_option("--replicates", request.overrides.replicates, "how often each variant is repeated")
        ->check(between(2, scenario::most_replicates))
        ->type_name("N");
    verb.add_flag("--hold", request.hold, "also rows that are held out or were seen; once a version");
    add_jobs(verb, request.jobs);
    add_language(verb, request.language, "findings, table and page");
    verb.add_flag("--json", request.json, "machine-readable answers instead of the table");
    verb.add_option("--html", request.html, "also write a page for people to this file")->type_name("FILE.html");
    add_progress(verb, request.progress);
}

void describe_ablate(CLI::App& verb, AblateRequest& request) {
    verb.footer(
        "A thing carries something where without it a difference between trust-versus-control's policies moves by more "
        "than\n"
        "a tenth of the metric's spread over unlike institutions, at the defaults or in more than one of 20 worlds in "
        "which\n"
        "all structural numbers are up to a quarter different, or where a level that calibration asks for is no longer "
        "met.\n\n"
        "Examples:\n"
        "  raaderum ablate --stored                        what came with the program\n"
        "  raaderum ablate                                 each thing by itself; some minutes\n"
        "  raaderum ablate --full --keep pass.json         all that is idle together, and the claims register; long\n"
        "  raaderum ablate misperception motivation.crowding  two things\n"
        "  raaderum ablate --free-numbers                  how many numbers are free\n");
    verb.add_option("THING", request.things, "arrow, mechanism or number to take out (default: all)")->type_name("");
    verb.add_option("--replicates", request.replicates,
                    "how often the policies live at the defaults, and a tenth of it in each world (default: 120)")
        ->check(between(2, scenario::most_replicates))
        ->type_name("N");
    CLI::Option* full =
        verb.add_flag("--full", request.full, "also take out together what is idle, and try the register");
    verb.add_option("--keep", request.keep, "with --full: keep what is found so far here, and go on from it")
        ->needs(full)
        ->type_name("FILE.json");
    CLI::Option* stored = verb.add_flag("--stored", request.stored, "only print the table that came with the program");
    stored->excludes(full);
    verb.add_flag("--free-numbers", request.free_numbers, "instead: which numbers move anything, and are not measured")
        ->excludes(full)
        ->excludes(stored);
    verb.add_option("-o,--output", request.output, "also write the table; FILE.csv: comma-separated")
        ->type_name("FILE.json");
    add_jobs(verb, request.jobs);
    verb.add_flag("--json", request.json, "machine-readable");
    add_progress(verb, request.progress);
}

void describe_map(CLI::App& verb, MapRequest& request) {
    verb.footer(
        "A box is a state, a value of the house, a lever or a metric; an arrow says that it acts directly on another. "
        "Its\n"
        "strength is what the target moves, in spreads between unlike houses, for one spread of the cause.\n\n"
        "Examples:\n"
        "  raaderum map\n"
        "  raaderum map --from control --to citizen_value\n"
        "  raaderum map --from leaders.develop --to competence --json\n"
        "  raaderum map --html theory.html --svg theory.svg\n"
        "  raaderum map --dot | dot -Tsvg > graph.svg\n");
    verb.add_option("SCENARIO", request.scenario, "scenario whose values the sizes are (default: the model's defaults)")
        ->type_name("");
    CLI::Option* from =
        verb.add_option("--from", request.from, "where paths begin: a box, e.g. control")->type_name("NAME");
    CLI::Option* to = verb.add_option("--to", request.to, "where they end, e.g. citizen_value")->type_name("NAME");
    from->needs(to);
    to->needs(from);
    CLI::Option* dot = verb.add_flag("--dot", request.dot, "as a graph for Graphviz")->excludes(from);
    CLI::Option* json = verb.add_flag("--json", request.json, "machine-readable")->excludes(dot);
    CLI::Option* html = verb.add_option("--html", request.html, "as a page on which rooms open");
    CLI::Option* svg = verb.add_option("--svg", request.svg, "as a drawing of the rooms and what runs between them");
    html->type_name("FILE.html")->excludes(from)->excludes(dot)->excludes(json);
    svg->type_name("FILE.svg")->excludes(from)->excludes(dot)->excludes(json);
    verb.add_flag("--check", request.check,
                  "cut a link of each of the strongest paths of 20 pairs in runs, and compare; takes some minutes");
    add_language(verb, request.language, "titles and sentences");
}

}  // namespace raaderum::cli
