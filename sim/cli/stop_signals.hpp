#pragma once
// Ctrl-C, and a scheduler's wish to have the machine back, are polite requests: what is finished is kept, and the run ends
// at the next week. Asking a second time ends the program at once.

#include "cli/exit_code.hpp"

#include <atomic>
#include <csignal>
#include <functional>
#include <mutex>
#include <thread>

namespace raaderum::cli {

/// While it lives, SIGINT, SIGTERM and SIGUSR1 are held back from the program and noted here instead. Create it before any
/// other thread starts, because threads inherit which signals are held back.
class StopSignals {
  public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    /// Whether a signal has come in; from any thread, as often as you like.
    bool asked() const { return signal_.load(std::memory_order_relaxed) != 0; }
    /// Calls `tell` once a signal has come in, from a thread of its own; until forgotten by on_stop({}).
    void on_stop(std::function<void()> tell);
    /// The exit that the signal calls for; Exit::done if none came.
    Exit exit() const;

  private:
    void wait_for_signals();

    sigset_t held_{};
    sigset_t before_{};
    std::atomic<int> signal_{0};
    std::atomic<bool> over_{false};
    std::mutex telling_;
    std::function<void()> tell_;
    std::thread waiting_;
};

}  // namespace raaderum::cli
