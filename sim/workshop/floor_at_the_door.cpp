// What the hub does as time passes, and what it tells the facilitator of the door: where participants come in, at which addresses
// people wait because their address has all the places it may have, and from where codes are guessed. The terminal hears of
// each such thing once.
#include "workshop/floor.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace raaderum::workshop {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::chrono::seconds longest_idle{90};  // of somebody who watches and has not said the code
constexpr std::size_t most_warnings = 50;         // of one evening
constexpr std::size_t most_told = 20;             // addresses in a report

}  // namespace

void Floor::tick() {
    Attendance& attendance = doorkeeper_.attendance();
    if (attendance.pass(carrier_.now())) {
        take_in_who_waits();
        carrier_.tell_votes_soon();
    }
    hands_.forget_all_but([&](const std::string& voter) { return attendance.knows(voter); });
    end_idle_lines();
    tell_door();
}

void Floor::end_idle_lines() {
    const Moment now = carrier_.now();
    for (auto& [id, person] : people_) {
        if (person.visitor.role == Role::watch && !person.knocks && now - person.entered >= longest_idle)
            person.line.give_up();
    }
}

void Floor::move_entrance(Entrance entrance) {
    entrance_ = std::move(entrance);
    tell_door();
}

std::string Floor::door_report() const {
    const Attendance& attendance = doorkeeper_.attendance();
    std::map<std::string, std::set<std::string>> knocking;  // tokens by address
    for (const auto& [id, person] : people_) {
        if (person.knocks) knocking[person.visitor.address].insert(person.visitor.token);
    }
    Json full = Json::array();
    for (const auto& [address, tokens] : knocking) {
        if (full.size() == most_told) break;
        full.push_back({{"address", address}, {"taken", attendance.present_at(address)}, {"waiting", tokens.size()}});
    }
    Json guessing = Json::array();
    for (const Guessing& one : doorkeeper_.guessing(carrier_.now())) {
        if (guessing.size() == most_told) break;
        guessing.push_back({{"address", one.address}, {"wrong", one.wrong}});
    }
    return Json{{"tell", "door"},
                {"address", entrance_.address},
                {"others", entrance_.others},
                {"per_address", attendance.per_address()},
                {"full", full},
                {"room_full", attendance.present() >= Attendance::most_participants},
                {"guessing", guessing}}
        .dump();
}

void Floor::tell_door() {
    std::string report = door_report();
    if (report == told_of_door_) return;
    for (auto& [id, person] : people_) {
        if (person.visitor.role == Role::control) person.line.send({report});
    }
    const Json told = Json::parse(report);
    for (const Json& at : told.at("full")) {
        warn_once(
            "full " + at.at("address").get<std::string>(),
            fmt::format("{} participants are in from {}, as many as one address may have, and more wait; if the room "
                        "shares that address, let them in on the page (Q), or begin with "
                        "--participants-per-address {}",
                        at.at("taken").get<int>(), at.at("address").get<std::string>(), Doorkeeper::shared_address));
    }
    if (told.at("room_full").get<bool>()) {
        warn_once("room full", fmt::format("{} participants are in, which is as many as there may be",
                                           Attendance::most_participants));
    }
    for (const Json& from : told.at("guessing")) {
        warn_once("guessing " + from.at("address").get<std::string>(),
                  fmt::format("{} wrong codes came from {}; it may try {} a minute, and nobody else is held up",
                              from.at("wrong").get<int>(), from.at("address").get<std::string>(),
                              Doorkeeper::wrong_codes_per_minute));
    }
    told_of_door_ = std::move(report);
}

void Floor::warn_once(const std::string& about, const std::string& text) {
    if (warned_.size() < most_warnings && warned_.insert(about).second) carrier_.warn(text);
}

}  // namespace raaderum::workshop
