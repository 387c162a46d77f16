#pragma once
// The sums of a week, expanded a second time from the tables: each arrow's amount, apart from the processes that add them up.

#include "small_institution.hpp"

#include <string_view>
#include <vector>

namespace raaderum {

struct Amount {
    std::string_view target;
    std::string_view key;
    float signed_amount;
};

/// The arrows of one sum, with what their sizes are multiplied by for the first person of the house.
struct Sum {
    Phase phase;
    bool causes_are_new;  ///< the phase makes them before it adds up
    std::vector<Amount> amounts;
};

/// Every sum of the model, with its amounts for the first person and the first leader of the house.
std::vector<Sum> sums_in(const Institution& institution);

}  // namespace raaderum
