#pragma once
// A hub whose engine works when the test says so, and what everybody heard.

#include "small_stage.hpp"
#include "workshop/floor.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <string>
#include <utility>
#include <vector>

namespace raaderum::workshop {

class Evening : public testing::Test {
  protected:
    using Json = nlohmann::ordered_json;

    struct Heard {
        std::vector<Message> messages;
        bool hung_up = false;
        bool given_up = false;
        Standing standing = Standing::asking;
        Json last(const std::string& tell) const {
            for (auto message = messages.rbegin(); message != messages.rend(); ++message) {
                if (message->binary) continue;
                Json json = Json::parse(message->bytes);
                if (json.at("tell") == tell) return json;
            }
            return {};
        }
    };

    Floor::Id enter(const Visitor& visitor, Heard& heard) {
        return floor.enter(visitor, {[&heard](Message message) { heard.messages.push_back(std::move(message)); },
                                     [&heard] { heard.hung_up = true; }, [&heard] { heard.given_up = true; },
                                     [&heard](Standing standing) { heard.standing = standing; }});
    }
    Visitor facilitator() {
        const std::string token = *door.redeem(door.control_path());
        return {token, Role::control};
    }
    /// Somebody who looks at the page, from an address of their own where none is given.
    Visitor watcher(std::string address = {}) {
        if (address.empty()) address = "10.0.1." + std::to_string(++addresses);
        return {door.new_visitor(), Role::watch, std::move(address)};
    }
    Floor::Id join(const Visitor& visitor, Heard& heard) {
        const Floor::Id id = enter(visitor, heard);
        floor.hear(id, Json{{"ask", "join"}, {"code", door.code()}}.dump());
        return id;
    }
    /// The cookie of somebody who has joined and whose page comes again.
    Visitor again(const Visitor& visitor) {
        Visitor back = *door.visitor("raaderum-1=" + visitor.token);
        back.address = visitor.address;
        return back;
    }
    void pass(std::chrono::seconds time) {
        now += time;
        floor.tick();
    }
    Json votes(Heard& heard) {
        floor.tell_votes();
        return heard.last("votes");
    }
    void work() {
        while (!jobs.empty()) {
            const auto [job, then] = std::move(jobs.front());
            jobs.pop_front();
            then(job());
        }
    }

    Dialogue dialogue{shipped_stage(), read_story("tillid-og-kontrol")};
    Doorkeeper door{{"127.0.0.1:1"}, true, "raaderum-1"};
    std::deque<std::pair<std::function<Message()>, std::function<void(Message)>>> jobs;
    int votes_asked = 0;
    int addresses = 0;
    std::vector<std::string> warnings;
    Moment now{};
    Floor floor{
        dialogue,
        door,
        {"http://10.0.0.7:1/", {}},
        {[this](auto job, auto then) { jobs.emplace_back(std::move(job), std::move(then)); }, [this] { ++votes_asked; },
         [this](const std::string& text) { warnings.push_back(text); }, [this] { return now; }}};
};

}  // namespace raaderum::workshop
