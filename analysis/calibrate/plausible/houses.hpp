#pragma once
// One member of the ensemble: houses that live by its numbers and its structure, and what calibration targets speak of in them. It is
// small on purpose, since some twenty thousand are lived: what chance leaves in each answer is measured and counts among the errors.

#include "calibrate/plausible/priors.hpp"
#include "calibrate/report/account.hpp"
#include "model/plan.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace raaderum::calibrate {

inline constexpr std::uint32_t ordinary_houses = 8;  ///< default institutions
inline constexpr std::uint32_t unlike_houses = 40;   ///< that differ as in the calibration report, but for their size
inline constexpr int employees_of_unlike = 30;
inline constexpr Lifetime ordinary_lifetime{104, 3};
inline constexpr Lifetime unlike_lifetime{78, 3};
inline constexpr int few_per_leader = 10;  ///< spans of control on either side of the best
inline constexpr int many_per_leader = 24;
inline constexpr std::uint32_t houses_per_span = 2;
inline constexpr int employees_of_spans = 72;
inline constexpr Lifetime span_lifetime{78, 1};
inline constexpr std::uint32_t freed_houses = 4;  ///< of large leeway: those of the shipped scenario
inline constexpr Lifetime freed_lifetime{104, 1};

/// The numbers of one member, and which of the rival structures acts.
struct Model {
    std::vector<Prior> priors;
    std::vector<double> at;  ///< per prior, in its standard deviations
    std::size_t structure = 0;

    /// Gives a house these numbers, but for those that it has otherwise than by default, and the structure.
    void give_to(Settings& house) const;
};

struct MemberLives {
    std::vector<Account> ordinary;
    std::vector<Account> unlike;
    std::vector<Account> few;  ///< employees per leader
    std::vector<Account> many;
    std::vector<Account> freed;
};

/// Founds and lives the houses of members.
class Houses {
  public:
    Houses();

    /// All houses of one member. The unlike ones differ from round to round and are those of all members of a round; luck is the
    /// member's own.
    MemberLives live_by(const Model& model, std::size_t round, std::size_t member, std::uint64_t seed) const;

    /// Employees times weeks that one member takes.
    static double agent_weeks();

  private:
    Settings freed_;
    NetworkPlan freed_network_;
};

}  // namespace raaderum::calibrate
