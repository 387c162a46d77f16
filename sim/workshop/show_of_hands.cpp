#include "workshop/show_of_hands.hpp"

namespace raaderum::workshop {

bool ShowOfHands::open(int options) {
    if (options < 2 || options > most_options) return false;
    open_ = true;
    options_ = options;
    hands_.clear();
    return true;
}

bool ShowOfHands::vote(const std::string& voter, int option) {
    if (!open_ || option < 0 || option >= options_) return false;
    hands_[voter] = option;
    return true;
}

std::vector<int> ShowOfHands::counts(const Asked& is_there) const {
    std::vector<int> counts(static_cast<std::size_t>(options_), 0);
    for (const auto& [voter, option] : hands_) {
        if (is_there(voter)) ++counts[static_cast<std::size_t>(option)];
    }
    return counts;
}

void ShowOfHands::forget_all_but(const Asked& may_come_back) {
    std::erase_if(hands_, [&](const auto& hand) { return !may_come_back(hand.first); });
}

std::optional<int> ShowOfHands::own(const std::string& voter) const {
    const auto found = hands_.find(voter);
    return found == hands_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace raaderum::workshop
