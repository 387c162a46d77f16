// What a file says can be checked against the model at any time: its bytes, a sample of its replicates, or all of it.
#include "program.hpp"
#include "small_scenario.hpp"

#include "output/digest.hpp"
#include "output/seal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <set>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;

const std::string small = small_scenario(30);

/// Lets a foreign program change small.h5; the checksum is dropped on the way. False where there is no such program.
bool tampered(const Folder& folder, const std::string& change) {
    folder.write("tamper.py", "import h5py\nwith h5py.File('small.h5', 'r+') as file:\n    " + change + "\n");
    return folder.run("/usr/bin/python3 tamper.py").exit == 0;
}

TEST(Verify, EveryReplicateOfAnHonestFileAgrees) {
    const Ran folder(small);
    const Ended verified = folder.run("raaderum verify small.h5");
    EXPECT_EQ(verified.exit, 0) << verified.err;
    EXPECT_THAT(verified.out,
                HasSubstr("20 of 30 replicates lived again, drawn with seed 1; all agree to the last bit"));
    EXPECT_EQ(folder.run("raaderum verify small.h5 --sample 1000").exit, 0);
}

TEST(Verify, TheSampleFollowsFromItsSeed) {
    const Ran folder(small);
    const auto sample = [&](const char* seed) {
        return folder.run(std::string("raaderum verify small.h5 --sample 5 --seed ") + seed).out;
    };
    EXPECT_EQ(sample("3"), sample("3"));
    EXPECT_NE(sample("3"), sample("4"));
}

TEST(Verify, OneChangedBitIsFoundAndNamed) {
    const Ran folder(small);
    if (!tampered(folder, "file['variants/trust/leeway'][17, 5] += 1e-6")) {
        GTEST_SKIP() << "no h5py; sim/setup test installs it";
    }
    const Ended verified = folder.run("raaderum verify small.h5 --sample 30");
    EXPECT_EQ(verified.exit, 1);
    EXPECT_THAT(verified.out, AllOf(HasSubstr("DIFFERS"), HasSubstr("trust: metric leeway, week 5")));
    const Ended json = folder.run("raaderum verify small.h5 --sample 30 --json");
    EXPECT_EQ(json.exit, 1);
    const nlohmann::json report = nlohmann::json::parse(json.out);
    EXPECT_EQ(report.at("agree"), false);
    ASSERT_EQ(report.at("differ").size(), 1U);
    EXPECT_EQ(report.at("differ")[0].at("replicate"), 17);

    const Ended rerun = folder.run("raaderum rerun small.h5");
    EXPECT_EQ(rerun.exit, 1);
    EXPECT_THAT(rerun.out, AllOf(HasSubstr("1 data set has other bytes"), HasSubstr("/variants/trust/leeway")));
    EXPECT_EQ(folder.run("raaderum inspect small.h5 --check").exit, 1) << "the checksum is gone";
}

/// The same, and somebody seals the file again, so that its bytes tell nothing.
bool forged(const Folder& folder, const std::string& change) {
    if (!tampered(folder, change)) return false;
    output::append_seal(folder / "small.h5");
    return true;
}

TEST(Verify, FindsWhatIsForgedInAnyPlaceOfTheFile) {
    struct Forgery {
        const char* change;
        const char* told;
    };
    for (const Forgery& forgery :
         {Forgery{"file['variants/trust/week'][3] = 30", "/variants/trust/week"},
          {"file['variants/trust/agents/agent_week'][1] = 5", "/variants/trust/agents/agent_week"},
          {"file['variants/as-is/agents/position'][2] = 9", "/variants/as-is/agents/position"},
          {"file['variants/as-is/network/position'][2] = 9", "/variants/as-is/network/position"},
          {"file['variants/as-is/events/position'][0] += 1", "as-is: events/position"},
          {"file['variants/as-is/events/week'][0] += 1", "as-is: events/week"},
          {"file.attrs.modify('seed', 8)", "/@seed"},
          {"file.attrs.modify('scenario_name', 'other')", "/@scenario_name"},
          {"file.attrs.modify('scenario_sha256', 'f' * 64)", "/@scenario_sha256"},
          {"file.attrs.modify('plan_digest', 'f' * 64)", "/@plan_digest"},
          {"file.attrs.modify('complete', 0)", "/@complete"},
          {"file['variants/trust/leeway'].attrs['units'] = 'h'", "/variants/trust/leeway@units"},
          {"file['variants/trust/leeway'].attrs['better'] = 'lower'", "/variants/trust/leeway@better"},
          {"file['variants/trust'].attrs['overrides'] = '{}'", "/variants/trust@overrides"},
          {"file['variants/trust/mine'] = file['variants/trust/leeway'][:]", "/variants/trust/mine"}}) {
        const Ran folder(small);
        if (!forged(folder, forgery.change)) GTEST_SKIP() << "no h5py; sim/setup test installs it";
        const Ended verified = folder.run("raaderum verify small.h5 --sample all");
        EXPECT_EQ(verified.exit, 1) << forgery.change << verified.out << verified.err;
        EXPECT_THAT(verified.out, HasSubstr(forgery.told)) << forgery.change;
        EXPECT_EQ(folder.run("raaderum verify small.h5 --sample 3 --json").exit, 1) << forgery.change;
        const Ended rerun = folder.run("raaderum rerun small.h5");
        EXPECT_EQ(rerun.exit, 1) << forgery.change << rerun.out << rerun.err;
    }
}

TEST(Verify, AReplicateThatIsHiddenIsFoundWhateverTheSample) {
    const Ran folder(small);
    const std::string hide = "file['variants/trust/finished'][17] = 0";
    if (!forged(folder, hide)) GTEST_SKIP() << "no h5py; sim/setup test installs it";
    const Ended compared = folder.run("raaderum compare small.h5");
    EXPECT_EQ(compared.exit, 3);
    EXPECT_THAT(compared.err, HasSubstr("replicate 17 of trust: it is marked as not finished"));
    ASSERT_TRUE(forged(folder,
                       "g = file.create_group('failures'); g['replicate'] = [17]; g['week'] = [3]; "
                       "g.create_dataset('variant', data=['trust'], dtype=h5py.string_dtype()); "
                       "g.create_dataset('reason', data=['given up'], dtype=h5py.string_dtype())"));
    EXPECT_THAT(folder.run("raaderum compare small.h5").err, HasSubstr("1 of 30 left out"));
    const Ended verified = folder.run("raaderum verify small.h5 --sample 1 --json");
    EXPECT_EQ(verified.exit, 1);
    const nlohmann::json report = nlohmann::json::parse(verified.out);
    ASSERT_EQ(report.at("differ").size(), 1U);
    EXPECT_EQ(report.at("differ")[0].at("replicate"), 17);
    EXPECT_EQ(report.at("differ")[0].at("where"), "outcome");
}

TEST(Verify, ARunThatStoppedByItselfIsToldInFull) {
    const Folder folder(small);
    ASSERT_EQ(folder
                  .run("raaderum run small.yaml --quiet --set 'replicates={until: {metric: citizen_value, half_width: "
                       "0.05}, min: 10, max: 40}'")
                  .exit,
              0);
    EXPECT_EQ(folder.run("raaderum verify small.h5 --sample 3").exit, 0);
    if (!forged(folder, "file.attrs.modify('until_half_width', 0.001)")) {
        GTEST_SKIP() << "no h5py; sim/setup test installs it";
    }
    EXPECT_THAT(folder.run("raaderum verify small.h5 --sample 3").out, HasSubstr("/@until_half_width"));
}

TEST(Verify, WorldsAreComparedToo) {
    const Folder folder;
    folder.write("small.yaml", small_scenario(2) + "uncertain: {institution.task_complexity: [0.2, 0.8]}\nworlds: 3\n");
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet").exit, 0);
    EXPECT_EQ(folder.run("raaderum verify small.h5 --sample 2").exit, 0);
    if (!forged(folder, "file['worlds/institution.task_complexity'][1] = 0.3")) {
        GTEST_SKIP() << "no h5py; sim/setup test installs it";
    }
    EXPECT_THAT(folder.run("raaderum verify small.h5 --sample all").out,
                HasSubstr("/worlds/institution.task_complexity"));
}

TEST(Merge, TellsThatShardsComeFromOtherBuildsAndRefusesFastMath) {
    const Folder folder(small);
    ASSERT_EQ(folder
                  .run("raaderum run small.yaml --quiet --shard 2/2 -o two.h5 && raaderum run small.yaml --quiet "
                       "--shard 1/2 -o small.h5")
                  .exit,
              0);
    if (!forged(folder, "file.attrs.modify('compiler', 'clang 99')")) {
        GTEST_SKIP() << "no h5py; sim/setup test installs it";
    }
    const Ended merged = folder.run("raaderum merge -o all.h5 small.h5 two.h5");
    EXPECT_EQ(merged.exit, 0) << merged.err;
    EXPECT_THAT(merged.err, AllOf(HasSubstr("several builds"), HasSubstr("clang 99")));
    EXPECT_THAT(folder.run("raaderum inspect all.h5").out, HasSubstr("clang 99"));
    EXPECT_THAT(folder.run("raaderum run small.yaml --quiet --resume --replicates 33 -o all.h5").err,
                HasSubstr("clang 99"));
    ASSERT_TRUE(forged(folder, "file.attrs.modify('compiler_flags', '-Ofast -march=native')"));
    const Ended refused = folder.run("raaderum merge -o fast.h5 two.h5 small.h5");
    EXPECT_EQ(refused.exit, 2);
    EXPECT_THAT(refused.err, HasSubstr("built with -Ofast"));
    EXPECT_FALSE(folder.has("fast.h5"));
}

TEST(Verify, SaysSoAndGoesOnWhereAnotherBuildMadeTheFile) {
    const Ran folder(small);
    if (!tampered(folder, "file.attrs.modify('model_sha256', 'f' * 64)")) {
        GTEST_SKIP() << "no h5py; sim/setup test installs it";
    }
    const Ended verified = folder.run("raaderum verify small.h5 --sample 3");
    EXPECT_EQ(verified.exit, 0) << verified.err;
    EXPECT_THAT(verified.err, AllOf(HasSubstr("another build of the model (ffffffffffff"), HasSubstr("going on")));
    EXPECT_EQ(folder.run("raaderum run small.yaml --resume --replicates 40").exit, 2) << "but nothing is added to it";
}

TEST(Rerun, AFileIsReproducedFromWhatIsInsideIt) {
    const Ran folder(small);
    ASSERT_EQ(folder.run("mkdir elsewhere && mv small.h5 elsewhere && rm small.yaml").exit, 0);
    const Ended rerun = folder.run("cd elsewhere && raaderum rerun small.h5");
    EXPECT_EQ(rerun.exit, 0) << rerun.err << rerun.out;
    EXPECT_THAT(rerun.out, HasSubstr("all 30 replicates and every data set have the same bytes"));
    EXPECT_EQ(folder.run("ls elsewhere").out, "small.h5\n") << "and is not kept";
    EXPECT_EQ(folder.run("raaderum rerun elsewhere/small.h5 -o again.h5").exit, 0);
    EXPECT_EQ(output::digest(folder / "again.h5"), output::digest(folder / "elsewhere" / "small.h5"));
    EXPECT_EQ(folder.run("raaderum rerun elsewhere/small.h5 -o again.h5").exit, 2) << "is there already";
}

TEST(Rerun, TiesThatWereReadFromAFileComeFromInside) {
    const Folder folder;
    folder.write("ties.csv",
                 "source,target,weight\nAnnelise,Bo,0.4\nBo,Cy,0.5\nCy,Di,\nDi,Eveline,0.7\nEveline,Annelise,0.2\n");
    folder.write("small.yaml",
                 "schema: 1\nname: small\nweeks: 8\nreplicates: 3\ninstitution: {employees: 5}\n"
                 "network: {kind: file, path: ties.csv}\n");
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet && rm ties.csv small.yaml").exit, 0);
    const Ended rerun = folder.run("raaderum rerun small.h5");
    EXPECT_EQ(rerun.exit, 0) << rerun.err << rerun.out;
    EXPECT_EQ(folder.run("raaderum verify small.h5").exit, 0);
    EXPECT_EQ(folder.run("grep -c -e Annelise -e Eveline small.h5").out, "0\n") << "without anybody's name";
}

TEST(Rerun, ShardsWorldsAndRunsThatStoppedByThemselvesAreReproducedToo) {
    const Folder folder(small);
    folder.write("worlds.yaml", small + "uncertain: {institution.task_complexity: [0.2, 0.8]}\nworlds: 3\n");
    for (const char* words :
         {"small.yaml --shard 2/3", "worlds.yaml --replicates 2",
          "small.yaml --set 'replicates={until: {metric: citizen_value, half_width: 0.05}, min: 10, max: 40}'"}) {
        const Ended run = folder.run(std::string("raaderum run --quiet --force -o some.h5 ") + words);
        ASSERT_EQ(run.exit, 0) << run.err;
        const Ended rerun = folder.run("raaderum rerun some.h5");
        EXPECT_EQ(rerun.exit, 0) << words << rerun.err << rerun.out;
    }
}

TEST(Inspect, TellsWhetherTheBytesAreThoseThatWereWritten) {
    const Ran folder(small);
    EXPECT_EQ(folder.run("raaderum inspect small.h5 --check").exit, 0);
    std::string damaged = folder.read("small.h5");
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
    folder.write("small.h5", damaged);
    const Ended checked = folder.run("raaderum inspect small.h5 --check");
    EXPECT_EQ(checked.exit, 1);
    EXPECT_THAT(checked.out, HasSubstr("damaged"));
}

}  // namespace
}  // namespace raaderum::cli
