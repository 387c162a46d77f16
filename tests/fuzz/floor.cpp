// What people in a workshop say to its floor, and what becomes of it: each line of the input is a text that somebody sends, its
// first letter tells who (f the facilitator, g a guest, any other somebody who watches). The engine answers at once, but after
// a capital letter it waits for the next small one.

#include "workshop/floor.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/house_of_ten.hpp"

#include <array>
#include <deque>

using namespace raaderum;
using namespace raaderum::workshop;

namespace {

/// What is sent must be what the page can read.
void read(const Message& message) {
    if (message.binary) return fuzz::must(!message.bytes.empty());
    fuzz::must(nlohmann::json::parse(message.bytes).contains("tell"));
}

class Evening {
  public:
    void say(char who, std::string_view text) { floor_.hear(line_of(who), text); }

    void work() {
        while (!jobs_.empty()) {
            const auto [job, then] = std::move(jobs_.front());
            jobs_.pop_front();
            then(job());
        }
        if (std::exchange(votes_due_, false)) floor_.tell_votes();
        floor_.tick();
    }

  private:
    /// Their line, opened when they speak first.
    Floor::Id line_of(char who) {
        const std::size_t role = who == 'f' ? 0 : who == 'g' ? 1 : 2;
        if (lines_[role] == 0) lines_[role] = floor_.enter(visitor(who), {read, [] {}});
        return lines_[role];
    }

    Visitor visitor(char who) {
        if (who == 'f') return {*door_.redeem(door_.control_path()), Role::control};
        const std::string token = door_.new_visitor();
        if (who != 'g') return {token, Role::watch, "10.0.0.8"};
        fuzz::must(door_.admit({token, Role::watch, "10.0.0.9"}, door_.code(), {}).answer == Admission::Answer::in);
        return {token, Role::guest, "10.0.0.9"};
    }

    Doorkeeper door_{{"127.0.0.1:1"}, true, "raaderum-1"};
    std::deque<std::pair<std::function<Message()>, std::function<void(Message)>>> jobs_;
    bool votes_due_ = false;
    Floor floor_{fuzz::house_of_ten(),
                 door_,
                 {"http://10.0.0.7:1/", {}},
                 {[this](auto job, auto then) { jobs_.emplace_back(std::move(job), std::move(then)); },
                  [this] { votes_due_ = true; }}};
    std::array<Floor::Id, 3> lines_{};
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    std::string_view text = fuzz::as_text(bytes, size);
    Evening evening;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.empty()) continue;
        const bool waits = line.front() >= 'A' && line.front() <= 'Z';
        evening.say(waits ? static_cast<char>(line.front() - 'A' + 'a') : line.front(), line.substr(1));
        if (!waits) evening.work();
    }
    evening.work();
    return 0;
}
