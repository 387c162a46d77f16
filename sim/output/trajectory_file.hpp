#pragma once
// Reads back what others ask of a finished trajectory file: what is in it, and then single metrics, people or ties. Nothing
// is read before it is asked for, and no plan is needed. HDF5 stays out of sight.

#include "model/metrics.hpp"
#include "observe/trajectory.hpp"
#include "output/impossible.hpp"
#include "output/provenance.hpp"
#include "output/seal_mark.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::output {

/// A stretch of weeks, [from, to).
struct Weeks {
    std::size_t from = 0;
    std::size_t to = 0;
    std::size_t count() const { return to - from; }
    bool operator==(const Weeks&) const = default;
};

/// A metric or a state of people, as the file describes it.
struct Described {
    std::string name;
    std::string long_name;
    std::string unit;
    Better better = Better::neither;
    std::string formula;
    bool operator==(const Described&) const = default;
};

struct StoredVariant {
    std::string name;
    std::string overrides;  ///< compact JSON
    std::string compared_with;
    std::vector<std::uint32_t> replicates;  ///< ascending
    std::vector<bool> finished;             ///< per replicate
    std::vector<std::uint32_t> worlds;      ///< per replicate; empty where the file has no sampled worlds
    bool has_agents = false;
    bool has_network = false;
};

/// The sampled worlds that a file's replicates lived in; empty where there are none.
struct StoredWorlds {
    std::vector<std::uint32_t> numbers;    ///< ascending
    std::vector<Described> parameters;     ///< the uncertain ones
    std::vector<float> values;             ///< [parameter, world]
    std::string set;                       ///< name of the set that they are of; empty: sampled ones, or points
    std::string checksum;                  ///< of that set
    std::vector<std::uint8_t> structures;  ///< of each world, see structure_name(); empty: the scenario's own
};

/// What a file keeps of a metric.
struct StoredMetric {
    bool weekly = true;     ///< its value in each of StoredFacts::kept_weeks
    bool outcome = false;   ///< its mean over the last year
    bool of_parts = false;  ///< its value in each of these weeks, of every part of the whole
    bool operator==(const StoredMetric&) const = default;
};

struct StoredFacts {
    std::filesystem::path path;
    Provenance provenance;
    std::size_t weeks = 0;         ///< that were lived
    bool everything = true;        ///< every week of every metric is kept
    std::vector<Week> kept_weeks;  ///< weeks of which metrics are kept; ascending
    bool complete = false;
    SealMark seal = SealMark::sealed;
    Impossible impossible;             ///< values in a file that is not sealed
    std::vector<Described> metrics;    ///< in the order of the file; those of which only a mean is kept stand last
    std::vector<StoredMetric> stored;  ///< of each of them, what is kept
    std::vector<StoredVariant> variants;
    StoredWorlds worlds;
    Parts parts;                          ///< of the whole, of which metrics are kept as well
    std::shared_ptr<const TieList> ties;  ///< that the network was read from; null: it is drawn
    std::shared_ptr<const Teams> teams;   ///< that were read from a file; null: equal ones
};

/// What of metrics is kept, in words: "13 of 260 weeks (208 to 256) of turnover, and the last year's mean of citizen_value". Empty
/// where everything is.
std::string what_is_kept(const StoredFacts& facts);

/// The places [from, to) in kept weeks, ascending, that lie in a span of weeks.
Weeks places_within(const std::vector<Week>& kept, Weeks weeks);

/// The people of one variant. Shape of each state: [replicate, week, position]; NaN where a position is vacant.
struct StoredAgents {
    std::vector<std::uint32_t> replicates;
    std::vector<Week> weeks;  ///< weeks at whose end people are recorded
    std::size_t positions = 0;
    std::vector<Described> states;
};

/// The ties of one replicate and their trust at each snapshot. A tie runs from the one who trusts.
struct StoredNetwork {
    std::uint32_t replicate = 0;
    RecordedTies ties;
    std::vector<NetworkSnapshot> snapshots;
};

/// What happened in one variant, ordered by replicate and week.
struct StoredEvent {
    std::uint32_t replicate = 0;
    Week week = 0;
    std::string kind;
    std::int32_t position = -1;  ///< −1: the whole institution
    float value = 0.0F;
};

/// Whether a file is checked (whole.hpp) before anything is read; whoever has just written it need not.
enum class SealCheck { check, skip };

/// A file that lies there. All members throw SystemFailure where the file is damaged, and
/// BrokenInvariant where a variant, metric or state is asked for that is not in facts().
class TrajectoryFile {
  public:
    /// Reads the facts. Throws OutputRefused where there is no such file, or it is none of ours, or a part of a run.
    explicit TrajectoryFile(const std::filesystem::path& path, SealCheck seal = SealCheck::check);
    /// Opens several, which are checked together.
    static std::vector<TrajectoryFile> open(std::span<const std::filesystem::path> paths, SealCheck seal);

    const StoredFacts& facts() const { return facts_; }

    /// A metric of some weeks, shape [replicate, week] in the order of the variant's replicates; NaN where missing, and in weeks that
    /// are not kept. Its weeks are kept.
    std::vector<float> metric(std::size_t variant, std::string_view name, Weeks weeks) const;
    /// The same of some rows only, [first, first + count) of the variant's replicates: for those who stream.
    std::vector<float> metric(std::size_t variant, std::string_view name, Weeks weeks, std::size_t first,
                              std::size_t count) const;
    /// The mean of a metric over the last year, which is kept; one for each of the variant's replicates.
    std::vector<float> outcome(std::size_t variant, std::string_view name) const;
    /// A metric of every part of the whole, shape [replicate, part, week], of the variant's replicates
    /// [first, first + count).
    std::vector<float> metric_by_part(std::size_t variant, std::string_view name, Weeks weeks, std::size_t first,
                                      std::size_t count) const;
    /// What is recorded of people; empty where nothing is.
    StoredAgents agents(std::size_t variant) const;
    /// A state of people, shape [replicate, week, position] of agents().
    std::vector<float> agent_state(std::size_t variant, std::string_view state) const {
        return agent_state(variant, state, 0, agents(variant).replicates.size());
    }
    /// The same of the recorded replicates [first, first + count).
    std::vector<float> agent_state(std::size_t variant, std::string_view state, std::size_t first,
                                   std::size_t count) const;
    /// The networks of the replicates where they are recorded; the measures per position are left out.
    std::vector<StoredNetwork> networks(std::size_t variant) const;
    /// How many events are recorded, and some of them, [first, first + count).
    std::size_t event_count(std::size_t variant) const;
    std::vector<StoredEvent> events(std::size_t variant, std::size_t first, std::size_t count) const;

  private:
    TrajectoryFile(const std::filesystem::path& path, bool carries_checksum);

    StoredFacts facts_;
};

}  // namespace raaderum::output
