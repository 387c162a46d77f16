#pragma once
// What nobody knows for sure about an institution, and the worlds in which it is tried out: in each world every uncertain
// parameter has a value of its own, drawn from what is thought possible. All policies meet the same worlds.

#include "model/mechanisms.hpp"
#include "model/parameters.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace raaderum {

/// How likely the values of an uncertain parameter are.
enum class Spread {
    uniform,     ///< all from low to high alike
    normal,      ///< around `centre` with standard deviation `sd`, cut off at low and high
    triangular,  ///< most at `centre`, falling in straight lines to low and high
    listed,      ///< no chance: `values` says it world by world
};

struct UncertainParameter {
    const ParameterInfo* parameter = nullptr;
    Spread spread = Spread::uniform;
    double low = 0.0;
    double high = 1.0;
    double centre = 0.5;
    double sd = 0.0;
    std::shared_ptr<const std::vector<double>> values = {};  ///< listed: one per world; low and high are their ends
};

/// Worlds that were made elsewhere and are told by name: each has all that is uncertain about the model, and one of the rival
/// structures.
struct WorldsSet {
    std::string name;      ///< with version, date and what model it was made for
    std::string checksum;  ///< of the table that they were read from, 16 hexadecimal digits
    std::vector<std::uint8_t> structures =
        {};  ///< one per world, see structure_name(); none: the scenario's own in all
    std::vector<bool Mechanisms::*> switched = {};  ///< by the scenario itself, so that no world's structure does

    /// The mechanisms as they are in a world.
    Mechanisms in_world(std::size_t world, Mechanisms mechanisms, const std::vector<bool Mechanisms::*>& own) const;
};

/// The worlds of a plan. Sampled ones and points are numbered world by world: replicate r is the luck of replicate r in world
/// r / replicates. Those of a set are gone round: replicate r lives in world r mod count.
struct Worlds {
    int count = 0;       ///< 0: only the one that the scenario describes
    int replicates = 1;  ///< in each world, unless they are of a set
    std::vector<UncertainParameter> uncertain;
    std::shared_ptr<const WorldsSet> set = {};  ///< null: sampled, or points

    bool any() const { return count > 0; }
    bool sampled() const { return any() && set == nullptr; }  ///< or points, and numbered like them
    std::size_t world_of(std::uint32_t replicate) const {
        return set != nullptr ? replicate % static_cast<std::uint32_t>(count)
                              : replicate / static_cast<std::uint32_t>(replicates);
    }
};

/// The worlds in which these replicates live, ascending, each once.
std::vector<std::uint32_t> worlds_of(const Worlds& worlds, const std::vector<std::uint32_t>& replicates);

/// Worlds come in blocks of so many, each of which is a Latin hypercube of its own; so the first worlds of a study stay what
/// they are when it grows, and whole blocks are spread evenly.
inline constexpr std::size_t worlds_in_a_block = 100;

/// The values of the uncertain parameters in `world`, in their order. A value depends on the seed, the world and its own
/// parameter alone: making another parameter uncertain moves none.
std::vector<double> world_values(const std::vector<UncertainParameter>& uncertain, std::uint64_t seed,
                                 std::size_t world);

/// The value below which the share `u` in (0, 1) of an uncertain parameter's values lies, if they are drawn.
double quantile(const UncertainParameter& uncertain, double u);

/// `parameters` with every uncertain one at its upper end, for estimates from above.
Parameters at_upper_ends(Parameters parameters, const Worlds& worlds);

}  // namespace raaderum
