#pragma once
// Who knows whom when the institution opens. Four shapes of network can be drawn; which one an institution has is a
// question for data, so the shapes are there to be compared. Every draw is named by the position it is for, and only whole
// numbers and shares are computed with, so the same ties come out on every machine.

#include "core/draws.hpp"
#include "model/parameters.hpp"
#include "model/teams.hpp"
#include "model/ties.hpp"

namespace raaderum::network {

/// Draws the colleague ties among `institution.employees` positions. Ties are mutual: each is listed in both directions.
/// The list is sorted by source and target, without self ties or duplicates, and nobody is left without a tie (where there
/// are two or more positions). The mean number of colleagues is `network.mean_degree`, to within one tie in the whole
/// institution, also when it is odd or fractional; what cannot be (more than everybody) becomes everybody.
///
/// - small_world: a ring where everybody knows the nearest `mean_degree`; the share `rewiring` of the ties then goes to
///   anybody instead. Watts & Strogatz, "Collective dynamics of 'small-world' networks", Nature 393 (1998).
/// - preferential_attachment: positions enter in random order and tie themselves to those who already have many ties.
///   Barabási & Albert, "Emergence of scaling in random networks", Science 286 (1999). `rewiring` plays no part.
/// - team_blocks: ties within the teams of the leaders; the share `rewiring` bridges to other teams. A stochastic block
///   model: Holland, Laskey & Leinhardt, "Stochastic blockmodels: first steps", Social Networks 5 (1983).
/// - hierarchy: teams inside departments (the professional silos, in whole teams); a tie leaves the team with probability
///   `rewiring`, and then the department with probability `rewiring` again, so that nearness decays with each level: Watts,
///   Dodds & Newman, "Identity and search in social networks", Science 296 (2002).
///
/// In the last two, ties that find no room in a small team bridge as well, so that the mean number of colleagues holds.
/// `teams` have as many positions. Throws BrokenInvariant for NetworkKind::file and for parameters outside their range.
TieList draw_ties(NetworkKind kind, const Parameters& parameters, const Teams& teams, const Luck& luck);

}  // namespace raaderum::network
