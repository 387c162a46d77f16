#include "scenario/source.hpp"

#include "reading.hpp"

#include <gtest/gtest.h>

namespace raaderum::scenario {
namespace {

bool is_refused(const std::string& bytes) {
    Problems problems;
    return make_source("test.yaml", {}, bytes, problems) == nullptr && problems.any();
}

TEST(Source, TakesByteOrderMarksAndForeignLineEndsForWhatTheyAre) {
    const Plan plain = plan_of("weeks: 52\ninstitution:\n  employees: 30\n");
    expect_same(plan_of("\xEF\xBB\xBFweeks: 52\ninstitution:\n  employees: 30\n"), plain);
    expect_same(plan_of("weeks: 52\r\ninstitution:\r\n  employees: 30\r\n"), plain);
    expect_same(plan_of("weeks: 52\rinstitution:\r  employees: 30\r"), plain);
    expect_same(plan_of("weeks: 52\ninstitution:\n  employees: 30"), plain);
}

TEST(Source, RefusesWhatIsNoText) {
    EXPECT_TRUE(is_refused(std::string("a\0b", 3)));
    EXPECT_TRUE(is_refused("a: \x04"));              // the YAML library takes this byte for the end of the file
    EXPECT_TRUE(is_refused("a: \xE5"));              // Latin-1
    EXPECT_TRUE(is_refused("a: \xC0\xAF"));          // overlong
    EXPECT_TRUE(is_refused("a: \xED\xA0\x80"));      // half a surrogate pair
    EXPECT_TRUE(is_refused("a: \xF4\x90\x80\x80"));  // beyond Unicode
    EXPECT_TRUE(is_refused("a: \xC3"));              // cut off
    EXPECT_TRUE(is_refused(std::string(largest_source + 1, ' ')));
    EXPECT_FALSE(is_refused("a: æøå € 🙂"));
}

TEST(Source, CountsColumnsInCharacters) {
    Problems problems;
    const auto source = make_source("test.yaml", {}, "første\næøå: 1\n", problems);
    ASSERT_NE(source, nullptr);
    EXPECT_EQ(source->place(source, 1, 6).line, 2);
    EXPECT_EQ(source->place(source, 1, 6).column, 4);
    EXPECT_EQ(source->line(2), "æøå: 1");
    EXPECT_EQ(source->line(0), "");
    EXPECT_EQ(source->line(99), "");
}

}  // namespace
}  // namespace raaderum::scenario
