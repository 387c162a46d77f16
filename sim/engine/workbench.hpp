#pragma once
// What is made anew each week is needed by an institution only while it lives the week. In a country the institutions take
// turns at a few workbenches, one per thread, which stay in the cores' own caches; each keeps for itself only what it
// carries from week to week. What the last one left on a workbench is overwritten before anyone reads it.

#include "model/institution.hpp"

#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

namespace raaderum::engine {

class Workbenches {
  public:
    /// For institutions of at most `places` places.
    explicit Workbenches(std::size_t places) : places_(places) {}

    /// Takes from an institution what it needs only during a week.
    static void clear(Institution& institution);

    /// An institution's time at a workbench, from construction to destruction.
    class Turn {
      public:
        Turn(Workbenches& benches, Institution& institution);
        ~Turn();
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;

      private:
        Workbenches& benches_;
        Institution& institution_;
        std::unique_ptr<Institution> bench_;
    };

  private:
    std::unique_ptr<Institution> take();
    void give_back(std::unique_ptr<Institution> bench);

    std::size_t places_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Institution>> free_;  // only their columns of the week are used
};

}  // namespace raaderum::engine
