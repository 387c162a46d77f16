// Boost.Beast stands here alone, as it takes long to compile. One thread carries all messages; the engine's work is done on
// others. Everybody has a deadline, a largest message and a place in the queue, and who goes beyond is hung up on.
#include "workshop/server.hpp"

#include "workshop/doorkeeper.hpp"
#include "workshop/floor.hpp"
#include "workshop/local_address.hpp"
#include "workshop/page.hpp"

#include <fmt/format.h>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>

#include <deque>
#include <exception>
#include <memory>
#include <utility>

namespace raaderum::workshop {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using tcp = asio::ip::tcp;
using namespace std::chrono_literals;

using HttpRequest = http::request<http::string_body>;
using HttpResponse = http::response<http::string_body>;

constexpr std::size_t most_connections = 300;
constexpr std::uint32_t largest_header = 16 * 1024;
constexpr std::size_t largest_body = 1024;  // nothing that we answer has any
constexpr std::size_t largest_message = 256 * 1024;
constexpr std::size_t most_bytes_waiting = 32 * 1024 * 1024;
constexpr std::size_t most_messages_waiting = 256;
constexpr auto request_deadline = 5s;
constexpr auto votes_delay = 200ms;
constexpr std::size_t engine_threads = 2;
constexpr std::uint16_t ports_tried = 50;

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

template <class Response>
void add_security_headers(Response& response) {
    response.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    response.set("X-Content-Type-Options", "nosniff");
    response.set("X-Frame-Options", "DENY");
    response.set("Referrer-Policy", "no-referrer");
    response.set("Cross-Origin-Opener-Policy", "same-origin");
    response.set("Cross-Origin-Resource-Policy", "same-origin");
    response.set(http::field::cache_control, "no-store");
}

/// The port to hear on, opened; PortTaken where somebody else hears on it.
tcp::acceptor open_door(asio::io_context& io, const ServerOptions& options) {
    const auto open = [&](std::uint16_t port, beast::error_code& error) {
        const asio::ip::address_v4 where = options.lan ? asio::ip::address_v4::any() : asio::ip::address_v4::loopback();
        tcp::acceptor acceptor(io);
        const tcp::endpoint endpoint(where, port);
        acceptor.open(endpoint.protocol());
        acceptor.set_option(asio::socket_base::reuse_address(true));
        acceptor.bind(endpoint, error);
        if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
        return acceptor;
    };
    beast::error_code error;
    tcp::acceptor acceptor = open(options.port, error);
    if (!error) return acceptor;
    if (error != asio::error::address_in_use) throw boost::system::system_error(error, "the port cannot be opened");
    for (std::uint16_t next = 1; next != ports_tried && options.port <= 65535 - next; ++next) {
        const auto port = static_cast<std::uint16_t>(options.port + next);
        beast::error_code taken;
        open(port, taken);
        if (!taken) throw PortTaken(options.port, port);
    }
    throw PortTaken(options.port, 0);
}

/// What Host may be: this machine by its usual names, and on a local network by its addresses there.
std::vector<std::string> hosts_of(const std::vector<std::string>& machine, std::uint16_t port) {
    std::vector<std::string> hosts;
    for (const std::string& name : machine) {
        hosts.push_back(fmt::format("{}:{}", name, port));
        if (port == 80) hosts.push_back(name);  // browsers leave it out
    }
    return hosts;
}

std::vector<std::string> names_of_this_machine(bool lan) {
    std::vector<std::string> names{"127.0.0.1", "localhost"};
    if (lan) {
        for (std::string& address : local_addresses()) names.push_back(std::move(address));
    }
    return names;
}

/// What all connections share. It outlives them: those that still wait for something are destroyed with `io`.
struct House {
    House(const Dialogue& dialogue, const std::string& text, const ServerOptions& how)
        : options(how), page(text), policy(content_security_policy(text)) {
        addresses.page = fmt::format("http://127.0.0.1:{}/", port);
        addresses.control = addresses.page + door.control_path().substr(1);
        addresses.code = door.code();
        if (how.lan) addresses.participants = fmt::format("http://{}:{}/", names.back(), port);
        floor.emplace(dialogue, door, addresses.participants, Carrier{aside(), tell_votes_soon()});
    }

    std::function<void(std::function<Message()>, std::function<void(Message)>)> aside() {
        return [this](std::function<Message()> work, std::function<void(Message)> then) {
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
    }

    std::function<void()> tell_votes_soon() {
        return [this] {
            if (std::exchange(votes_due, true)) return;
            votes_timer.expires_after(votes_delay);
            votes_timer.async_wait([this](beast::error_code error) {
                votes_due = false;
                if (!error) floor->tell_votes();
            });
        };
    }

    ServerOptions options;
    Addresses addresses;
    std::string page;
    std::string policy;
    std::size_t connections = 0;
    asio::io_context io{1};
    tcp::acceptor door_way{open_door(io, options)};
    std::uint16_t port = door_way.local_endpoint().port();
    std::vector<std::string> names = names_of_this_machine(options.lan);
    Doorkeeper door{hosts_of(names, port), options.lan, fmt::format("raaderum-{}", port)};
    asio::steady_timer votes_timer{io};
    bool votes_due = false;
    std::optional<Floor> floor;
    asio::thread_pool engine{engine_threads};
};

/// Counts a connection as long as it lives.
class Place {
  public:
    explicit Place(House& house) : house_(&house) { ++house.connections; }
    Place(Place&& other) noexcept : house_(std::exchange(other.house_, nullptr)) {}
    Place& operator=(Place&&) = delete;
    ~Place() {
        if (house_ != nullptr) --house_->connections;
    }

  private:
    House* house_;
};

/// Somebody's line: texts come in, messages go out one after the other.
class Conversation : public std::enable_shared_from_this<Conversation> {
  public:
    Conversation(House& house, Place place, beast::tcp_stream stream, Visitor visitor)
        : house_(house), place_(std::move(place)), socket_(std::move(stream)), visitor_(std::move(visitor)) {}

    void begin(const HttpRequest& request) {
        socket_.set_option(websocket::stream_base::timeout{request_deadline, 30s, true});
        socket_.read_message_max(largest_message);
        socket_.auto_fragment(false);
        socket_.set_option(websocket::stream_base::decorator(
            [](websocket::response_type& response) { add_security_headers(response); }));
        socket_.async_accept(request, [self = shared_from_this()](beast::error_code error) {
            if (error) return;
            const std::weak_ptr<Conversation> weak = self;
            self->id_ = self->house_.floor->enter(self->visitor_, {[weak](Message message) {
                                                                       if (auto me = weak.lock())
                                                                           me->send(std::move(message));
                                                                   },
                                                                   [weak] {
                                                                       if (auto me = weak.lock()) me->hang_up();
                                                                   }});
            self->listen();
        });
    }

  private:
    void listen() {
        socket_.async_read(heard_, [self = shared_from_this()](beast::error_code error, std::size_t) {
            if (error || self->over_) return self->end();
            if (!self->socket_.got_text()) return self->end();
            const std::string text = beast::buffers_to_string(self->heard_.data());
            self->heard_.consume(self->heard_.size());
            self->house_.floor->hear(self->id_, text);
            self->listen();
        });
    }

    void send(Message message) {
        bytes_waiting_ += message.bytes.size();
        waiting_.push_back(std::move(message));
        if (bytes_waiting_ > most_bytes_waiting || waiting_.size() > most_messages_waiting) return hang_up();
        if (waiting_.size() == 1) write();
    }

    void write() {
        socket_.binary(waiting_.front().binary);
        socket_.async_write(asio::buffer(waiting_.front().bytes),
                            [self = shared_from_this()](beast::error_code error, std::size_t) {
                                if (error) return self->end();
                                self->bytes_waiting_ -= self->waiting_.front().bytes.size();
                                self->waiting_.pop_front();
                                if (!self->waiting_.empty()) self->write();
                            });
    }

    /// Ends it from our side, without waiting for theirs.
    void hang_up() {
        if (std::exchange(over_, true)) return;
        asio::post(house_.io, [self = shared_from_this()] {
            beast::get_lowest_layer(self->socket_).close();
            self->end();
        });
    }

    void end() {
        over_ = true;
        if (id_ != 0) house_.floor->leave(std::exchange(id_, 0));
    }

    House& house_;
    Place place_;
    websocket::stream<beast::tcp_stream> socket_;
    Visitor visitor_;
    beast::flat_buffer heard_;
    std::deque<Message> waiting_;
    std::size_t bytes_waiting_ = 0;
    Floor::Id id_ = 0;
    bool over_ = false;
};

/// A browser at the door: every request is looked at, and answered or turned into a conversation.
class Caller : public std::enable_shared_from_this<Caller> {
  public:
    Caller(House& house, tcp::socket socket) : house_(house), place_(house), stream_(std::move(socket)) {}

    void listen() {
        parser_.emplace();
        parser_->header_limit(largest_header);
        parser_->body_limit(largest_body);
        stream_.expires_after(request_deadline);
        http::async_read(stream_, buffer_, *parser_, [self = shared_from_this()](beast::error_code error, std::size_t) {
            if (error) return self->hang_up();
            self->answer(self->parser_->release());
        });
    }

  private:
    void answer(const HttpRequest& request) {
        const std::string_view host = view(request[http::field::host]);
        const bool safe = request.method() == http::verb::get || request.method() == http::verb::head;
        const bool upgrade = websocket::is_upgrade(request);
        if (!house_.door.knows_host(host)) return refuse(request, http::status::forbidden, "This is not the address.");
        if ((upgrade || !safe) && !house_.door.knows_origin(view(request[http::field::origin]))) {
            return refuse(request, http::status::forbidden, "Another page may not ask.");
        }
        if (!safe) {
            HttpResponse response = made(request, http::status::method_not_allowed, "Only GET and HEAD.\n");
            response.set(http::field::allow, "GET, HEAD");
            return reply(request, std::move(response));
        }
        const std::string_view path = view(request.target());
        const std::optional<Visitor> visitor = house_.door.visitor(view(request[http::field::cookie]));
        if (path == "/ws")
            return upgrade ? converse(request, visitor) : refuse(request, http::status::upgrade_required, "");
        if (upgrade) return refuse(request, http::status::not_found, "Nothing is here.");
        if (path == "/") return show_page(request, visitor);
        if (path.starts_with("/control/")) return hand_over_control(request, path);
        if (path == "/favicon.ico") return reply(request, made(request, http::status::no_content, ""));
        refuse(request, http::status::not_found, "Nothing is here.");
    }

    void show_page(const HttpRequest& request, const std::optional<Visitor>& visitor) {
        HttpResponse response = made(request, http::status::ok, house_.page);
        response.set(http::field::content_type, "text/html; charset=utf-8");
        response.set("Content-Security-Policy", house_.policy);
        if (!visitor && request.method() == http::verb::get) {
            response.set(http::field::set_cookie, house_.door.set_cookie(house_.door.new_visitor()));
        }
        reply(request, std::move(response));
    }

    void hand_over_control(const HttpRequest& request, std::string_view path) {
        const auto token = request.method() == http::verb::get ? house_.door.redeem(path) : std::nullopt;
        if (!token) {
            return refuse(request, http::status::not_found, "This key was used or never was one; see the terminal.");
        }
        HttpResponse response = made(request, http::status::see_other, "");
        response.set(http::field::location, "/");
        response.set(http::field::set_cookie, house_.door.set_cookie(*token));
        reply(request, std::move(response));
        house_.addresses.control = house_.addresses.page + house_.door.control_path().substr(1);
        if (house_.options.tell) house_.options.tell(house_.addresses);
    }

    void converse(const HttpRequest& request, const std::optional<Visitor>& visitor) {
        if (!visitor) return refuse(request, http::status::forbidden, "Open the page first.");
        stream_.expires_never();
        std::make_shared<Conversation>(house_, std::move(place_), std::move(stream_), *visitor)->begin(request);
    }

    void refuse(const HttpRequest& request, http::status status, std::string_view why) {
        reply(request, made(request, status, std::string(why) + "\n"));
    }

    HttpResponse made(const HttpRequest& request, http::status status, std::string body) const {
        HttpResponse response(status, request.version());
        response.set(http::field::content_type, "text/plain; charset=utf-8");
        add_security_headers(response);
        response.body() = std::move(body);
        return response;
    }

    void reply(const HttpRequest& request, HttpResponse response) {
        const bool known_method = request.method() == http::verb::get || request.method() == http::verb::head;
        const bool keep = request.keep_alive() && known_method && response.result_int() < 400;
        response.keep_alive(keep);
        const std::size_t length = response.body().size();
        if (request.method() == http::verb::head) response.body().clear();
        response.content_length(length);
        auto kept = std::make_shared<HttpResponse>(std::move(response));
        stream_.expires_after(request_deadline);
        http::async_write(stream_, *kept,
                          [self = shared_from_this(), kept, keep](beast::error_code error, std::size_t) {
                              if (error || !keep) return self->hang_up();
                              self->listen();
                          });
    }

    void hang_up() {
        beast::error_code ignored;
        stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
        stream_.close();
    }

    House& house_;
    Place place_;
    beast::tcp_stream stream_;
    beast::flat_buffer buffer_{largest_header + largest_body};
    std::optional<http::request_parser<http::string_body>> parser_;
};

void let_in(House& house) {
    house.door_way.async_accept([&house](beast::error_code error, tcp::socket socket) {
        if (error == asio::error::operation_aborted) return;
        if (!error && house.connections < most_connections)
            std::make_shared<Caller>(house, std::move(socket))->listen();
        let_in(house);
    });
}

}  // namespace

PortTaken::PortTaken(std::uint16_t port, std::uint16_t next_free)
    : std::runtime_error(
        next_free == 0 ? fmt::format("port {} is taken, and so are those after it; choose another with --port", port)
                       : fmt::format("port {} is taken; {} is free: --port {}", port, next_free, next_free)) {}

int serve(const Dialogue& dialogue, const std::string& page, const ServerOptions& options) {
    House house(dialogue, page, options);
    int ended_by = 0;
    asio::signal_set signals(house.io, SIGINT, SIGTERM);
    signals.async_wait([&](beast::error_code error, int signal) {
        if (error) return;
        ended_by = signal;
        house.io.stop();
    });
    let_in(house);
    if (options.tell) options.tell(house.addresses);
    house.io.run();
    house.engine.stop();
    house.engine.join();
    return ended_by;
}

}  // namespace raaderum::workshop
