#pragma once
// The program's server, started as a user would, and a client that sends whatever bytes a test wants to send.

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace raaderum::workshop {

/// `raaderum workshop --port 0`, until the test is over.
class Server {
  public:
    /// `before`: what the shell does first, such as "ulimit -n 40; ".
    explicit Server(const std::string& options = "", const std::string& before = "");
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::uint16_t port() const { return port_; }
    std::string host() const { return "127.0.0.1:" + std::to_string(port_); }
    /// The path with the facilitator's key.
    const std::string& control_path() const { return control_path_; }
    /// What participants type; empty without --lan.
    const std::string& code() const { return code_; }
    /// Sends a signal and waits for the exit.
    int end(int signal);
    bool runs() const;
    /// Seconds of processor time that it has taken.
    double seconds_used() const;

  private:
    pid_t child_ = -1;
    std::uint16_t port_ = 0;
    std::string control_path_;
    std::string code_;
};

/// One connection.
class Wire {
  public:
    /// `from`: the address of this machine to call from, such as "127.0.3.9". Throws std::runtime_error where nobody hears.
    explicit Wire(std::uint16_t port, const char* address = "127.0.0.1", const std::string& from = "");
    ~Wire();
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    void send(std::string_view bytes) const;
    /// Tells the other side that nothing more is to come.
    void say_no_more() const;
    /// What comes until the other side closes, or nothing came for so long.
    std::string receive(std::chrono::milliseconds patience = std::chrono::milliseconds(400)) const;
    /// Whether this comes before the other side closes, or nothing came for so long.
    bool hears(std::string_view text, std::chrono::milliseconds patience = std::chrono::seconds(20)) const;
    /// Whether the other side closes within so long.
    bool is_closed_within(std::chrono::milliseconds patience) const;

  private:
    int socket_ = -1;
};

/// A GET request with these headers, each ended by \r\n. Unless it is an upgrade, the answer ends the connection.
std::string get(std::string_view path, std::string_view host, std::string_view headers = "");
/// The headers of a WebSocket's upgrade.
std::string upgrade_headers(std::string_view origin, std::string_view cookie);
/// A masked text frame as a browser sends it.
std::string text_frame(std::string_view text);
/// The cookie that a response sets, ready to be sent back; empty where it sets none.
std::string cookie_of(const std::string& response);
int status_of(const std::string& response);

}  // namespace raaderum::workshop
