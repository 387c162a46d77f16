#pragma once
// Do paths tell what would be lost without them? For pairs of a lever and an outcome, a link of each of the strongest paths is cut in runs: the
// process that makes the link's target sees the cause as it is in a house where the lever was not moved. What is lost of the lever's effect
// is put beside the strength of all ways through the link.

#include "map/theory_map.hpp"

#include <string>
#include <vector>

namespace raaderum::map {

struct CutPath {
    std::string path;     ///< "leaders.develop → coaching → …"
    std::string link;     ///< that was cut
    double strength = 0;  ///< of the path
    double through = 0;   ///< of all paths through the link
    double lost = 0;      ///< of the effect, in spreads of the outcome for one spread of the lever
};

struct CheckedPair {
    std::string lever;
    std::string outcome;
    double effect = 0;  ///< in spreads, measured
    double told = 0;    ///< what all paths add up to
    std::vector<CutPath> paths;
    double agreement = 0;  ///< Spearman's rank correlation of what is lost with the strength through the link
};

struct PathCheck {
    std::vector<CheckedPair> pairs;
    double agreement = 0;  ///< mean over pairs
    double pooled = 0;     ///< over all paths of all pairs
};

PathCheck check_paths();
std::string check_in_lines(const PathCheck& check, Language language);

/// Spearman's rank correlation; of equals, the mean rank. 0 where one side is all alike.
double rank_correlation(const std::vector<double>& one, const std::vector<double>& other);

}  // namespace raaderum::map
