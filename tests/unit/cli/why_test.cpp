// `raaderum why` asks only files that it can live again, and says so where it cannot.

#include "cli/plan_of_file.hpp"
#include "cli/requests.hpp"
#include "engine/ensemble.hpp"
#include "output/failure.hpp"
#include "output/provenance.hpp"
#include "output/store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace raaderum::cli {
namespace {

const std::string small = R"(schema: 1
name: small
weeks: 12
replicates: 3
seed: 7
institution: {employees: 12}
variants: {as-is: {}, control: {leaders.control_disposition: 0.7}}
)";

class Why : public testing::Test {
  protected:
    void SetUp() override { std::filesystem::remove(file_); }
    void TearDown() override { std::filesystem::remove(file_); }

    /// Writes the file of the small scenario, as by a program of this version, with `added` to one number.
    void write(const std::string& version, float added) {
        const scenario::Scenario scenario = scenario::load_text(small, "small.yaml");
        output::Experiment experiment = output::experiment_of(scenario, recorded_state_table(), "");
        experiment.provenance.program_version = version;
        output::TrajectoryStore store(file_, experiment);
        engine::EnsembleOptions options;
        options.jobs = 1;
        options.replicates = {ReplicateId{0}, ReplicateId{1}, ReplicateId{2}};
        run_ensemble(scenario.plan, options, [&](std::vector<Trajectory>&& trajectories) {
            trajectories[1].metrics[static_cast<std::size_t>(Metric::leeway) * 12 + 5] += added;
            store.sink()(std::move(trajectories));
        });
        store.finish();
    }

    WhyRequest request() const {
        WhyRequest why;
        why.file = file_;
        why.metric = "leeway";
        why.no_mechanisms = true;
        why.progress = ShowProgress::never;
        return why;
    }

    const std::filesystem::path file_ =
        std::filesystem::path(testing::TempDir())
        / (std::string("why-") + testing::UnitTest::GetInstance()->current_test_info()->name() + ".h5");
};

TEST_F(Why, MakesThePlanAgainFromTheFile) {
    write(output::version_of_this_program(), 0.0F);
    const scenario::Scenario scenario = plan_of_file(output::TrajectoryFile(file_).facts());
    EXPECT_EQ(scenario.plan.seed, 7U);
    EXPECT_EQ(scenario.plan.variants.size(), 2U);
    EXPECT_EQ(perform(request()), Exit::done);
}

TEST_F(Why, RefusesTheFileOfAnotherVersion) {
    write("0.0.7", 0.0F);
    try {
        plan_of_file(output::TrajectoryFile(file_).facts());
        FAIL() << "it was accepted";
    } catch (const output::OutputRefused& refused) {
        EXPECT_THAT(refused.what(), testing::HasSubstr("written by raaderum 0.0.7"));
    }
}

TEST_F(Why, SaysThatAFileHoldsOtherNumbersThanItsScenarioGives) {
    write(output::version_of_this_program(), 0.01F);
    testing::internal::CaptureStderr();
    EXPECT_EQ(perform(request()), Exit::differs);
    EXPECT_THAT(testing::internal::GetCapturedStderr(),
                testing::HasSubstr("replicate 0 of control differs from the file from week 5 on"));
}

}  // namespace
}  // namespace raaderum::cli
