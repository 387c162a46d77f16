// One guest, or many addresses of one, against a workshop: while it goes on, the facilitator's page is loaded again and again, and
// what that takes is printed. All from addresses of this machine, each of which counts as another guest.
#include "wire.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace raaderum::workshop {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using Wires = std::vector<std::unique_ptr<Wire>>;

constexpr auto time_between_loads = 50ms;
constexpr auto longest_load = 5s;
constexpr auto time_between_rounds = 1ms;  // a thousand a second leave this machine time to answer itself
constexpr double promised_milliseconds = 200.0;

/// "127.0.66.N", one of so many addresses.
std::string one_of(int addresses, int number) { return "127.0.66." + std::to_string(1 + number % addresses); }

class Attack : public testing::Test {
  protected:
    Attack() { control = cookie_of(ask(get(server.control_path(), server.host()), "127.0.0.1")); }

    std::string ask(const std::string& request, const std::string& from) const {
        const Wire wire(server.port(), "127.0.0.1", from);
        wire.send(request);
        return wire.receive(longest_load);
    }
    std::string origin() const { return "http://" + server.host(); }
    /// A line opened with the cookie, for as long as it is kept.
    std::unique_ptr<Wire> line(const std::string& cookie, const std::string& from) const {
        auto wire = std::make_unique<Wire>(server.port(), "127.0.0.1", from);
        wire->send(get("/ws", server.host(), upgrade_headers(origin(), cookie)));
        return wire;
    }
    /// The same, when it has been answered.
    std::unique_ptr<Wire> open_line(const std::string& cookie, const std::string& from) const {
        auto wire = line(cookie, from);
        wire->hears(R"("tell":"votes")", 2s);
        return wire;
    }
    std::string new_cookie(const std::string& from) const { return cookie_of(ask(get("/", server.host()), from)); }
    std::string code_said(const std::string& code) const {
        return text_frame(R"({"ask":"join","code":")" + code + R"("})");
    }
    bool joins(const std::string& from) const {
        const auto wire = open_line(new_cookie(from), from);
        wire->send(code_said(server.code()));
        return wire->hears(R"("role":"guest")");
    }

    /// Runs the attack again and again for some seconds, loads the facilitator's page meanwhile, and tells how long that took.
    void measure(const std::string& name, const std::function<void()>& attack, std::chrono::seconds time = 4s) {
        std::atomic<bool> over{false};
        std::atomic<int> rounds{0};
        std::thread attacker([&] {
            while (!over) {
                try {
                    attack();
                } catch (const std::runtime_error&) {  // the machine has no more ports
                    std::this_thread::sleep_for(10ms);
                }
                ++rounds;
                std::this_thread::sleep_for(time_between_rounds);
            }
        });
        std::vector<double> taken;
        int failed = 0;
        const std::string request = get("/", server.host(), "Cookie: " + control + "\r\n");
        for (const auto end = Clock::now() + time; Clock::now() < end;) {
            const auto start = Clock::now();
            const std::string page = ask(request, "127.0.0.1");
            taken.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
            failed += status_of(page) == 200 && page.ends_with("</html>\n") ? 0 : 1;
            std::this_thread::sleep_for(time_between_loads);
        }
        over = true;
        attacker.join();
        std::sort(taken.begin(), taken.end());
        const double median = taken[taken.size() / 2];
        std::printf("%-58s %3d rounds %4zu loads: median %6.1f ms, worst %6.1f ms, %d failed\n", name.c_str(),
                    rounds.load(), taken.size(), median, taken.back(), failed);
        EXPECT_EQ(failed, 0) << name;
        EXPECT_LT(median, promised_milliseconds) << name;
        EXPECT_TRUE(server.runs()) << name;
    }

    Server server{"--lan"};
    std::string control;
};

TEST_F(Attack, NoneAtAll) {
    measure(
        "nobody else", [] { std::this_thread::sleep_for(100ms); }, 2s);
}

TEST_F(Attack, IdleWatchers) {
    for (const int addresses : {1, 20}) {
        Wires held;
        measure("300 watchers without a code, of " + std::to_string(addresses) + " addresses",
                [&, number = 0]() mutable {
                    const std::string from = one_of(addresses, number++);
                    held.push_back(line(new_cookie(from), from));
                    if (held.size() > 300) held.erase(held.begin());
                });
    }
}

TEST_F(Attack, SlowRequests) {
    for (const int addresses : {1, 20}) {
        Wires held;
        measure("320 slow requests, of " + std::to_string(addresses) + " addresses, and again",
                [&, number = 0]() mutable {
                    held.push_back(std::make_unique<Wire>(server.port(), "127.0.0.1", one_of(addresses, number++)));
                    held.back()->send("GET / HTTP/1.1\r\nHo");
                    if (held.size() > 320) held.erase(held.begin());
                });
    }
}

TEST_F(Attack, SlowRequestsAndWatchersOfTheFacilitatorsOwnAddress) {
    Wires held;
    const std::string cookie = new_cookie("127.0.0.1");
    measure("320 slow requests and watchers from 127.0.0.1", [&, number = 0]() mutable {
        if (number++ % 2 == 0) {
            held.push_back(line(cookie, "127.0.0.1"));
        } else {
            held.push_back(std::make_unique<Wire>(server.port()));
            held.back()->send("GET / HTTP/1.1\r\nHo");
        }
        if (held.size() > 320) held.erase(held.begin());
    });
}

TEST_F(Attack, SlowReaders) {
    Wires held;
    measure("320 who ask for the page and do not read it", [&, number = 0]() mutable {
        held.push_back(std::make_unique<Wire>(server.port(), "127.0.0.1", one_of(20, number++)));
        held.back()->send(get("/", server.host()));
        if (held.size() > 320) held.erase(held.begin());
    });
}

TEST_F(Attack, Reconnecting) {
    const std::string cookie = new_cookie("127.0.66.1");
    std::size_t count = 0;
    measure("lines opened and dropped, of 20 addresses", [&] { line(cookie, one_of(20, static_cast<int>(count++))); });
    std::printf("%zu times\n", count);
    EXPECT_GE(count, 500U);
}

TEST_F(Attack, LoadingThePage) {
    const std::string before = new_cookie("127.0.7.7");
    int count = 0;
    measure("page loads by 20 addresses", [&] { ask(get("/", server.host()), one_of(20, count++)); });
    std::printf("%d loads\n", count);
    EXPECT_TRUE(line(before, "127.0.7.7")->hears("welcome"));
}

TEST_F(Attack, GuessingTheCode) {
    const std::string guest = new_cookie("127.0.7.7");
    const auto there = open_line(guest, "127.0.7.7");
    there->send(code_said(server.code()));
    EXPECT_TRUE(there->hears(R"("role":"guest")"));
    int wrong = 0;
    measure("wrong codes from one address", [&] {
        const auto wire = open_line(new_cookie("127.0.66.1"), "127.0.66.1");
        for (int code = 0; code != 20; ++code, ++wrong) wire->send(code_said("AAAAAA"));
        wire->receive(5ms);
    });
    std::printf("%d wrong codes\n", wrong);
    EXPECT_GE(wrong, 305);
    EXPECT_TRUE(joins("127.0.7.8"));
    EXPECT_TRUE(line(guest, "127.0.7.7")->hears(R"("role":"guest")"));
    EXPECT_TRUE(line(control, "127.0.0.1")->hears(R"("guessing":[{"address":"127.0.66.1")"));
}

TEST_F(Attack, VotingWithManyCookies) {
    const auto facilitator = line(control, "127.0.0.1");
    EXPECT_TRUE(facilitator->hears(R"("tell":"door")"));
    facilitator->send(text_frame(R"({"ask":"poll","options":3})"));
    int voters = 0;
    measure(
        "votes with a new cookie each from one address",
        [&] {
            const auto wire = open_line(new_cookie("127.0.66.1"), "127.0.66.1");
            wire->send(code_said(server.code()));
            wire->send(text_frame(R"({"ask":"vote","option":1})"));
            wire->receive(5ms);
            ++voters;
        },
        6s);
    std::printf("%d tried to vote\n", voters);
    EXPECT_TRUE(line(control, "127.0.0.1")->hears(R"("counts":[0,4,0],"guests":4)"));
    EXPECT_TRUE(joins("127.0.7.8"));
}

TEST_F(Attack, Pinging) {
    const std::string ping("\x89\x80\0\0\0\0", 6);
    std::string pings;
    for (int count = 0; count != 200; ++count) pings += ping;
    const double before = server.seconds_used();
    measure("pings without end", [&, number = 0]() mutable {
        const std::string from = one_of(4, number++);
        const auto wire = open_line(new_cookie(from), from);
        for (int count = 0; count != 5; ++count) wire->send(pings);
    });
    std::printf("%.2f s of processor time in 4 s\n", server.seconds_used() - before);
}

}  // namespace
}  // namespace raaderum::workshop
