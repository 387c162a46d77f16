#pragma once
// Carries the workshop over HTTP and WebSocket: one page, one line for each who looks at it. By default it is heard on this
// machine alone.

#include "workshop/dialogue.hpp"

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>

namespace raaderum::workshop {

struct Addresses {
    std::string page;          ///< "http://127.0.0.1:8765/"
    std::string control;       ///< the same with the facilitator's key, which works once
    std::string participants;  ///< on the local network; empty without --lan
    std::string code;          ///< what participants type there
};

struct ServerOptions {
    std::uint16_t port = 8765;  ///< 0: whichever is free
    bool lan = false;           ///< also heard on the local network, for those who know the code
    /// Told once when the door is open, and again each time the facilitator's key was used and a new one is made.
    std::function<void(const Addresses&)> tell = {};
};

/// The port is in use.
struct PortTaken : std::runtime_error {
    PortTaken(std::uint16_t port, std::uint16_t next_free);
};

/// Serves until SIGINT or SIGTERM comes, and returns which. `page` is the whole page. Throws PortTaken, and
/// std::system_error where the network fails.
int serve(const Dialogue& dialogue, const std::string& page, const ServerOptions& options);

}  // namespace raaderum::workshop
