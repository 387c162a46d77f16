#pragma once
// Connection limits. Every connection has a standing, from a request that is awaited to the facilitator's line, and each standing
// has so many places in all and for each address. Where one is short, the newcomer is let in and the oldest of the address that
// holds the most gives its place up: who is quick is served, however many are slow. The facilitator's addresses have places
// of their own.

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>

namespace raaderum::workshop {

/// What a connection is there for.
enum class Standing {
    asking,       ///< its request is awaited
    answering,    ///< its response is on the way
    watching,     ///< a line of somebody without the code
    waiting,      ///< a line of somebody who said the code and waits for a place
    taking_part,  ///< a participant's line
    playing,      ///< the facilitator's
};
inline constexpr std::size_t standing_count = 6;

class Places {
  public:
    using Id = std::uint64_t;
    static constexpr std::size_t most_lines_of_one = 3;  ///< of a participant: pages open at the same time

    /// `descriptors`: how many files the process may have open; where they are few, so are the places.
    explicit Places(std::size_t descriptors);

    /// A place for a request from this address. `give_up` is called when it must be given up; the place is free by then.
    Id take(const std::string& address, std::function<void()> give_up);
    /// Changes what a connection is there for; `who` is a participant's token.
    void stands(Id id, Standing standing, const std::string& who = {});
    void leave(Id id);

    /// The facilitator has come from this address: nobody else's connections take its places.
    void reserve_for(const std::string& address);
    bool is_reserved(const std::string& address) const { return reserved_.contains(address); }

    std::size_t taken() const { return taken_.size(); }
    /// Places of a standing in all, of addresses that are not the facilitator's.
    std::size_t most(Standing standing) const;

  private:
    struct Place {
        std::string address;
        Standing standing = Standing::asking;
        std::string who;
        bool reserved = false;
        std::uint64_t since = 0;  ///< a number that grows
        std::function<void()> give_up;
    };
    using Queue = std::map<std::uint64_t, Id>;  ///< by `since`, the oldest first
    /// The connections of one standing, of the facilitator's addresses or of all others.
    struct Group {
        std::size_t count = 0;
        std::map<std::string, Queue> by_address;
    };
    Group& group_of(const Place& place) {
        return groups_.at(2 * static_cast<std::size_t>(place.standing) + (place.reserved ? 1 : 0));
    }
    void enter_group(Id id, Place& place);
    void leave_group(const Place& place);
    void make_room(Id newcomer);
    void give_up(Id id);

    double share_ = 1.0;  ///< of the usual numbers
    std::map<Id, Place> taken_;
    std::array<Group, 2 * standing_count> groups_;
    std::map<std::string, Queue> pages_;  ///< of participants, by token
    std::set<std::string> reserved_{"127.0.0.1"};
    std::uint64_t next_ = 1;
};

}  // namespace raaderum::workshop
