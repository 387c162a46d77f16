#pragma once
// Under which addresses this machine is reached on its local network.

#include <string>
#include <vector>

namespace raaderum::workshop {

/// IPv4 addresses of this machine's networks that are up, loopback left out. Throws std::system_error.
std::vector<std::string> local_addresses();

}  // namespace raaderum::workshop
