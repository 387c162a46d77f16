// What is stored of another plan, by another program or with other bytes than were written is never taken for what it is not:
// every field is changed, every byte flipped, and each time resuming is refused, says why, and touches nothing.

#include "output/digest.hpp"
#include "output/failure.hpp"
#include "output/inventory.hpp"
#include "output/part.hpp"
#include "output/store.hpp"
#include "synthetic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <map>

namespace raaderum::output {
namespace {

using ::testing::AllOf;
using testing::Folder;
using ::testing::HasSubstr;
using testing::small_experiment;
using testing::small_replicate;

constexpr int replicates = 4;

std::string bytes_of_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// All files in a folder and their bytes.
std::map<std::filesystem::path, std::string> everything_in(const std::filesystem::path& folder) {
    std::map<std::filesystem::path, std::string> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) all[entry.path()] = bytes_of_file(entry.path());
    }
    return all;
}

StoreOptions resuming() {
    StoreOptions options;
    options.existing = Existing::resume;
    options.batch_bytes = 100'000;
    return options;
}

void commit_two(const std::filesystem::path& file, const Experiment& experiment) {
    TrajectoryStore store(file, experiment, resuming());
    for (const std::uint32_t replicate : {0U, 2U}) store.accept(small_replicate(experiment, replicate));
    store.flush();
}

/// Why resuming is refused; empty where it is not.
std::string refusal(const std::filesystem::path& file, const Experiment& experiment) {
    try {
        const TrajectoryStore store(file, experiment, resuming());
        return {};
    } catch (const OutputRefused& refused) {
        return refused.what();
    } catch (const SystemFailure& failure) {
        return failure.what();
    }
}

TEST(Refused, PartsOfAnyOtherPlanProgramOrModel) {
    const Folder folder;
    const Experiment written = small_experiment(replicates);
    commit_two(folder / "run.h5", written);
    const auto before = everything_in(folder.path());
    struct Change {
        const char* says;
        std::function<void(scenario::Scenario&, Experiment&)> change;
    };
    const std::vector<Change> changes{
        {"`seed: 7`; there `seed: 2013`", [](auto& s, auto&) { s = testing::small_scenario(replicates, 60, 7); }},
        {"`weeks: 61`; there `weeks: 60`", [](auto& s, auto&) { s = testing::small_scenario(replicates, 61); }},
        {"here `institution: {employees: 9}`", [](auto& s, auto&) { s.resolved += "institution: {employees: 9}\n"; }},
        {"ties or teams in its files",
         [](auto& s, auto&) {
             auto list = std::make_shared<TieList>();
             list->positions = 2;
             list->ties = {{0, 1}};
             s.plan.network.from_file = list;
         }},
        {"another build of the model", [](auto&, auto& e) { e.provenance.model_sha256 = std::string(64, 'a'); }},
    };
    for (const Change& each : changes) {
        scenario::Scenario scenario = testing::small_scenario(replicates);
        Experiment other = written;
        each.change(scenario, other);
        other.provenance.scenario_resolved = scenario.resolved;
        other.provenance.plan_digest = plan_digest(scenario);
        EXPECT_THAT(refusal(folder / "run.h5", other), HasSubstr(each.says));
        EXPECT_EQ(everything_in(folder.path()), before) << each.says;
    }
    Experiment newer = written;
    newer.provenance.program_version = "9.9.9";
    newer.provenance.plan_digest = std::string(64, '0');  // which the version is part of
    EXPECT_THAT(refusal(folder / "run.h5", newer), AllOf(HasSubstr("another version"), HasSubstr("here 9.9.9")));
    EXPECT_EQ(refusal(folder / "run.h5", written), "") << "and of their own plan they are fine";
}

TEST(Refused, APartWithAnyOneOfAThousandBytesFlipped) {
    const Folder folder;
    const Experiment experiment = small_experiment(replicates);
    commit_two(folder / "run.h5", experiment);
    const std::filesystem::path part = parts_in(parts_folder(folder / "run.h5")).front();
    const std::string whole = bytes_of_file(part);
    std::size_t found = 0;
    constexpr std::size_t flips = 1000;
    for (std::size_t flip = 0; flip != flips; ++flip) {
        std::string damaged = whole;
        const std::size_t at = flip * (whole.size() - 1) / (flips - 1);
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << flip % 8));
        std::ofstream(part, std::ios::binary) << damaged;
        try {
            check_seal(part);
        } catch (const SystemFailure& failure) {
            found += failure.path() == part ? 1 : 0;
        }
    }
    EXPECT_EQ(found, flips);
    EXPECT_THAT(refusal(folder / "run.h5", experiment), HasSubstr("it is damaged"));
}

TEST(Refused, PartsThatBearEachOthersNames) {
    const Folder folder;
    const Experiment experiment = small_experiment(replicates);
    const std::filesystem::path parts = parts_folder(folder / "run.h5");
    const std::vector<Replicate> one{small_replicate(experiment, 0)};
    const std::vector<Replicate> other{small_replicate(experiment, 2)};
    const std::filesystem::path first = write_part(parts, one, experiment);
    const std::filesystem::path second = write_part(parts, other, experiment);
    std::filesystem::rename(first, parts / "aside");
    std::filesystem::rename(second, first);
    std::filesystem::rename(parts / "aside", second);
    EXPECT_THAT(refusal(folder / "run.h5", experiment), HasSubstr("its name is that of other replicates"));
}

TEST(Parts, OfAnotherShardAreToldByTheirNamesAlone) {
    const Folder folder;
    const Experiment experiment = small_experiment(40);
    const auto named = [&](const std::vector<std::uint32_t>& numbers) {
        std::vector<Replicate> batch;
        for (const std::uint32_t each : numbers) batch.push_back(small_replicate(experiment, each));
        return write_part(folder / "parts", batch, experiment);
    };
    const std::vector<ReplicateId> shard{ReplicateId{1}, ReplicateId{5}, ReplicateId{9}, ReplicateId{13}};
    const std::string& plan = experiment.provenance.plan_digest;
    EXPECT_TRUE(surely_of_another_shard(named({2, 6, 10}), shard, plan));
    EXPECT_TRUE(surely_of_another_shard(named({12}), shard, plan));
    EXPECT_FALSE(surely_of_another_shard(named({1, 5}), shard, plan)) << "its own";
    EXPECT_FALSE(surely_of_another_shard(named({2, 5, 8}), shard, plan)) << "cut otherwise";
    EXPECT_FALSE(surely_of_another_shard(named({2, 10}), shard, plan)) << "with a gap";
    EXPECT_FALSE(surely_of_another_shard(folder / "parts" / "note.part", shard, plan));
}

TEST(Gathering, AReplicateThatLiesInTwoPartsIsTakenOnceIfBothSayTheSame) {
    const Folder folder;
    const Experiment experiment = small_experiment(replicates);
    const std::vector<Replicate> some{small_replicate(experiment, 0), small_replicate(experiment, 1)};
    const std::vector<Replicate> overlapping{small_replicate(experiment, 1), small_replicate(experiment, 2),
                                             small_replicate(experiment, 3)};
    write_part(folder / "run.h5.parts", some, experiment);
    write_part(folder / "run.h5.parts", overlapping, experiment);
    const Gathered gathered = gather({folder / "run.h5.parts"}, experiment);
    EXPECT_THAT(gathered.twice, ::testing::ElementsAre(1));
    EXPECT_TRUE(missing_in(gathered.sources, replicates).empty());
    join(folder / "run.h5", gathered.sources, {}, experiment, {}, identity_of(folder / "run.h5"));

    TrajectoryStore straight(folder / "straight.h5", experiment, {});
    for (std::uint32_t replicate = 0; replicate != replicates; ++replicate) {
        straight.accept(small_replicate(experiment, replicate));
    }
    straight.finish();
    EXPECT_EQ(bytes_of_file(folder / "run.h5"), bytes_of_file(folder / "straight.h5"));
}

TEST(Gathering, AReplicateThatLiesInTwoPartsWithOtherResultsIsRefusedWithTheFirstThatDiffers) {
    const Folder folder;
    const Experiment experiment = small_experiment(replicates);
    const std::vector<Replicate> some{small_replicate(experiment, 0), small_replicate(experiment, 1)};
    std::vector<Replicate> changed{small_replicate(experiment, 1)};
    changed[0][1].metrics[2 * experiment.weeks + 17] += 0.5F;
    write_part(folder / "run.h5.parts", some, experiment);
    write_part(folder / "run.h5.parts", changed, experiment);
    try {
        gather({folder / "run.h5.parts"}, experiment);
        FAIL() << "two accounts of one replicate were taken";
    } catch (const OutputRefused& refused) {
        EXPECT_THAT(refused.what(), AllOf(HasSubstr("replicate 1 lies in"), HasSubstr(experiment.variants[1].name),
                                          HasSubstr(std::string(metric_table[2].name) + ", week 17")));
    }
}

}  // namespace
}  // namespace raaderum::output
