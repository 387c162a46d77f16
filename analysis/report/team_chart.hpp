#pragma once
// What policies do in each team. One picture of all teams: a row for each, under the name of its silo, a panel for each measure, and a
// mark with its 95 % interval for each policy; marks without a verdict are pale. And a picture of one team for its leader: can, will,
// dare, what they come to together, and the leeway that it is to fill, with a mark where each policy takes it.

#include "report/pens.hpp"
#include "report/words.hpp"

#include <string>
#include <vector>

namespace raaderum::report {

struct TeamMark {
    Pen pen;
    double at = 0.0;  ///< a difference, in units of its panel; NaN: not there
    double low = 0.0;
    double high = 0.0;
    bool decided = false;  ///< the verdict takes a side
    std::string tells;     ///< the same in words, for the pointer
};

struct TeamLine {
    std::string name;
    std::string beside;                        ///< quiet, behind the name: how many positions
    std::string instead;                       ///< said where the team's numbers are not shown; empty: they are
    std::vector<std::vector<TeamMark>> marks;  ///< [panel][policy]
};

struct TeamGroup {
    std::string name;  ///< of the silo; empty: there are none
    std::vector<TeamLine> lines;
};

struct TeamsChart {
    Caption caption;
    std::vector<Policy> policies;
    std::vector<std::string> panels;  ///< measures with their units
    std::vector<TeamGroup> groups;
};

std::string draw(const TeamsChart& chart, const Words& words);

struct TeamBar {
    std::string name;
    double level = 0.0;                  ///< under the baseline, 0 to 100
    std::vector<double> under_policies;  ///< likewise, in the order of the policies
    std::string_view look;               ///< attributes of its bar
};

struct TeamFace {
    Caption caption;
    Policy baseline;
    std::vector<Policy> policies;
    std::vector<TeamBar> bars;
};

std::string draw(const TeamFace& face, const Words& words);

}  // namespace raaderum::report
