// What strangers can do to the workshop's server: nothing. A matrix of Host, Origin, token and role, clients that are slow,
// large or malformed, and what a facilitator sees of all that: nothing either.
#include "wire.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <map>
#include <memory>
#include <stdexcept>

namespace raaderum::workshop {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

std::string answer_to(const Server& server, const std::string& request, const std::string& from = "") {
    const Wire wire(server.port(), "127.0.0.1", from);
    wire.send(request);
    return wire.receive();
}

std::string cookie_of_control(const Server& server) {
    return cookie_of(answer_to(server, get(server.control_path(), server.host())));
}

TEST(Server, ShowsThePageAndNothingElse) {
    const Server server;
    const std::string page = answer_to(server, get("/", server.host()));
    EXPECT_EQ(status_of(page), 200);
    EXPECT_THAT(page, HasSubstr("SameSite=Strict"));
    for (const char* path :
         {"/index.html", "/../../etc/passwd", "/%2e%2e/etc/passwd", "/control/", "/control/0", "//", "/x?"}) {
        EXPECT_EQ(status_of(answer_to(server, get(path, server.host()))), 404) << path;
    }
    EXPECT_EQ(status_of(answer_to(server, get("/ws", server.host()))), 426);
    EXPECT_EQ(status_of(answer_to(server, get("/?x=1", server.host()))), 200);  // what messengers add to links
}

TEST(Server, TwoHostsOrOriginsAreNoRequest) {
    const Server server;
    const std::string host = "Host: " + server.host() + "\r\n";
    EXPECT_EQ(status_of(answer_to(server, get("/", server.host(), host))), 400);
    EXPECT_EQ(status_of(answer_to(server, get("/", server.host(), "Host: evil.example\r\n"))), 400);
    const std::string origin = "Origin: http://" + server.host() + "\r\n";
    EXPECT_EQ(status_of(answer_to(server, get("/", server.host(), origin + origin))), 400);
}

TEST(Server, TellsAPageWhetherItsCookieIsFromBeforeARestart) {
    const Server server;
    const auto role = [&](const std::string& cookie) {
        const std::string answer = answer_to(server, get("/role", server.host(), "Cookie: " + cookie + "\r\n"));
        return answer.substr(answer.rfind("\r\n\r\n") + 4);
    };
    EXPECT_EQ(role(cookie_of(answer_to(server, get("/", server.host())))), R"({"role":"watch"})");
    EXPECT_EQ(role(cookie_of_control(server)), R"({"role":"control"})");
    EXPECT_EQ(role("raaderum-1=" + std::string(96, '0')), R"({"role":null})");
}

TEST(Server, IsHeardOnThisMachineAloneUnlessItIsOpenedToTheNetwork) {
    const char* another_of_this_machine = "127.0.0.2";  // which a server that hears on all addresses hears on, too
    const Server alone;
    EXPECT_THROW(Wire(alone.port(), another_of_this_machine), std::runtime_error);
    const Server open("--lan");
    EXPECT_NO_THROW(Wire(open.port(), another_of_this_machine));
}

TEST(Server, HeadersOfSecurityStandOnEveryResponse) {
    const Server server;
    const std::string origin = "Origin: http://" + server.host() + "\r\n";
    std::vector<std::string> requests{get("/", server.host()), get("/none", server.host()), get("/", "evil.example"),
                                      get("/ws", server.host())};
    requests.push_back("HEAD / HTTP/1.1\r\nHost: " + server.host() + "\r\n\r\n");
    requests.push_back("POST / HTTP/1.1\r\nHost: " + server.host() + "\r\nContent-Length: 0\r\n" + origin + "\r\n");
    const std::string cookie = cookie_of(answer_to(server, requests.front()));
    requests.push_back(get("/ws", server.host(), upgrade_headers("http://" + server.host(), cookie)));
    for (const std::string& request : requests) {
        const std::string answer = answer_to(server, request);
        for (const char* header : {"Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff",
                                   "frame-ancestors 'none'", "Referrer-Policy: no-referrer"}) {
            EXPECT_THAT(answer, HasSubstr(header)) << request;
        }
        EXPECT_THAT(answer, testing::Not(HasSubstr("Access-Control-Allow-Origin"))) << request;
    }
}

/// A conversation that was opened with the cookie, when the server has said what it says first.
std::unique_ptr<Wire> converse(const Server& server, const std::string& cookie) {
    auto wire = std::make_unique<Wire>(server.port());
    wire->send(get("/ws", server.host(), upgrade_headers("http://" + server.host(), cookie)));
    EXPECT_TRUE(wire->hears(R"("tell":"votes")"));
    return wire;
}

/// The cookies of three browsers by their role, of which one has said the code and one has used the key.
std::map<std::string, std::string> cookies_by_role(const Server& server) {
    const auto stranger = [&] { return cookie_of(answer_to(server, get("/", server.host()))); };
    std::map<std::string, std::string> cookies{
        {"watch", stranger()}, {"guest", stranger()}, {"control", cookie_of_control(server)}};
    const auto guest = converse(server, cookies["guest"]);
    guest->send(text_frame(R"({"ask":"join","code":")" + server.code() + R"("})"));
    EXPECT_TRUE(guest->hears(R"("role":"guest")"));
    return cookies;
}

TEST(Server, HostOriginAndTokenMustAllBeRight) {
    const Server server("--lan");
    const std::string right_host = server.host();
    const std::string right_origin = "http://" + server.host();
    for (const auto& [role, token] : cookies_by_role(server)) {
        for (const std::string& host : {right_host, std::string("evil.example"),
                                        "evil.example:" + std::to_string(server.port()), std::string()}) {
            for (const std::string& origin :
                 {right_origin, std::string("http://evil.example"), std::string("null"), std::string()}) {
                for (const std::string& cookie : {token, token + "0", std::string("raaderum=1"), std::string()}) {
                    const bool right = host == right_host && origin == right_origin && cookie == token;
                    const std::string answer = answer_to(server, get("/ws", host, upgrade_headers(origin, cookie)));
                    EXPECT_EQ(status_of(answer), right ? 101 : 403)
                        << role << " " << host << " " << origin << " " << cookie;
                    EXPECT_EQ(answer.find(R"("role":")" + role + '"') != answer.npos, right) << role;
                }
            }
            EXPECT_EQ(status_of(answer_to(server, get("/", host, "Cookie: " + token + "\r\n"))),
                      host == right_host ? 200 : 403)
                << host;
        }
    }
}

TEST(Server, EachRoleMayDoWhatIsTheirs) {
    const Server server("--lan");
    const std::map<std::string, std::string> cookies = cookies_by_role(server);
    const auto hears = [&](const std::string& role, const std::string& ask, const std::string& answer) {
        const auto wire = converse(server, cookies.at(role));
        wire->send(text_frame(ask));
        return wire->hears(answer);
    };
    const std::string history = R"("history":{"seed":2013,"changes":[],"shocks":[]})";
    const std::string vote = R"({"ask":"vote","option":0})";
    const std::map<std::string, std::string> answers{{R"({"ask":"play","id":1,)" + history + "}", R"("tell":"run")"},
                                                     {R"({"ask":"export","id":1,)" + history + "}", "extends"},
                                                     {R"({"ask":"poll","options":3})", R"("options":3)"},
                                                     {R"({"ask":"close poll"})", R"("open":false)"},
                                                     {R"({"ask":"poll","options":2})", R"("options":2)"}};
    for (const auto& [ask, answer] : answers) {
        for (const char* role : {"watch", "guest"}) EXPECT_TRUE(hears(role, ask, "only the facilitator")) << ask;
        EXPECT_TRUE(hears("control", ask, answer)) << ask;
    }
    EXPECT_TRUE(hears("watch", vote, "only the facilitator"));
    EXPECT_TRUE(hears("control", vote, "nothing of that name"));
    EXPECT_TRUE(hears("control", R"({"ask":"poll","options":2})", R"("counts":[0,0])"));
    EXPECT_TRUE(hears("guest", vote, R"("counts":[1,0])"));
}

TEST(Server, OnlyGetAndHeadFromItsOwnPage) {
    const Server server;
    const std::string own = "Host: " + server.host() + "\r\nOrigin: http://" + server.host() + "\r\n\r\n";
    const std::string other = "Host: " + server.host() + "\r\nOrigin: http://evil.example\r\n\r\n";
    for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS"}) {
        EXPECT_EQ(status_of(answer_to(server, std::string(method) + " / HTTP/1.1\r\n" + own)), 405) << method;
        EXPECT_EQ(status_of(answer_to(server, std::string(method) + " / HTTP/1.1\r\n" + other)), 403) << method;
    }
    const std::string head = answer_to(server, "HEAD / HTTP/1.1\r\nHost: " + server.host() + "\r\n\r\n");
    EXPECT_EQ(status_of(head), 200);
    EXPECT_TRUE(head.ends_with("\r\n\r\n"));
}

TEST(Server, TheKeyWorksOnceAndTheFacilitatorPlays) {
    const Server server;
    const std::string cookie = cookie_of_control(server);
    ASSERT_FALSE(cookie.empty());
    EXPECT_EQ(status_of(answer_to(server, get(server.control_path(), server.host()))), 404);
    const Wire wire(server.port());
    wire.send(get("/ws", server.host(), upgrade_headers("http://" + server.host(), cookie)));
    EXPECT_TRUE(wire.hears(R"("role":"control")"));
    wire.send(text_frame(R"({"ask":"play","id":1,"history":{"seed":2013,"changes":[],"shocks":[]}})"));
    EXPECT_TRUE(wire.hears(R"("tell":"run")"));
}

TEST(Server, MalformedSlowAndLargeClientsAreHungUpOnAndHarmNobody) {
    const Server server;
    const std::string control = cookie_of_control(server);
    const Wire good(server.port());
    good.send(get("/ws", server.host(), upgrade_headers("http://" + server.host(), control)));
    EXPECT_TRUE(good.hears("welcome"));

    const Wire slow(server.port());
    slow.send("GET / HTTP/1.1\r\nHo");  // and then nothing more
    const std::string token = cookie_of(answer_to(server, get("/", server.host())));
    std::vector<std::unique_ptr<Wire>> malformed;
    for (const std::string& bytes :
         {std::string("\x16\x03\x01\x02\n\n"), std::string(5000, 'A'), "GET / HTTP/9.9\r\n\r\n" + std::string(10, '\0'),
          "GET / HTTP/1.1\r\nX: " + std::string(20000, 'x') + "\r\n\r\n",
          std::string("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n")}) {
        malformed.push_back(std::make_unique<Wire>(server.port()));
        malformed.back()->send(bytes);
    }
    for (const std::string& frame : {text_frame("{"), std::string(14, '\xff'), std::string("\x81\x05hello", 7),
                                     std::string("\x82\x80\0\0\0\0", 6), text_frame(std::string(300 * 1024, 'x'))}) {
        const Wire wire(server.port());
        wire.send(get("/ws", server.host(), upgrade_headers("http://" + server.host(), token)));
        EXPECT_TRUE(wire.hears("welcome"));
        wire.send(frame);
        EXPECT_TRUE(wire.is_closed_within(5s)) << frame.size();
    }
    EXPECT_TRUE(slow.is_closed_within(8s));
    for (const auto& wire : malformed) EXPECT_TRUE(wire->is_closed_within(8s));
    EXPECT_TRUE(server.runs());
    good.send(text_frame(R"({"ask":"export","id":1,"history":{"seed":1,"changes":[],"shocks":[]}})"));
    EXPECT_TRUE(good.hears("extends"));
}

TEST(Server, AHundredTelephonesVoteWhileTheFacilitatorPlays) {
    constexpr std::size_t telephones = 100;
    const Server server("--lan");
    const std::string origin = "http://" + server.host();
    const Wire facilitator(server.port());
    facilitator.send(get("/ws", server.host(), upgrade_headers(origin, cookie_of_control(server))));
    EXPECT_TRUE(facilitator.hears("welcome"));
    facilitator.send(text_frame(R"({"ask":"poll","options":2})"));

    std::vector<std::unique_ptr<Wire>> room;
    for (std::size_t one = 0; one != telephones; ++one) {
        const std::string own = "127.0.1." + std::to_string(one);  // as on a hotspot
        const std::string cookie = cookie_of(answer_to(server, get("/", server.host()), own));
        room.push_back(std::make_unique<Wire>(server.port(), "127.0.0.1", own));
        room.back()->send(get("/ws", server.host(), upgrade_headers(origin, cookie)));
        EXPECT_TRUE(room.back()->hears("votes"));
        room.back()->send(text_frame(R"({"ask":"join","code":")" + server.code() + R"("})"));
    }
    for (const auto& telephone : room) {
        facilitator.send(text_frame(R"({"ask":"play","id":1,"history":{"seed":2013,"changes":[],"shocks":[]}})"));
        telephone->send(text_frame(R"({"ask":"vote","option":0})"));
        telephone->send(text_frame(R"({"ask":"vote","option":1})"));  // second thoughts
        if (&telephone - room.data() == 20) break;
    }
    for (const auto& telephone : room) telephone->send(text_frame(R"({"ask":"vote","option":1})"));
    EXPECT_TRUE(facilitator.hears(R"("counts":[0,100],"guests":100)"));
}

TEST(Server, WhoPingsWithoutEndIsHungUpOn) {
    const Server server;
    const std::string cookie = cookie_of(answer_to(server, get("/", server.host())));
    const Wire wire(server.port());
    wire.send(get("/ws", server.host(), upgrade_headers("http://" + server.host(), cookie)));
    EXPECT_TRUE(wire.hears("votes"));
    for (int count = 0; count != 1000; ++count) wire.send(std::string_view("\x89\x80\0\0\0\0", 6));
    EXPECT_TRUE(wire.is_closed_within(5s));
    EXPECT_TRUE(server.runs());
}

TEST(Server, WithoutFilesToOpenItRestsAndGoesOn) {
    const Server server("--lan", "ulimit -n 48; ");
    std::vector<std::unique_ptr<Wire>> crowd;
    for (int caller = 0; caller != 100; ++caller) {
        crowd.push_back(std::make_unique<Wire>(server.port(), "127.0.0.1", "127.0.2." + std::to_string(caller)));
        crowd.back()->send("GET");
    }
    const double before = server.seconds_used();
    EXPECT_FALSE(crowd.back()->is_closed_within(2s) && !server.runs());
    EXPECT_LT(server.seconds_used() - before, 0.5);
    crowd.clear();
    EXPECT_EQ(status_of(answer_to(server, get("/", server.host()))), 200);
}

TEST(Server, CtrlCEndsItAtOnce) {
    Server server;
    const Wire idle(server.port());
    const auto before = std::chrono::steady_clock::now();
    EXPECT_EQ(server.end(SIGINT), 130);
    EXPECT_LT(std::chrono::steady_clock::now() - before, 2s);
}

TEST(Server, ATakenPortNamesTheNextFreeOne) {
    const Server server;
    const std::string command =
        "'" RAADERUM_PROGRAM "' workshop --no-browser --port " + std::to_string(server.port()) + " 2>&1 >/dev/null";
    FILE* pipe = popen(command.c_str(), "r");
    std::array<char, 1024> text{};
    const std::size_t count = fread(text.data(), 1, text.size(), pipe);
    EXPECT_EQ(WEXITSTATUS(pclose(pipe)), 3);
    EXPECT_THAT(std::string(text.data(), count), HasSubstr("is free: --port "));
}

}  // namespace
}  // namespace raaderum::workshop
