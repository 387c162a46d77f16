#pragma once
// Who writes an output holds its lock, so that two runs do not write one file. Locks are flock(2), so a killed program leaves
// none; where the file system offers no locks, the run goes on and says that nobody would notice another one.

#include <filesystem>

namespace raaderum::output {

/// Who else may hold a lock at the same time.
enum class Hold { alone, shared };

/// Holds `path` (an empty file, made if need be) until destroyed; whoever holds it last removes the file.
class Lock {
  public:
    /// Throws OutputRefused where something else has the name, and when another run holds it in a way that excludes this
    /// one, and goes on doing so for half a second; who would share waits longer, since a shard that leaves holds it alone
    /// while it looks whether all are there.
    explicit Lock(std::filesystem::path path, Hold hold = Hold::alone);
    ~Lock();
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

    /// Gives up what is shared, and says whether it could be had alone instead. Of several who leave, the last one can: who
    /// once could not never tries again, and so stands in no other's way.
    bool become_alone();

    /// Whether the file system has locks at all. Without them a run that wants to be alone takes it that it is, and one that
    /// shares can never tell.
    bool exists() const { return offered_; }

  private:
    /// Whether what is locked still has its name: the last holder may have removed it before it was ours.
    bool still_named() const;

    std::filesystem::path path_;
    int descriptor_ = -1;
    Hold hold_;
    bool offered_ = true;
    bool given_up_ = false;
};

}  // namespace raaderum::output
