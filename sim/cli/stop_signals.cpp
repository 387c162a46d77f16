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

bool is_ignored(int signal) {
    struct sigaction now {};
    return ::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

}  // namespace

StopSignals::StopSignals() {
    sigemptyset(&held_);
    for (const int signal : {SIGINT, SIGTERM, SIGUSR1}) sigaddset(&held_, signal);
    if (!is_ignored(SIGHUP)) sigaddset(&held_, SIGHUP);
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    ::sigaction(SIGPIPE, &ignore, &pipe_before_);
    pthread_sigmask(SIG_BLOCK, &held_, &before_);
    waiting_ = std::thread(&StopSignals::wait_for_signals, this);
    started_.wait(false);  // a thread that is just starting holds locks, which a child process would never see released
}

StopSignals::~StopSignals() {
    over_ = true;
    pthread_kill(waiting_.native_handle(), SIGUSR1);  // wakes the waiting thread
    waiting_.join();
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    ::sigaction(SIGPIPE, &pipe_before_, nullptr);
}

void StopSignals::on_stop(std::function<void()> tell, std::function<void()> tell_again) {
    const std::scoped_lock lock(telling_);
    tell_ = std::move(tell);
    tell_again_ = std::move(tell_again);
    if (tell_ && asked()) tell_();
}

Exit StopSignals::exit() const { return exit_for(signal_.load()); }

void StopSignals::wait_for_signals() {
    started_ = true;
    started_.notify_one();
    while (true) {
        int signal = 0;
        if (sigwait(&held_, &signal) != 0) continue;
        if (over_) return;
        const bool again = signal_.exchange(signal) != 0;
        const std::scoped_lock lock(telling_);
        const std::function<void()>& told = again ? tell_again_ : tell_;
        if (told) told();
        if (again) _exit(static_cast<int>(exit_for(signal)));
    }
}

}  // namespace raaderum::cli
