// A crate's README.md: what this is, how it is repeated, what it is worth, whose it is.
#include "cli/arguments.hpp"
#include "cli/crate_papers.hpp"
#include "cli/told_replicates.hpp"
#include "core/printable.hpp"
#include "output/provenance.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace raaderum::cli {
namespace {

/// "a, b, c", of many the first few.
std::string some_of(const std::vector<compare::StudyVariant>& variants) {
    constexpr std::size_t most = 8;
    std::string names;
    for (std::size_t at = 0; at != std::min(variants.size(), most); ++at) {
        names += (at == 0 ? "" : ", ") + printable(variants[at].name);
    }
    return variants.size() > most ? fmt::format("{} and {} more", names, variants.size() - most) : names;
}

std::string counted(std::size_t number, const char* one, const char* many) {
    return fmt::format("{} {}", number, number == 1 ? one : many);
}

/// A text that does not end a cell of a table.
std::string in_a_cell(std::string text) {
    for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2)) text.insert(at, "\\");
    return text;
}

/// How many replicates of any variant came to no end.
std::size_t failed_in(const compare::StudyFacts& facts) {
    std::size_t failed = 0;
    for (const compare::StudyVariant& variant : facts.variants) {
        failed += static_cast<std::size_t>(std::count(variant.finished.begin(), variant.finished.end(), false));
    }
    return failed;
}

std::string same_or_other_program(const output::Provenance& made) {
    const std::string version = output::version_of_this_program();
    const std::string revision = output::revision_of_this_program();
    if (made.program_version == version && made.git_revision == revision) return "the program that ran it";
    return fmt::format("raaderum {}, revision {}, which made this folder; the file was made by another", version,
                       revision);
}

std::string authors_in_words(const std::vector<Author>& authors) {
    std::string text;
    for (const Author& author : authors) {
        text += (text.empty() ? "" : ", ") + author.name;
        if (!author.orcid.empty()) text += fmt::format(" (https://orcid.org/{})", author.orcid);
    }
    return text;
}

}  // namespace

std::string what_was_run(const compare::StudyFacts& facts) {
    std::string text = fmt::format("An agent-based simulation of {}, week by week, under {} ({}): {} of {}, seed {}",
                                   !facts.parts.are(PartKind::municipality)
                                       ? "a public institution"
                                       : fmt::format("the public institutions of {}",
                                                     counted(facts.parts.all.size(), "municipality", "municipalities")),
                                   counted(facts.variants.size(), "policy", "policies"), some_of(facts.variants),
                                   counted(facts.replicates.size(), "replicate", "replicates"),
                                   counted(facts.weeks, "week", "weeks"), facts.provenance.seed);
    if (facts.worlds.any()) text += fmt::format(", in {}", counted(facts.worlds.numbers.size(), "world", "worlds"));
    text += facts.variants.size() == 1 ? "." : ". Policies are compared in the same luck, replicate by replicate.";
    if (!facts.missing.empty()) {
        text += fmt::format(" Not complete: {} of the {} planned are missing.", told_replicates(facts.missing),
                            facts.planned_replicates);
    }
    if (const std::size_t failed = failed_in(facts); failed != 0) {
        text += fmt::format(" {} to no end; the file says why.", counted(failed, "life came", "lives came"));
    }
    return text;
}

std::string crate_readme(const Crate& crate, const compare::StudyFacts& facts) {
    const output::Provenance& made = facts.provenance;
    const std::string file = quoted(crate.trajectory);
    std::string text = fmt::format("# {}\n\n{}\n\n", crate.title, what_was_run(facts));
    if (!crate.unsealed.empty()) {
        text += fmt::format(
            "**{} is unsealed: {}.** Whether its numbers are those of the run, only `raaderum verify` tells.\n\n",
            crate.trajectory, crate.unsealed);
    }
    text += "| file | what it is |\n| --- | --- |\n";
    for (const CrateFile& each : crate.files) {
        text += fmt::format("| {} | {} |\n", in_a_cell(each.name), in_a_cell(each.description));
    }
    text += fmt::format("| {} | this list for machines, with size and SHA-256 of each file |\n", crate_metadata_name);
    if (!crate.no_report.empty()) text += fmt::format("\nThere is no report: {}.\n", crate.no_report);
    text += fmt::format(
        "\n## To repeat it\n\n"
        "```sh\n"
        "raaderum verify {0} --sample all      # lives every replicate again, and compares every number\n"
        "raaderum rerun {0} -o again.h5        # makes the file anew from what is inside it\n"
        "{1}raaderum inspect {0}                  # what is in it, and how it was made\n"
        "```\n\n"
        "Scenario, seed and ties lie in the trajectory file itself, so that nothing else is needed. It was made by "
        "raaderum {2},\n"
        "revision {3}, built by {4} with `{5}`. The same version gives the same bits on any x86-64 machine;\n"
        "another version says so where its model is another. `{6}` describes the model of {7}.\n\n",
        file, crate.no_report.empty() ? fmt::format("raaderum compare {} --html again.html\n", file) : "",
        printable(made.program_version), printable(made.git_revision), printable(made.compiler),
        printable(made.compiler_flags), "ODD.md", same_or_other_program(made));
    text +=
        "## What it is worth\n\n"
        "A model's result, not a forecast: it shows what follows from stated mechanisms in a fictional institution. "
        "Which of its\n"
        "numbers are measured and which assumed, `raaderum parameters` tells.\n\n";
    text += "## Whose it is\n\n";
    if (!crate.authors.empty()) text += fmt::format("By {}. ", authors_in_words(crate.authors));
    text += crate.licence.identifier.empty() && crate.licence.address.front() == '#'
                ? crate.licence.description
                : fmt::format("Licence of the results: {} ({}).", crate.licence.name, crate.licence.address);
    return text
           + "\nThe program and the description of its model come under the licence in `raaderum-LICENSE.txt`; how to cite them "
             "says\n`raaderum-CITATION.cff`.\n";
}

}  // namespace raaderum::cli
