#pragma once
// Everybody who is in the room now, and what they say to each other: the facilitator plays, participants raise hands, and all
// hear how many there are. Called by one thread; only the engine's work is done aside.

#include "workshop/dialogue.hpp"
#include "workshop/doorkeeper.hpp"
#include "workshop/show_of_hands.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace raaderum::workshop {

/// What the floor needs of the server that carries its messages.
struct Carrier {
    /// Does `work` on another thread, then hands its result to `then` on the floor's own.
    std::function<void(std::function<Message()> work, std::function<void(Message)> then)> aside;
    /// Tells the hands to all within a short while (it calls Floor::tell_votes), however often it is asked meanwhile.
    std::function<void()> tell_votes_soon;
};

/// Somebody's line to the floor.
struct Line {
    std::function<void(Message)> send;
    std::function<void()> hang_up;
};

class Floor {
  public:
    using Id = std::uint64_t;

    /// `address` is what participants type; empty without a network.
    Floor(const Dialogue& dialogue, Doorkeeper& doorkeeper, std::string address, Carrier carrier);

    Id enter(const Visitor& visitor, Line line);
    /// A text that somebody sent. Who says what is no JSON, or too much of it, is hung up on.
    void hear(Id id, std::string_view text);
    void leave(Id id);
    void tell_votes();

  private:
    struct Person {
        Visitor visitor;
        Line line;
        bool waiting = false;                                ///< an ask of theirs is being worked on
        std::map<std::string, nlohmann::ordered_json> next;  ///< the latest of each kind that came meanwhile
        double patience = 0.0;                               ///< messages that may come at once
        std::chrono::steady_clock::time_point heard{};
        int wrong_codes = 0;
    };

    void say_welcome(Person& person);
    std::size_t guests() const;
    void say_votes(Person& person, std::size_t guests);
    void ask(Id id, nlohmann::ordered_json asked);
    void hear_control(Id id, const nlohmann::ordered_json& said);
    void hear_code(Person& person, const nlohmann::ordered_json& said);
    bool is_patient_with(Person& person);

    const Dialogue& dialogue_;
    Doorkeeper& doorkeeper_;
    std::string address_;
    Carrier carrier_;
    ShowOfHands hands_;
    std::map<Id, Person> people_;
    Id next_ = 1;
};

}  // namespace raaderum::workshop
