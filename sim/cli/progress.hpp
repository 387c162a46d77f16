#pragma once
// Tells on standard error how far a run has come: replicates done, agent-weeks a second, time left. On a terminal the line
// is rewritten in place; elsewhere a plain line appears every ten seconds, so that log files stay readable.

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <cstdio>
#include <mutex>
#include <string>
#include <thread>

namespace raaderum::cli {

/// `automatic`: as above. `always`: a line every second where standard error is no terminal. `never`: silence.
enum class ShowProgress { automatic, always, never };

/// How far a run has come.
struct Reached {
    std::uint64_t replicates = 0;
    std::uint64_t agent_weeks = 0;
};

/// The line, without line end: e.g. "132 of 200 replicates, 24.1 million agent-weeks/s, 12 s left". `total` and `reached`
/// leave out what an earlier run had finished, `earlier` is how many replicates that was.
/// `at_most`: the run may end before all are done.
std::string progress_line(const Reached& reached, const Reached& total, std::uint64_t earlier,
                          std::chrono::duration<double> elapsed, bool at_most = false);

/// A duration as people say it: "12 s", "3 min 20 s", "2 h 5 min".
std::string spoken(std::chrono::duration<double> duration);

/// A count as people say it: "850 thousand", "24.1 million".
std::string spoken(double count);

/// Shows progress from its creation to its end, in a thread of its own.
class Progress {
  public:
    Progress(ShowProgress show, std::FILE* stream, const Reached& total, std::uint64_t earlier, bool at_most = false);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// From any thread.
    void reach(const Reached& reached);
    /// Ends the display and clears the line on a terminal.
    void end();

  private:
    void show_until_over();
    void show();

    std::FILE* stream_;
    bool in_place_;
    Reached total_;
    std::uint64_t earlier_;
    bool at_most_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    std::chrono::milliseconds pause_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool over_ = false;
    Reached reached_;
    std::thread showing_;
};

}  // namespace raaderum::cli
