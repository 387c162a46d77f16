#include "workshop/floor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace raaderum::workshop {
namespace {

using Json = nlohmann::ordered_json;
using Answer = Admission::Answer;

constexpr double most_at_once = 60.0;  // messages
constexpr double per_second = 30.0;
constexpr int most_untimely_codes = 5;

std::string word(const Json& said, const char* name) {
    return said.contains(name) && said.at(name).is_string() ? said.at(name).get<std::string>() : std::string();
}

/// A small whole number; −1 where there is none.
int small(const Json& said, const char* name) {
    if (!said.contains(name) || !said.at(name).is_number_unsigned()) return -1;
    return static_cast<int>(std::min<std::uint64_t>(said.at(name).get<std::uint64_t>(), 1000));
}

/// What the options of a question say, in both languages; null where the page does not say it of each, or at length.
Json answers_in(const Json& said, int options) {
    constexpr std::size_t longest = 200;
    if (!said.contains("answers") || !said.at("answers").is_array()) return {};
    Json answers = Json::array();
    for (const Json& answer : said.at("answers")) {
        if (!answer.is_object()) return {};
        const std::string danish = word(answer, "da");
        const std::string english = word(answer, "en");
        if (danish.empty() || english.empty() || std::max(danish.size(), english.size()) > longest) return {};
        answers.push_back({{"da", danish}, {"en", english}});
    }
    return answers.size() == static_cast<std::size_t>(options) ? answers : Json();
}

}  // namespace

Floor::Floor(const Dialogue& dialogue, Doorkeeper& doorkeeper, Entrance entrance, Carrier carrier)
    : dialogue_(dialogue),
      doorkeeper_(doorkeeper),
      entrance_(std::move(entrance)),
      carrier_(std::move(carrier)),
      welcome_(dialogue.welcome()) {
    welcome_["role"] = spelled(Role::control);
    welcome_["lan"] = Json();
    Json cover = welcome_;
    if (cover.at("story").is_object()) {  // notes and what comes later are the facilitator's
        cover["story"] = {{"title", cover["story"]["title"]}, {"roles", cover["story"]["roles"]}};
    }
    cover["role"] = spelled(Role::watch);
    welcome_to_watch_ = cover.dump();
    cover["role"] = spelled(Role::guest);
    welcome_to_vote_ = cover.dump();
}

Floor::Id Floor::enter(const Visitor& visitor, Line line) {
    const Id id = next_++;
    Person& person = people_[id];
    person.visitor = visitor;
    person.line = std::move(line);
    person.patience = most_at_once;
    person.heard = person.entered = carrier_.now();
    if (visitor.role == Role::guest && doorkeeper_.attendance().arrive(visitor.token) != Attendance::Entry::in) {
        person.visitor.role = Role::watch;  // their place was taken while they were away
        person.knocks = true;
    }
    const Role role = person.visitor.role;
    person.line.stands(role == Role::control ? Standing::playing
                       : role == Role::guest ? Standing::taking_part
                       : person.knocks       ? Standing::waiting
                                             : Standing::watching);
    say_welcome(person);
    say_votes(person, tally());
    if (role == Role::control) person.line.send({door_report()});
    if (role == Role::guest) carrier_.tell_votes_soon();
    return id;
}

void Floor::leave(Id id) {
    const auto found = people_.find(id);
    if (found == people_.end()) return;
    if (found->second.visitor.role == Role::guest) {
        doorkeeper_.attendance().leave(found->second.visitor.token, carrier_.now());
    }
    people_.erase(found);
}

void Floor::hear(Id id, std::string_view text) {
    const auto found = people_.find(id);
    if (found == people_.end()) return;
    Person& person = found->second;
    const Json said = Json::parse(text, nullptr, false);
    if (!is_patient_with(person) || !said.is_object() || !said.contains("ask") || !said.at("ask").is_string()) {
        person.line.hang_up();
        return;
    }
    const std::string verb = word(said, "ask");
    if (verb == "join") {
        hear_code(person, said);
    } else if (verb == "vote" && person.visitor.role == Role::guest) {
        if (hands_.vote(person.visitor.token, small(said, "option"))) {
            say_votes(person, tally());
            carrier_.tell_votes_soon();
        }
    } else if (person.visitor.role == Role::control) {
        hear_control(id, said);
    } else {
        person.line.send({R"({"tell":"error","id":0,"message":"only the facilitator can do that"})"});
    }
}

void Floor::hear_control(Id id, const Json& said) {
    const std::string verb = word(said, "ask");
    if (Dialogue::is_about_runs(said)) {
        ask(id, said);
    } else if (verb == "poll") {
        if (!hands_.open(small(said, "options"))) return;
        answers_ = answers_in(said, hands_.options());
        carrier_.tell_votes_soon();
    } else if (verb == "close poll") {
        hands_.close();
        carrier_.tell_votes_soon();
    } else if (verb == "let in") {
        const int most = small(said, "per_address");
        if (most < 1) return;
        doorkeeper_.attendance().set_per_address(static_cast<std::size_t>(most));
        take_in_who_waits();
        tell_door();
    } else {
        people_.at(id).line.send({R"({"tell":"error","id":0,"message":"there is nothing of that name to ask"})"});
    }
}

void Floor::hear_code(Person& person, const Json& said) {
    if (person.visitor.role != Role::watch) return;
    const Admission admission = doorkeeper_.admit(person.visitor, word(said, "code"), carrier_.now());
    if (admission.answer == Answer::in) return take_in(person);
    const bool has_said_it = admission.answer == Answer::address_full || admission.answer == Answer::room_full;
    if (has_said_it && !std::exchange(person.knocks, true)) person.line.stands(Standing::waiting);
    say_refusal(person, admission);
    if (admission.answer == Answer::too_many_wrong && ++person.untimely_codes >= most_untimely_codes) {
        person.line.hang_up();
    }
}

/// Makes a participant of somebody who has a place.
void Floor::take_in(Person& person) {
    person.visitor.role = Role::guest;
    person.knocks = false;
    person.line.stands(Standing::taking_part);
    say_welcome(person);
    say_votes(person, tally());
    carrier_.tell_votes_soon();
}

void Floor::take_in_who_waits() {
    for (auto& [id, person] : people_) {
        if (!person.knocks) continue;
        const Visitor& visitor = person.visitor;
        if (doorkeeper_.attendance().join(visitor.token, visitor.address, carrier_.now()) == Attendance::Entry::in)
            take_in(person);
    }
}

void Floor::say_refusal(Person& person, const Admission& admission) {
    Json refusal{{"tell", "error"}, {"id", 0}};
    switch (admission.answer) {
        case Answer::too_many_wrong:
            refusal["why"] = "too many wrong codes";
            refusal["seconds"] = admission.wait_seconds;
            refusal["message"] = fmt::format("too many wrong codes came from this address; wait {} s, then try again",
                                             admission.wait_seconds);
            break;
        case Answer::address_full:
            refusal["why"] = "address full";
            refusal["message"] =
                "the code is right, but as many as may take part from your network address do; the "
                "facilitator is told, and you come in by yourself when there is a place";
            break;
        case Answer::room_full:
            refusal["why"] = "room full";
            refusal["message"] =
                "the code is right, but the room is full; you come in by yourself when there is a place";
            break;
        default:
            refusal["why"] = "wrong code";
            refusal["message"] = "that is not the code on the screen";
    }
    person.line.send({refusal.dump()});
}

void Floor::ask(Id id, Json asked) {
    const auto found = people_.find(id);
    if (found == people_.end()) return;
    Person& person = found->second;
    if (person.waiting) {
        person.next.insert_or_assign(word(asked, "ask"), std::move(asked));
        return;
    }
    person.waiting = true;
    carrier_.aside([this, asked = std::move(asked)] { return dialogue_.answer(asked); },
                   [this, id](Message answer) {
                       const auto asker = people_.find(id);
                       if (asker == people_.end()) return;
                       asker->second.line.send(std::move(answer));
                       asker->second.waiting = false;
                       auto& next = asker->second.next;
                       if (!next.empty()) ask(id, std::move(next.extract(next.begin()).mapped()));
                   });
}

bool Floor::is_patient_with(Person& person) {
    const Moment now = carrier_.now();
    const double passed = std::chrono::duration<double>(now - person.heard).count();
    person.heard = now;
    person.patience = std::min(most_at_once, person.patience + passed * per_second) - 1.0;
    return person.patience >= 0.0;
}

void Floor::say_welcome(Person& person) {
    if (person.visitor.role != Role::control) {
        return person.line.send({person.visitor.role == Role::guest ? welcome_to_vote_ : welcome_to_watch_});
    }
    if (!doorkeeper_.code().empty()) {
        welcome_["lan"] = {{"address", entrance_.address}, {"code", doorkeeper_.code()}};
    }
    person.line.send({welcome_.dump()});
}

Floor::Tally Floor::tally() const {
    const Attendance& attendance = doorkeeper_.attendance();
    return {hands_.counts([&](const std::string& voter) { return attendance.is_present(voter); }),
            attendance.present()};
}

void Floor::say_votes(Person& person, const Tally& tally) {
    const auto own = hands_.own(person.visitor.token);
    person.line.send({Json{{"tell", "votes"},
                           {"open", hands_.is_open()},
                           {"options", hands_.options()},
                           {"counts", tally.counts},
                           {"guests", tally.present},
                           {"answers", answers_},
                           {"own", own ? Json(*own) : Json()}}
                          .dump()});
}

void Floor::tell_votes() {
    const Tally now = tally();
    std::vector<Id> ids;  // somebody may be hung up on meanwhile
    for (const auto& [id, person] : people_) ids.push_back(id);
    for (const Id id : ids) {
        const auto found = people_.find(id);
        if (found != people_.end()) say_votes(found->second, now);
    }
}

}  // namespace raaderum::workshop
