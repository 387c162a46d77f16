// The numbers of every shipped scenario and network are known to the last bit. A digest covers all metrics of two replicates
// over at most 60 weeks. When a change of the model or its arithmetic is meant to move them, run
//     tests/golden/update "the reason, as it will stand in the changelog"
// from the repository's root with a release build; it rewrites digests.txt, reason included.

#include "engine/ensemble.hpp"
#include "engine/in_world.hpp"
#include "network/read.hpp"
#include "output/sha256.hpp"
#include "property/small_plan.hpp"
#include "scenario/scenario.hpp"
#include "scenario/shipped.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace raaderum {
namespace {

const std::string digest_file = std::string(RAADERUM_SOURCE_DIR) + "/tests/golden/digests.txt";

std::string digest_of(const Plan& plan) {
    output::Sha256 sum;
    for (const Trajectory& trajectory : test::run_all(plan, 2, 2)) {
        sum.add_text(trajectory.failure);
        sum.add(trajectory.metrics.data(), trajectory.metrics.size() * sizeof(float));
        sum.add(trajectory.by_part.data(), trajectory.by_part.size() * sizeof(float));
    }
    return sum.hex();
}

/// The smallest municipalities of a country, for a year and a half.
Plan some_of(Plan plan) {
    std::erase_if(plan.country.municipalities, [](const Municipality& each) { return each.inhabitants > 4000; });
    plan.weeks = 60;
    return plan;
}

/// Name and plan of everything whose numbers are watched.
std::map<std::string, Plan> watched() {
    std::map<std::string, Plan> plans;
    for (const auto& shipped : scenario::shipped_scenarios()) {
        scenario::Overrides shorter;
        shorter.weeks = 60;
        Plan plan = engine::out_of_set(scenario::load(std::string(shipped.name), shorter).plan);
        if (plan.base.parameters.institution.employees > 1000) plan.weeks = 4;
        if (plan.country.any()) plan = some_of(std::move(plan));
        plans.emplace("scenario " + std::string(shipped.name), std::move(plan));
    }
    for (const NetworkKind kind : {NetworkKind::small_world, NetworkKind::preferential_attachment,
                                   NetworkKind::team_blocks, NetworkKind::hierarchy}) {
        Plan plan = test::small_plan(60, 30, 5);
        plan.network.kind = kind;
        plans.emplace(std::string("network ") + network_kind_names[static_cast<std::size_t>(kind)], std::move(plan));
    }
    for (const MechanismInfo& mechanism : mechanism_table) {
        Plan plan = test::small_plan(45, 52, 10);
        plan.base.mechanisms.*mechanism.member = false;
        plan.variants[0].settings = plan.base;
        const Event shock = test::event_in(5, "media_shock", 0.8F);
        const Event reform =
            test::event_in(8, "trust_reform", 0.5F, {{"over_weeks", 13}, {"deregulation", 0.5F}, {"decoupling", 0.4F}});
        plan.variants[0].settings.events = {shock, reform};
        plans.emplace("without " + std::string(mechanism.name), std::move(plan));
    }
    return plans;
}

TEST(Golden, NumbersAreKnownToTheLastBit) {
    std::map<std::string, std::string> now;
    for (const auto& [name, plan] : watched()) now.emplace(name, digest_of(plan));

    if (const char* reason = std::getenv("RAADERUM_GOLDEN_REASON"); reason != nullptr && *reason != '\0') {
        std::ofstream file(digest_file);
        file << "# Digests of trajectories: name, then SHA-256 of all metrics. Last moved because: " << reason << "\n";
        for (const auto& [name, digest] : now) file << digest << "  " << name << "\n";
        ASSERT_TRUE(file.good()) << digest_file;
        return;
    }
    std::map<std::string, std::string> known;
    std::ifstream file(digest_file);
    ASSERT_TRUE(file.good()) << digest_file;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        known.emplace(line.substr(line.find("  ") + 2), line.substr(0, line.find(' ')));
    }
    for (const auto& [name, digest] : now) {
        ASSERT_TRUE(known.contains(name)) << name << " has no digest yet: tests/golden/update \"reason\"";
        EXPECT_EQ(known[name], digest) << name
                                       << " no longer gives the numbers it gave; if that is meant, say why with "
                                       << "tests/golden/update \"reason\"";
    }
    EXPECT_EQ(known.size(), now.size()) << "digests.txt names something that is no longer there";
}

}  // namespace
}  // namespace raaderum
