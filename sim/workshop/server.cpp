// The web server's loop: callers are let in, and once a second it is seen to what time brings. One thread carries all
// messages; the engine's work is done on others. Where no more files may be opened, letting in waits a little.
#include "workshop/server.hpp"

#include "workshop/caller.hpp"
#include "workshop/house.hpp"

#include <boost/asio/signal_set.hpp>

#include <csignal>

namespace raaderum::workshop {
namespace {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using Error = boost::system::error_code;

constexpr auto tick_length = std::chrono::seconds(1);
constexpr int ticks_between_looks_at_networks = 3;
constexpr auto rest_without_descriptors = std::chrono::milliseconds(100);

void let_in(House& house, asio::steady_timer& rest) {
    house.door_way.async_accept([&](Error error, tcp::socket socket) {
        if (error == asio::error::operation_aborted) return;
        if (!error) {
            receive_caller(house, std::move(socket));
            return let_in(house, rest);
        }
        rest.expires_after(rest_without_descriptors);
        rest.async_wait([&](Error stopped) {
            if (!stopped) let_in(house, rest);
        });
    });
}

void pass_time(House& house, asio::steady_timer& timer, int ticks) {
    timer.expires_after(tick_length);
    timer.async_wait([&house, &timer, ticks](Error stopped) {
        if (stopped) return;
        house.floor->tick();
        if (ticks % ticks_between_looks_at_networks == 0) house.look_at_networks();
        pass_time(house, timer, ticks + 1);
    });
}

}  // namespace

int serve(const Dialogue& dialogue, const std::string& page, const ServerOptions& options) {
    std::signal(SIGPIPE, SIG_IGN);
    House house(dialogue, page, options);
    asio::steady_timer rest(house.io);
    asio::steady_timer clock(house.io);
    int ended_by = 0;
    asio::signal_set signals(house.io, SIGINT, SIGTERM);
    signals.async_wait([&](Error error, int signal) {
        if (error) return;
        ended_by = signal;
        house.io.stop();
    });
    let_in(house, rest);
    pass_time(house, clock, 1);
    house.tell(Occasion::opened);
    house.io.run();
    house.engine.stop();
    house.engine.join();
    return ended_by;
}

}  // namespace raaderum::workshop
