#include "workshop/history.hpp"

#include <gtest/gtest.h>

namespace raaderum::workshop {
namespace {

using Json = nlohmann::ordered_json;

Json good() {
    return Json::parse(R"({"seed": 7,
        "changes": [{"world": 1, "week": 30, "key": "leaders.develop", "value": 0.5}],
        "shocks": [{"world": 0, "week": 52, "kind": "budget_cut", "size": 0.1}]})");
}

TEST(History, ReadsWhatItWrites) {
    const History history = read_history(good());
    EXPECT_EQ(history.seed, 7U);
    ASSERT_EQ(history.changes.size(), 1U);
    EXPECT_EQ(history.changes[0].world, 1U);
    EXPECT_EQ(history.changes[0].value, 0.5);
    EXPECT_EQ(as_json(history), good());
}

TEST(History, TakesNothingButLeversAndShocks) {
    const auto refused = [](const char* place, const Json& value) {
        Json history = good();
        history[Json::json_pointer(place)] = value;
        EXPECT_THROW(read_history(history), BadAsk) << place << " " << value;
    };
    refused("/seed", -1);
    refused("/seed", "7");
    refused("/changes", 3);
    refused("/changes/0/world", 2);
    refused("/changes/0/week", -1);
    refused("/changes/0/week", 3.5);
    refused("/changes/0/key", "institution.employees");  // a parameter, but no lever
    refused("/changes/0/key", "x: 1\nextends");
    refused("/changes/0/value", "0.5");
    refused("/shocks/0/kind", "set");
    refused("/shocks/0/key", "leaders.develop");
    refused("/shocks/0/size", Json::array());
    EXPECT_THROW(read_history(Json::array()), BadAsk);
    EXPECT_THROW(read_history(Json::object()), BadAsk);
}

TEST(History, IsNoLongerThanARoomCanMakeIt) {
    Json history = good();
    history["changes"] = Json::array();
    for (std::size_t count = 0; count != most_deeds + 1; ++count) history["changes"].push_back(good()["changes"][0]);
    EXPECT_THROW(read_history(history), BadAsk);
}

}  // namespace
}  // namespace raaderum::workshop
