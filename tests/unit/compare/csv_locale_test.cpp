// Tables as a Danish spreadsheet reads them.
#include "compare/csv_locale.hpp"

#include <gtest/gtest.h>

namespace raaderum::compare {
namespace {

TEST(CsvLocale, DanishTablesHaveSemicolonsAndDecimalCommas) {
    EXPECT_EQ(in_locale("name,value\ncontrol,0.25\ntrust,-1.5e-05\nas-is,\n", CsvLocale::danish),
              "name;value\ncontrol;0,25\ntrust;-1,5e-05\nas-is;\n");
    EXPECT_EQ(in_locale("a,0.5\n", CsvLocale::international), "a,0.5\n");
    EXPECT_EQ(table_in_locale("a,1\n", CsvLocale::danish),
              "\xEF\xBB\xBF"
              "a;1\n");
    EXPECT_EQ(table_in_locale("a,1\n", CsvLocale::international), "a,1\n");
}

TEST(CsvLocale, TextsStayAsTheyAre) {
    EXPECT_EQ(in_locale("\"a, \"\"b\"\"\",1.0.2,v1.5,3.,.5,1.5 h,7\n", CsvLocale::danish),
              "\"a, \"\"b\"\"\";1.0.2;v1.5;3.;.5;1.5 h;7\n");
    EXPECT_EQ(in_locale("a;b,2.5\n", CsvLocale::danish), "\"a;b\";2,5\n");
    EXPECT_EQ(in_locale("\"line\nbreak, 0.5\",0.5\n", CsvLocale::danish), "\"line\nbreak, 0.5\";0,5\n");
}

}  // namespace
}  // namespace raaderum::compare
