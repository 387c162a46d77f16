#pragma once
// How a policy does in the year in which it begins to differ from its baseline: what helps at last may do harm at first.

#include "compare/comparison.hpp"
#include "compare/study.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <utility>

namespace raaderum::compare {

/// The year that begins with the first event that not both variants have, or with week 0 where they differ in more than events.
Weeks first_year(const StudyFacts& facts, std::size_t variant, std::size_t baseline);

/// The first years of one metric's rows. What several pairs ask for is read once.
class FirstYears {
  public:
    /// `weeks` are those that are compared.
    FirstYears(const Study& study, std::size_t metric, Weeks weeks, Better better)
        : study_(study), metric_(metric), weeks_(weeks), better_(better) {}

    /// Of a pair whose row for the weeks compared is `row`.
    std::optional<FirstYear> of(std::size_t variant, std::size_t baseline, const Row& row);

  private:
    const Table& table(std::size_t variant, Weeks weeks);

    const Study& study_;
    std::size_t metric_;
    Weeks weeks_;
    Better better_;
    std::map<std::pair<std::size_t, std::size_t>, Table> tables_;  ///< by variant and first week
};

}  // namespace raaderum::compare
