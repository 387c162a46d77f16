// The options of the verbs that bring results together and check that they are what they should be.
#include "cli/shared_options.hpp"
#include "cli/verbs.hpp"
#include "scenario/document.hpp"

#include <string>

namespace raaderum::cli {

void describe_merge(CLI::App& verb, MergeRequest& request) {
    verb.footer(
        "The file has the bytes that one run would have written. What is damaged, of another plan or made by another\n"
        "model is refused; a replicate that lies in two shards is taken once if both say the same.\n\n"
        "Examples:\n"
        "  raaderum merge -o all.h5 shard-*.h5\n"
        "  raaderum merge -o all.h5 all.h5.parts    shards that shared -o all.h5\n");
    verb.add_option("SHARD.h5", request.sources, "files of shards, or folders of parts")->required()->type_name("");
    verb.add_option("-o,--output", request.output, "trajectory file to write")->required()->type_name("FILE.h5");
    verb.add_flag("--allow-partial", request.allow_partial, "join what is there, and say what is missing");
    verb.add_flag("--force", request.force, "overwrite existing output");
    verb.add_flag("--json", request.json, "a machine-readable outcome");
}

void describe_verify(CLI::App& verb, VerifyRequest& request) {
    verb.footer(
        "Compares every data set and attribute that is data; replicates that did not finish are always lived again.\n"
        "Exit 0 where all agree to the last bit, 1 where one differs.\n\n"
        "Examples:\n"
        "  raaderum verify out.h5\n"
        "  raaderum verify out.h5 --sample 100 --seed 7 --json\n"
        "  raaderum verify out.h5 --sample all\n");
    verb.add_option("FILE.h5", request.file, "trajectory file")->required()->type_name("");
    verb.add_option("--sample", request.sample, "how many replicates, all variants of each, or all (default: 20)")
        ->transform(CLI::Validator(
            [](std::string& word) -> std::string {
                if (word == "all") word = std::to_string(scenario::most_replicates);
                const std::string wrong = between(1, scenario::most_replicates)(word);
                return wrong.empty() ? wrong : wrong + ", or all";
            },
            ""))
        ->type_name("K");
    verb.add_option("--seed", request.seed, "where the choice of replicates comes from (default: 1)")
        ->check(is_seed)
        ->type_name("N");
    add_jobs(verb, request.jobs);
    verb.add_flag("--json", request.json, "a machine-readable verdict instead of the table");
    add_progress(verb, request.progress);
}

void describe_rerun(CLI::App& verb, RerunRequest& request) {
    verb.footer(
        "Scenario, seed and ties come from the file itself. Exit 0 where every data set has the same bytes, 1 where "
        "one\n"
        "differs.\n\n"
        "Examples:\n"
        "  raaderum rerun out.h5\n"
        "  raaderum rerun out.h5 -o again.h5\n"
        "  raaderum rerun out.h5 --replicate 17    one that failed, to look at it\n");
    verb.add_option("FILE.h5", request.file, "trajectory file")->required()->type_name("");
    CLI::Option* output =
        verb.add_option("-o,--output", request.output, "keep the reproduced file here")->type_name("AGAIN.h5");
    verb.add_option("--replicate", request.replicate, "only this replicate, without writing a file")
        ->check(between(0, scenario::most_replicates - 1))
        ->type_name("NUMBER")
        ->excludes(output);
    verb.add_flag("--force", request.force, "overwrite existing output");
    add_jobs(verb, request.jobs);
    verb.add_flag("--json", request.json, "a machine-readable verdict");
    add_progress(verb, request.progress);
}

}  // namespace raaderum::cli
