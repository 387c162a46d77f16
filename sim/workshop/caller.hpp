#pragma once
// An HTTP connection: a browser at the door. Every request is looked at, and answered or turned into a conversation.

#include "workshop/house.hpp"

#include <boost/asio/ip/tcp.hpp>

namespace raaderum::workshop {

/// Serves a connection until it ends.
void receive_caller(House& house, boost::asio::ip::tcp::socket socket);

}  // namespace raaderum::workshop
