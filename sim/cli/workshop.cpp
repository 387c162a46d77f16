// `raaderum workshop`: puts a scenario on stage, opens the door, and serves the page until somebody ends it with Ctrl-C.
#include "cli/arguments.hpp"
#include "cli/read_scenario.hpp"
#include "cli/terminal.hpp"
#include "output/failure.hpp"
#include "scenario/shipped.hpp"
#include "workshop/dialogue.hpp"
#include "workshop/page.hpp"
#include "workshop/server.hpp"
#include "workshop/story.hpp"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>

extern char** environ;

namespace raaderum::cli {
namespace {

/// The story to be told: the one asked for, the shipped one where nothing is asked for, none for a scenario alone.
std::optional<workshop::Story> story_of(const WorkshopRequest& request) {
    if (!request.story.empty()) return workshop::read_story(request.story);
    if (!request.scenario.empty()) return std::nullopt;
    return workshop::read_story(std::filesystem::path(workshop::shipped_stories().front().name));
}

/// A story's scenario is a shipped one or lies beside the story.
std::filesystem::path scenario_of(const workshop::Story& story, const std::filesystem::path& story_file) {
    if (scenario::find_shipped(story.scenario) != nullptr) return story.scenario;
    return story_file.parent_path() / story.scenario;
}

workshop::Dialogue prepared(const WorkshopRequest& request) {
    std::optional<workshop::Story> story = story_of(request);
    const std::filesystem::path file =
        request.scenario.empty() ? scenario_of(*story, request.story) : std::filesystem::path(request.scenario);
    std::vector<std::string> worlds = request.variants;
    if (worlds.empty() && story && request.scenario.empty()) worlds = story->worlds;
    try {
        return {workshop::Stage(file, read_scenario(file.string(), {}).plan, worlds), std::move(story)};
    } catch (const workshop::BadAsk& bad) {
        throw BadUsage(bad.why);
    }
}

/// Asks the desktop to show an address, where there is a desktop.
void show_in_browser(const std::string& address) {
    const bool has_desktop = std::getenv("DISPLAY") != nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr;
    if (!has_desktop) return;
    std::string program = "xdg-open";
    std::string argument = address;
    std::array<char*, 3> words{program.data(), argument.data(), nullptr};
    pid_t child = 0;
    std::signal(SIGCHLD, SIG_IGN);  // nobody waits for the browser
    posix_spawnp(&child, program.c_str(), nullptr, nullptr, words.data(),
                 environ);  // without one, the address is enough
}

}  // namespace

Exit perform(const WorkshopRequest& request) {
    if (workshop::page_text().empty()) {
        throw BadUsage(
            "this program was built without the workshop's page, because Node was missing; run sim/setup and build "
            "again");
    }
    const workshop::Dialogue dialogue = prepared(request);
    bool first = true;
    workshop::ServerOptions options;
    options.port = request.port;
    options.lan = request.lan;
    options.tell = [&](const workshop::Addresses& addresses) {
        if (!first) {
            fmt::print("for another screen that plays: {}\n", addresses.control);
            std::fflush(stdout);
            return;
        }
        first = false;
        fmt::print("The workshop is open at {}\n", styled(addresses.control, Style::bold, stdout));
        fmt::print("  this address opens it once, for the one who plays; everybody else at {}\n", addresses.page);
        if (request.lan) {
            fmt::print("  participants: {}  code {}\n", addresses.participants,
                       styled(addresses.code, Style::bold, stdout));
        }
        fmt::print("  Ctrl-C ends it\n");
        std::fflush(stdout);
        if (!request.no_browser) show_in_browser(addresses.control);
    };
    try {
        const int signal = workshop::serve(dialogue, std::string(workshop::page_text()), options);
        return signal == SIGINT ? Exit::interrupted : Exit::stopped;
    } catch (const workshop::PortTaken& taken) {
        throw output::SystemFailure(fmt::format("port {}", request.port), "open", taken.what());
    }
}

}  // namespace raaderum::cli
