// What the verbs that read trajectory files make of files that are cut off, damaged or none of ours: an exit and a message
// that names the file and says what is the matter. What reading itself refuses: tests/unit/output/foreign_test.cpp.
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;

const std::string small = R"(weeks: 8
replicates: 2
institution: {employees: 12}
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}
)";

TEST(DamagedFiles, EveryVerbSaysWhatIsTheMatter) {
    const Folder folder;
    folder.write("small.yaml", small);
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet").exit, 0);
    const std::string whole = folder.read("small.h5");
    std::string flipped = whole;
    flipped[whole.size() / 3] = static_cast<char>(flipped[whole.size() / 3] ^ 1);
    folder.write("cut.h5", whole.substr(0, whole.size() / 2));
    folder.write("flipped.h5", flipped);
    folder.write("notes.h5", "week,leeway\n0,0.5\n");
    struct Case {
        const char* file;
        int exit;
        const char* says;
    };
    for (const Case& damage : {Case{"cut.h5", 3, "it was cut off"}, Case{"flipped.h5", 3, "it is damaged"},
                               Case{"notes.h5", 2, "this is no trajectory file of raaderum"}}) {
        for (const char* asked : {"compare %", "inspect %", "export % --csv tables", "why % --metric leeway"}) {
            std::string words = std::string("raaderum ") + asked;
            words.replace(words.find('%'), 1, damage.file);
            const Ended ended = folder.run(words);
            EXPECT_EQ(ended.exit, damage.exit) << words;
            EXPECT_THAT(ended.err, AllOf(HasSubstr(damage.file), HasSubstr(damage.says))) << words;
            EXPECT_EQ(ended.out, "") << words;
        }
    }
    EXPECT_FALSE(folder.has("tables")) << "nothing is written";
}

}  // namespace
}  // namespace raaderum::cli
