#pragma once
// What a crate of results says about itself: to machines in ro-crate-metadata.json (RO-Crate 1.1 and Process Run Crate 0.5), to
// people in README.md.

#include "cli/credits.hpp"
#include "compare/study.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace raaderum::cli {

/// A file of a crate as it was written.
struct CrateFile {
    std::string name;
    std::string format;  ///< its media type
    std::string description;
    bool of_the_program = false;  ///< under the program's licence; else under that of the results
    std::uintmax_t bytes = 0;
    std::optional<std::string> sha256 = std::nullopt;  ///< nothing where it is written last of all
};

// Names of files that a crate may hold.
inline constexpr const char* crate_scenario = "scenario.yaml";
inline constexpr const char* crate_resolved = "scenario-resolved.yaml";
inline constexpr const char* crate_ties = "network-ties.csv";
inline constexpr const char* crate_report = "report.html";
inline constexpr const char* crate_metadata_name = "ro-crate-metadata.json";

struct Crate {
    std::string title;
    Licence licence;
    std::vector<Author> authors;
    std::string made;        ///< when, ISO 8601 in UTC
    std::string trajectory;  ///< name of the trajectory file in it
    std::string unsealed;    ///< why the trajectory file is; empty: it is sealed
    std::string no_report;   ///< why there is no report; empty: there is one
    std::vector<CrateFile> files;

    bool has(const std::string& name) const;
};

/// What was run, in a sentence: policies, replicates, weeks, seed, and what is missing.
std::string what_was_run(const compare::StudyFacts& facts);

/// Of all files that are there by now.
std::string crate_metadata(const Crate& crate, const compare::StudyFacts& facts);
std::string crate_readme(const Crate& crate, const compare::StudyFacts& facts);

}  // namespace raaderum::cli
