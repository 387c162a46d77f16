// A file without a checksum is said to be unsealed by every verb that reads it, to whoever watches the run and to whoever sees
// the result only; and what is made of it stays so.
#include "output/seal.hpp"
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string small = R"(weeks: 8
replicates: 3
institution: {employees: 12}
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}
)";

/// A folder with small.h5, which lost its end.
struct Cut : Ran {
    Cut() : Ran(small) { run("mv small.h5 whole.h5 && head -c -57 whole.h5 > small.h5"); }
};

TEST(Unsealed, EveryVerbSaysSoOnStandardErrorAndInTheResult) {
    const Cut folder;
    for (const char* asked :
         {"compare small.h5", "inspect small.h5", "why small.h5 --metric leeway --no-mechanisms", "verify small.h5",
          "rerun small.h5", "rerun small.h5 --replicate 1", "export small.h5 --csv tables", "crate small.h5",
          "merge -o again.h5 small.h5", "merge -o small.h5 small.h5", "run small.yaml --resume"}) {
        const Ended ended = folder.run(std::string("raaderum ") + asked);
        EXPECT_EQ(ended.exit, 0) << asked << ended.err;
        EXPECT_THAT(ended.err, AllOf(HasSubstr("warning"), HasSubstr("small.h5: unsealed: it carries no checksum")))
            << asked;
        EXPECT_THAT(ended.out, testing::AnyOf(HasSubstr("unsealed: it carries no checksum"),
                                              HasSubstr("no: it carries no checksum")))
            << asked;
    }
}

TEST(Unsealed, JsonSaysWhetherAFileIsSealed) {
    const Cut folder;
    for (const char* asked : {"compare % --json", "why % --metric leeway --no-mechanisms --json", "verify % --json",
                              "rerun % --json", "crate % --json"}) {
        for (const auto& [file, sealed] : {std::pair{"small.h5", false}, std::pair{"whole.h5", true}}) {
            std::string words = std::string("raaderum ") + asked;
            words.replace(words.find('%'), 1, file);
            const Ended ended = folder.run(words);
            ASSERT_EQ(ended.exit, 0) << words << ended.err;
            EXPECT_EQ(nlohmann::json::parse(ended.out).at("sealed"), sealed) << words;
        }
    }
    EXPECT_EQ(nlohmann::json::parse(folder.run("raaderum run small.yaml --resume --json").out).at("sealed"), false);
}

TEST(Unsealed, AReportSaysSoBeforeAnythingElse) {
    const Cut folder;
    ASSERT_EQ(folder
                  .run("raaderum compare small.h5 --html en.html && raaderum compare small.h5 --html da.html --lang da "
                       "&& raaderum compare whole.h5 --html whole.html")
                  .exit,
              0);
    EXPECT_THAT(folder.read("en.html"), HasSubstr("class=\"banner\" role=\"note\">small.h5 is unsealed"));
    EXPECT_THAT(folder.read("da.html"), HasSubstr("class=\"banner\" role=\"note\">small.h5 er uden segl"));
    EXPECT_THAT(folder.read("whole.html"), Not(HasSubstr("class=\"banner\"")));
}

TEST(Unsealed, JoiningAndGoingOnDoNotSealIt) {
    const Cut folder;
    ASSERT_EQ(folder.run("raaderum merge -o merged.h5 small.h5").exit, 0);
    ASSERT_EQ(folder.run("raaderum run small.yaml -o small.h5 --resume --replicates 5 --quiet").exit, 0);
    ASSERT_EQ(folder.run("raaderum merge -o twice.h5 merged.h5").exit, 0);
    for (const char* file : {"merged.h5", "small.h5", "twice.h5"}) {
        EXPECT_EQ(output::seal_state(folder / file), output::SealState::holds) << file;
        EXPECT_THAT(
            folder.run(std::string("raaderum compare ") + file).err,
            HasSubstr(std::string(file) + ": unsealed: some of it was taken from a file that carried no checksum"));
        const Ended checked = folder.run(std::string("raaderum inspect --check ") + file);
        EXPECT_EQ(checked.exit, 1);
        EXPECT_THAT(checked.out, HasSubstr("unsealed"));
    }
    EXPECT_EQ(folder.run("raaderum inspect --check whole.h5").exit, 0);
    EXPECT_EQ(folder.run("raaderum compare whole.h5").err, "");
}

#ifdef ROUNDING_MODE
TEST(Arithmetic, ThatALibraryInTheProcessHasChangedEndsTheProgramInWords) {
    const Folder folder(small);
    const Ended ended = folder.run("LD_PRELOAD='" ROUNDING_MODE "' raaderum run small.yaml");
    EXPECT_EQ(ended.exit, 3);
    EXPECT_THAT(ended.err, AllOf(HasSubstr("numbers are not rounded to the nearest"), HasSubstr("nothing was run")));
    EXPECT_FALSE(folder.has("small.h5"));
}
#endif

}  // namespace
}  // namespace raaderum::cli
