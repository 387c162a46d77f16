#include "workshop/doorkeeper.hpp"

#include "output/sha256.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <system_error>

namespace raaderum::workshop {
namespace {

constexpr std::size_t token_bytes = 24;
constexpr std::size_t id_length = 2 * token_bytes;  // what follows it in a visitor's token is the signature
// A room behind one router has one address, and some of it mistype. A code has 30^6 possibilities: at twelve a minute an
// address tries one in 250,000 of them in four hours, and wins a vote.
constexpr double wrong_codes_at_once = 10.0;
constexpr double wrong_codes_per_second = Doorkeeper::wrong_codes_per_minute / 60.0;
constexpr int guesses_worth_telling = 10;
constexpr std::chrono::minutes guesses_told_for{5};
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

/// Letters and digits of what somebody typed, as capitals.
std::string as_code(std::string_view said) {
    std::string code;
    for (const char letter : said) {
        if (letter >= 'a' && letter <= 'z')
            code += static_cast<char>(letter - 'a' + 'A');
        else if ((letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9'))
            code += letter;
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

Doorkeeper::Doorkeeper(std::vector<std::string> hosts, bool lan, std::string cookie, std::size_t per_address)
    : hosts_(std::move(hosts)),
      cookie_(std::move(cookie)),
      key_(new_token()),
      code_(lan ? new_code() : ""),
      control_(new_token()),
      secret_(new_token()),
      attendance_(per_address),
      wrong_codes_(wrong_codes_at_once, wrong_codes_per_second) {}

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

/// Keyed twice, so that nothing can be appended to what was signed.
std::string Doorkeeper::signature_of(std::string_view id) const {
    return output::sha256_of(secret_ + output::sha256_of(secret_ + std::string(id))).substr(0, id_length);
}

std::optional<Visitor> Doorkeeper::visitor(std::string_view cookie_header) const {
    const std::string token(cookie_called(cookie_, cookie_header));
    if (same(token, control_)) return Visitor{token, Role::control};
    if (token.size() != 2 * id_length) return std::nullopt;
    const std::string_view id = std::string_view(token).substr(0, id_length);
    if (!same(std::string_view(token).substr(id_length), signature_of(id))) return std::nullopt;
    return Visitor{token, attendance_.knows(token) ? Role::guest : Role::watch};
}

std::string Doorkeeper::new_visitor() const {
    const std::string id = new_token();
    return id + signature_of(id);
}

std::string Doorkeeper::set_cookie(const std::string& token) const {
    return fmt::format("{}={}; HttpOnly; SameSite=Strict; Path=/", cookie_, token);
}

Admission Doorkeeper::admit(const Visitor& visitor, std::string_view said, Moment now) {
    using Answer = Admission::Answer;
    if (code_.empty()) return {Answer::wrong};
    const double wait = wrong_codes_.wait(visitor.address, now);
    if (wait > 0.0) {
        note_guess(visitor.address, now);
        return {Answer::too_many_wrong, static_cast<int>(std::ceil(wait))};
    }
    if (!same(as_code(said), code_)) {
        wrong_codes_.take(visitor.address, now);
        note_guess(visitor.address, now);
        return {Answer::wrong};
    }
    switch (attendance_.join(visitor.token, visitor.address, now)) {
        case Attendance::Entry::in:
            return {Answer::in};
        case Attendance::Entry::address_full:
            return {Answer::address_full};
        case Attendance::Entry::room_full:
            break;
    }
    return {Answer::room_full};
}

void Doorkeeper::note_guess(const std::string& address, Moment now) {
    if (guesses_.size() >= Allowance::most_addresses && !guesses_.contains(address)) {
        guesses_.erase(std::min_element(guesses_.begin(), guesses_.end(),
                                        [](const auto& a, const auto& b) { return a.second.last < b.second.last; }));
    }
    Guesses& guesses = guesses_[address];
    guesses = {std::min(guesses.wrong + 1, 1'000'000), now};
}

std::vector<Guessing> Doorkeeper::guessing(Moment now) const {
    std::vector<Guessing> found;
    for (const auto& [address, guesses] : guesses_) {
        if (guesses.wrong >= guesses_worth_telling && now - guesses.last < guesses_told_for)
            found.push_back({address, guesses.wrong});
    }
    return found;
}

}  // namespace raaderum::workshop
