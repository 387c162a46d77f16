#include "workshop/doorkeeper.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace raaderum::workshop {
namespace {

constexpr std::size_t token_bytes = 24;
constexpr std::size_t most_visitors = 2000;  // beyond it the oldest that is no guest is forgotten
constexpr std::size_t most_guests = 300;
constexpr int most_wrong_codes = 300;  // of all visitors together; a code has 30^6 possibilities
constexpr std::size_t code_length = 6;
constexpr std::string_view code_letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";  // none that look alike

template <std::size_t size>
std::array<unsigned char, size> random_bytes() {
    std::array<unsigned char, size> bytes{};
    if (getentropy(bytes.data(), bytes.size()) != 0) {
        throw std::system_error(errno, std::generic_category(), "the system gives no random numbers");
    }
    return bytes;
}

std::string new_token() {
    std::string token;
    for (const unsigned char byte : random_bytes<token_bytes>()) token += fmt::format("{:02x}", byte);
    return token;
}

std::string new_code() {
    std::string code;
    while (code.size() != code_length) {
        const unsigned char byte = random_bytes<1>()[0];
        if (byte < 256 / code_letters.size() * code_letters.size()) code += code_letters[byte % code_letters.size()];
    }
    return code;
}

/// Comparison that takes as long for a near miss as for a wide one.
bool same(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    unsigned difference = 0;
    for (std::size_t at = 0; at != a.size(); ++at) difference |= static_cast<unsigned>(a[at] ^ b[at]);
    return difference == 0;
}

/// The value of the cookie with this name among those of the header.
std::string_view cookie_called(std::string_view name, std::string_view header) {
    while (!header.empty()) {
        const std::size_t end = std::min(header.find(';'), header.size());
        std::string_view one = header.substr(0, end);
        while (one.starts_with(' ')) one.remove_prefix(1);
        if (one.starts_with(name) && one.substr(name.size()).starts_with('=')) {
            return one.substr(name.size() + 1);
        }
        header.remove_prefix(std::min(end + 1, header.size()));
    }
    return {};
}

}  // namespace

std::string_view spelled(Role role) {
    switch (role) {
        case Role::control:
            return "control";
        case Role::guest:
            return "guest";
        case Role::watch:
            break;
    }
    return "watch";
}

Doorkeeper::Doorkeeper(std::vector<std::string> hosts, bool lan, std::string cookie)
    : hosts_(std::move(hosts)),
      cookie_(std::move(cookie)),
      key_(new_token()),
      code_(lan ? new_code() : ""),
      control_(new_token()) {}

bool Doorkeeper::knows_host(std::string_view host) const {
    return std::find(hosts_.begin(), hosts_.end(), host) != hosts_.end();
}

bool Doorkeeper::knows_origin(std::string_view origin) const {
    constexpr std::string_view scheme = "http://";
    return origin.starts_with(scheme) && knows_host(origin.substr(scheme.size()));
}

std::optional<std::string> Doorkeeper::redeem(std::string_view path) {
    if (!same(path, control_path())) return std::nullopt;
    key_ = new_token();
    return control_;
}

std::optional<Visitor> Doorkeeper::visitor(std::string_view cookie_header) const {
    const std::string token(cookie_called(cookie_, cookie_header));
    if (same(token, control_)) return Visitor{token, Role::control};
    if (guests_.contains(token)) return Visitor{token, Role::guest};
    if (std::find(seen_.begin(), seen_.end(), token) == seen_.end()) return std::nullopt;
    return Visitor{token, Role::watch};
}

std::string Doorkeeper::new_visitor() {
    if (seen_.size() == most_visitors) seen_.pop_front();
    return seen_.emplace_back(new_token());
}

std::string Doorkeeper::set_cookie(const std::string& token) const {
    return fmt::format("{}={}; HttpOnly; SameSite=Strict; Path=/", cookie_, token);
}

bool Doorkeeper::admit(const std::string& token, std::string_view said) {
    if (code_.empty() || wrong_codes_ >= most_wrong_codes || guests_.size() >= most_guests) return false;
    if (!same(said, code_)) {
        ++wrong_codes_;
        return false;
    }
    guests_.insert(token);
    return true;
}

}  // namespace raaderum::workshop
