// The table comes back as it was, and the stored one is about things that there are.
#include "ablate/json.hpp"

#include "ablate/stored.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace raaderum::ablate {
namespace {

Table small_table() {
    Table table;
    table.version = "1.2.3";
    table.digest = "0123abcd";
    table.full = true;
    table.replicates = 120;
    table.spreads = {{"leeway", 0.1}};
    table.rows = {{"trust.loss",
                   "number",
                   Verdict::carries,
                   "leeway",
                   "trust - control",
                   {std::nan(""), std::nan(""), true},
                   20,
                   {"turnover"},
                   false,
                   {}},
                  {"alliance",
                   "mechanism",
                   Verdict::kept_for,
                   "leeway",
                   "trust - control",
                   {0.05, 0.01, false},
                   1,
                   {},
                   false,
                   {"D1", "D2"}},
                  {"misperception",
                   "mechanism",
                   Verdict::idle,
                   "leeway",
                   "trust - control",
                   {0.01, 0.01, false},
                   0,
                   {},
                   false,
                   {}}};
    return table;
}

TEST(Json, ComesBackAsItWas) {
    const std::string text = as_json(small_table());
    EXPECT_EQ(as_json(table_from_json(text)), text);
    EXPECT_NE(text.find("\"does\":\"leaders see every"), std::string::npos);
}

TEST(Json, SaysWhetherItIsAboutTheModelAtHand) {
    EXPECT_NE(as_json(small_table(), "0123abcd").find("\"current\": true"), std::string::npos);
    EXPECT_NE(as_json(small_table(), "another").find("\"current\": false"), std::string::npos);
}

TEST(Csv, HasARowPerThing) {
    const std::string text = as_csv(small_table());
    EXPECT_NE(text.find("\ntrust.loss,number,carries,leeway,trust - control,,,1,20,turnover,0,\n"), std::string::npos)
        << text;
    EXPECT_NE(text.find("\nalliance,mechanism,kept_for,leeway,trust - control,0.05,0.01,0,1,,0,D1 D2\n"),
              std::string::npos);
}

TEST(Stored, CanBeRead) { EXPECT_NO_THROW(shipped_table()); }

}  // namespace
}  // namespace raaderum::ablate
