#include "scenario/parse.hpp"

#include <gtest/gtest.h>

namespace raaderum::scenario {
namespace {

std::optional<Node> parsed(const std::string& text, Problems& problems) {
    const auto source = make_source("test.yaml", {}, text, problems);
    return source == nullptr ? std::nullopt : parse(source, problems);
}

TEST(Parse, KeepsTextsAsWrittenAndKnowsTheirPlaces) {
    Problems problems;
    const auto tree = parsed("a: no\nb: {c: \"0.5\", d: [1, x]}\ne:\n", problems);
    ASSERT_TRUE(tree);
    EXPECT_FALSE(problems.any());
    EXPECT_EQ(tree->find("a")->text, "no");
    const Node& c = *tree->find("b")->find("c");
    EXPECT_EQ(c.text, "0.5");
    EXPECT_TRUE(c.quoted);
    EXPECT_EQ(c.place.line, 2);
    EXPECT_EQ(c.place.column, 5);
    EXPECT_EQ(tree->find("b")->find("d")->children[1].place.column, 22);
    EXPECT_EQ(tree->find("e")->kind, Node::Kind::nothing);
    EXPECT_EQ(tree->find("f"), nullptr);
}

TEST(Parse, KeepsTheFirstOfTwoEqualKeysAndSaysSo) {
    Problems problems;
    const auto tree = parsed("a: 1\na: {b: 2}\nc: 3\n", problems);
    ASSERT_TRUE(tree);
    EXPECT_EQ(problems.count(), 1U);
    EXPECT_EQ(tree->find("a")->text, "1");
    EXPECT_EQ(tree->children.size(), 2U);
}

TEST(Parse, NeverExpandsAliases) {
    Problems problems;
    const auto tree = parsed("a: &x [1, *x]\nb: *x\n", problems);
    ASSERT_TRUE(tree);
    EXPECT_EQ(problems.count(), 2U);
    EXPECT_EQ(tree->find("b")->kind, Node::Kind::nothing);
}

TEST(Parse, StopsAtItsLimits) {
    Problems problems;
    EXPECT_FALSE(parsed(std::string(100'000, '['), problems));
    EXPECT_FALSE(parsed("a: " + std::string(500'000, '{'), problems));
    std::string many = "a: [";
    for (std::size_t i = 0; i != most_nodes; ++i) many += "1,";
    EXPECT_FALSE(parsed(many + "1]", problems));
    std::string keys;
    for (std::size_t i = 0; i <= most_keys; ++i) keys += "k" + std::to_string(i) + ": 1\n";
    EXPECT_FALSE(parsed(keys, problems));
    std::string nested;
    for (std::size_t depth = 0; depth != 200; ++depth) nested += std::string(depth, ' ') + "a:\n";
    EXPECT_FALSE(parsed(nested, problems));
    EXPECT_EQ(problems.count(), 5U);
}

TEST(Parse, KnowsTheColumnsOfAVeryLongLine) {
    Problems problems;
    std::string text = "å: [";
    for (int i = 0; i != 40'000; ++i) text += "\"æøå\", ";
    const auto tree = parsed(text + "x]\n", problems);
    ASSERT_TRUE(tree);
    EXPECT_EQ(tree->children[0].children[2].place.column, 5 + 2 * 7);
    EXPECT_EQ(tree->children[0].children.back().place.column, 5 + 40'000 * 7);
}

TEST(Parse, ReadsADecimalCommaInBracesAsItWasMeant) {
    Problems problems;
    const auto tree = parsed("a: {mean: 0,75, sd: 0.1}\n", problems);
    ASSERT_TRUE(tree);
    EXPECT_EQ(problems.count(), 1U);
    EXPECT_EQ(tree->find("a")->find("mean")->text, "0.75");
    EXPECT_EQ(tree->find("a")->children.size(), 2U);
}

TEST(Parse, NoticesAQuoteThatTheFileEndsIn) {
    for (const char* text : {"a: \"b\nc: 1\n", "a: 'b\nc: 1\n", "a: \"b\\\"\nc: 1\n", "a: 'it''s\nc: 1\n"}) {
        Problems problems;
        EXPECT_FALSE(parsed(text, problems)) << text;
        EXPECT_EQ(problems.count(), 1U) << text;
    }
    Problems none;
    EXPECT_TRUE(parsed("a: 'it''s'\nb: \"say \\\"x\\\"\"\nc: |\n  'open\nd: ''\n", none));
    EXPECT_FALSE(none.any());
}

}  // namespace
}  // namespace raaderum::scenario
