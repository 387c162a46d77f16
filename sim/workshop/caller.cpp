// Boost.Beast's HTTP stands here alone, as it takes long to compile. Every request has a deadline and a largest size.
#include "workshop/caller.hpp"

#include "workshop/conversation.hpp"

#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <memory>

namespace raaderum::workshop {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using tcp = asio::ip::tcp;

using HttpResponse = http::response<http::string_body>;
using PageResponse = http::response<http::span_body<const char>>;  // the page itself, not a copy for each

constexpr std::uint32_t largest_header = 16 * 1024;
constexpr std::size_t largest_body = 1024;  // nothing that we answer has any

/// Sends a browser on from a page of ours. After a redirect instead, a browser that came from elsewhere would not say the
/// cookie it was just given.
constexpr std::string_view onward_page =
    "<!doctype html><meta charset=\"utf-8\"><title>raaderum</title><meta http-equiv=\"refresh\" content=\"0;url=/\">\n";

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

class Caller : public std::enable_shared_from_this<Caller> {
  public:
    Caller(House& house, tcp::socket socket, std::string address)
        : house_(house), stream_(std::move(socket)), address_(std::move(address)) {}

    void begin() {
        place_.emplace(house_, house_.places.take(address_, [weak = weak_from_this()] {
            if (auto me = weak.lock()) me->hang_up();
        }));
        listen();
    }

  private:
    void listen() {
        parser_.emplace();
        parser_->header_limit(largest_header);
        parser_->body_limit(largest_body);
        stream_.expires_after(request_deadline);
        http::async_read(stream_, buffer_, *parser_, [self = shared_from_this()](beast::error_code error, std::size_t) {
            if (error || self->over_) return self->hang_up();
            self->answer(self->parser_->release());
        });
    }

    void answer(const HttpRequest& request) {
        const std::string_view host = view(request[http::field::host]);
        const bool safe = request.method() == http::verb::get || request.method() == http::verb::head;
        const bool upgrade = websocket::is_upgrade(request);
        if (request.count(http::field::host) > 1 || request.count(http::field::origin) > 1) {
            return refuse(request, http::status::bad_request, "One Host and one Origin.");
        }
        if (!house_.door.knows_host(host)) return refuse(request, http::status::forbidden, "This is not the address.");
        if ((upgrade || !safe) && !house_.door.knows_origin(view(request[http::field::origin]))) {
            return refuse(request, http::status::forbidden, "Another page may not ask.");
        }
        if (!safe) {
            HttpResponse response = made(request, http::status::method_not_allowed, "Only GET and HEAD.\n");
            response.set(http::field::allow, "GET, HEAD");
            return reply(request, std::move(response));
        }
        std::optional<Visitor> visitor = house_.door.visitor(view(request[http::field::cookie]));
        if (visitor) visitor->address = address_;
        const bool plays = visitor && visitor->role == Role::control;
        if (plays) house_.places.reserve_for(address_);
        if (!plays && !house_.places.is_reserved(address_)
            && !house_.requests.take(address_, std::chrono::steady_clock::now())) {
            return refuse(request, http::status::too_many_requests, "Too many requests from this address.");
        }
        place_->stands(plays ? Standing::playing : Standing::answering);
        if (!over_) route(request, visitor, upgrade);
    }

    void route(const HttpRequest& request, const std::optional<Visitor>& visitor, bool upgrade) {
        const std::string_view target = view(request.target());
        const std::string_view path = target.substr(0, target.find('?'));
        if (path == "/ws")
            return upgrade ? converse(request, visitor) : refuse(request, http::status::upgrade_required, "");
        if (upgrade) return refuse(request, http::status::not_found, "Nothing is here.");
        if (path == "/") return show_page(request, visitor);
        if (path == "/role") return tell_role(request, visitor);
        if (path.starts_with("/control/")) return hand_over_control(request, path);
        if (path == "/favicon.ico") return reply(request, made(request, http::status::no_content, ""));
        refuse(request, http::status::not_found, "Nothing is here.");
    }

    void show_page(const HttpRequest& request, const std::optional<Visitor>& visitor) {
        PageResponse response(http::status::ok, request.version());
        add_security_headers(response);
        response.body() = {house_.page.data(), house_.page.size()};
        response.set(http::field::content_type, "text/html; charset=utf-8");
        response.set("Content-Security-Policy", house_.policy);
        if (!visitor && request.method() == http::verb::get) {
            response.set(http::field::set_cookie, house_.door.set_cookie(house_.door.new_visitor()));
        }
        reply(request, std::move(response));
    }

    /// Which role the cookie gives here; null where it is from before a restart.
    void tell_role(const HttpRequest& request, const std::optional<Visitor>& visitor) {
        const nlohmann::json role = visitor ? nlohmann::json(spelled(visitor->role)) : nlohmann::json();
        HttpResponse response = made(request, http::status::ok, nlohmann::json{{"role", role}}.dump());
        response.set(http::field::content_type, "application/json");
        reply(request, std::move(response));
    }

    void hand_over_control(const HttpRequest& request, std::string_view path) {
        const auto token = request.method() == http::verb::get ? house_.door.redeem(path) : std::nullopt;
        if (!token) {
            return refuse(request, http::status::not_found, "This key was used or never was one; see the terminal.");
        }
        HttpResponse response = made(request, http::status::ok, std::string(onward_page));
        response.set(http::field::content_type, "text/html; charset=utf-8");
        response.set(http::field::set_cookie, house_.door.set_cookie(*token));
        reply(request, std::move(response));
        house_.places.reserve_for(address_);
        house_.renew_key();
    }

    void converse(const HttpRequest& request, const std::optional<Visitor>& visitor) {
        if (!visitor) return refuse(request, http::status::forbidden, "Open the page first.");
        stream_.expires_never();
        over_ = true;
        place_.reset();
        begin_conversation(house_, std::move(stream_), *visitor, request);
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

    template <class Response>
    void reply(const HttpRequest& request, Response response) {
        const bool known_method = request.method() == http::verb::get || request.method() == http::verb::head;
        const bool keep = request.keep_alive() && known_method && response.result_int() < 400;
        response.keep_alive(keep);
        const std::size_t length = response.body().size();
        if (request.method() == http::verb::head) response.body() = {};
        response.content_length(length);
        auto kept = std::make_shared<Response>(std::move(response));
        stream_.expires_after(request_deadline);
        http::async_write(stream_, *kept,
                          [self = shared_from_this(), kept, keep](beast::error_code error, std::size_t) {
                              if (error || !keep || self->over_) return self->hang_up();
                              self->place_->stands(Standing::asking);
                              if (!self->over_) self->listen();
                          });
    }

    void hang_up() {
        if (std::exchange(over_, true)) return;
        beast::error_code ignored;
        stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
        stream_.close();
    }

    House& house_;
    std::optional<KeptPlace> place_;
    Stream stream_;
    std::string address_;
    beast::flat_buffer buffer_{largest_header + largest_body};
    std::optional<http::request_parser<http::string_body>> parser_;
    bool over_ = false;
};

}  // namespace

void receive_caller(House& house, tcp::socket socket) {
    beast::error_code error;
    const tcp::endpoint remote = socket.remote_endpoint(error);
    if (error) return;  // gone already
    std::string address = remote.address().to_string();
    if (!house.places.is_reserved(address) && !house.connections.take(address, std::chrono::steady_clock::now())) {
        return;  // closed at once, which costs next to nothing
    }
    std::make_shared<Caller>(house, std::move(socket), std::move(address))->begin();
}

}  // namespace raaderum::workshop
