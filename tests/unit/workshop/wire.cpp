#include "wire.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <stdexcept>

namespace raaderum::workshop {
namespace {

bool comes_within(int descriptor, std::chrono::milliseconds patience) {
    pollfd waiting{descriptor, POLLIN, 0};
    return poll(&waiting, 1, static_cast<int>(patience.count())) > 0;
}

}  // namespace

Server::Server(const std::string& options, const std::string& before) {
    std::array<int, 2> pipe_ends{};
    if (pipe(pipe_ends.data()) != 0) throw std::runtime_error("no pipe");
    child_ = fork();
    if (child_ == 0) {
        dup2(pipe_ends[1], STDOUT_FILENO);
        close(pipe_ends[0]);
        const std::string command = before + "exec '" RAADERUM_PROGRAM "' workshop --no-browser --port 0 " + options;
        execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
        _exit(127);
    }
    close(pipe_ends[1]);
    std::string told;
    std::array<char, 256> chunk{};
    while (told.find("Ctrl-C") == told.npos && comes_within(pipe_ends[0], std::chrono::seconds(30))) {
        const ssize_t count = read(pipe_ends[0], chunk.data(), chunk.size());
        if (count <= 0) break;
        told.append(chunk.data(), static_cast<std::size_t>(count));
    }
    // The reading end stays open for as long as the server may write.
    constexpr std::string_view start = "http://127.0.0.1:";
    const std::size_t at = told.find(start);
    if (at == told.npos) throw std::runtime_error("the server did not start: " + told);
    const std::size_t slash = told.find('/', at + start.size());
    port_ = static_cast<std::uint16_t>(std::stoi(told.substr(at + start.size(), slash - at - start.size())));
    control_path_ = told.substr(slash, told.find_first_of(" \n\033", slash) - slash);
    constexpr std::string_view before_code = "code ";
    const std::size_t code = told.find(before_code);
    if (code != told.npos) code_ = told.substr(code + before_code.size(), 6);
}

Server::~Server() {
    if (child_ > 0) {
        kill(child_, SIGKILL);
        waitpid(child_, nullptr, 0);
    }
}

int Server::end(int signal) {
    kill(child_, signal);
    int status = 0;
    waitpid(child_, &status, 0);
    child_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

bool Server::runs() const { return waitpid(child_, nullptr, WNOHANG) == 0; }

double Server::seconds_used() const {
    std::ifstream file("/proc/" + std::to_string(child_) + "/stat");
    std::string word;
    constexpr int words_before = 13;  // of the name there is one, without blanks
    for (int count = 0; count != words_before; ++count) file >> word;
    long in_program = 0;
    long in_system = 0;
    file >> in_program >> in_system;
    return static_cast<double>(in_program + in_system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

Wire::Wire(std::uint16_t port, const char* to, const std::string& from) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    if (!from.empty()) {
        sockaddr_in own{};
        own.sin_family = AF_INET;
        inet_pton(AF_INET, from.c_str(), &own.sin_addr);
        if (bind(socket_, reinterpret_cast<const sockaddr*>(&own), sizeof own) != 0) {
            throw std::runtime_error("no such address: " + from);
        }
    }
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    inet_pton(AF_INET, to, &address.sin_addr);
    const bool connects = connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    if (!connects && errno == EINTR) {  // the fuzzer's timer; the connection is made all the same
        pollfd made{socket_, POLLOUT, 0};
        poll(&made, 1, -1);
    } else if (!connects) {
        throw std::runtime_error(std::string("no connection: ") + std::strerror(errno));
    }
}

Wire::~Wire() { close(socket_); }

void Wire::send(std::string_view bytes) const {
    while (!bytes.empty()) {
        const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0) return;  // hung up on, which is what some tests want
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

void Wire::say_no_more() const { shutdown(socket_, SHUT_WR); }

std::string Wire::receive(std::chrono::milliseconds patience) const {
    std::string all;
    std::array<char, 65536> chunk{};
    while (comes_within(socket_, patience)) {
        const ssize_t count = recv(socket_, chunk.data(), chunk.size(), 0);
        if (count <= 0) break;
        all.append(chunk.data(), static_cast<std::size_t>(count));
    }
    return all;
}

bool Wire::hears(std::string_view text, std::chrono::milliseconds patience) const {
    std::string all;
    std::array<char, 65536> chunk{};
    while (all.find(text) == all.npos && comes_within(socket_, patience)) {
        const ssize_t count = recv(socket_, chunk.data(), chunk.size(), 0);
        if (count <= 0) break;
        all.append(chunk.data(), static_cast<std::size_t>(count));
    }
    return all.find(text) != all.npos;
}

bool Wire::is_closed_within(std::chrono::milliseconds patience) const {
    const auto until = std::chrono::steady_clock::now() + patience;
    std::array<char, 65536> chunk{};
    while (std::chrono::steady_clock::now() < until) {
        if (comes_within(socket_, std::chrono::milliseconds(50)) && recv(socket_, chunk.data(), chunk.size(), 0) <= 0) {
            return true;
        }
    }
    return false;
}

std::string get(std::string_view path, std::string_view host, std::string_view headers) {
    const bool upgrades = headers.starts_with("Upgrade");
    return "GET " + std::string(path) + " HTTP/1.1\r\nHost: " + std::string(host) + "\r\n" + std::string(headers)
           + (upgrades ? "" : "Connection: close\r\n") + "\r\n";
}

std::string upgrade_headers(std::string_view origin, std::string_view cookie) {
    return "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: "
           + std::string(origin) + "\r\nCookie: " + std::string(cookie) + "\r\n";
}

std::string text_frame(std::string_view text) {
    std::string frame = "\x81";
    if (text.size() < 126) {
        frame += static_cast<char>(0x80 | text.size());
    } else {
        frame += static_cast<char>(0x80 | 127);
        for (int shift = 56; shift >= 0; shift -= 8) frame += static_cast<char>(text.size() >> shift & 0xff);
    }
    frame.append(4, '\0');  // a mask of zeros changes nothing
    return frame.append(text);
}

std::string cookie_of(const std::string& response) {
    constexpr std::string_view name = "Set-Cookie: ";
    const std::size_t at = response.find(name);
    if (at == response.npos) return {};
    const std::size_t begin = at + name.size();
    return response.substr(begin, response.find(';', begin) - begin);
}

int status_of(const std::string& response) {
    return response.starts_with("HTTP/1.1 ") ? std::atoi(response.c_str() + 9) : 0;
}

}  // namespace raaderum::workshop
