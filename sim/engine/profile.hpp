#pragma once
// Where the time of a run goes: seconds by part of the work, the phases of the week by their own names. Each replicate keeps
// a profile of its own, and these are added up at the end, so that threads have nothing to share while they work. Time that
// several threads spend at once therefore counts several times, but for one large institution, whose week all threads share:
// there the clock runs once.

#include <chrono>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace raaderum::engine {

struct Profile {
    double founding = 0;         ///< people, leaders and ties, and the copies that variants start from
    double events = 0;           ///< what happens to the institution from outside
    std::vector<double> phases;  ///< as in week_schedule()
    double observing = 0;        ///< metrics, and where asked for people and ties
    double handing_over = 0;     ///< trajectories handed to whoever keeps them

    Profile();
    void add(const Profile& other);
    /// Every part with its name, in the order of the week.
    std::vector<std::pair<std::string_view, double>> parts() const;
};

/// Books the time since it was last asked on a part of a profile. Without a profile it does nothing.
class Stopwatch {
  public:
    explicit Stopwatch(Profile* profile) : profile_(profile) {
        if (profile_ != nullptr) last_ = Clock::now();
    }
    void book(double Profile::*part) {
        if (profile_ != nullptr) profile_->*part += lap();
    }
    void book_phase(std::size_t phase) {
        if (profile_ != nullptr) profile_->phases[phase] += lap();
    }

  private:
    using Clock = std::chrono::steady_clock;
    double lap() {
        const Clock::time_point now = Clock::now();
        return std::chrono::duration<double>(now - std::exchange(last_, now)).count();
    }
    Profile* profile_;
    Clock::time_point last_;
};

}  // namespace raaderum::engine
