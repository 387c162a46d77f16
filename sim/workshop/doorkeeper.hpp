#pragma once
// Who comes in, and as what. The facilitator has an address with a key that works once; participants have the code on the
// projector; everybody else may look at the door. Browsers are tricked into talking to servers on their own machine (a
// name that suddenly resolves to 127.0.0.1, a strange page that opens a WebSocket), so Host and Origin must be exactly ours.

#include <cstddef>
#include <deque>
#include <optional>
#include <set>
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
};

class Doorkeeper {
  public:
    /// `hosts`: what Host may be, exactly ("127.0.0.1:8765"). `lan`: whether participants may come in. `cookie`: the name
    /// of the cookie; browsers keep those of all ports of a machine together.
    Doorkeeper(std::vector<std::string> hosts, bool lan, std::string cookie);

    bool knows_host(std::string_view host) const;
    /// Whether a page of ours is the origin: "http://" and one of our hosts.
    bool knows_origin(std::string_view origin) const;

    /// The path of the facilitator's key that works now.
    std::string control_path() const { return "/control/" + key_; }
    /// Takes the key in `path`: a token of control, and a new key is made. Nothing where it does not fit.
    std::optional<std::string> redeem(std::string_view path);

    /// The visitor that a Cookie header names; nothing where it names none of ours.
    std::optional<Visitor> visitor(std::string_view cookie_header) const;
    /// A token for somebody new.
    std::string new_visitor();
    /// The value of Set-Cookie for a token.
    std::string set_cookie(const std::string& token) const;

    /// The code for participants; empty where there are none.
    const std::string& code() const { return code_; }
    /// Makes a guest of whoever says the code; false where it is wrong, or too many wrong ones came.
    bool admit(const std::string& token, std::string_view said);

  private:
    std::vector<std::string> hosts_;
    std::string cookie_;
    std::string key_;
    std::string code_;
    std::string control_;           ///< the token of control
    std::deque<std::string> seen_;  ///< tokens of visitors, the oldest first
    std::set<std::string> guests_;
    int wrong_codes_ = 0;
};

}  // namespace raaderum::workshop
