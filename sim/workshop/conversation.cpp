// Boost.Beast's WebSocket stands here alone, as it takes long to compile. Whoever is not the facilitator may send little: their
// messages are short, what is read of them in a second is bounded, and so are their pings, to which the library answers.
#include "workshop/conversation.hpp"

#include <sys/socket.h>
#include <boost/asio/post.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>

#include <deque>
#include <memory>

namespace raaderum::workshop {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using namespace std::chrono_literals;

constexpr std::size_t largest_message = 256 * 1024;
constexpr std::size_t largest_message_of_others = 4 * 1024;
constexpr std::size_t read_per_second_of_others = 8 * 1024;
constexpr std::size_t most_bytes_waiting = 32 * 1024 * 1024;
constexpr std::size_t most_messages_waiting = 256;
constexpr double pings_at_once = 20.0;
constexpr double pings_per_second = 1.0;

class Conversation : public std::enable_shared_from_this<Conversation> {
  public:
    Conversation(House& house, Stream stream, Visitor visitor)
        : house_(house), socket_(std::move(stream)), visitor_(std::move(visitor)) {}

    void begin(const HttpRequest& request) {
        const bool plays = visitor_.role == Role::control;
        const std::weak_ptr<Conversation> weak = weak_from_this();
        place_.emplace(house_, house_.places.take(visitor_.address, [weak] {
            if (auto me = weak.lock()) me->give_up();
        }));
        place_->stands(plays ? Standing::playing : Standing::answering);
        socket_.set_option(websocket::stream_base::timeout{request_deadline, 30s, true});
        socket_.read_message_max(plays ? largest_message : largest_message_of_others);
        socket_.auto_fragment(false);
        socket_.set_option(websocket::stream_base::decorator(
            [](websocket::response_type& response) { add_security_headers(response); }));
        socket_.control_callback([weak](websocket::frame_type, beast::string_view) {
            auto me = weak.lock();
            if (me && !me->pings_.take({}, std::chrono::steady_clock::now())) me->hang_up();
        });
        socket_.async_accept(request, [self = shared_from_this(), plays](beast::error_code error) {
            if (error || self->over_) return;
            if (!plays) self->socket_.next_layer().rate_policy().read_limit(read_per_second_of_others);
            self->come_in();
            self->listen();
        });
    }

  private:
    void come_in() {
        const std::weak_ptr<Conversation> weak = weak_from_this();
        Line line;
        line.send = [weak](Message message) {
            if (auto me = weak.lock()) me->send(std::move(message));
        };
        line.hang_up = [weak] {
            if (auto me = weak.lock()) me->hang_up();
        };
        line.give_up = [weak] {
            if (auto me = weak.lock()) me->give_up();
        };
        line.stands = [weak](Standing standing) {
            auto me = weak.lock();
            if (me && me->place_)
                me->place_->stands(standing, standing == Standing::taking_part ? me->visitor_.token : "");
        };
        id_ = house_.floor->enter(visitor_, std::move(line));
    }

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
        if (over_) return;
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

    /// Tells the page, where that can be done at once, to open a line when somebody has something to say and not before: a
    /// close frame with a status of our own, 4000.
    void give_up() {
        constexpr std::string_view give_up_frame("\x88\x02\x0f\xa0", 4);
        if (!over_ && id_ != 0 && waiting_.empty()) {
            const auto sent = ::send(beast::get_lowest_layer(socket_).socket().native_handle(), give_up_frame.data(),
                                     give_up_frame.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
            static_cast<void>(sent);  // whoever does not hear it tries again
        }
        hang_up();
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
    std::optional<KeptPlace> place_;
    websocket::stream<Stream> socket_;
    Visitor visitor_;
    beast::flat_buffer heard_;
    std::deque<Message> waiting_;
    std::size_t bytes_waiting_ = 0;
    Allowance pings_{pings_at_once, pings_per_second};
    Floor::Id id_ = 0;
    bool over_ = false;
};

}  // namespace

void begin_conversation(House& house, Stream stream, const Visitor& visitor, const HttpRequest& request) {
    const auto begun = std::make_shared<Conversation>(house, std::move(stream), visitor);
    begun->begin(request);
}

}  // namespace raaderum::workshop
