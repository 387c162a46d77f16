#include "workshop/dialogue.hpp"

#include "small_stage.hpp"

#include <gtest/gtest.h>

#include <cstring>

namespace raaderum::workshop {
namespace {

using Json = nlohmann::ordered_json;

Dialogue with_story() { return {shipped_stage(), read_story("tillid-og-kontrol")}; }

Json history() { return Json::parse(R"({"seed": 2013, "changes": [], "shocks": []})"); }

TEST(Dialogue, TheWelcomeTellsAllThatThePageNeeds) {
    const Json welcome = with_story().welcome();
    EXPECT_EQ(welcome.at("worlds").at(0).at("label").at("da"), "Tillid");
    EXPECT_EQ(welcome.at("metrics").size(), metric_count);
    EXPECT_EQ(welcome.at("story").at("name"), "tillid-og-kontrol");
    for (const Json& lever : welcome.at("levers")) {
        EXPECT_LT(lever.at("low"), lever.at("high"));
        EXPECT_FALSE(lever.at("source").at("da").get<std::string>().empty());
    }
    EXPECT_EQ(welcome.at("levers").at(0).at("start"), Json({0.15, 0.65}));
}

TEST(Dialogue, ARunComesAsHeaderAndValues) {
    const Dialogue dialogue = with_story();
    const Message message = dialogue.answer({{"ask", "play"}, {"id", 5}, {"history", history()}});
    ASSERT_TRUE(message.binary);
    std::uint32_t length = 0;
    std::memcpy(&length, message.bytes.data(), sizeof length);
    const Json header = Json::parse(message.bytes.substr(sizeof length, length));
    EXPECT_EQ(header.at("id"), 5);
    std::size_t values = 0;
    for (const auto& [name, array] : header.at("arrays").items()) {
        EXPECT_EQ(array.at("at"), values) << name;
        std::size_t size = 1;
        for (const Json& extent : array.at("shape")) size *= extent.get<std::size_t>();
        values += size;
    }
    ASSERT_EQ(message.bytes.size(), sizeof length + length + values * sizeof(float));

    const Performance performance = dialogue.stage().perform(read_history(history()));
    EXPECT_EQ(header.at("digests"), Json(performance.digests));
    const auto value = [&](std::size_t at) {
        float number = 0.0F;
        std::memcpy(&number, message.bytes.data() + sizeof length + length + at * sizeof(float), sizeof number);
        return number;
    };
    const std::size_t weeks = performance.worlds[1].weeks;
    EXPECT_EQ(value((metric_count + static_cast<std::size_t>(Metric::courage)) * weeks + 100),
              performance.worlds[1].of(Metric::courage)[100]);
    EXPECT_EQ(header.at("people").size(), 3U);
}

TEST(Dialogue, WhatHandsOutAScenarioTheShellTakes) {
    const Json reply = Json::parse(with_story().answer({{"ask", "export"}, {"id", 1}, {"history", history()}}).bytes);
    EXPECT_EQ(reply.at("tell"), "export");
    EXPECT_EQ(scenario::load_text(reply.at("yaml"), "written.yaml").plan.variants.size(), 2U);
}

TEST(Dialogue, AnswersNonsenseWithWords) {
    const Dialogue dialogue = with_story();
    for (const Json& ask : {Json{{"ask", "play"}}, Json{{"ask", "play"}, {"id", "x"}, {"history", 3}},
                            Json{{"ask", "why"}, {"history", history()}},
                            Json{{"ask", "why"}, {"history", history()}, {"from", 0}, {"to", 5000}},
                            Json{{"ask", "why"}, {"history", history()}, {"from", 9}, {"to", 40}, {"metric", "love"}},
                            Json{{"ask", "export"}, {"history", {{"seed", 1}}}}}) {
        const Json reply = Json::parse(dialogue.answer(ask).bytes);
        EXPECT_EQ(reply.at("tell"), "error") << ask;
        EXPECT_FALSE(reply.at("message").get<std::string>().empty());
    }
}

}  // namespace
}  // namespace raaderum::workshop
