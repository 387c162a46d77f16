#pragma once
// Arrows between boxes that run in the streets between them: straight stretches and right angles, through no box, along no other arrow,
// and with as few crossings and corners as can be had.

#include <cstddef>
#include <span>
#include <vector>

namespace raaderum::map {

struct Spot {
    double x = 0;
    double y = 0;
};

struct Area {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

struct Trip {
    std::size_t from = 0;  ///< in the boxes
    std::size_t to = 0;
};

/// The corners of each trip's way, from the edge of one box to that of the other. Empty: there is none.
std::vector<std::vector<Spot>> ways_between(std::span<const Area> boxes, std::span<const Trip> trips, double width,
                                            double height);

}  // namespace raaderum::map
