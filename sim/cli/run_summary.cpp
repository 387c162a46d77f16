#include "cli/run_summary.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace raaderum::cli {

std::uint64_t wanted(const Plan& plan, const Ended& ended, std::uint64_t there) {
    return ended.ending ? std::max<std::uint64_t>(ended.ending->replicates, there)
                        : static_cast<std::uint64_t>(plan.replicates);
}

std::string summary_in_json(const std::filesystem::path& file, const Plan& plan, std::uint64_t replicates,
                            const Ended& ended, double wall_seconds, const RunProfile* profile,
                            std::optional<bool> sealed) {
    const engine::EnsembleResult& result = ended.result;
    nlohmann::ordered_json summary;
    summary["file"] = file.string();
    summary["variants"] = plan.variants.size();
    summary["replicates"] = replicates;
    if (plan.worlds.any()) summary["worlds"] = plan.worlds.count;
    summary["weeks"] = plan.weeks;
    summary["agent_weeks"] = result.agent_weeks;
    summary["compute_seconds"] = result.compute_seconds;
    summary["wall_seconds"] = wall_seconds;
    summary["threads"] = result.threads;
    summary["complete"] = replicates >= wanted(plan, ended, replicates);
    if (sealed) summary["sealed"] = *sealed;
    if (plan.until) {
        auto& until = summary["until"];
        until["metric"] = info(plan.until->metric).name;
        until["half_width"] = plan.until->half_width;
        until["reached"] = ended.ending ? nlohmann::ordered_json(ended.ending->precise) : nullptr;
        until["widest"] = ended.ending ? nlohmann::ordered_json(ended.ending->half_width) : nullptr;
    }
    if (profile != nullptr) summary["profile"] = profile_in_json(*profile);
    return summary.dump(2);
}

}  // namespace raaderum::cli
