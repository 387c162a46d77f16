// Threads are started before there is work and held until it is done. oneTBB would start its own when they are needed, and
// ends the program where the system refuses one; threads that are there already cannot be refused any more.

#include "engine/threads.hpp"

#include <oneapi/tbb/info.h>

#include <new>
#include <system_error>
#include <utility>

namespace raaderum::engine {
namespace {

std::mutex telling;
std::function<void(std::size_t, std::size_t)> tell_fewer;

}  // namespace

Threads::Threads(std::size_t wanted) {
    try {
        while (count() < wanted) others_.emplace_back(&Threads::wait_for_work, this);
    } catch (const std::system_error&) {
        // Refused: those that are there will do ...
    } catch (const std::bad_alloc&) {
        // ... and where no memory is left for one more.
    }
}

Threads::~Threads() {
    release(nullptr);
    for (std::thread& other : others_) {
        if (other.joinable()) other.join();
    }
}

void Threads::run(const std::function<void()>& work, const std::function<void()>& own_work) {
    release(&work);
    std::exception_ptr own;
    try {
        own_work();
    } catch (...) {
        own = std::current_exception();
    }
    for (std::thread& other : others_) other.join();
    if (own == nullptr) own = failure_;
    if (own != nullptr) std::rethrow_exception(own);
}

void Threads::release(const std::function<void()>* work) {
    const std::scoped_lock lock(mutex_);
    if (released_) return;
    released_ = true;
    work_ = work;
    changed_.notify_all();
}

void Threads::wait_for_work() {
    const std::function<void()>* work = nullptr;
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return released_; });
        work = work_;
    }
    if (work == nullptr) return;
    try {
        (*work)();
    } catch (...) {
        const std::scoped_lock lock(mutex_);
        if (failure_ == nullptr) failure_ = std::current_exception();
    }
}

int threads_by_default() { return oneapi::tbb::info::default_concurrency(); }

void on_fewer_threads(std::function<void(std::size_t, std::size_t)> tell) {
    const std::scoped_lock lock(telling);
    tell_fewer = std::move(tell);
}

void tell_of_fewer_threads(std::size_t granted, std::size_t wanted) {
    const std::scoped_lock lock(telling);
    const auto tell = std::exchange(tell_fewer, {});
    if (tell) tell(granted, wanted);
}

}  // namespace raaderum::engine
