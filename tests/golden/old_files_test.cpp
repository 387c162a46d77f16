// Trajectory files stay readable. tests/golden/old holds one of every layout that has ever been written, named by the
// revision that wrote it: each opens, is described, compared, and gives the numbers that it was written with. A new layout
// brings a file of its own; none is ever replaced.
//
//   ccbb5e8          one institution, the first layout with people in their places
//   6a0453e          the same scenario; sums of the model's sources, weeks of failures, and how a run ended came since
//   6a0453e-country  two municipalities
//
// All of them are format version 1. Files of revisions before ccbb5e8 open as well, but people who were recorded there stand
// in the places of others; none was ever released.

#include "compare/comparison.hpp"
#include "interventions/kinds.hpp"
#include "observe/log.hpp"
#include "output/sha256.hpp"
#include "output/summary.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <set>
#include <string>

namespace raaderum {
namespace {

struct OldFile {
    const char* name;
    const char* digest;  ///< SHA-256 of all that is stored in numbers
    std::size_t weeks;
    std::size_t replicates;
    double difference;  ///< in leeway, trust against as-is, as `compare` told it when the file was new
};

constexpr std::array old_files{
    OldFile{"ccbb5e8", "384655fb50274f5c72f41f71998c7fba24e1d214c68a90f25cf8f8a62e239ba7", 4, 2, 0.0183},
    OldFile{"6a0453e", "9151606341798353102a94ccbb0dc967e1592f2bce5556fc18b75ac8ee93cace", 4, 2, 0.0183},
    OldFile{"6a0453e-country", "3c6f735ef09cc5295de788668944386dee325fa8510ed9854b1ccdd619a92211", 2, 1, 0.0104},
};

std::filesystem::path path_of(const OldFile& old) {
    return std::filesystem::path(RAADERUM_SOURCE_DIR) / "tests/golden/old" / (std::string(old.name) + ".h5");
}

template <class Number>
void add(output::Sha256& sum, const std::vector<Number>& numbers) {
    sum.add(numbers.data(), numbers.size() * sizeof(Number));
}

/// What these files call what happened; they are read by the names of today.
std::string as_written(const std::string& kind) {
    const InterventionKind* intervention = find_intervention(kind);
    return intervention == nullptr ? kind : std::string(intervention->earlier_name);
}

void add_records(output::Sha256& sum, const output::TrajectoryFile& file, std::size_t variant) {
    const output::StoredAgents agents = file.agents(variant);
    add(sum, agents.replicates);
    add(sum, agents.weeks);
    for (const output::Described& state : agents.states) {
        sum.add_text(state.name);
        add(sum, file.agent_state(variant, state.name));
    }
    for (const output::StoredNetwork& network : file.networks(variant)) {
        add(sum, network.ties.source);
        add(sum, network.ties.target);
        for (const NetworkSnapshot& snapshot : network.snapshots) add(sum, snapshot.trust);
    }
    for (const output::StoredEvent& event : file.events(variant, 0, file.event_count(variant))) {
        sum.add_text(as_written(event.kind));
        add(sum, std::vector{event.week, static_cast<int>(event.position)});
        add(sum, std::vector{event.value});
    }
}

std::string digest_of(const output::TrajectoryFile& file) {
    const output::StoredFacts& facts = file.facts();
    output::Sha256 sum;
    sum.add_text(facts.provenance.scenario_resolved);
    for (std::size_t variant = 0; variant != facts.variants.size(); ++variant) {
        sum.add_text(facts.variants[variant].name);
        for (const output::Described& metric : facts.metrics) {
            sum.add_text(metric.name);
            add(sum, file.metric(variant, metric.name, {0, facts.weeks}));
            if (!facts.parts.any()) continue;
            const std::size_t replicates = facts.variants[variant].replicates.size();
            add(sum, file.metric_by_part(variant, metric.name, {0, facts.weeks}, 0, replicates));
        }
        add_records(sum, file, variant);
    }
    return sum.hex();
}

TEST(OldFiles, TellWhatHappenedByTheNamesOfToday) {
    for (const OldFile& old : old_files) {
        const output::TrajectoryFile file(path_of(old));
        std::set<std::string> kinds;
        for (const output::StoredEvent& event : file.events(0, 0, file.event_count(0))) kinds.insert(event.kind);
        if (!file.facts().parts.any()) {
            EXPECT_TRUE(kinds.contains("media_shock")) << old.name;
        }
        for (const std::string& kind : kinds) EXPECT_EQ(name_today(kind), kind) << old.name;
    }
}

TEST(OldFiles, GiveTheNumbersThatTheyWereWrittenWith) {
    for (const OldFile& old : old_files) {
        SCOPED_TRACE(old.name);
        const output::TrajectoryFile file(path_of(old));
        EXPECT_EQ(file.facts().weeks, old.weeks);
        EXPECT_EQ(file.facts().variants.at(0).replicates.size(), old.replicates);
        EXPECT_EQ(digest_of(file), old.digest);
    }
}

TEST(OldFiles, AreDescribed) {
    for (const OldFile& old : old_files) {
        SCOPED_TRACE(old.name);
        const output::FileSummary summary = output::summarise(path_of(old));
        EXPECT_EQ(summary.format_version, 1);
        EXPECT_TRUE(summary.complete);
        EXPECT_TRUE(summary.provenance.git_revision.starts_with(std::string(old.name).substr(0, 7)));
        ASSERT_EQ(summary.variants.size(), 2U);
        EXPECT_EQ(summary.variants[1].compared_with, "as-is");
        EXPECT_EQ(summary.variants[1].finished, old.replicates);
        for (const output::MetricSummary& metric : summary.variants[1].metrics) {
            EXPECT_TRUE(std::isfinite(metric.last_year)) << metric.name;
        }
    }
}

TEST(OldFiles, AreCompared) {
    for (const OldFile& old : old_files) {
        SCOPED_TRACE(old.name);
        const compare::Study study(std::array{path_of(old)});
        const auto leeway = study.metric_called("leeway");
        ASSERT_TRUE(leeway);
        const compare::Comparison comparison = compare::compare(study, {{*leeway}, {}, {}});
        ASSERT_EQ(comparison.rows.size(), 1U);
        EXPECT_NEAR(comparison.rows.front().difference, old.difference, 5e-5);
        EXPECT_EQ(comparison.replicates, old.replicates);
    }
}

}  // namespace
}  // namespace raaderum
