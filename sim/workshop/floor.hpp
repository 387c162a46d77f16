#pragma once
// The hub: everybody who is connected now, and what they say to each other. The facilitator plays, participants raise hands, all
// hear how many there are, and the facilitator hears what goes on at the door. Called by one thread; only the engine's
// work is done aside.

#include "workshop/dialogue.hpp"
#include "workshop/doorkeeper.hpp"
#include "workshop/places.hpp"
#include "workshop/show_of_hands.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::workshop {

/// What the floor needs of the server that carries its messages.
struct Carrier {
    /// Does `work` on another thread, then hands its result to `then` on the floor's own.
    std::function<void(std::function<Message()> work, std::function<void(Message)> then)> aside;
    /// Tells the hands to all within a short while (it calls Floor::tell_votes), however often it is asked meanwhile.
    std::function<void()> tell_votes_soon;
    /// Tells the facilitator's terminal.
    std::function<void(const std::string&)> warn = [](const std::string&) {};
    std::function<Moment()> now = [] { return std::chrono::steady_clock::now(); };
};

/// Somebody's line to the floor.
struct Line {
    std::function<void(Message)> send;
    std::function<void()> hang_up;
    /// Ends the line of somebody who has nothing to say; their page opens another one when they have.
    std::function<void()> give_up = [] {};
    /// What the line is there for from now on.
    std::function<void(Standing)> stands = [](Standing) {};
};

/// Where participants come in.
struct Entrance {
    std::string address;              ///< "http://192.168.1.23:8765/"; empty while there is no network
    std::vector<std::string> others;  ///< further addresses of this machine
    bool operator==(const Entrance&) const = default;
};

class Floor {
  public:
    using Id = std::uint64_t;

    Floor(const Dialogue& dialogue, Doorkeeper& doorkeeper, Entrance entrance, Carrier carrier);

    Id enter(const Visitor& visitor, Line line);
    /// A text that somebody sent. Who says what is no JSON, or too much of it, is hung up on.
    void hear(Id id, std::string_view text);
    void leave(Id id);
    void tell_votes();
    /// Time passes: to be called about once a second.
    void tick();
    /// The machine's addresses have changed.
    void move_entrance(Entrance entrance);

  private:
    struct Person {
        Visitor visitor;
        Line line;
        bool knocks = false;                                 ///< said the code, and waits for a place
        bool waiting = false;                                ///< an ask of theirs is being worked on
        std::map<std::string, nlohmann::ordered_json> next;  ///< the latest of each kind that came meanwhile
        double patience = 0.0;                               ///< messages that may come at once
        Moment heard{};
        Moment entered{};
        int untimely_codes = 0;  ///< said while they had to wait
    };

    struct Tally {
        std::vector<int> counts;
        std::size_t present = 0;
    };
    Tally tally() const;
    void say_welcome(Person& person);
    void say_votes(Person& person, const Tally& tally);
    void say_refusal(Person& person, const Admission& admission);
    void ask(Id id, nlohmann::ordered_json asked);
    void hear_control(Id id, const nlohmann::ordered_json& said);
    void hear_code(Person& person, const nlohmann::ordered_json& said);
    bool is_patient_with(Person& person);
    void take_in(Person& person);
    void take_in_who_waits();
    void end_idle_lines();
    std::string door_report() const;
    void tell_door();
    void warn_once(const std::string& about, const std::string& text);

    const Dialogue& dialogue_;
    Doorkeeper& doorkeeper_;
    Entrance entrance_;
    Carrier carrier_;
    nlohmann::ordered_json welcome_;  ///< the facilitator's, but for the entrance
    std::string welcome_to_watch_;    ///< those of all others, as they are sent
    std::string welcome_to_vote_;
    ShowOfHands hands_;
    nlohmann::ordered_json answers_;  ///< what the options say, for telephones; null: numbers alone
    std::map<Id, Person> people_;
    Id next_ = 1;
    std::string told_of_door_;
    std::set<std::string> warned_;
};

}  // namespace raaderum::workshop
