// `raaderum workshop`: puts a scenario on stage, opens the door, and serves the page until somebody ends it with Ctrl-C.
#include "cli/arguments.hpp"
#include "cli/read_scenario.hpp"
#include "cli/terminal.hpp"
#include "output/failure.hpp"
#include "scenario/shipped.hpp"
#include "workshop/dialogue.hpp"
#include "workshop/page.hpp"
#include "workshop/server.hpp"
#include "workshop/show_in_browser.hpp"
#include "workshop/story.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <system_error>

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
        scenario::Scenario scenario = read_scenario(file.string(), {});
        return {workshop::Stage(file, std::move(scenario.plan), worlds, std::move(scenario.titles)), std::move(story)};
    } catch (const workshop::BadAsk& bad) {
        throw BadUsage(bad.why);
    }
}

/// Says something in the terminal at once. A reader that has left ends nothing: the workshop goes on without one.
void tell(const std::string& text) {
    std::string_view left = text;
    while (!left.empty()) {
        const ssize_t written = ::write(STDOUT_FILENO, left.data(), left.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        left.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string entrance(const workshop::Addresses& addresses) {
    const std::string code = styled(addresses.code, Style::bold, stdout);
    if (addresses.participants.empty()) {
        return fmt::format(
            "  participants: this machine has no IPv4 address on a network, so telephones cannot reach it; join a "
            "network or "
            "open a hotspot, and the address comes here and on the page  code {}\n",
            code);
    }
    std::string text = fmt::format("  participants: {}  code {}\n", addresses.participants, code);
    if (!addresses.others.empty()) {
        text += fmt::format("  or, where that is not reached: {}\n", fmt::join(addresses.others, "  "));
    }
    return text;
}

std::string opening(const workshop::Addresses& addresses, bool lan) {
    return fmt::format("The workshop is open at {}\n", styled(addresses.control, Style::bold, stdout))
           + fmt::format("  this address opens it once, for the one who plays; everybody else at {}\n", addresses.page)
           + (lan ? entrance(addresses) : "") + "  Ctrl-C ends it\n";
}

/// Shows the page to the one who plays, without their key in the list of processes. Nothing where that cannot be done.
std::unique_ptr<workshop::OnwardFile> shown_in_browser(const std::string& address) {
    try {
        auto file = std::make_unique<workshop::OnwardFile>(address);
        workshop::show_in_browser(file->path());
        return file;
    } catch (const std::system_error& error) {
        say("{}: {}; open the address yourself\n", styled("warning", Style::yellow, stderr), error.what());
        return nullptr;
    }
}

}  // namespace

Exit perform(const WorkshopRequest& request) {
    if (workshop::page_text().empty()) {
        throw BadUsage(
            "this program was built without the workshop's page, because Node was missing; run sim/setup and build "
            "again");
    }
    const workshop::Dialogue dialogue = prepared(request);
    std::unique_ptr<workshop::OnwardFile> onward;
    workshop::ServerOptions options;
    options.port = request.port;
    options.lan = request.lan;
    options.participants_per_address = request.participants_per_address;
    options.tell = [&](const workshop::Addresses& addresses, workshop::Occasion occasion) {
        switch (occasion) {
            case workshop::Occasion::opened:
                tell(opening(addresses, request.lan));
                if (!request.no_browser && workshop::has_desktop()) onward = shown_in_browser(addresses.control);
                break;
            case workshop::Occasion::key_used:
                onward.reset();
                tell(fmt::format("for another screen that plays: {}\n", addresses.control));
                break;
            case workshop::Occasion::moved:
                tell("The network has changed.\n" + entrance(addresses));
                break;
        }
    };
    options.warn = [](const std::string& text) { say("{}: {}\n", styled("warning", Style::yellow, stderr), text); };
    try {
        const int signal = workshop::serve(dialogue, std::string(workshop::page_text()), options);
        return signal == SIGINT ? Exit::interrupted : Exit::stopped;
    } catch (const workshop::PortTaken& taken) {
        throw output::SystemFailure(fmt::format("port {}", request.port), "open", taken.what());
    }
}

}  // namespace raaderum::cli
