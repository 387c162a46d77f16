// What a file says can be checked against the model at any time: its bytes, a sample of its replicates, or all of it.
#include "program.hpp"
#include "small_scenario.hpp"

#include "output/digest.hpp"

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
