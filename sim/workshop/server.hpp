#pragma once
// The web server: carries the workshop over HTTP and WebSocket, one page, one line for each who looks at it. By default it is
// heard on this machine alone.

#include "workshop/dialogue.hpp"
#include "workshop/doorkeeper.hpp"

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace raaderum::workshop {

struct Addresses {
    std::string page;                 ///< "http://127.0.0.1:8765/"
    std::string control;              ///< the same with the facilitator's key, which works once
    std::string participants;         ///< on the local network; empty without --lan, and while there is no network
    std::vector<std::string> others;  ///< further addresses of this machine, less likely to be reached
    std::string code;                 ///< what participants type there
};

/// What the addresses are told for.
enum class Occasion {
    opened,    ///< told once
    key_used,  ///< each time; a new key is made
    moved,     ///< the machine's network has changed
};

struct ServerOptions {
    std::uint16_t port = 8765;  ///< 0: whichever is free
    bool lan = false;           ///< also heard on the local network, for those who know the code
    std::size_t participants_per_address = Doorkeeper::usual_per_address;
    std::function<void(const Addresses&, Occasion)> tell = {};
    /// Told what the facilitator should know of the door.
    std::function<void(const std::string&)> warn = {};
};

/// The port is in use.
struct PortTaken : std::runtime_error {
    PortTaken(std::uint16_t port, std::uint16_t next_free);
};

/// Serves until SIGINT or SIGTERM comes, and returns which. `page` is the whole page. Throws PortTaken, and
/// std::system_error where the network fails. Readers of our output that leave end nothing: SIGPIPE is ignored from then on.
int serve(const Dialogue& dialogue, const std::string& page, const ServerOptions& options);

}  // namespace raaderum::workshop
