#include "ablate/verdicts.hpp"

#include "claims/inquiry.hpp"
#include "scenario/shipped.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::ablate {

Verdicts::Verdicts(const RunOptions& options, Effort& effort, double share)
    : options_(options), effort_(effort), share_(share) {
    for (const auto& shipped : scenario::shipped_claims()) standing_.emplace_back(shipped.name);
    for (int seed = 0; seed != seeds; ++seed) {
        const std::set<std::string> holds = reproduced(standing_, {}, seed);
        std::erase_if(standing_, [&holds](const std::string& id) { return !holds.contains(id); });
    }
}

std::vector<std::string> Verdicts::lost_without(const Out& out) {
    std::vector<std::string> lost = standing_;
    for (int seed = 0; seed != seeds && !lost.empty(); ++seed) {
        const std::set<std::string> holds = reproduced(lost, out, seed);
        std::erase_if(lost, [&holds](const std::string& id) { return holds.contains(id); });
    }
    return lost;
}

std::set<std::string> Verdicts::reproduced(const std::vector<std::string>& ids, const Out& out, int seed) {
    std::vector<claims::Inquiry> inquiries;
    for (const std::string& id : ids) {
        claims::Inquiry inquiry = claims::inquiry_into(scenario::load(id, {}), {});
        Plan& plan = inquiry.trials.front().plan;
        plan.seed += static_cast<std::uint64_t>(seed);
        plan.replicates = std::max(2, static_cast<int>(std::lround(share_ * plan.replicates)));
        for (const Thing* thing : out) take_out(plan, *thing);
        inquiries.push_back(std::move(inquiry));
    }
    engine::EnsembleOptions ensemble;
    ensemble.jobs = options_.jobs;
    ensemble.stop_asked = options_.stop_asked;
    ensemble.progress = [this](const engine::RunProgress& reached) {
        if (!options_.progress) return;
        options_.progress(effort_.replicates + reached.replicates_done, effort_.agent_weeks + reached.agent_weeks);
    };
    const claims::Inquired inquired = claims::inquire(inquiries, ensemble);
    if (inquired.run.stopped) throw Stopped{};
    effort_.replicates += inquired.run.replicates_done;
    effort_.agent_weeks += inquired.run.agent_weeks;
    std::set<std::string> holds;
    for (const claims::Answer& answer : inquired.answers) {
        if (answer.verdict == claims::Verdict::reproduced) holds.insert(answer.claim.id);
    }
    return holds;
}

}  // namespace raaderum::ablate
