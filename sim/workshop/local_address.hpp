#pragma once
// Network interfaces: under which addresses this machine is reached, the one that telephones most likely reach first. IPv4 alone:
// every network that telephones join hands out such addresses, and people can type them.

#include <string>
#include <vector>

namespace raaderum::workshop {

struct LocalAddress {
    std::string address;    ///< "192.168.1.23"
    std::string interface;  ///< "wlan0"
    bool point_to_point = false;
    bool connected = true;  ///< a cable is in, a radio network joined
};

/// Addresses of this machine's networks that are up, loopback left out, in the order of in_order_of_reach. Throws
/// std::system_error.
std::vector<LocalAddress> local_addresses();

/// Real networks first, and of those the one that leads to the outside; then what connects this machine with its own
/// containers and virtual machines, and tunnels; last what is not connected, and addresses that a machine gives itself
/// where nobody else did.
std::vector<LocalAddress> in_order_of_reach(std::vector<LocalAddress> addresses, const std::string& leads_outside);

}  // namespace raaderum::workshop
