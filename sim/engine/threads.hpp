#pragma once
// Threads to work on, as many as the system grants. A limit on processes or on memory for stacks is met with fewer threads,
// down to the caller's own; the work is the same, and so are its bits.

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace raaderum::engine {

/// The caller's thread and others beside it, which wait until there is work.
class Threads {
  public:
    /// Starts `wanted` - 1 threads, or as many of them as the system grants.
    explicit Threads(std::size_t wanted);
    ~Threads();
    Threads(const Threads&) = delete;
    Threads& operator=(const Threads&) = delete;

    /// How many there are, the caller's own among them.
    std::size_t count() const { return others_.size() + 1; }

    /// Calls `work` once on each of the other threads and `own_work` on the caller's, and returns when all have come to their
    /// end. An exception of any of them is passed on, the caller's first. To be called once.
    void run(const std::function<void()>& work, const std::function<void()>& own_work);

  private:
    void wait_for_work();
    void release(const std::function<void()>* work);

    std::mutex mutex_;
    std::condition_variable changed_;
    bool released_ = false;
    const std::function<void()>* work_ = nullptr;
    std::exception_ptr failure_;
    std::vector<std::thread> others_;
};

/// Threads that an ensemble may use where it is not said: one per core that the program may run on.
int threads_by_default();

/// Who wants to know that there are fewer threads than wanted. It is told once, however often that happens.
void on_fewer_threads(std::function<void(std::size_t granted, std::size_t wanted)> tell);
/// Tells it.
void tell_of_fewer_threads(std::size_t granted, std::size_t wanted);

}  // namespace raaderum::engine
