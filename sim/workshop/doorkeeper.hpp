#pragma once
// Authentication: who comes in, and as what. The facilitator has an address with a key that works once; participants have the code
// on the projector; everybody else may look at the door. Browsers are tricked into talking to servers on their own machine
// (a name that suddenly resolves to 127.0.0.1, a strange page that opens a WebSocket), so Host and Origin must be exactly
// ours. Visitors are known by a cookie that this doorkeeper signed, so none of them is kept in a table or forgotten.

#include "workshop/allowance.hpp"
#include "workshop/attendance.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::workshop {

enum class Role {
    watch,    ///< sees that there is a workshop
    guest,    ///< votes
    control,  ///< plays
};
std::string_view spelled(Role role);

/// Somebody with a cookie of ours.
struct Visitor {
    std::string token;
    Role role = Role::watch;
    std::string address{};  ///< from which they come
};

/// What became of a code that somebody said.
struct Admission {
    enum class Answer { in, wrong, too_many_wrong, address_full, room_full };
    Answer answer = Answer::wrong;
    int wait_seconds = 0;  ///< where there were too many wrong ones
};

/// An address from which codes are guessed.
struct Guessing {
    std::string address;
    int wrong = 0;  ///< codes so far
};

class Doorkeeper {
  public:
    static constexpr std::size_t usual_per_address = 4;  ///< a telephone, and other browsers on it
    static constexpr std::size_t shared_address = 100;   ///< where a whole room comes from one address
    static constexpr int wrong_codes_per_minute = 12;    ///< of an address

    /// `hosts`: what Host may be, exactly ("127.0.0.1:8765"). `lan`: whether participants may come in. `cookie`: the name
    /// of the cookie; browsers keep those of all ports of a machine together. `per_address`: participants.
    Doorkeeper(std::vector<std::string> hosts, bool lan, std::string cookie,
               std::size_t per_address = usual_per_address);

    bool knows_host(std::string_view host) const;
    /// Whether a page of ours is the origin: "http://" and one of our hosts.
    bool knows_origin(std::string_view origin) const;
    /// The machine's addresses have changed.
    void set_hosts(std::vector<std::string> hosts) { hosts_ = std::move(hosts); }

    /// The path of the facilitator's key that works now.
    std::string control_path() const { return "/control/" + key_; }
    /// Takes the key in `path`: a token of control, and a new key is made. Nothing where it does not fit.
    std::optional<std::string> redeem(std::string_view path);

    /// The visitor that a Cookie header names; nothing where it names none of ours.
    std::optional<Visitor> visitor(std::string_view cookie_header) const;
    /// A token for somebody new.
    std::string new_visitor() const;
    /// The value of Set-Cookie for a token.
    std::string set_cookie(const std::string& token) const;

    /// The code for participants; empty where there are none.
    const std::string& code() const { return code_; }
    /// Makes a participant of whoever says the code: in any case, with blanks or hyphens. Wrong codes are counted by
    /// address and hold up no other one.
    Admission admit(const Visitor& visitor, std::string_view said, Moment now);
    /// Addresses with many wrong codes, of which the last came not long ago.
    std::vector<Guessing> guessing(Moment now) const;

    Attendance& attendance() { return attendance_; }
    const Attendance& attendance() const { return attendance_; }
    /// Addresses in the tables about wrong codes.
    std::size_t addresses_remembered() const { return wrong_codes_.addresses() + guesses_.size(); }

  private:
    struct Guesses {
        int wrong = 0;
        Moment last{};
    };
    std::string signature_of(std::string_view id) const;
    void note_guess(const std::string& address, Moment now);

    std::vector<std::string> hosts_;
    std::string cookie_;
    std::string key_;
    std::string code_;
    std::string control_;  ///< the token of control
    std::string secret_;   ///< signs the tokens of visitors
    Attendance attendance_;
    Allowance wrong_codes_;
    std::map<std::string, Guesses> guesses_;  ///< by address
};

}  // namespace raaderum::workshop
