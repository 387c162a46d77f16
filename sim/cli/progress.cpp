#include "cli/progress.hpp"

#include "cli/terminal.hpp"

#include <fmt/format.h>

#include <cmath>
#include <system_error>

namespace raaderum::cli {
namespace {

constexpr std::chrono::milliseconds pause_in_place{200};
constexpr std::chrono::milliseconds pause_between_lines{10'000};
constexpr std::chrono::milliseconds pause_when_always{1'000};

}  // namespace

std::string spoken(std::chrono::duration<double> duration) {
    const auto seconds = static_cast<long long>(std::ceil(duration.count()));
    if (seconds < 60) return fmt::format("{} s", seconds);
    if (seconds < 3600) return fmt::format("{} min {} s", seconds / 60, seconds % 60);
    return fmt::format("{} h {} min", seconds / 3600, seconds % 3600 / 60);
}

std::string spoken(double count) {
    if (count >= 1e9) return fmt::format("{:.1f} billion", count / 1e9);
    if (count >= 1e6) return fmt::format("{:.1f} million", count / 1e6);
    if (count >= 1e4) return fmt::format("{:.0f} thousand", count / 1e3);
    return fmt::format("{:.0f}", count);
}

std::string progress_line(const Reached& reached, const Reached& total, std::uint64_t earlier,
                          std::chrono::duration<double> elapsed, bool at_most) {
    const std::string_view limit = at_most ? "at most " : "";
    std::string line =
        fmt::format("{} of {}{} replicates", earlier + reached.replicates, limit, earlier + total.replicates);
    if (reached.agent_weeks == 0 || elapsed.count() <= 0.0) return line;
    const double rate = static_cast<double>(reached.agent_weeks) / elapsed.count();
    line += fmt::format(", {} agent-weeks/s", spoken(rate));
    if (total.agent_weeks > reached.agent_weeks) {
        const double left = static_cast<double>(total.agent_weeks - reached.agent_weeks) / rate;
        line += fmt::format(", {}{} left", limit, spoken(std::chrono::duration<double>(left)));
    }
    return line;
}

Progress::Progress(ShowProgress show, std::FILE* stream, const Reached& total, std::uint64_t earlier, bool at_most)
    : stream_(stream),
      in_place_(can_rewrite_lines(stream)),
      total_(total),
      earlier_(earlier),
      at_most_(at_most),
      pause_(in_place_                      ? pause_in_place
             : show == ShowProgress::always ? pause_when_always
                                            : pause_between_lines) {
    if (show == ShowProgress::never) {
        over_ = true;
    } else {
        try {
            showing_ = std::thread(&Progress::show_until_over, this);
        } catch (const std::system_error&) {
            over_ = true;  // no thread can be had: nothing is shown
        }
    }
}

Progress::~Progress() { end(); }

void Progress::reach(const Reached& reached) {
    const std::lock_guard lock(mutex_);
    reached_ = reached;
}

void Progress::end() {
    if (!showing_.joinable()) return;
    {
        const std::lock_guard lock(mutex_);
        over_ = true;
    }
    wake_.notify_all();
    showing_.join();
    if (in_place_) {
        std::fputs("\r\033[K", stream_);
        std::fflush(stream_);
    }
}

void Progress::show_until_over() {
    std::unique_lock lock(mutex_);
    while (!wake_.wait_for(lock, pause_, [this] { return over_; })) show();
}

void Progress::show() {
    const std::string line =
        progress_line(reached_, total_, earlier_, std::chrono::steady_clock::now() - start_, at_most_);
    if (in_place_) {
        std::fprintf(stream_, "\r\033[K%s", line.c_str());
    } else {
        std::fprintf(stream_, "%s\n", line.c_str());
    }
    std::fflush(stream_);
}

}  // namespace raaderum::cli
