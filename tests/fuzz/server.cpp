// Bytes on the wire to the workshop's server, which runs beside in this process and must outlive them all. HOST and COOKIE in
// the input stand for what the facilitator's browser says there. All up to the first empty line is sent at once, what follows
// when the server has begun to answer, so that frames can follow the opening of a WebSocket.

#include "workshop/server.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/house_of_ten.hpp"
#include "unit/workshop/wire.hpp"

#include <future>
#include <thread>

using namespace raaderum;
using namespace raaderum::workshop;

namespace {

constexpr std::chrono::milliseconds answer_within(100);  // a request that is not yet whole has none
constexpr std::chrono::seconds closed_within(15);

/// The server, which lives as long as the process does, and the facilitator's way in.
class House {
  public:
    House() {
        ServerOptions options;
        options.port = 0;
        options.tell = [this](const Addresses& told, Occasion) {
            if (!std::exchange(open_, true)) opened_.set_value(told);
        };
        std::thread([options] {
            serve(fuzz::house_of_ten(), "<!doctype html><title>page</title>", options);
            fuzz::must(false);  // nothing that comes over the wire ends it
        }).detach();
        const Addresses addresses = opened_.get_future().get();
        constexpr std::string_view scheme = "http://";
        host_ = addresses.page.substr(scheme.size(), addresses.page.size() - scheme.size() - 1);
        port_ = static_cast<std::uint16_t>(std::stoi(host_.substr(host_.find(':') + 1)));
        const Wire wire(port_);
        wire.send(get(addresses.control.substr(addresses.page.size() - 1), host_));
        cookie_ = cookie_of(wire.receive(closed_within));
        fuzz::must(!cookie_.empty());
    }

    std::uint16_t port() const { return port_; }
    const std::string& host() const { return host_; }
    const std::string& cookie() const { return cookie_; }

  private:
    std::promise<Addresses> opened_;
    bool open_ = false;
    std::uint16_t port_ = 0;
    std::string host_;
    std::string cookie_;
};

const House& house() {
    static const auto* const house = new House;
    return *house;
}

std::string with(std::string text, std::string_view name, const std::string& meaning) {
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + meaning.size())) {
        text.replace(at, name.size(), meaning);
    }
    return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    std::string text(fuzz::as_text(bytes, size));
    text = with(with(text, "HOST", house().host()), "COOKIE", house().cookie());
    constexpr std::string_view empty_line = "\r\n\r\n";
    const std::size_t found = text.find(empty_line);
    const std::size_t head = found == text.npos ? text.size() : found + empty_line.size();
    const Wire wire(house().port());
    wire.send(std::string_view(text).substr(0, head));
    if (head < text.size()) {
        wire.hears(empty_line, answer_within);
        wire.send(std::string_view(text).substr(head));
    }
    wire.say_no_more();
    fuzz::must(wire.is_closed_within(closed_within));
    return 0;
}
