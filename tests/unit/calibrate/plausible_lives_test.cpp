// Plausible worlds of members that live: the same bits on any number of threads, answers to every target, and whether the set that ships
// is of this model.
#include "calibrate/model_digest.hpp"
#include "calibrate/plausible/ensemble.hpp"
#include "scenario/set_of_worlds.hpp"
#include "version_tag.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <iostream>

namespace raaderum::calibrate {
namespace {

EnsembleSettings small(int jobs) {
    EnsembleSettings settings;
    settings.smoother = {10, 1, 5};
    settings.keep = 4;
    settings.jobs = jobs;
    return settings;
}

TEST(PlausibleLives, AreTheSameOnAnyNumberOfThreads) {
    const StructureWorlds one = worlds_of_structure(0, small(1));
    for (const int jobs : {2, 7}) {
        const StructureWorlds other = worlds_of_structure(0, small(jobs));
        EXPECT_EQ(one.smoothed.prior_answers, other.smoothed.prior_answers) << jobs;
        EXPECT_EQ(one.smoothed.posterior, other.smoothed.posterior) << jobs;
        EXPECT_EQ(one.smoothed.posterior_answers, other.smoothed.posterior_answers) << jobs;
        EXPECT_EQ(one.kept, other.kept) << jobs;
    }
}

TEST(PlausibleLives, AnswerEveryTargetByNumbersStructureAndLuck) {
    const Houses houses;
    const std::vector<Prior> numbers = priors();
    const std::vector<double> defaults(numbers.size(), 0.0);
    const Answers answers = answers_of(houses.live_by({numbers, defaults, 0}, 0, 0, 1));
    ASSERT_EQ(answers.size(), plausible_targets().size());
    for (std::size_t target = 0; target != answers.size(); ++target)
        EXPECT_TRUE(std::isfinite(answers[target])) << plausible_targets()[target].what;
    EXPECT_EQ(answers, answers_of(houses.live_by({numbers, defaults, 0}, 0, 0, 1)));
    EXPECT_NE(answers, answers_of(houses.live_by({numbers, defaults, 0}, 0, 1, 1))) << "another member has other luck";
    EXPECT_NE(answers, answers_of(houses.live_by({numbers, defaults, 0}, 1, 0, 1))) << "and so has another round";
    EXPECT_NE(answers, answers_of(houses.live_by({numbers, defaults, 2}, 0, 0, 1))) << "another structure";
    std::vector<double> shifted = defaults;
    shifted.front() = 1.0;
    EXPECT_NE(answers, answers_of(houses.live_by({numbers, shifted, 0}, 0, 0, 1)));
}

/// A version may not be cut with worlds of another model; in between they go stale.
TEST(PlausibleLives, WereFittedToThisModelInEveryVersion) {
    const std::string shipped = scenario::shipped_worlds();
    const std::string name = shipped.substr(0, shipped.find('\n'));
    if (name.find("model " + digest_of_model()) != std::string::npos && name.find("trial") == std::string::npos) return;
    const std::string stale =
        "sim/scenario/plausible.csv is a trial, or of another model; make it anew: cmake --build --preset "
        "release --target plausible_worlds";
    if (tests::at_a_version(RAADERUM_SOURCE_DIR)) FAIL() << stale;
    std::cout << "stale: " << stale << "\n";
}

TEST(ModelDigest, IsTheSameEachTime) {
    EXPECT_EQ(digest_of_model(), digest_of_model());
    EXPECT_EQ(digest_of_model().size(), 8U);
}

}  // namespace
}  // namespace raaderum::calibrate
