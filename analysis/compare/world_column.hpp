#pragma once
// The column `world` of tables, which stands before the replicate.

#include "compare/study.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace raaderum::compare {

/// What tells the worlds of a scenario's replicates; nothing where no scenario of the study has any.
class WorldColumn {
  public:
    WorldColumn(const StudyFacts& facts, bool any) : any_(any) {
        for (std::size_t place = 0; place != facts.worlds.of_replicate.size(); ++place) {
            of_[facts.replicates[place]] = fmt::format("{},", facts.worlds.numbers[facts.worlds.of_replicate[place]]);
        }
    }
    /// What stands before the replicate.
    std::string_view before(std::uint32_t replicate) const {
        const auto found = of_.find(replicate);
        return found != of_.end() ? std::string_view(found->second) : any_ ? "," : "";
    }

  private:
    bool any_;
    std::map<std::uint32_t, std::string> of_;
};

}  // namespace raaderum::compare
