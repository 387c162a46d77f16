#pragma once
// How a trajectory file was made: from which scenario, with which program, by which compiler. Two runs of the same plan
// differ in `created` alone; replicates of one plan digest, made by one model, may stand side by side.

#include "model/plan.hpp"
#include "model/teams.hpp"
#include "model/ties.hpp"
#include "model/worlds.hpp"
#include "observe/kept.hpp"
#include "observe/trajectory.hpp"
#include "scenario/scenario.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace raaderum::output {

/// The layout described in sim/output/layout.hpp. It rises when a program that knows an older one would be misled. What holds
/// every week of every metric is still as in version 1.
inline constexpr std::int32_t format_version = 2;
inline constexpr std::int32_t version_with_everything = 1;

struct Provenance {
    std::string program_version;
    std::string
        git_revision;  ///< "unknown" where the program was not built from a repository; a list where several made it
    std::string model_sha256;  ///< over the sources that decide what a replicate comes to; empty in older files
    std::string compiler;      ///< name and version; a list like the flags, where several builds made the replicates
    std::string compiler_flags;
    std::string created;  ///< ISO 8601 in UTC; empty: left out, so that equal runs give equal bytes
    std::string scenario_name;
    std::string scenario;           ///< as the user wrote it
    std::string scenario_resolved;  ///< with every default filled in
    std::string scenario_sha256;    ///< of the text as written
    std::string plan_digest;        ///< see plan_digest()
    std::uint64_t seed = 0;
    scenario::Titles titles = {};  ///< of the scenario and its variants; none in older files
};

struct VariantLabel {
    std::string name;
    std::string overrides;     ///< compact JSON
    std::size_t baseline = 0;  ///< index of the variant it is compared with
};

/// One of a country's municipalities.
struct MunicipalityLabel {
    std::string name;
    std::int32_t inhabitants = 0;
    std::int32_t employees = 0;
    std::int32_t institutions = 0;
    bool operator==(const MunicipalityLabel&) const = default;
};

/// How a run ended that stops by itself.
struct Ending {
    std::size_t replicates = 0;  ///< that it took
    bool precise = false;        ///< else it ended because the most replicates were reached
    double half_width = 0.0;     ///< of the widest 95 % interval among the differences watched
    std::string words;           ///< the same in a sentence
};

/// What a trajectory file is about, besides the trajectories.
struct Experiment {
    Provenance provenance;
    std::vector<VariantLabel> variants;
    std::vector<MunicipalityLabel> municipalities;  ///< of a country; none: one institution
    std::size_t weeks = 0;
    RecordPlan record;                    ///< what is kept of these weeks
    std::size_t replicates = 0;           ///< how many the plan asks for
    Worlds worlds;                        ///< where there are any, the replicates are those of all worlds
    std::optional<Ending> ending;         ///< where the run stopped by itself
    std::vector<RecordedState> states;    ///< of agents, in the order of AgentRecord
    std::shared_ptr<const TieList> ties;  ///< where the network was read from a file; null: it is drawn
    std::shared_ptr<const Teams> teams;   ///< where they were read from a file; null: equal ones
};

/// What a file of this experiment keeps.
inline Kept kept_by(const Experiment& experiment) { return kept_by(experiment.record, experiment.weeks); }

/// What a scenario is to become in a file. `states` are recorded_state_table().
Experiment experiment_of(const scenario::Scenario& scenario, std::vector<RecordedState> states, std::string created);

/// SHA-256 over all that decides the results: the resolved scenario (with seed, overrides) without titles and the number of worlds
/// and, where there is one world, of replicates, the ties and teams that were read from files, and the program's version. Studies may grow.
std::string plan_digest(const scenario::Scenario& scenario);

/// The same of what a file says: resolved scenario, version, and the ties and teams that were read from files, if any.
std::string plan_digest(const std::string& resolved, const std::string& version, const TieList* ties,
                        const Teams* teams);

/// A resolved scenario without titles and descriptions and without the number of replicates and worlds.
std::string plan_text(const std::string& resolved);

/// The lines in which two resolved scenarios differ, without the number of replicates and worlds; at most three of each.
/// Empty where they do not.
std::string plan_difference(const std::string& resolved_here, const std::string& resolved_there);

/// Why replicates that were made `there` must not stand beside those made `here`: what differs in plan, program or model, or a
/// build of either that computes other bits. Empty where they may.
std::string why_apart(const Provenance& here, const Provenance& there);

/// The flag, if any, by which a build computes other bits than one without it: fast-math, or contraction. Empty: none.
std::string fast_math_in(const std::string& compiler_flags);

/// Notes in `all` by which build replicates were made that stand beside its own: compilers, their flags and revisions become
/// lists ("GNU 12.2.0; GNU 13.2.0"), each entry once and in order, whatever came first.
void add_build(Provenance& all, const Provenance& other);

/// How several builds are told that made the replicates of one file; empty where there is one compiler with one set of flags.
std::string several_builds(const Provenance& made);

/// The version, the git revision and the model of this program ("unknown" where it was not built from a repository).
std::string version_of_this_program();
std::string revision_of_this_program();
/// See Provenance::model_sha256.
std::string model_of_this_program();

/// Now, in UTC, e.g. "2026-11-21T09:33:00Z".
std::string now();

}  // namespace raaderum::output
