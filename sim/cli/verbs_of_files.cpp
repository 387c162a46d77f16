// The options of the verbs that read trajectory files.
#include "cli/credits.hpp"
#include "cli/shared_options.hpp"
#include "cli/verbs.hpp"
#include "scenario/document.hpp"

#include <string>
#include <vector>

namespace raaderum::cli {

void describe_compare(CLI::App& verb, CompareRequest& request) {
    verb.footer(
        "Differences are paired by replicate, since variants meet the same luck, and by world where there are sampled\n"
        "worlds. Variants of a sweep are compared with the baseline of their own cell. Of files of several scenarios,\n"
        "whose variants are called FILE/VARIANT, policies are compared with their own house's baseline, and houses "
        "with\n"
        "the first.\n"
        "A PDF of the report itself is printed from any browser, on A4, with all numbers open; without a window:\n"
        "chromium --headless --no-pdf-header-footer --print-to-pdf=report.pdf report.html\n\n"
        "Examples:\n"
        "  raaderum compare trust-versus-control.h5\n"
        "  raaderum compare out.h5 --metric wellbeing --metric turnover --weeks 104:260 --cumulative\n"
        "  raaderum compare own.h5 neighbour.h5 --metric wellbeing\n"
        "  raaderum compare shard-*.h5 --metric all --csv > table.csv\n"
        "  raaderum compare out.h5 --csv --locale da > tabel.csv\n"
        "  raaderum compare out.h5 --html report.html --lang da --figures charts --figures-as png,pdf\n"
        "  raaderum compare trust-versus-control.h5 --who-loses competence\n"
        "  raaderum compare denmark.h5 --by municipality --metric wellbeing\n"
        "  raaderum compare my.h5 --by team --metric wellbeing --metric leeway\n"
        "  raaderum compare many-worlds.h5 --metric citizen_value --satisfice 'wellbeing>=0.6'\n");
    add_files(verb, request.files);
    verb.add_option("--baseline", request.baseline, "compare with this variant (default: the scenario's baseline)")
        ->type_name("NAME");
    add_names(verb, "--metric", request.metrics,
              "compare this metric, or 'all'; repeatable (default: those that are asked first)");
    add_weeks(verb, request.weeks);
    repeatable(verb.add_option_function<std::vector<std::string>>(
                       "--satisfice",
                       [&request](const std::vector<std::string>& texts) {
                           for (const std::string& text : texts) request.satisfice.push_back(good_enough_from(text));
                       },
                       "also in what share of worlds each variant is good enough; repeated, in all at once")
                   ->check(is_good_enough)
                   ->type_name("METRIC>=X|METRIC<=X"));
    verb.add_option_function<std::string>(
            "--weights", [&request](const std::string& text) { request.weights = weights_from(text); },
            "also the sum of the means over worlds, weighted like this")
        ->check(is_weights)
        ->type_name("METRIC=W,...");
    verb.add_option_function<std::string>(
            "--smallest", [&request](const std::string& text) { request.smallest = weights_from(text); },
            "the smallest difference that matters to you (default: each metric's own; raaderum metrics tells them)")
        ->check(is_smallest)
        ->type_name("METRIC=X,...");
    verb.add_option("--who-loses", request.who_loses,
                    "also what becomes of people, by thirds in this state at the start, e.g. competence: those who "
                    "stay, how many leave, and newcomers; with --csv, that table")
        ->type_name("STATE");
    verb.add_option_function<std::string>(
            "--by",
            [&request](const std::string& text) {
                for (const compare::By by : compare::ways_to_divide) {
                    if (compare::spelled(by) == text) request.by = by;
                }
            },
            "also each part of the whole, the largest gain first: municipalities of a country, or, of an institution "
            "with record: {teams: true}, teams, the teams of each leader, or of each profession in its chart")
        ->check(one_of({"municipality", "team", "leader", "profession"}))
        ->type_name("municipality|team|leader|profession");
    verb.add_flag_callback(
        "--show-small", [&request] { request.small_parts = compare::ShowSmall::yes; },
        "with --by and --html: numbers also of teams, leaders and professions with fewer than 5 people, which are "
        "hidden "
        "as they tell of persons");
    verb.add_flag("--cumulative", request.cumulative,
                  "also what differences add up to, how fast they come and whether they go away");
    verb.add_flag("--quantiles", request.quantiles, "also how the replicates of each variant spread");
    CLI::Option* json = verb.add_flag("--json", request.json, "machine-readable comparisons instead of the table");
    verb.add_flag(
            "--csv", request.csv,
            "comma-separated values on standard output instead of the table; a text that a spreadsheet would take "
            "for a formula gets a ' in front")
        ->excludes(json);
    add_locale(verb, request.locale);
    verb.add_option("--html", request.html, "also write a report for people to this file")->type_name("REPORT.html");
    CLI::Option* figures =
        verb.add_option("--figures", request.figures, "also write the report's charts to this folder, a file each")
            ->type_name("DIR");
    verb.add_option("--figures-as", request.figures_as,
                    "as what: svg (default), png, pdf, or several with commas between; png and pdf need rsvg-convert")
        ->delimiter(',')
        ->check(one_of({"svg", "png", "pdf"}))
        ->needs(figures)
        ->type_name("svg,png,pdf");
    add_language(verb, request.language, "report and charts");
}

void describe_export(CLI::App& verb, ExportRequest& request) {
    verb.footer(
        "A name that a spreadsheet would take for a formula, as it begins with = + - or @, gets a ' in front.\n\n"
        "Examples:\n"
        "  raaderum export out.h5 --csv tables    writes tables/metrics.csv and, where there are any, worlds.csv,\n"
        "                                         outcomes.csv, municipalities.csv, teams.csv, agents.csv, "
        "ties.csv and events.csv\n"
        "  raaderum export out.h5 --outcomes answers.csv\n"
        "  raaderum export out.h5 --csv tabeller --locale da\n");
    add_files(verb, request.files);
    CLI::Option_group* outputs = verb.add_option_group("tables");
    outputs->add_option("--csv", request.folder, "folder for the tables; made where it does not exist")
        ->type_name("DIR");
    outputs
        ->add_option("--outcomes", request.outcomes,
                     "a table with a row per variant and world: last year's means of the outcomes that 'record' named, "
                     "or else of every metric kept")
        ->type_name("FILE.csv");
    outputs->require_option(1, 2);
    add_locale(verb, request.locale);
    verb.add_flag_callback(
        "--show-small", [&request] { request.small_teams = compare::ShowSmall::yes; },
        "numbers also of teams with fewer than 5 people, which are hidden as they tell of persons");
    verb.add_flag("--force", request.force, "overwrite tables in a folder that is not empty");
    verb.add_flag("--json", request.json, "a machine-readable list of the tables");
}

void describe_crate(CLI::App& verb, CrateRequest& request) {
    verb.footer(
        "The folder is a research object (RO-Crate 1.1, Process Run Crate) that can be handed to an archive such as\n"
        "Zenodo as it is. It holds a copy of the file; the scenario as written and as run; ties that were read from a\n"
        "file, as CSV; the report of compare --html, where policies are compared; the model's description (ODD); the\n"
        "program's licence and citation; README.md with the commands that repeat the run; ro-crate-metadata.json with\n"
        "size and SHA-256 of each file. A file that is unsealed is said to be so in all of it.\n\n"
        "Examples:\n"
        "  raaderum crate out.h5 --license CC-BY-4.0    writes out.crate\n"
        "  raaderum crate out.h5 -o deposit --license CC0-1.0 --author 'Ada Holm <0000-0002-1825-0097>'\n"
        "  raaderum crate out.h5 --json | jq -r '.files[] | .sha256 + \"  \" + .file'\n");
    verb.add_option("FILE.h5", request.file, "trajectory file")->required()->type_name("");
    verb.add_option("-o,--output", request.folder,
                    "folder to write (default: FILE.crate, beside the file); made where it does not exist")
        ->type_name("FOLDER");
    verb.add_option(
            "--license", request.license,
            "licence of the results: a name of the SPDX list, e.g. CC-BY-4.0, or the address of its text; without "
            "it the crate says that none is said")
        ->check(CLI::Validator([](std::string& text) { return is_licence(text); }, ""))
        ->type_name("LICENSE");
    repeatable(verb.add_option("--author", request.authors, "whose work this is, NAME or 'NAME <ORCID>'; repeatable")
                   ->check(CLI::Validator([](std::string& text) { return is_author(text); }, ""))
                   ->type_name("NAME"));
    verb.add_option("--title", request.title, "what the crate is called (default: made of the scenario's name)")
        ->type_name("TEXT");
    add_language(verb, request.language, "the report");
    verb.add_flag("--force", request.force, "write into a folder that is not empty");
    verb.add_flag("--json", request.json, "machine-readable: the files with size and SHA-256");
}

void describe_why(CLI::App& verb, WhyRequest& request) {
    verb.footer(
        "Examples:\n"
        "  raaderum why trust-versus-control.h5 --metric leeway\n"
        "  raaderum why my.h5 --metric wellbeing --variant control --figure why.svg\n"
        "  raaderum why my.h5 --metric citizen_value --weeks 104:156 --detail --lang da\n");
    verb.add_option("FILE", request.file, "trajectory file")->required()->type_name("");
    verb.add_option("--metric", request.metric, "the metric to account for")->required()->type_name("NAME");
    add_names(verb, "--variant", request.variants,
              "account for this variant; repeatable (default: all that are compared with another)");
    add_weeks(verb, request.weeks);
    verb.add_option("--replicates", request.replicates,
                    "how many of the file's replicates are lived again (default: 20)")
        ->check(between(2, scenario::most_replicates))
        ->type_name("N");
    verb.add_flag("--no-mechanisms", request.no_mechanisms, "do not try what is left without each mechanism");
    verb.add_flag("--detail", request.detail, "by channel instead of by cause");
    verb.add_option("--figure", request.figure, "also draw a waterfall chart to this file")->type_name("FILE.svg");
    add_language(verb, request.language, "sentences and figure");
    add_jobs(verb, request.jobs);
    verb.add_flag("--json", request.json, "machine-readable accounts instead of sentences and table");
    add_progress(verb, request.progress);
}

}  // namespace raaderum::cli
