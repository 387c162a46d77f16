#include "cli/stop_signals.hpp"

#include <pthread.h>
#include <unistd.h>

#include <utility>

namespace raaderum::cli {
namespace {

Exit exit_for(int signal) {
    if (signal == 0) return Exit::done;
    return signal == SIGINT ? Exit::interrupted : Exit::stopped;
}

}  // namespace

StopSignals::StopSignals() {
    sigemptyset(&held_);
    for (const int signal : {SIGINT, SIGTERM, SIGUSR1}) sigaddset(&held_, signal);
    pthread_sigmask(SIG_BLOCK, &held_, &before_);
    waiting_ = std::thread(&StopSignals::wait_for_signals, this);
}

StopSignals::~StopSignals() {
    over_ = true;
    pthread_kill(waiting_.native_handle(), SIGUSR1);  // wakes the waiting thread
    waiting_.join();
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void StopSignals::on_stop(std::function<void()> tell) {
    const std::scoped_lock lock(telling_);
    tell_ = std::move(tell);
    if (tell_ && asked()) tell_();
}

Exit StopSignals::exit() const { return exit_for(signal_.load()); }

void StopSignals::wait_for_signals() {
    while (true) {
        int signal = 0;
        if (sigwait(&held_, &signal) != 0) continue;
        if (over_) return;
        if (signal_.exchange(signal) != 0) _exit(static_cast<int>(exit_for(signal)));
        const std::scoped_lock lock(telling_);
        if (tell_) tell_();
    }
}

}  // namespace raaderum::cli
