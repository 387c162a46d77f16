#pragma once
// Ctrl-C, and a scheduler's wish to have the machine back, are polite requests: what is finished is kept, and the run ends
// at the next week. Asking a second time ends the program at once. So with a terminal that hangs up; a reader of our output
// that leaves early ends nothing.

#include "cli/exit_code.hpp"

#include <atomic>
#include <csignal>
#include <functional>
#include <mutex>
#include <thread>

namespace raaderum::cli {

/// While it lives, SIGINT, SIGTERM, SIGUSR1 and SIGHUP (unless ignored, as under nohup) are held back from the program and
/// noted here instead, and SIGPIPE is ignored. Create it before any other thread starts, because threads inherit which
/// signals are held back.
class StopSignals {
  public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    /// Whether a signal has come in; from any thread, as often as you like.
    bool asked() const { return signal_.load(std::memory_order_relaxed) != 0; }
    /// Calls `tell` once a signal has come in, and `tell_again` before a second one ends the program, from a thread of its
    /// own; until forgotten by on_stop({}, {}). Neither may throw.
    void on_stop(std::function<void()> tell, std::function<void()> tell_again);
    /// The exit that the signal calls for; Exit::done if none came.
    Exit exit() const;

  private:
    void wait_for_signals();

    sigset_t held_{};
    sigset_t before_{};
    struct sigaction pipe_before_ {};
    std::atomic<int> signal_{0};
    std::atomic<bool> started_{false};
    std::atomic<bool> over_{false};
    std::mutex telling_;
    std::function<void()> tell_;
    std::function<void()> tell_again_;
    std::thread waiting_;
};

}  // namespace raaderum::cli
