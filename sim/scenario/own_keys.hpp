#pragma once
// Which values of a plan a variant has set for itself. When a value of the base changes, the variants that set it
// themselves keep theirs.

#include "model/plan.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::scenario {

/// The keys that each variant sets itself: parameters, and mechanisms as "mechanisms.<name>".
class OwnKeys {
  public:
    explicit OwnKeys(const Plan& plan);
    bool has(std::size_t variant, std::string_view key) const { return of_[variant].contains(key); }
    bool any_has(std::string_view key) const;

  private:
    std::vector<std::set<std::string, std::less<>>> of_;
};

/// Gives a parameter of the base a value, and with it of all variants that do not set it themselves. `own` is of `plan`.
void set_in_base(Plan& plan, const OwnKeys& own, const ParameterInfo& parameter, double value);

}  // namespace raaderum::scenario
