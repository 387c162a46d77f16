// Shipped scenarios with random damage: reading either works or ends in BadInput, never otherwise, and soon.

#include "reading.hpp"
#include "scenario/shipped.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

namespace raaderum::scenario {
namespace {

/// Damages a few places of `text`; the same luck always damages alike.
std::string damaged(std::string text, std::mt19937& luck) {
    constexpr std::array pieces{
        "[",     "]",   "{",      "}",  ":",    ": ",       "\n",  "\n  ", "- ",
        "&a ",   "*a",  "!!int ", "\"", "'",    "#",        "|\n", ">-",   "? ",
        "---\n", "...", "%",      "@",  "\t",   "\r",       "æ",   "\xE5", "\x04",
        ",",     "~",   "null",   "no", "1e9",  "0,7",      "-1",  ".inf", "{sweep: [0.1, 0.2]}",
        "sweep", "+",   ".",      "..", "<<: ", "extends: "};
    const auto below = [&](std::size_t count) { return static_cast<std::size_t>(luck()) % count; };
    const std::size_t wounds = 1 + below(6);
    for (std::size_t wound = 0; wound != wounds && !text.empty(); ++wound) {
        const std::size_t at = below(text.size());
        const std::size_t length = 1 + below(12);
        switch (below(6)) {
            case 0:
                text.erase(at, length);
                break;
            case 1:
                text.insert(at, pieces[below(pieces.size())]);
                break;
            case 2:
                text[at] = static_cast<char>(below(256));
                break;
            case 3:
                text.insert(at, text.substr(below(text.size()), length * 8));
                break;
            case 4:
                text.replace(at, length, pieces[below(pieces.size())]);
                break;
            default:
                text.resize(at);
                break;
        }
    }
    return text;
}

TEST(Reading, OfADamagedScenarioEndsInAPlanOrInMessages) {
    std::mt19937 luck(2013);
    std::size_t accepted = 0;
    std::size_t refused = 0;
    for (int round = 0; round != 1600; ++round) {
        const ShippedScenario& shipped =
            shipped_scenarios()[static_cast<std::size_t>(round) % shipped_scenarios().size()];
        const std::string text = damaged(std::string(shipped.text), luck);
        try {
            const Scenario scenario = load_text(text, "damaged.yaml");
            ++accepted;
            if (accepted % 10 == 0) expect_same(load_text(scenario.resolved, "again.yaml").plan, scenario.plan);
        } catch (const BadInput& bad) {
            ++refused;
            ASSERT_FALSE(bad.problems.empty());
            ASSERT_FALSE(describe(bad.problems).empty());
        }
    }
    EXPECT_GT(accepted, 80U);
    EXPECT_GT(refused, 400U);
}

TEST(Reading, OfNoiseEndsInMessages) {
    std::mt19937 luck(45);
    constexpr std::string_view alphabet = "abc:,-[]{}&*!|>'\"#%@?~ \n\t0123456789.";
    for (int round = 0; round != 4000; ++round) {
        std::string text;
        const std::size_t length = luck() % 200;
        for (std::size_t at = 0; at != length; ++at) text += alphabet[luck() % alphabet.size()];
        try {
            load_text(text, "noise.yaml");
        } catch (const BadInput& bad) {
            ASSERT_FALSE(describe(bad.problems).empty());
        }
    }
}

}  // namespace
}  // namespace raaderum::scenario
