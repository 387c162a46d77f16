#pragma once
// A WebSocket session: somebody's line, on which texts come in and messages go out one after the other. Who sends too much, or more
// than is answered, is hung up on.

#include "workshop/house.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/rate_policy.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

namespace raaderum::workshop {

/// A connection of which no more may be read in a second than is set.
using Stream = boost::beast::basic_stream<boost::asio::ip::tcp, boost::asio::ip::tcp::socket::executor_type,
                                          boost::beast::simple_rate_policy>;
using HttpRequest = boost::beast::http::request<boost::beast::http::string_body>;

template <class Response>
void add_security_headers(Response& response) {
    response.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    response.set("X-Content-Type-Options", "nosniff");
    response.set("X-Frame-Options", "DENY");
    response.set("Referrer-Policy", "no-referrer");
    response.set("Cross-Origin-Opener-Policy", "same-origin");
    response.set("Cross-Origin-Resource-Policy", "same-origin");
    response.set(boost::beast::http::field::cache_control, "no-store");
}

/// Accepts the upgrade that the request asks for, and carries the line until one side ends it.
void begin_conversation(House& house, Stream stream, const Visitor& visitor, const HttpRequest& request);

}  // namespace raaderum::workshop
