// `raaderum verify`: lives some of a file's replicates again, drawn at random from a seed, and those that did not finish, and
// compares all that is stored of them, and all that the file says beside them, bit by bit.
#include "cli/arguments.hpp"
#include "cli/lived_again.hpp"
#include "cli/stop_signals.hpp"
#include "cli/stored_ending.hpp"
#include "cli/tell_unsealed.hpp"
#include "cli/terminal.hpp"
#include "cli/text_table.hpp"
#include "output/agreement.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <random>
#include <set>
#include <utility>

namespace raaderum::cli {
namespace {

/// `sample` of `all`, each equally likely, ascending: the first steps of a Fisher-Yates shuffle.
std::vector<std::uint32_t> drawn(std::vector<std::uint32_t> all, std::size_t sample, std::uint64_t seed) {
    std::mt19937_64 words(seed);  // whose sequence the standard fixes
    const std::size_t count = std::min(sample, all.size());
    for (std::size_t place = 0; place != count; ++place) {
        std::swap(all[place], all[place + words() % (all.size() - place)]);
    }
    all.resize(count);
    std::sort(all.begin(), all.end());
    return all;
}

/// Which replicates are lived again.
struct Chosen {
    std::vector<std::uint32_t> drawn;  ///< from the seed
    std::vector<std::uint32_t> added;  ///< that did not finish, or show what is recorded of people, ties and events
    std::vector<std::uint32_t> all() const {
        std::vector<std::uint32_t> both;
        std::merge(drawn.begin(), drawn.end(), added.begin(), added.end(), std::back_inserter(both));
        return both;
    }
};

Chosen chosen(const VerifyRequest& request, const OpenedFile& file) {
    Chosen replicates{drawn(file.replicates, request.sample, request.seed), {}};
    std::set<std::uint32_t> wanted;
    for (const output::StoredVariant& variant : file.facts.variants) {
        for (std::size_t place = 0; place != variant.replicates.size(); ++place) {
            if (!variant.finished[place]) wanted.insert(variant.replicates[place]);
        }
    }
    for (const std::uint32_t each : output::replicates_with_records(request.file)) wanted.insert(each);
    for (const std::uint32_t each : wanted) {
        const bool there = std::binary_search(file.replicates.begin(), file.replicates.end(), each);
        const bool drawn_too = std::binary_search(replicates.drawn.begin(), replicates.drawn.end(), each);
        if (there && !drawn_too) replicates.added.push_back(each);
    }
    return replicates;
}

/// What the file should say beside the replicates: as this program writes it or, where another one made the file, as that one
/// has written it if it says so rightly.
output::Experiment expected_of(const OpenedFile& file) {
    output::Experiment expected = file.experiment;
    if (!file.made_by_others.empty()) {
        const output::Provenance& made = file.stored.provenance;
        expected.provenance.program_version = made.program_version;
        expected.provenance.model_sha256 = made.model_sha256;
        expected.provenance.scenario_resolved = made.scenario_resolved;
        expected.provenance.plan_digest = output::plan_digest(made.scenario_resolved, made.program_version,
                                                              file.stored.ties.get(), file.stored.teams.get());
    }
    expected.ending = ending_of_stored(file);
    const bool complete = expected.ending || file.replicates.size() >= expected.replicates;
    expected.replicates = complete ? 1 : std::numeric_limits<std::uint32_t>::max();  // however few are lived again
    return expected;
}

using Found = std::map<std::uint32_t, output::Disagreement>;

struct Verdict {
    Chosen chosen;
    Found replicates;                               ///< that disagree
    std::vector<output::Disagreement> of_the_file;  ///< what belongs to no replicate
    bool agrees() const { return replicates.empty() && of_the_file.empty(); }
};

Verdict verdict_on(Chosen replicates, std::vector<output::Disagreement> found) {
    Verdict verdict{std::move(replicates), {}, {}};
    for (output::Disagreement& each : found) {
        if (each.replicate) {
            verdict.replicates.emplace(*each.replicate, std::move(each));
        } else {
            verdict.of_the_file.push_back(std::move(each));
        }
    }
    return verdict;
}

std::string in_json(const VerifyRequest& request, const OpenedFile& file, const Verdict& verdict) {
    nlohmann::ordered_json report;
    report["file"] = request.file.string();
    report["replicates"] = file.replicates.size();
    report["sample"] = verdict.chosen.drawn.size();
    report["added"] = verdict.chosen.added.size();
    report["seed"] = request.seed;
    report["same_program"] = file.made_by_others.empty();
    report["sealed"] = file.facts.seal == output::SealMark::sealed;
    auto& differ = report["differ"] = nlohmann::ordered_json::array();
    for (const auto& [replicate, found] : verdict.replicates) {
        differ.push_back({{"replicate", replicate},
                          {"variant", found.variant},
                          {"where", found.where},
                          {"stored", found.stored},
                          {"lived_again", found.again}});
    }
    auto& of_the_file = report["file_differs"] = nlohmann::ordered_json::array();
    for (const output::Disagreement& found : verdict.of_the_file) {
        of_the_file.push_back({{"where", found.where}, {"stored", found.stored}, {"lived_again", found.again}});
    }
    report["agree"] = verdict.agrees();
    return report.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

/// As much of a text as a column of the table holds.
std::string in_short(const std::string& text) {
    constexpr std::size_t most = 40;
    std::string line = text.substr(0, text.find('\n'));
    return line.size() <= most ? line : line.substr(0, most) + "...";
}

void tell(const VerifyRequest& request, const OpenedFile& file, const Verdict& verdict) {
    const bool worlds = file.experiment.worlds.any();
    std::vector<Cells> rows{{"replicate", worlds ? "world" : "", "verdict", "where", "stored", "lived again"}};
    for (const std::uint32_t replicate : verdict.chosen.all()) {
        const std::string world = worlds ? std::to_string(file.experiment.worlds.world_of(replicate)) : "";
        const auto found = verdict.replicates.find(replicate);
        if (found == verdict.replicates.end()) {
            rows.push_back({std::to_string(replicate), world, "agrees", "", "", ""});
            continue;
        }
        const output::Disagreement& first = found->second;
        rows.push_back({std::to_string(replicate), world, "DIFFERS",
                        first.variant.empty() ? first.where : fmt::format("{}: {}", first.variant, first.where),
                        in_short(first.stored), in_short(first.again)});
    }
    for (const output::Disagreement& found : verdict.of_the_file) {
        rows.push_back({"file", "", "DIFFERS", found.where, in_short(found.stored), in_short(found.again)});
    }
    fmt::print("{}\n", text_table(rows, "rrllrr", stdout));
    const std::size_t lived = verdict.chosen.drawn.size() + verdict.chosen.added.size();
    if (verdict.agrees()) {
        fmt::print("{}: {} of {} replicates lived again, drawn with seed {}; all agree to the last bit\n",
                   request.file.string(), verdict.chosen.drawn.size(), file.replicates.size(), request.seed);
        if (const std::size_t more = verdict.chosen.added.size(); more != 0) {
            fmt::print("{} more {} lived again, that did not finish or show people, ties and events; {} too\n", more,
                       more == 1 ? "was" : "were", more == 1 ? "it agrees" : "they agree");
        }
    } else {
        fmt::print("{}: {} of {} replicates lived again differ from what is stored", request.file.string(),
                   verdict.replicates.size(), lived);
        if (!verdict.of_the_file.empty()) {
            fmt::print(
                "; so {} {} that belong{} to none of them", verdict.of_the_file.size() == 1 ? "does" : "do",
                verdict.of_the_file.size() == 1 ? "1 place" : fmt::format("{} places", verdict.of_the_file.size()),
                verdict.of_the_file.size() == 1 ? "s" : "");
        }
        fmt::print("\n");
    }
    fmt::print("{}", unsealed_note(request.file, file.facts.seal, file.facts.impossible));
}

}  // namespace

Exit perform(const VerifyRequest& request) {
    const OpenedFile file = open_to_live_again(request.file);
    const output::Experiment expected = expected_of(file);
    const Chosen replicates = chosen(request, file);
    output::Agreement agreement(request.file, expected);
    StopSignals signals;
    const auto result = live_again(
        file, replicates.all(), request.jobs, request.progress, [&signals] { return signals.asked(); },
        [&](std::vector<Trajectory>&& again) { agreement.take(std::move(again)); });
    if (result.stopped) return signals.exit();
    const Verdict verdict = verdict_on(replicates, agreement.finish());
    if (request.json) {
        fmt::print("{}\n", in_json(request, file, verdict));
    } else {
        tell(request, file, verdict);
    }
    return verdict.agrees() ? Exit::done : Exit::differs;
}

}  // namespace raaderum::cli
