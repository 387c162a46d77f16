#pragma once
// Presence: who takes part now, and from which address. A participant has a place while their telephone is connected and for a
// grace time after, so that a page loaded again or a telephone that was locked for a moment keeps its vote. When the grace time is
// over the place is free; the participant is remembered and comes back without the code. An address has a bounded number
// of places, and takes memory from no other address.

#include "workshop/allowance.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace raaderum::workshop {

class Attendance {
  public:
    static constexpr std::size_t most_participants = 400;
    static constexpr std::size_t most_remembered = 4000;    ///< with those who are away
    static constexpr std::size_t remembered_per_place = 8;  ///< of one address, for each of its places
    static constexpr std::chrono::seconds grace{120};

    enum class Entry { in, address_full, room_full };

    explicit Attendance(std::size_t per_address) : per_address_(per_address) {}

    /// Somebody said the code: a place for their token, if there is one.
    Entry join(const std::string& token, const std::string& address, Moment now);
    /// Whether the token has joined, be it here or away.
    bool knows(const std::string& token) const { return members_.contains(token); }
    /// A line of somebody who has joined was opened; where their place was taken meanwhile there may be none.
    Entry arrive(const std::string& token);
    void leave(const std::string& token, Moment now);

    /// Frees the places of those whose grace time is over; true where there were some.
    bool pass(Moment now);
    bool is_present(const std::string& token) const;
    std::size_t present() const { return present_; }
    std::size_t present_at(const std::string& address) const;

    std::size_t per_address() const { return per_address_; }
    void set_per_address(std::size_t most) { per_address_ = most; }
    std::size_t remembered() const { return members_.size(); }

  private:
    struct Member {
        std::string address;    ///< from which they joined
        std::size_t lines = 0;  ///< that are open
        bool has_place = false;
        Moment left{};
    };
    Entry seat(Member& member);
    void forget_one(const std::function<bool(const Member&)>& among);

    std::size_t per_address_;
    std::size_t present_ = 0;
    std::map<std::string, Member> members_;  ///< by token
};

}  // namespace raaderum::workshop
