// A box that is known is found again in a thousand worlds, with and without noise, and said in words.
#include "worlds/scenario_discovery.hpp"

#include "core/draws.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace raaderum::worlds {
namespace {

/// A thousand worlds of three parameters in (0, 1); of interest where the first is below 0.3 and the second above 0.6, but
/// for a share `noise` of the worlds, where it is the other way round.
Sample corner(double noise) {
    Sample sample{{"a", "b", "c"}, {}, {}};
    const Luck luck(1999, ReplicateId{0});
    for (std::uint32_t world = 0; world != 1000; ++world) {
        const Words words = luck.words(Purpose::life, 0, world);
        std::vector<double> values;
        for (std::size_t k = 0; k != 3; ++k) values.push_back(static_cast<double>(uniform(words[k])));
        const bool turned = static_cast<double>(uniform(words[3])) < noise;
        sample.interesting.push_back((values[0] < 0.3 && values[1] > 0.6) != turned);
        sample.worlds.push_back(values);
    }
    return sample;
}

TEST(Discover, FindsACornerAndNothingElse) {
    const Box box = discover(corner(0.0));
    EXPECT_NEAR(box.bounds[0].high, 0.3, 0.02);
    EXPECT_NEAR(box.bounds[1].low, 0.6, 0.02);
    EXPECT_TRUE(std::isinf(box.bounds[0].low));
    EXPECT_TRUE(std::isinf(box.bounds[1].high));
    EXPECT_EQ(box.bounds[2], Bounds{}) << "the third parameter does not matter";
    EXPECT_GT(box.density, 0.95);
    EXPECT_GT(box.coverage, 0.95);
}

TEST(Discover, FindsTheCornerThroughNoise) {
    const Box box = discover(corner(0.1));
    EXPECT_NEAR(box.bounds[0].high, 0.3, 0.06);
    EXPECT_NEAR(box.bounds[1].low, 0.6, 0.06);
    EXPECT_GT(box.density, 0.8);
}

/// Three hundred worlds of as many parameters, none of which has to do with what is of interest, but for the first where it is said.
Sample many_parameters(std::uint32_t seed, bool first_matters) {
    Sample sample;
    const Luck luck(seed, ReplicateId{0});
    for (std::uint32_t parameter = 0; parameter != 300; ++parameter)
        sample.parameters.push_back("p" + std::to_string(parameter));
    for (std::uint32_t world = 0; world != 300; ++world) {
        std::vector<double>& values = sample.worlds.emplace_back();
        for (Week parameter = 0; parameter != 300; ++parameter)
            values.push_back(static_cast<double>(uniform(luck.words(Purpose::life, parameter, world)[0])));
        const double chance = first_matters ? 0.2 + 0.6 * values[0] : 0.5;
        sample.interesting.push_back(static_cast<double>(uniform(luck.words(Purpose::life, 1000, world)[0])) < chance);
    }
    return sample;
}

// The level is 0.05 for each of 40 samples, so that more than 6 false alarms come in 1.4 % of cases.
TEST(TellingParameters, AreThoseThatMatterAndSeldomAnyOther) {
    std::size_t false_alarms = 0;
    for (std::uint32_t seed = 0; seed != 40; ++seed)
        false_alarms += telling_parameters(many_parameters(seed, false)).empty() ? 0 : 1;
    EXPECT_LE(false_alarms, 6U);
    EXPECT_EQ(telling_parameters(many_parameters(1, true)), std::vector<std::size_t>{0});
    EXPECT_EQ(telling_parameters(corner(0.1)), (std::vector<std::size_t>{0, 1}));
    EXPECT_TRUE(telling_parameters(Sample{{"a"}, {{1.0}, {2.0}}, {true, true}}).empty());
}

TEST(Regions, AreToldOnlyWhereTheySayMoreThanTheShareOfAll) {
    Sample sample{{"a"}, {}, {}};
    for (std::size_t world = 0; world != 100; ++world) {
        sample.worlds.push_back({static_cast<double>(world)});
        sample.interesting.push_back(world % 10 < 7);  // 70 % everywhere
    }
    Box box{{{0.0, 57.0}}, 58, 0.724, 0.6};
    EXPECT_FALSE(says_more_than_the_share_of_all(sample, box)) << "72 % of 58 where the share is 70 %";
    box.density = 0.95;
    EXPECT_TRUE(says_more_than_the_share_of_all(sample, box));
    box.worlds = 4;
    box.density = 1.0;
    EXPECT_FALSE(says_more_than_the_share_of_all(sample, box)) << "four worlds";
    const auto [low, high] = interval_of_share(8, 10);
    EXPECT_NEAR(low, 0.4439, 1e-4);
    EXPECT_NEAR(high, 0.9748, 1e-4);
    EXPECT_EQ(interval_of_share(10, 10).second, 1.0);
    EXPECT_EQ(interval_of_share(0, 10).first, 0.0);
}

// The level is 0.05 for each of 40 samples, so that more than 6 false alarms come in 1.4 % of cases.
TEST(Regions, AreSeldomToldWhereThereAreNone) {
    std::size_t told = 0;
    for (std::uint32_t seed = 100; seed != 140; ++seed) {
        Sample sample = many_parameters(seed, false);
        told += in_words(told_box(sample), sample.parameters) == "everywhere" ? 0 : 1;
    }
    EXPECT_LE(told, 6U);
    Sample sample = many_parameters(1, true);
    EXPECT_NE(in_words(told_box(sample), sample.parameters), "everywhere");
    EXPECT_EQ(sample.parameters.size(), 1U);
}

TEST(TellingParameters, MayBeOnesThatAreOrAreNot) {
    Sample sample{{"structure=information"}, {}, {}};
    for (std::size_t world = 0; world != 60; ++world) {
        sample.worlds.push_back({world % 3 == 0 ? 1.0 : 0.0});
        sample.interesting.push_back(world % 3 == 0 || world % 10 == 1);
    }
    EXPECT_EQ(telling_parameters(sample), std::vector<std::size_t>{0});
    EXPECT_EQ(in_words(discover(sample), sample.parameters), "structure is information");
    for (std::size_t world = 0; world != 60; ++world) sample.interesting[world] = world % 3 != 0;
    EXPECT_EQ(in_words(discover(sample), sample.parameters), "structure is not information");
}

TEST(Peel, StepsRaiseTheDensityAndNeverCutMuch) {
    const std::vector<Box> boxes = peel(corner(0.1));
    ASSERT_GT(boxes.size(), 10U);
    EXPECT_EQ(boxes.front().worlds, 1000U);
    EXPECT_EQ(boxes.front().coverage, 1.0);
    for (std::size_t step = 1; step != boxes.size(); ++step) {
        EXPECT_GT(boxes[step].density, boxes[step - 1].density);
        EXPECT_GE(static_cast<double>(boxes[step].worlds), 0.94 * static_cast<double>(boxes[step - 1].worlds));
        EXPECT_GE(boxes[step].worlds, 50U);
    }
}

TEST(Paste, WinsBackWhatWasCutTooDeep) {
    const Sample sample = corner(0.0);
    Box small{{{0.1, 0.2}, {0.7, 0.9}, {0.0, 0.8}}, 0, 1.0, 0.0};
    const Box box = paste(sample, small);
    EXPECT_EQ(box.density, 1.0);
    EXPECT_GT(box.coverage, 0.9);
}

TEST(Discover, IsEverywhereWhereAllOrNoneAreOfInterest) {
    Sample sample = corner(0.0);
    for (const bool all : {true, false}) {
        sample.interesting.assign(1000, all);
        const Box box = discover(sample);
        EXPECT_EQ(in_words(box, sample.parameters), "everywhere");
        EXPECT_EQ(box.density, all ? 1.0 : 0.0);
    }
}

TEST(Discover, TakesValuesThatOccurOftenTogether) {
    Sample sample{{"whole"}, {}, {}};
    for (int world = 0; world != 100; ++world) {
        sample.worlds.push_back({static_cast<double>(world % 4)});
        sample.interesting.push_back(world % 4 == 3);
    }
    const Box box = discover(sample);
    EXPECT_EQ(box.worlds, 25U);
    EXPECT_EQ(in_words(box, sample.parameters), "whole above 2.5");
}

TEST(InWords, NamesTheBoundsThatThereAre) {
    const Box box{{{0.25, 0.5}, {}, {0.75, Bounds{}.high}}, 10, 1.0, 1.0};
    EXPECT_EQ(in_words(box, {"a", "b", "c"}), "a from 0.25 to 0.5 and c above 0.75");
}

}  // namespace
}  // namespace raaderum::worlds
