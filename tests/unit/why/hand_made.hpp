#pragma once
// An account as it might come out, with round numbers.

#include "why/account.hpp"

namespace raaderum::why::test {

inline Part part(std::string_view name, double mean, double half_width, Stretch most) {
    return {name, {}, {mean, mean - half_width, mean + half_width}, {}, most};
}

/// Leeway is 0.21 lower under control: leaders −0.15, trust −0.05, corners −0.02, colleagues +0.01 and not certain.
inline Account lower_leeway() {
    Account account;
    account.metric = Metric::leeway;
    account.variant = "control";
    account.baseline = "as-is";
    account.window = {208, 259};
    account.replicates = 20;
    account.value = {0.41, 0.40, 0.42};
    account.baseline_value = {0.62, 0.61, 0.63};
    account.difference = {-0.21, -0.23, -0.19};
    account.causes = {part("leaders", -0.15, 0.01, {0, 8, -0.08}), part("trust", -0.05, 0.01, {20, 60, -0.03}),
                      part("corners", -0.02, 0.01, {30, 90, -0.01}), part("colleagues", 0.01, 0.02, {3, 4, 0.01})};
    account.mechanisms_tried = true;
    return account;
}

}  // namespace raaderum::why::test
