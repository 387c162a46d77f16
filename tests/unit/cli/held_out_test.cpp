// Where answers to rows that are held out are noted.
#include "cli/held_out.hpp"

#include "cli/arguments.hpp"
#include "experiments/held.hpp"
#include "folder.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace raaderum::cli {
namespace {

/// A folder that looks like a clone.
class Clone : public tests::Folder {
  public:
    Clone() {
        std::filesystem::create_directories(path() / "scenarios/experiments");
        std::filesystem::create_directories(path() / "sim/model");
        std::ofstream(path() / "sim/model/parameters.def") << "//\n";
        std::filesystem::create_directories(path() / ".git");
    }
    std::filesystem::path table() const { return path() / "scenarios/experiments/held.csv"; }
    std::string content() const {
        std::ifstream stream(table(), std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    int run(const std::string& words) const {
        return std::system(("cd '" + path().string() + "' && " + words + " >/dev/null 2>&1").c_str());
    }
};

std::vector<experiments::Answer> held_answers() {
    experiments::Answer answer;
    answer.experiment.id = "X2";
    answer.experiment.use = scenario::Use::hold;
    answer.experiment.measures.resize(1);
    answer.experiment.measures[0].id = "X2a";
    answer.measures = {{0.5, 0.25, 0.75, 40, false, true, true}};
    return {answer};
}

TEST(Clones, AreFoundFromAnyFolderWithin) {
    const Clone clone;
    EXPECT_EQ(clone_around(clone.path() / "sim/model"), clone.path());
    EXPECT_EQ(clone_around(clone.path()), clone.path());
    std::filesystem::remove_all(clone.path() / ".git");
    EXPECT_EQ(clone_around(clone.path()), std::nullopt);
}

TEST(Clones, WithChangesAreRefused) {
    const Clone clone;
    EXPECT_THROW(expect_nothing_uncommitted(clone.path()), BadUsage) << "a .git in which git finds nothing";
    std::filesystem::remove_all(clone.path() / ".git");
    if (clone.run("git init -q .") != 0) GTEST_SKIP() << "no git here";
    EXPECT_THROW(expect_nothing_uncommitted(clone.path()), BadUsage);
    ASSERT_EQ(clone.run("git add -A && git -c user.name=a -c user.email=a@b commit -qm all"), 0);
    EXPECT_NO_THROW(expect_nothing_uncommitted(clone.path()));
    std::ofstream(clone.path() / "sim/model/parameters.def") << "// changed\n";
    EXPECT_THROW(expect_nothing_uncommitted(clone.path()), BadUsage);
}

TEST(HeldOut, IsAppendedAndNeverOverwritten) {
    const Clone clone;
    note_held(clone.path(), held_answers(), "abc");
    const std::string first = clone.content();
    EXPECT_TRUE(first.starts_with(std::string(experiments::held_heading) + "\n")) << first;
    EXPECT_NE(first.find(",abc,X2a,0.5,0.25,0.75,true,true\n"), std::string::npos) << first;
    note_held(clone.path(), held_answers(), "abc");
    EXPECT_EQ(clone.content(), first);
    std::ofstream(clone.table(), std::ios::app) << "2026-01-01,old,X9,1,1,1,,";  // a last line without an end
    note_held(clone.path(), held_answers(), "def");
    const std::string later = clone.content();
    EXPECT_TRUE(later.starts_with(first + "2026-01-01,old,X9,1,1,1,,\n")) << later;
    EXPECT_NE(later.find(",def,X2a,"), std::string::npos);
    EXPECT_EQ(held_table(clone.path()), later);
}

TEST(HeldOut, IsReadFromTheProgramOutsideOfAClone) {
    EXPECT_EQ(held_table(std::nullopt), experiments::held_when_built());
}

}  // namespace
}  // namespace raaderum::cli
