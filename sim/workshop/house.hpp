#pragma once
// The server's shared state: what all connections have in common. It outlives them; those that still wait for something are
// destroyed with `io`.

#include "workshop/allowance.hpp"
#include "workshop/doorkeeper.hpp"
#include "workshop/floor.hpp"
#include "workshop/places.hpp"
#include "workshop/server.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace raaderum::workshop {

inline constexpr auto request_deadline = std::chrono::seconds(5);
inline constexpr auto votes_delay = std::chrono::milliseconds(200);
inline constexpr std::size_t engine_threads = 2;
// A room behind one router has one address: 100 telephones that load the page ask three times each.
inline constexpr double requests_at_once = 400.0;
inline constexpr double requests_per_second = 40.0;

struct House {
    House(const Dialogue& dialogue, const std::string& text, const ServerOptions& how);

    /// Looks which addresses the machine has now; tells whom it concerns where they have changed.
    void look_at_networks();
    void tell(Occasion occasion) const;
    /// The facilitator's key was used: a new one is told.
    void renew_key();

    ServerOptions options;
    Addresses addresses;
    std::string page;
    std::string policy;  ///< the page's Content-Security-Policy
    Places places;
    Allowance requests{requests_at_once, requests_per_second};
    Allowance connections{requests_at_once, requests_per_second};
    boost::asio::io_context io{1};
    boost::asio::ip::tcp::acceptor door_way;
    std::uint16_t port;
    Doorkeeper door;
    boost::asio::steady_timer votes_timer{io};
    bool votes_due = false;
    std::optional<Floor> floor;
    boost::asio::thread_pool engine{engine_threads};

  private:
    Carrier carrier();
    Entrance entrance() const { return {addresses.participants, addresses.others}; }
    /// Sets what Host may be, and what participants are told; false where nothing is new.
    bool set_addresses(const std::vector<std::string>& of_network);

    std::vector<std::string> of_network_{"not looked at yet"};
};

/// A connection's place, kept as long as it lives.
class KeptPlace {
  public:
    KeptPlace(House& house, Places::Id id) : house_(&house), id_(id) {}
    KeptPlace(KeptPlace&& other) noexcept : house_(std::exchange(other.house_, nullptr)), id_(other.id_) {}
    KeptPlace& operator=(KeptPlace&&) = delete;
    ~KeptPlace() {
        if (house_ != nullptr) house_->places.leave(id_);
    }
    void stands(Standing standing, const std::string& who = {}) const { house_->places.stands(id_, standing, who); }

  private:
    House* house_;
    Places::Id id_;
};

}  // namespace raaderum::workshop
