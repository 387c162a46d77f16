#pragma once
// Compares a stored trajectory file with one that the writer made of some of its replicates.

#include "output/agreement.hpp"
#include "output/hdf.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace raaderum::output {

/// What was found so far, of all replicates that were compared.
struct Disagreements {
    std::vector<Disagreement> all;
    std::set<std::uint32_t> replicates;  ///< that disagree somewhere
    std::set<std::string> places;        ///< that belong to no replicate

    void add_of_file(const std::string& where, const std::string& stored, const std::string& again);
    void add_of_replicate(std::uint32_t replicate, const std::string& variant, const std::string& where,
                          const std::string& stored, const std::string& again);
};

/// Adds where they disagree. The caller holds the HdfTurn.
void compare_files(const HdfObject& stored, const HdfObject& again, Disagreements& found);

/// The attributes of one group or data set.
void compare_attributes(const HdfObject& stored, const HdfObject& again, Disagreements& found);

}  // namespace raaderum::output
