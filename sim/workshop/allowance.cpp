#include "workshop/allowance.hpp"

#include <algorithm>

namespace raaderum::workshop {

double Allowance::left(const Bucket& bucket, Moment now) const {
    const double passed = std::chrono::duration<double>(now - bucket.at).count();
    return std::min(at_once_, bucket.left + passed * per_second_);
}

bool Allowance::take(const std::string& address, Moment now) {
    auto found = buckets_.find(address);
    if (found == buckets_.end()) {
        if (buckets_.size() >= most_addresses) forget_one(now);
        found = buckets_.emplace(address, Bucket{at_once_, now}).first;
    }
    Bucket& bucket = found->second;
    bucket = {left(bucket, now), now};
    if (bucket.left < 1.0) return false;
    bucket.left -= 1.0;
    return true;
}

double Allowance::wait(const std::string& address, Moment now) const {
    const auto found = buckets_.find(address);
    if (found == buckets_.end()) return 0.0;
    return std::max(0.0, 1.0 - left(found->second, now)) / per_second_;
}

void Allowance::forget_one(Moment now) {
    const auto least = std::max_element(buckets_.begin(), buckets_.end(), [&](const auto& a, const auto& b) {
        return left(a.second, now) < left(b.second, now);
    });
    if (least != buckets_.end()) buckets_.erase(least);
}

}  // namespace raaderum::workshop
