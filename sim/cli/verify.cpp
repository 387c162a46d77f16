// `raaderum verify`: lives some of a file's replicates again, drawn at random from a seed, and compares all that is stored of
// them bit by bit.
#include "cli/arguments.hpp"
#include "cli/lived_again.hpp"
#include "cli/stop_signals.hpp"
#include "cli/terminal.hpp"
#include "cli/text_table.hpp"
#include "output/same.hpp"
#include "output/stored_replicates.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <mutex>
#include <optional>
#include <random>

namespace raaderum::cli {
namespace {

/// A replicate that was lived again, and where it parts from what is stored.
struct Verified {
    std::uint32_t replicate = 0;
    std::optional<output::Difference> difference;
};

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

std::string in_json(const VerifyRequest& request, const OpenedFile& file, const std::vector<Verified>& verified) {
    nlohmann::ordered_json report;
    report["file"] = request.file.string();
    report["replicates"] = file.replicates.size();
    report["sample"] = verified.size();
    report["seed"] = request.seed;
    report["same_program"] = file.made_by_others.empty();
    auto& differ = report["differ"] = nlohmann::ordered_json::array();
    for (const Verified& one : verified) {
        if (!one.difference) continue;
        differ.push_back({{"replicate", one.replicate},
                          {"variant", file.experiment.variants[one.difference->variant].name},
                          {"where", one.difference->where},
                          {"stored", one.difference->one},
                          {"lived_again", one.difference->other}});
    }
    report["agree"] = differ.empty();
    return report.dump(2);
}

void tell(const VerifyRequest& request, const OpenedFile& file, const std::vector<Verified>& verified) {
    const bool worlds = file.experiment.worlds.any();
    std::vector<Cells> rows{{"replicate", worlds ? "world" : "", "verdict", "where", "stored", "lived again"}};
    std::size_t differ = 0;
    for (const Verified& one : verified) {
        const std::string world = worlds ? std::to_string(file.experiment.worlds.world_of(one.replicate)) : "";
        if (!one.difference) {
            rows.push_back({std::to_string(one.replicate), world, "agrees", "", "", ""});
            continue;
        }
        ++differ;
        const output::Difference& found = *one.difference;
        rows.push_back({std::to_string(one.replicate), world, "DIFFERS",
                        fmt::format("{}: {}", file.experiment.variants[found.variant].name, found.where), found.one,
                        found.other});
    }
    fmt::print("{}\n", text_table(rows, "rrllrr", stdout));
    if (differ == 0) {
        fmt::print("{}: {} of {} replicates lived again, drawn with seed {}; all agree to the last bit\n",
                   request.file.string(), verified.size(), file.replicates.size(), request.seed);
    } else {
        fmt::print("{}: {} of {} replicates lived again differ from what is stored\n", request.file.string(), differ,
                   verified.size());
    }
}

}  // namespace

Exit perform(const VerifyRequest& request) {
    const OpenedFile file = open_to_live_again(request.file);
    const output::StoredReplicates stored(request.file, file.experiment);
    StopSignals signals;
    std::mutex collecting;
    std::vector<Verified> verified;
    const auto result = live_again(
        file, drawn(file.replicates, request.sample, request.seed), request.jobs, request.progress,
        [&signals] { return signals.asked(); },
        [&](std::vector<Trajectory>&& again) {
            const std::uint32_t replicate = output::replicate_of(again);
            const auto difference = output::first_difference(stored.read(replicate), again);
            const std::scoped_lock lock(collecting);
            verified.push_back({replicate, difference});
        });
    if (result.stopped) return signals.exit();
    std::sort(verified.begin(), verified.end(),
              [](const Verified& one, const Verified& other) { return one.replicate < other.replicate; });
    if (request.json) {
        fmt::print("{}\n", in_json(request, file, verified));
    } else {
        tell(request, file, verified);
    }
    const bool agree =
        std::none_of(verified.begin(), verified.end(), [](const Verified& one) { return one.difference.has_value(); });
    return agree ? Exit::done : Exit::differs;
}

}  // namespace raaderum::cli
