// The checks are only as good as the reader under them: it must see code, and only code.
#include "source_tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace raaderum::architecture {
namespace {

TEST(SourceTree, CommentsAndLiteralsAreNotCode) {
    const std::string code =
        without_comments_and_literals("a(); // std::exp\n/* rand\n */ b(\"std::log \\\" x\", '\"', 1'000); c();");
    EXPECT_FALSE(has_word(code, "std::exp"));
    EXPECT_FALSE(has_word(code, "rand"));
    EXPECT_FALSE(has_word(code, "std::log"));
    EXPECT_TRUE(has_word(code, "a"));
    EXPECT_TRUE(has_word(code, "c"));
    EXPECT_EQ(std::count(code.begin(), code.end(), '\n'), 2);
}

TEST(SourceTree, RawLiteralsAreNotCode) {
    const std::string code = without_comments_and_literals("x = R\"y(std::pow \" // )y\"; std::pow(2);");
    EXPECT_EQ(code.find("std::pow"), code.rfind("std::pow"));
    EXPECT_TRUE(has_word(code, "std::pow"));
}

TEST(SourceTree, AWordHasNoLettersBesideIt) {
    EXPECT_TRUE(has_word("std::exp(x)", "std::exp"));
    EXPECT_FALSE(has_word("std::exponential(x)", "std::exp"));
    EXPECT_FALSE(has_word("operand + 1", "rand"));
}

TEST(SourceTree, TheRoomsAreFound) {
    EXPECT_GT(source_files().size(), 20U);
    const bool draws_found = std::any_of(source_files().begin(), source_files().end(), [](const SourceFile& file) {
        return file.path == "sim/core/draws.hpp" && file.room() == "core" && file.lines > 10;
    });
    EXPECT_TRUE(draws_found);
}

}  // namespace
}  // namespace raaderum::architecture
