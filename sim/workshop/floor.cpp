#include "workshop/floor.hpp"

#include <algorithm>
#include <utility>

namespace raaderum::workshop {
namespace {

using Json = nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;

constexpr double most_at_once = 60.0;  // messages
constexpr double per_second = 30.0;
constexpr int most_wrong_codes = 5;

std::string word(const Json& said, const char* name) {
    return said.contains(name) && said.at(name).is_string() ? said.at(name).get<std::string>() : std::string();
}

/// A small whole number; −1 where there is none.
int small(const Json& said, const char* name) {
    if (!said.contains(name) || !said.at(name).is_number_unsigned()) return -1;
    return static_cast<int>(std::min<std::uint64_t>(said.at(name).get<std::uint64_t>(), 1000));
}

}  // namespace

Floor::Floor(const Dialogue& dialogue, Doorkeeper& doorkeeper, std::string address, Carrier carrier)
    : dialogue_(dialogue), doorkeeper_(doorkeeper), address_(std::move(address)), carrier_(std::move(carrier)) {}

Floor::Id Floor::enter(const Visitor& visitor, Line line) {
    const Id id = next_++;
    Person& person = people_[id];
    person.visitor = visitor;
    person.line = std::move(line);
    person.patience = most_at_once;
    person.heard = Clock::now();
    say_welcome(person);
    say_votes(person, guests());
    return id;
}

void Floor::leave(Id id) {
    if (people_.erase(id) != 0) carrier_.tell_votes_soon();
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
            say_votes(person, guests());
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
        if (hands_.open(small(said, "options"))) carrier_.tell_votes_soon();
    } else if (verb == "close poll") {
        hands_.close();
        carrier_.tell_votes_soon();
    } else {
        people_.at(id).line.send({R"({"tell":"error","id":0,"message":"there is nothing of that name to ask"})"});
    }
}

void Floor::hear_code(Person& person, const Json& said) {
    if (person.visitor.role != Role::watch) return;
    if (doorkeeper_.admit(person.visitor.token, word(said, "code"))) {
        person.visitor.role = Role::guest;
        say_welcome(person);
        say_votes(person, guests());
        carrier_.tell_votes_soon();
    } else if (++person.wrong_codes >= most_wrong_codes) {
        person.line.hang_up();
    } else {
        person.line.send({R"({"tell":"error","id":0,"message":"that is not the code on the screen"})"});
    }
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
    const auto now = Clock::now();
    const double passed = std::chrono::duration<double>(now - person.heard).count();
    person.heard = now;
    person.patience = std::min(most_at_once, person.patience + passed * per_second) - 1.0;
    return person.patience >= 0.0;
}

void Floor::say_welcome(Person& person) {
    Json welcome = dialogue_.welcome();
    const bool controls = person.visitor.role == Role::control;
    welcome["role"] = spelled(person.visitor.role);
    welcome["lan"] =
        controls && !doorkeeper_.code().empty() ? Json{{"address", address_}, {"code", doorkeeper_.code()}} : Json();
    if (!controls && welcome.at("story").is_object()) {  // notes and what comes later are the facilitator's
        welcome["story"] = {{"title", welcome["story"]["title"]}, {"roles", welcome["story"]["roles"]}};
    }
    person.line.send({welcome.dump()});
}

std::size_t Floor::guests() const {
    std::set<std::string> tokens;
    for (const auto& [id, person] : people_) {
        if (person.visitor.role == Role::guest) tokens.insert(person.visitor.token);
    }
    return tokens.size();
}

void Floor::say_votes(Person& person, std::size_t guests) {
    const auto own = hands_.own(person.visitor.token);
    person.line.send({Json{{"tell", "votes"},
                           {"open", hands_.is_open()},
                           {"options", hands_.options()},
                           {"counts", hands_.counts()},
                           {"guests", guests},
                           {"own", own ? Json(*own) : Json()}}
                          .dump()});
}

void Floor::tell_votes() {
    const std::size_t guests_now = guests();
    std::vector<Id> ids;  // somebody may be hung up on meanwhile
    for (const auto& [id, person] : people_) ids.push_back(id);
    for (const Id id : ids) {
        const auto found = people_.find(id);
        if (found != people_.end()) say_votes(found->second, guests_now);
    }
}

}  // namespace raaderum::workshop
