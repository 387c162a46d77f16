// Sums that libcrypto gives as well, and scenarios that YAML gives as well.
#include "output/sha256.hpp"
#include "scenario/parse.hpp"
#include "scenario/scenario.hpp"

#include <gtest/gtest.h>

#include <string>

namespace raaderum {
namespace {

TEST(TakeHome, SumsAreThoseOfTheStandard) {
    // FIPS 180-4's examples and those of NIST's Cryptographic Standards and Guidelines
    EXPECT_EQ(output::sha256_of(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(output::sha256_of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(output::sha256_of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(output::sha256_of(std::string(1'000'000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(TakeHome, ASumStartsAnew) {
    output::Sha256 sum;
    EXPECT_EQ(sum.add("a", 1).add("bc", 2).hex(), output::sha256_of("abc"));
    EXPECT_EQ(sum.add("abc", 3).hex(), output::sha256_of("abc"));
}

TEST(TakeHome, TheTreeKeepsOrderDigitsAndQuotes) {
    scenario::Problems problems;
    const auto source = scenario::make_source(
        "x", {}, R"({"b": [1, -2, 0.10, 1e3, "3", true, null], "a": {"seed": 18446744073709551615}})", problems);
    const auto tree = scenario::parse(source, problems);
    ASSERT_TRUE(tree && !problems.any());
    ASSERT_EQ(tree->children.size(), 2U);
    EXPECT_EQ(tree->children[0].key, "b");
    std::string texts;
    for (const scenario::Node& child : tree->children[0].children) {
        texts += (child.quoted ? "'" + child.text + "'" : child.text) + " ";
    }
    EXPECT_EQ(texts, "1 -2 0.10 1e3 '3' true  ");
    EXPECT_EQ(tree->find("a")->find("seed")->text, "18446744073709551615");
}

TEST(TakeHome, WhatIsNoJsonIsSaid) {
    for (const char* text : {"", "weeks: 3", "{\"weeks\": ", "{} {}"}) {
        scenario::Problems problems;
        EXPECT_FALSE(scenario::parse(scenario::make_source("x", {}, text, problems), problems)) << text;
        EXPECT_TRUE(problems.any()) << text;
    }
}

TEST(TakeHome, APlanIsReadWithItsProblems) {
    const Plan plan = scenario::load_plan(R"({"schema": 1, "weeks": 12, "leaders": {"develop": 0.9}})", "house");
    EXPECT_EQ(plan.weeks, 12);
    EXPECT_EQ(plan.name, "house");
    EXPECT_THROW(scenario::load_plan(R"({"schema": 1, "weeks": "12"})", "house"), scenario::BadInput);
}

}  // namespace
}  // namespace raaderum
