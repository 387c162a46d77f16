#include "workshop/local_address.hpp"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string_view>
#include <system_error>

namespace raaderum::workshop {
namespace {

/// How interfaces are called that lead to this machine's own containers and virtual machines, or through a tunnel.
constexpr std::array<std::string_view, 24> virtual_names{
    "docker", "br-",  "virbr", "veth", "vboxnet", "vmnet", "vnet",   "lxc", "lxd", "cni",      "flannel", "cali",
    "podman", "kube", "tun",   "tap",  "wg",      "utun",  "tailsc", "zt",  "ppp", "nordlynx", "proton",  "dummy"};

bool is_virtual(const LocalAddress& one) {
    return one.point_to_point || std::any_of(virtual_names.begin(), virtual_names.end(), [&](std::string_view name) {
               return one.interface.starts_with(name);
           });
}

std::string as_text(const sockaddr_in& address) {
    std::array<char, INET_ADDRSTRLEN> text{};
    return inet_ntop(AF_INET, &address.sin_addr, text.data(), text.size()) == nullptr ? "" : text.data();
}

/// The address from which this machine would speak to the outside; empty where no route leads there. Nothing is sent: a
/// datagram socket that is connected has only looked up its route. The goal is an address reserved for documentation.
std::string address_that_leads_outside() {
    const int descriptor = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return {};
    sockaddr_in goal{};
    goal.sin_family = AF_INET;
    goal.sin_port = htons(9);
    inet_pton(AF_INET, "198.51.100.1", &goal.sin_addr);
    sockaddr_in own{};
    socklen_t size = sizeof own;
    const bool found = connect(descriptor, reinterpret_cast<const sockaddr*>(&goal), sizeof goal) == 0
                       && getsockname(descriptor, reinterpret_cast<sockaddr*>(&own), &size) == 0;
    close(descriptor);
    return found ? as_text(own) : "";
}

}  // namespace

std::vector<LocalAddress> in_order_of_reach(std::vector<LocalAddress> addresses, const std::string& leads_outside) {
    const auto rank = [&](const LocalAddress& one) {
        if (!one.connected || one.address.starts_with("169.254.")) return 3;
        if (is_virtual(one)) return 2;
        return one.address == leads_outside ? 0 : 1;
    };
    std::stable_sort(addresses.begin(), addresses.end(),
                     [&](const LocalAddress& a, const LocalAddress& b) { return rank(a) < rank(b); });
    return addresses;
}

std::vector<LocalAddress> local_addresses() {
    ifaddrs* first = nullptr;
    if (getifaddrs(&first) != 0) throw std::system_error(errno, std::generic_category(), "this machine's networks");
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> all(first, &freeifaddrs);
    std::vector<LocalAddress> addresses;
    for (const ifaddrs* each = first; each != nullptr; each = each->ifa_next) {
        const bool serves = each->ifa_addr != nullptr && each->ifa_addr->sa_family == AF_INET
                            && (each->ifa_flags & IFF_UP) != 0 && (each->ifa_flags & IFF_LOOPBACK) == 0;
        if (!serves) continue;
        sockaddr_in address{};
        std::memcpy(&address, each->ifa_addr, sizeof address);
        addresses.push_back({as_text(address), each->ifa_name, (each->ifa_flags & IFF_POINTOPOINT) != 0,
                             (each->ifa_flags & IFF_RUNNING) != 0});
    }
    return in_order_of_reach(std::move(addresses), address_that_leads_outside());
}

}  // namespace raaderum::workshop
