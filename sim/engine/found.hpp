#pragma once
// Founding an institution: its positions, people, leaders and ties, before the first week.

#include "core/blocks.hpp"
#include "model/institution.hpp"
#include "model/plan.hpp"

namespace raaderum::engine {

/// The institution of `settings` with the luck of one replicate. Everyone is hired, everyone has their first trust.
Institution found(const Settings& settings, const NetworkPlan& network, const Luck& luck,
                  const Workers& workers = OneThread{});

}  // namespace raaderum::engine
