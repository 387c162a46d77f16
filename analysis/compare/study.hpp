#pragma once
// A study: the trajectory files of one scenario taken together, whether it is one whole file or several shards; or of several
// scenarios, whose variants are then called FILE/VARIANT. What is known at once is small; metrics, people and ties are read when they
// are asked for.

#include "model/events.hpp"
#include "output/trajectory_file.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::compare {

using output::Described;
using output::Weeks;

/// The last 52 weeks, or all where there are fewer.
Weeks last_year(std::size_t weeks);

/// The place of a replicate's or world's number among these, which ascend.
std::size_t place_of(std::uint32_t number, const std::vector<std::uint32_t>& numbers);

/// Replicates by weeks, one row per replicate of Study::replicates (or one per world, from Study::outcome); a row of NaN
/// where the replicate is missing or failed, and NaN in single weeks where the metric is undefined because nobody is left.
struct Table {
    std::size_t replicates = 0;  ///< rows
    std::size_t weeks = 0;
    std::vector<float> values;  ///< [replicate, week]

    std::span<const float> row(std::size_t replicate) const {
        return std::span(values).subspan(replicate * weeks, weeks);
    }
};

struct StudyVariant {
    std::string name;
    std::string overrides;       ///< compact JSON
    std::size_t baseline = 0;    ///< index of the variant that it is compared with, in a sweep that of its own cell
    std::vector<Event> events;   ///< dated events of this variant; empty where the scenario is not readable any more
    std::vector<bool> finished;  ///< per replicate of the study; false: failed or not there
    bool has_agents = false;
    bool has_network = false;
    std::size_t scenario = 0;  ///< index into StudyFacts::scenarios, where there are several
};

/// One of several scenarios.
struct StudyScenario {
    std::string name;  ///< that of its first file, without ending; stands before its variants
    std::vector<std::filesystem::path> files;
    std::string differs;  ///< from the first one, in words; empty for the first
};

/// The sampled worlds of a study; empty where it has none.
struct StudyWorlds {
    std::vector<std::uint32_t> numbers;       ///< of all in any file, ascending
    std::vector<Described> parameters;        ///< the uncertain ones
    std::vector<std::vector<double>> values;  ///< [world, parameter]: what each world is like
    std::vector<std::size_t> of_replicate;    ///< per replicate of the study: index into numbers
    std::string set;                          ///< name of the set that they are of; empty: sampled ones, or points
    std::vector<std::uint8_t> structures;     ///< [world] see structure_name(); empty: the scenario's own in all

    bool any() const { return !numbers.empty(); }
};

/// A file of which nobody can tell by its bytes whether its numbers are those that a run wrote.
struct UnsealedFile {
    std::filesystem::path path;
    output::SealMark seal = output::SealMark::no_checksum;
    output::Impossible impossible;
};

/// Facts of a study. Plain; nothing is read by looking at it.
struct StudyFacts {
    output::Provenance provenance;          ///< of the first file: scenario as written and resolved, program, seed, ...
    std::size_t weeks = 0;                  ///< that were lived
    std::vector<Week> kept_weeks;           ///< of which metrics are kept
    std::string kept;                       ///< what is kept of the metrics, in words; empty: every week of all
    std::size_t planned_replicates = 0;     ///< 0: not known
    std::vector<std::uint32_t> replicates;  ///< numbers of all that are in any file, ascending
    std::vector<std::uint32_t> missing;     ///< planned, and in no file
    std::vector<Described> metrics;
    std::vector<output::StoredMetric> stored;  ///< per metric: what is kept of it
    std::vector<StudyVariant> variants;
    StudyWorlds worlds;
    output::Parts parts;  ///< of the whole, of which metrics are kept as well; of several scenarios those that all have
    std::vector<UnsealedFile> unsealed;    ///< in the order of the files
    std::vector<StudyScenario> scenarios;  ///< where files of several are taken together; else none
    bool paired_across = true;             ///< whether variants of different scenarios are paired, see Study::paired()
    std::string how_paired;                ///< why, or why not, in words; empty for one scenario
};

class Study {
  public:
    /// Opens files of one scenario, or of several, which then have the metrics, weeks and worlds that all have. Throws OutputRefused
    /// where a replicate lies in two files of a scenario, where they have no metric in common, or where one is none of ours;
    /// SystemFailure where one is damaged.
    explicit Study(std::span<const std::filesystem::path> files, output::SealCheck seal = output::SealCheck::check);

    const StudyFacts& facts() const { return facts_; }
    std::optional<std::size_t> variant_called(std::string_view name) const;
    std::optional<std::size_t> metric_called(std::string_view name) const;

    /// Whether something of a metric is kept of these weeks: some of them, or their mean, where they are the last year.
    bool shows(std::size_t metric, Weeks weeks) const;
    /// Whether each of these weeks of a metric is kept.
    bool shows_each(std::size_t metric, Weeks weeks) const;

    /// A metric (index into facts().metrics) of one variant in some weeks, which are shown. Weeks that are not kept are NaN; where
    /// only the mean of the last year is, the table has one column, that mean.
    Table metric(std::size_t variant, std::size_t metric, Weeks weeks) const;
    Table metric(std::size_t variant, std::size_t metric) const { return this->metric(variant, metric, all_weeks()); }
    /// The same by what is compared: worlds, each the mean of those of its replicates in which the metric is defined
    /// then, NaN where it is in none; in a study without worlds replicates, as in metric().
    Table outcome(std::size_t variant, std::size_t metric, Weeks weeks) const;
    /// The same from the replicates of a variant, a table of metric().
    Table outcome(std::size_t variant, Table replicates) const;
    /// A metric of each part of the whole, of which it is kept: a table like metric()'s for every part.
    std::vector<Table> metric_by_part(std::size_t variant, std::size_t metric, Weeks weeks) const;
    Weeks all_weeks() const { return {0, facts_.weeks}; }

    /// People, where recorded (else without replicates), and one of their states, shape [replicate, week, position];
    /// NaN where a position is vacant.
    output::StoredAgents agents(std::size_t variant) const;
    std::vector<float> agent_state(std::size_t variant, std::string_view state) const;
    /// Ties and their trust at each snapshot, where recorded.
    std::vector<output::StoredNetwork> networks(std::size_t variant) const;

    /// Whether a replicate, or a world, of one variant is compared with the same of the other. Within a scenario they are. Across
    /// scenarios worlds are where all have the same, and replicates where there are none and the seeds are one, so that luck is
    /// shared as far as houses allow; else two variants are independent samples.
    bool paired(std::size_t variant, std::size_t other) const;
    /// The study of a variant's own scenario (this one where there is one), and the variant's index there.
    const Study& of_scenario(std::size_t variant) const {
        return members_.empty() ? *this : *members_[scenario(variant)];
    }
    std::size_t index_there(std::size_t variant) const { return members_.empty() ? variant : index_there_[variant]; }

    /// Of one scenario; none where there are several.
    const std::vector<output::TrajectoryFile>& files() const { return files_; }

  private:
    explicit Study(std::vector<output::TrajectoryFile> files);
    void read_facts();
    void join_scenarios();
    std::size_t scenario(std::size_t variant) const { return facts_.variants[variant].scenario; }

    std::vector<output::TrajectoryFile> files_;
    std::vector<std::shared_ptr<const Study>> members_;  ///< one a scenario, where there are several
    std::vector<std::size_t> index_there_;
    StudyFacts facts_;
};

}  // namespace raaderum::compare
