#pragma once
// A scenario file as the user wrote it, turned into a Plan with every default filled in.

#include "model/plan.hpp"
#include "scenario/calibration.hpp"
#include "scenario/claim.hpp"
#include "scenario/experiment.hpp"
#include "scenario/titles.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace raaderum::scenario {

/// One thing wrong with a user's input: where it is, and how to mend it.
struct Problem {
    std::string file;
    int line = 0;             ///< 1-based; 0 where no line applies
    int column = 0;           ///< 1-based, in characters (not bytes)
    std::string key;          ///< full key path, e.g. "institution.employees"
    std::string wrong;        ///< what is wrong
    std::string expected;     ///< what was expected; may be empty
    std::string source_line;  ///< the line as written; may be empty
};

/// All problems found in the user's input.
struct BadInput {
    std::vector<Problem> problems;
};

/// `file:line:column: key: wrong; expected`, the line, and a caret under the key; one block per problem.
std::string describe(const std::vector<Problem>& problems);

struct Scenario {
    Plan plan;
    Titles titles;                             ///< of the scenario and of the plan's variants
    std::string written;                       ///< the file as written (with what it extends, where it does)
    std::string resolved;                      ///< YAML with every default filled in; reading it gives the same plan
    std::vector<std::filesystem::path> files;  ///< that were read for it; no output may take the place of one
    std::vector<std::string> warnings;
    std::optional<Claim> claim;            ///< what the scenario puts to the test, if anything
    std::optional<Experiment> experiment;  ///< what others found, if it is made after an experiment of theirs
    Calibration calibration;               ///< read by `calibrate` only
};

/// A table of points: what some parameters are in each world.
struct Points {
    std::filesystem::path file;        ///< where it was read from; empty: there is none
    std::vector<std::string> keys;     ///< of parameters
    std::vector<std::string> columns;  ///< per key: its numbers side by side, one per world
    std::size_t count = 0;
};

/// What the command line changes in a scenario.
struct Overrides {
    std::vector<std::pair<std::string, std::string>> set;  ///< --set key.path=value
    std::vector<std::string> variants;                     ///< --variant NAME: keep only these
    int weeks = 0;                                         ///< 0: as written
    int replicates = 0;                                    ///< in each world, where there are several
    std::string worlds;                                    ///< as the key `worlds` takes it; empty: as written
    std::string written_worlds;  ///< take the place of `worlds`: as a resolved scenario has them
    Points points;               ///< take the place of the scenario's own worlds
    std::string seed;            ///< empty: as written
    bool files_given =
        false;  ///< ties and teams that a scenario reads from files come from elsewhere: these need not exist
    std::vector<std::pair<std::string, std::string>> derived;  ///< see derived_from(); what is written goes before
};

/// What the files of ties and teams decide, as key and value: employees and, where teams are named, the span of control and, where
/// silos are named, their number.
std::vector<std::pair<std::string, std::string>> derived_from(const NetworkPlan& network);

/// Bytes of memory that this machine has.
std::uint64_t memory_of_this_machine();

/// Reads a scenario file, or throws BadInput with all its problems. A name without path or ending that is no file is
/// looked up among the scenarios that are compiled in. A plan that needs more than `memory` bytes is refused.
/// Throws std::system_error where a file is there and cannot be read.
Scenario load(const std::filesystem::path& file, const Overrides& overrides = {},
              std::uint64_t memory = memory_of_this_machine());
/// The same from text; `name` stands for the file in messages, `folder` is where relative paths start.
Scenario load_text(const std::string& text, const std::string& name, const Overrides& overrides = {},
                   const std::filesystem::path& folder = {}, std::uint64_t memory = memory_of_this_machine());
/// The plan alone, for who asks many times a minute: the same checks, but nothing is written out again.
Plan load_plan(const std::string& text, const std::string& name, const Overrides& overrides = {},
               const std::filesystem::path& folder = {}, std::uint64_t memory = memory_of_this_machine());

}  // namespace raaderum::scenario
