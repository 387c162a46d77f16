// What the program says: whole sentences in its own words that name what there is, and exits that tell what came of it.
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const std::string small = R"(schema: 1
name: small
weeks: 12
replicates: 2
seed: 7
burn_in: 0
institution: {employees: 12}
)";
const std::string two = small + "variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}\n";

/// Whether a sentence breaks off: it ends in a separator, or speaks in the words of a library.
bool breaks_off(const std::string& text) {
    std::string line = text;
    while (!line.empty() && (line.back() == '\n' || line.back() == ' ')) line.pop_back();
    if (line.empty() || line.back() == ';' || line.back() == ':' || line.back() == ',') return true;
    for (const char* foreign :
         {"FAILED", "Check ", "not in {", "->", "Could not convert", " is required", "Unknown exception"}) {
        if (line.find(foreign) != std::string::npos) return true;
    }
    return line.find("; ;") != std::string::npos || line.find(";;") != std::string::npos;
}

TEST(Pipes, AreNoScenariosUnlessAShellHandsThemOver) {
    const Folder folder(two);
    folder.run("mkfifo ff.yaml");
    for (const char* verb : {"run", "validate", "sensitivity", "calibrate", "submit --tasks 2"}) {
        const Ended refused = folder.run(std::string("timeout 20 $PROGRAM ") + verb + " ff.yaml");
        EXPECT_EQ(refused.exit, 2) << verb;
        EXPECT_THAT(refused.err, HasSubstr("this is a device, pipe or socket")) << verb;
    }
    EXPECT_EQ(folder.run("cat small.yaml | raaderum validate /dev/stdin").exit, 0);
}

TEST(Sentences, AreWholeOnEveryWrongCommandLine) {
    const Folder folder(two);
    folder.run("raaderum run small.yaml -q");
    for (const char* words : {"",
                              "plot",
                              "halp",
                              "--foo",
                              "help plot",
                              "new",
                              "new x --template nope",
                              "new x --templat budget-cut",
                              "new --list x",
                              "new a b",
                              "run",
                              "run trust",
                              "run nope",
                              "run small",
                              "run smal.yaml",
                              "run nowhere/small.yaml",
                              "run small.yaml extra",
                              "run small.yaml --replicates",
                              "run small.yaml --replicates many",
                              "run small.yaml --replicates 0",
                              "run small.yaml --replicates 1e3",
                              "run small.yaml --replicates 0x10",
                              "run small.yaml --replicates 100000001",
                              "run small.yaml --weeks 5201",
                              "run small.yaml --worlds -1",
                              "run small.yaml --replicates 1 --replicates 2",
                              "run small.yaml --commit-every nan",
                              "run small.yaml --commit-every inf",
                              "run small.yaml --commit-every soon",
                              "run small.yaml --seed -1",
                              "run small.yaml --shard 5/4",
                              "run small.yaml --progress often",
                              "run small.yaml --quiet=7",
                              "run small.yaml --resume --force",
                              "run small.yaml --variant trsut",
                              "run small.yaml --variant zebra",
                              "run small.yaml --set",
                              "run small.yaml --set 'record: null'",
                              "run small.yaml --set nonsense=1",
                              "run small.yaml --jobs 0",
                              "run small.yaml --qiet",
                              "validate",
                              "validate nope",
                              "inspect",
                              "inspect small",
                              "inspect nope.h5",
                              "compare small.h5 --metric trivsel",
                              "compare small.h5 --metric zebra",
                              "compare small.h5 --csv out.csv",
                              "compare small.h5 --json --csv",
                              "compare small.h5 --lang sv",
                              "compare small.h5 --by team",
                              "compare small.h5 --baseline nope",
                              "compare small.h5 --weeks 1",
                              "compare small.h5 --weeks 0:5201",
                              "compare small.h5 --who-loses zebra",
                              "compare small.h5 --satisfice 'trivsel>=1'",
                              "compare small.h5 --html /nope/r.html",
                              "export small.h5",
                              "sensitivity small.yaml --metric trivsel",
                              "sensitivity small.yaml --variant zebra",
                              "sensitivity small.yaml --parameter zebra",
                              "sensitivity small.yaml --spread nan",
                              "why small.h5",
                              "why small.h5 --metric zebra",
                              "why small.h5 --metric leeway --variant zebra",
                              "claims Z9",
                              "experiments Z9",
                              "experiments X2",
                              "experiments X13",
                              "experiments --hold --replicates 4",
                              "claims --settings some",
                              "calibrate small.yaml",
                              "verify small.h5 --sample 0",
                              "verify small.h5 --seed x",
                              "rerun small.h5 --replicate -1",
                              "merge",
                              "merge small.h5",
                              "submit small.yaml",
                              "completion tcsh",
                              "workshop --story nope",
                              "workshop --port 70000"}) {
        const Ended ended = folder.run(std::string("raaderum ") + words);
        EXPECT_TRUE(ended.exit == 2 || ended.exit == 3) << words << ": " << ended.exit << ended.out;
        EXPECT_FALSE(breaks_off(ended.err)) << words << ": " << ended.err;
        EXPECT_THAT(ended.err, Not(HasSubstr(".tmp"))) << words;
    }
}

TEST(Help, IsAVerbToo) {
    const Folder folder;
    const Ended all = folder.run("raaderum help");
    EXPECT_EQ(all.exit, 0);
    EXPECT_EQ(all.out, folder.run("raaderum --help").out);
    EXPECT_THAT(all.out, AllOf(HasSubstr("raaderum new --list"), HasSubstr("Exit status:"), HasSubstr("  130 ")));
    EXPECT_EQ(folder.run("raaderum help compare").out, folder.run("raaderum compare --help").out);
    EXPECT_THAT(folder.run("raaderum help run").out, AllOf(HasSubstr("many-worlds"), HasSubstr("de-unges-hus")));
    EXPECT_EQ(folder.run("raaderum help > /dev/full").exit, 3);
    EXPECT_EQ(folder.run("raaderum --help > /dev/full").exit, 3);
}

TEST(Unknown, NamesTheNearestOrAllThatThereAre) {
    const Folder folder(two);
    folder.run("raaderum run small.yaml -q");
    const auto said = [&folder](const std::string& words) { return folder.run("raaderum " + words).err; };
    EXPECT_THAT(said("plot"), AllOf(HasSubstr("there are run, validate"), HasSubstr("sensitivity")));
    EXPECT_THAT(said("new x --template nope"), HasSubstr(", such as trust-versus-control, "));
    EXPECT_THAT(said("run trust"), HasSubstr("'trust-versus-control' or 'trust-reform'"));
    EXPECT_THAT(said("run small"), HasSubstr("did you mean 'small.yaml'?"));
    EXPECT_THAT(said("run smal.yaml"), HasSubstr("did you mean 'small.yaml'?"));
    EXPECT_THAT(said("run zebra"), HasSubstr("raaderum new --list"));
    EXPECT_THAT(said("inspect small"), HasSubstr("did you mean 'small.h5'?"));
    EXPECT_THAT(said("compare small.h5 --metric trivsel"), HasSubstr("did you mean 'wellbeing'?"));
    EXPECT_THAT(said("compare small.h5 --metric zebra"), HasSubstr("raaderum metrics"));
    EXPECT_THAT(said("compare small.h5 --csv out.csv"),
                HasSubstr("--csv takes no file and writes to standard output; write --csv > out.csv"));
    EXPECT_THAT(said("compare small.h5 --lang sv"), HasSubstr("--lang: 'sv' is unknown; one of en, da"));
    EXPECT_THAT(said("compare small.h5 --html /nope/r.html"),
                HasSubstr("/nope/r.html: /nope is not there; make the folder first"));
    EXPECT_THAT(said("run small.yaml --set 'record: null'"), HasSubstr("write record=null"));
    EXPECT_THAT(said("run small.yaml --commit-every nan"), HasSubstr("not a finite number"));
    EXPECT_THAT(folder.run("raaderum metrics").out,
                AllOf(HasSubstr("wellbeing"), HasSubstr("Trivsel"), HasSubstr("Frivillig afgang")));
}

TEST(Limits, OfOptionsAreThoseOfTheScenario) {
    const Folder folder(small);
    for (const auto& [key, option] :
         {std::pair("replicates", "1000000"), std::pair("weeks", "5200"), std::pair("worlds", "1000000")}) {
        const std::string beyond = std::to_string(std::stol(option) + 1);
        const Ended by_option = folder.run(std::string("raaderum run small.yaml --dry-run --") + key + " " + beyond);
        EXPECT_EQ(by_option.exit, 2);
        EXPECT_THAT(by_option.err, HasSubstr(std::string("expected a whole number from 1 to ") + option));
        const Ended by_key = folder.run(
            std::string(
                "raaderum run small.yaml --dry-run --set uncertain.institution.task_complexity=[0.1,0.2] --set ")
            + key + "=" + beyond);
        EXPECT_EQ(by_key.exit, 2);
        EXPECT_THAT(by_key.err, HasSubstr(std::string("expected a whole number from 1 to ") + option));
    }
}

TEST(New, GoesToStandardOutputOrAFileWithItsSchemaBesideIt) {
    const Folder folder;
    const Ended out = folder.run("raaderum new -");
    EXPECT_EQ(out.exit, 0);
    EXPECT_THAT(out.out, AllOf(StartsWith("# "), HasSubstr("\nname: mine\n")));
    EXPECT_EQ(folder.entries(), 0U) << "nothing is written";
    for (const char* device : {"/dev/stdout", "/dev/null"}) {
        const Ended refused = folder.run(std::string("raaderum new ") + device);
        EXPECT_EQ(refused.exit, 2);
        EXPECT_THAT(refused.err, HasSubstr("raaderum new -"));
    }
    EXPECT_EQ(folder.run("raaderum new mine").exit, 0);
    EXPECT_THAT(folder.read("mine.yaml"), HasSubstr("$schema=./scenario.schema.json"));
    EXPECT_EQ(folder.read("scenario.schema.json"), folder.run("raaderum schema").out);
    const Ended again = folder.run("raaderum new other.yaml");
    EXPECT_EQ(again.exit, 0);
    EXPECT_THAT(again.err, IsEmpty());
    folder.write("scenario.schema.json", "{\"title\": \"raaderum scenario\"}");
    EXPECT_THAT(folder.run("raaderum new third").err, HasSubstr("of another version of raaderum"));
    folder.write("scenario.schema.json", "mine");
    EXPECT_THAT(folder.run("raaderum new fourth").err, AllOf(HasSubstr("is another file"), HasSubstr("left as it is")));
    EXPECT_EQ(folder.read("scenario.schema.json"), "mine");
    const Ended list = folder.run("raaderum new --list");
    EXPECT_EQ(list.exit, 0);
    EXPECT_THAT(list.out, AllOf(HasSubstr("trust-reform"), HasSubstr("What makes a trust reform more than words?")));
}

TEST(Cells, OfASweepWithoutPoliciesAreTabled) {
    const Folder folder(small + "leaders.develop: {sweep: [0.2, 0.5, 0.8]}\n");
    const Ended run = folder.run("raaderum run small.yaml");
    EXPECT_THAT(run.out, AllOf(HasSubstr("base__leaders.develop=0.5"), HasSubstr("nothing is compared")));
    const Ended compared = folder.run("raaderum compare small.h5");
    EXPECT_EQ(compared.exit, 0) << compared.err;
    EXPECT_THAT(compared.out,
                AllOf(HasSubstr("base__leaders.develop=0.8"), HasSubstr("--baseline base__leaders.develop=0.2")));
    EXPECT_THAT(folder.run("raaderum compare small.h5 --baseline base__leaders.develop=0.2").out,
                HasSubstr("luck saved"));
    const Ended report = folder.run("raaderum compare small.h5 --html r.html");
    EXPECT_EQ(report.exit, 2);
    EXPECT_THAT(report.err, HasSubstr("--baseline base__leaders.develop=0.2"));
    EXPECT_FALSE(folder.has("r.html"));
    EXPECT_EQ(
        nlohmann::json::parse(folder.run("raaderum compare small.h5 --json --metric leeway").out).at("levels").size(),
        3U);
}

TEST(Events, ThatAVariantLosesAreToldByValidateAndRun) {
    const Folder folder(small + "events: [{week: 6, kind: budget_cut, size: 0.25}]\n"
                                "variants: {as-is: {}, own: {events: [{week: 8, kind: media_shock, size: 0.5}]}}\n");
    const Ended validated = folder.run("raaderum validate small.yaml");
    EXPECT_EQ(validated.exit, 0);
    EXPECT_THAT(validated.err, AllOf(HasSubstr("misses budget_cut in week 6"), HasSubstr("events+")));
    EXPECT_THAT(validated.out, HasSubstr("fine but for 1 warning:"));
    EXPECT_THAT(folder.run("raaderum run small.yaml -q").err, HasSubstr("misses budget_cut in week 6"));
    EXPECT_THAT(folder.run("raaderum inspect small.h5").out,
                AllOf(HasSubstr("not recorded"), Not(HasSubstr(": none"))));
}

TEST(Calibration, ThatMeetsNothingIsNotCalledFitted) {
    const std::string free = "free: {employees.competence.mean: [0.4, 0.8]}\n";
    const Folder folder(two + "targets: [{metric: competence, value: 0.99, tolerance: 0.001}]\n" + free);
    const Ended missed = folder.run("raaderum calibrate small.yaml --simulations 60 --particles 20");
    EXPECT_EQ(missed.exit, 1) << missed.err;
    EXPECT_THAT(missed.out,
                AllOf(HasSubstr("not fitted"), Not(HasSubstr("the fitted scenario")), HasSubstr("few simulations")));
    EXPECT_THAT(missed.err, HasSubstr("the target is not met"));
    EXPECT_THAT(folder.read("small-calibrated.yaml"), HasSubstr("\n# Not fitted"));
    folder.write("percent.yaml", two + "targets: [{metric: turnover, value: 18, tolerance: 3}]\n" + free);
    for (const char* verb : {"validate", "calibrate"}) {
        const Ended refused = folder.run(std::string("raaderum ") + verb + " percent.yaml");
        EXPECT_EQ(refused.exit, 2);
        EXPECT_THAT(refused.err,
                    HasSubstr("18 is out of range for turnover; per cent are written as shares: divide by 100, 0.18"));
    }
}

TEST(Sensitivity, OfTwoEqualPoliciesSaysThatNothingVaries) {
    const Folder folder(small + "variants: {as-is: {}, twin: {}}\nleaders.develop: 0.4\n");
    const std::string call =
        "raaderum sensitivity small.yaml --parameter leaders.develop --parameter leaders.hardness --metric leeway "
        "--trajectories 4 --samples 16 --end-replicates 2";
    const Ended told = folder.run(call);
    EXPECT_EQ(told.exit, 0) << told.err;
    EXPECT_THAT(told.out, Not(HasSubstr("nan")));
    const auto json = nlohmann::json::parse(folder.run(call + " --json").out);
    EXPECT_THAT(json.dump(), AllOf(HasSubstr("\"as_written\":0.4,"), Not(HasSubstr("0.400000"))));
}

TEST(Paths, GivenOnTheCommandLineAreTakenFromTheCurrentFolder) {
    const Folder folder;
    folder.run("mkdir below");
    folder.write("below/own.yaml",
                 "institution: {employees: 5}\nweeks: 5\nreplicates: 1\nnetwork: {kind: file, path: ties.csv}\n");
    folder.write("ties.csv", "source,target\na,b\nb,c\nc,d\nd,e\ne,a\n");
    EXPECT_EQ(folder.run("raaderum validate below/own.yaml").exit, 2);
    EXPECT_THAT(folder.run("raaderum validate below/own.yaml").err, HasSubstr("taken from the folder of the scenario"));
    EXPECT_EQ(folder.run("raaderum run below/own.yaml --set network.path=ties.csv -o own.h5").exit, 0);
    EXPECT_THAT(folder.run("raaderum run below/own.yaml --set network.path=nope.csv -o own.h5").err,
                HasSubstr("taken from the current folder"));
    folder.write("four.csv", "source,target\na,b\nb,c\nc,d\nd,a\n");
    const Ended few = folder.run("raaderum run below/own.yaml --set network.path=four.csv -o own.h5");
    EXPECT_EQ(few.exit, 2);
    EXPECT_THAT(few.err, AllOf(HasSubstr("an institution has 5 at least"), Not(HasSubstr("employees: 4"))));
}

}  // namespace
}  // namespace raaderum::cli
