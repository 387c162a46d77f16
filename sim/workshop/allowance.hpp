#pragma once
// Rate limiting, a token bucket for each address: an address may do something so many times at once and so many times a
// second after that. The table has a bound; when it is reached, whoever has done least is forgotten.

#include <chrono>
#include <cstddef>
#include <map>
#include <string>

namespace raaderum::workshop {

using Moment = std::chrono::steady_clock::time_point;

class Allowance {
  public:
    static constexpr std::size_t most_addresses = 2048;

    Allowance(double at_once, double per_second) : at_once_(at_once), per_second_(per_second) {}

    /// Takes one; false where none is left, which takes nothing.
    bool take(const std::string& address, Moment now);
    /// Seconds until one is left: 0 where there is one now.
    double wait(const std::string& address, Moment now) const;
    std::size_t addresses() const { return buckets_.size(); }

  private:
    struct Bucket {
        double left = 0.0;
        Moment at{};
    };
    double left(const Bucket& bucket, Moment now) const;
    void forget_one(Moment now);

    double at_once_;
    double per_second_;
    std::map<std::string, Bucket> buckets_;  ///< of addresses that have taken something
};

}  // namespace raaderum::workshop
