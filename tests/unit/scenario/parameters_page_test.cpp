#include "scenario/parameters_page.hpp"

#include "model/parameters.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>

namespace raaderum::scenario {
namespace {

TEST(ParametersPage, HoldsEveryParameterWithItsMeaning) {
    const std::string text = parameters_as_text();
    const std::string markdown = parameters_as_markdown();
    for (const ParameterInfo& parameter : parameter_table()) {
        EXPECT_NE(text.find("  " + std::string(parameter.key) + " "), std::string::npos) << parameter.key;
        EXPECT_NE(text.find(parameter.meaning), std::string::npos) << parameter.key;
        EXPECT_NE(markdown.find("| `" + std::string(parameter.key) + "` |"), std::string::npos) << parameter.key;
    }
    for (const ParameterGroup& group : parameter_groups()) EXPECT_NE(markdown.find(group.title), std::string::npos);
}

TEST(ParametersPage, ShowsDefaultsAsTheyWereMeant) {
    const std::string markdown = parameters_as_markdown();
    EXPECT_NE(markdown.find("| `institution.statutory_share` | 0.2 | 0 to 1 |"), std::string::npos);
    EXPECT_NE(markdown.find("| `institution.procedural_weight` | follows |"), std::string::npos);
}

TEST(ParametersPage, HasTablesOfEqualWidthInMarkdown) {
    std::istringstream lines(parameters_as_markdown());
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("|")) continue;
        std::size_t bars = 0;
        for (std::size_t at = 0; at != line.size(); ++at)
            bars += line[at] == '|' && (at == 0 || line[at - 1] != '\\') ? 1 : 0;
        EXPECT_EQ(bars, 9U) << line;
    }
}

}  // namespace
}  // namespace raaderum::scenario
