#include "workshop/house.hpp"

#include "workshop/local_address.hpp"
#include "workshop/page.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <boost/asio/post.hpp>
#include <boost/system/system_error.hpp>

#include <algorithm>
#include <exception>

namespace raaderum::workshop {
namespace {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using Error = boost::system::error_code;

constexpr std::uint16_t ports_tried = 50;
constexpr rlim_t wanted_descriptors = 2048;

/// Descriptors that this process may have open, after asking for as many as are useful.
std::size_t descriptors() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 256;
    if (limit.rlim_cur < wanted_descriptors) {
        rlimit more = limit;
        more.rlim_cur = std::min(limit.rlim_max, wanted_descriptors);
        if (setrlimit(RLIMIT_NOFILE, &more) == 0) limit = more;
    }
    return static_cast<std::size_t>(std::min(limit.rlim_cur, wanted_descriptors));
}

/// The port to hear on, opened; PortTaken where somebody else hears on it. A browser that is started from here does not
/// inherit it, which would keep the port after the workshop's end.
tcp::acceptor open_door(asio::io_context& io, const ServerOptions& options) {
    const auto open = [&](std::uint16_t port, Error& error) {
        const asio::ip::address_v4 where = options.lan ? asio::ip::address_v4::any() : asio::ip::address_v4::loopback();
        tcp::acceptor acceptor(io);
        const tcp::endpoint endpoint(where, port);
        acceptor.open(endpoint.protocol());
        ::fcntl(acceptor.native_handle(), F_SETFD, FD_CLOEXEC);
        acceptor.set_option(asio::socket_base::reuse_address(true));
        acceptor.bind(endpoint, error);
        if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
        return acceptor;
    };
    Error error;
    tcp::acceptor acceptor = open(options.port, error);
    if (!error) return acceptor;
    if (error != asio::error::address_in_use) throw boost::system::system_error(error, "the port cannot be opened");
    for (std::uint16_t next = 1; next != ports_tried && options.port <= 65535 - next; ++next) {
        const auto port = static_cast<std::uint16_t>(options.port + next);
        Error taken;
        open(port, taken);
        if (!taken) throw PortTaken(options.port, port);
    }
    throw PortTaken(options.port, 0);
}

/// What Host may be: this machine by its usual names, and on a local network by its addresses there.
std::vector<std::string> hosts_of(const std::vector<std::string>& of_network, std::uint16_t port) {
    std::vector<std::string> names{"127.0.0.1", "localhost"};
    names.insert(names.end(), of_network.begin(), of_network.end());
    std::vector<std::string> hosts;
    for (const std::string& name : names) {
        hosts.push_back(fmt::format("{}:{}", name, port));
        if (port == 80) hosts.push_back(name);  // browsers leave it out
    }
    return hosts;
}

std::vector<std::string> addresses_now(bool lan) {
    std::vector<std::string> addresses;
    if (!lan) return addresses;
    for (const LocalAddress& one : local_addresses()) addresses.push_back(one.address);
    return addresses;
}

}  // namespace

PortTaken::PortTaken(std::uint16_t port, std::uint16_t next_free)
    : std::runtime_error(
        next_free == 0 ? fmt::format("port {} is taken, and so are those after it; choose another with --port", port)
                       : fmt::format("port {} is taken; {} is free: --port {}", port, next_free, next_free)) {}

House::House(const Dialogue& dialogue, const std::string& text, const ServerOptions& how)
    : options(how),
      page(text),
      policy(content_security_policy(text)),
      places(descriptors()),
      door_way(open_door(io, options)),
      port(door_way.local_endpoint().port()),
      door({}, options.lan, fmt::format("raaderum-{}", port), options.participants_per_address) {
    addresses.page = fmt::format("http://127.0.0.1:{}/", port);
    addresses.control = addresses.page + door.control_path().substr(1);
    addresses.code = door.code();
    set_addresses(addresses_now(how.lan));
    floor.emplace(dialogue, door, entrance(), carrier());
}

Carrier House::carrier() {
    Carrier carrier;
    carrier.aside = [this](std::function<Message()> work, std::function<void(Message)> then) {
        asio::post(engine, [this, work = std::move(work), then = std::move(then)] {
            Message message;
            try {
                message = work();
            } catch (const std::exception& error) {
                message.bytes = nlohmann::json{{"tell", "error"}, {"id", 0}, {"message", error.what()}}.dump();
            }
            asio::post(io, [then, message = std::move(message)]() mutable { then(std::move(message)); });
        });
    };
    carrier.tell_votes_soon = [this] {
        if (std::exchange(votes_due, true)) return;
        votes_timer.expires_after(votes_delay);
        votes_timer.async_wait([this](Error error) {
            votes_due = false;
            if (!error) floor->tell_votes();
        });
    };
    if (options.warn) carrier.warn = options.warn;
    return carrier;
}

bool House::set_addresses(const std::vector<std::string>& of_network) {
    if (of_network == of_network_) return false;
    of_network_ = of_network;
    door.set_hosts(hosts_of(of_network, port));
    addresses.participants.clear();
    addresses.others.clear();
    for (const std::string& address : of_network) {
        std::string url = fmt::format("http://{}:{}/", address, port);
        if (addresses.participants.empty())
            addresses.participants = std::move(url);
        else
            addresses.others.push_back(std::move(url));
    }
    return true;
}

void House::look_at_networks() {
    if (!options.lan || !set_addresses(addresses_now(true))) return;
    floor->move_entrance(entrance());
    tell(Occasion::moved);
}

void House::tell(Occasion occasion) const {
    if (options.tell) options.tell(addresses, occasion);
}

void House::renew_key() {
    addresses.control = addresses.page + door.control_path().substr(1);
    tell(Occasion::key_used);
}

}  // namespace raaderum::workshop
