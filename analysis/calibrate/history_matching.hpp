#pragma once
// History matching: rule out, wave by wave, what cannot meet the aims. P. S. Craig, M. Goldstein, A. H. Seheult & J. A.
// Smith (1997); I. Vernon, M. Goldstein & R. G. Bower, "Galaxy formation: a Bayesian uncertainty analysis", Bayesian
// Analysis 5 (2010). A point is implausible where, for any aim,
//     |emulated − aimed at| / sqrt(tolerance² + emulator variance + residual variance) > 3,
// three standard deviations by Pukelsheim's rule. Ruling out is cautious: what is left need not meet the aims.

#include "calibrate/emulator.hpp"

#include <cstdint>

namespace raaderum::calibrate {

/// So many standard deviations from an aim, a point is implausible.
inline constexpr double implausible = 3.0;

/// What no wave has ruled out.
class PlausibleSpace {
  public:
    explicit PlausibleSpace(std::vector<Aim> aims) : aims_(std::move(aims)) {}
    void add(Emulator wave) { waves_.push_back(std::move(wave)); }
    /// Standard deviations from the aim that the point misses most by, in the wave that sees it farthest off; infinite
    /// outside the unit cube.
    double implausibility(const Point& point) const;
    bool contains(const Point& point) const { return implausibility(point) <= implausible; }

  private:
    std::vector<Aim> aims_;
    std::vector<Emulator> waves_;
};

struct Wave {
    std::size_t simulations = 0;
    double share_left = 1.0;  ///< of the whole prior space, after this wave
};

struct HistoryMatch {
    PlausibleSpace space;
    std::vector<Wave> waves;
    double share_left = 1.0;     ///< of the prior space
    bool contradiction = false;  ///< a wave ruled out everything; its verdict is told and not followed
    std::vector<Point> left;     ///< points spread uniformly over the space left
    std::vector<double> chance;  ///< per aim: the typical standard error that replicates leave
    std::size_t simulations = 0;
};

/// Simulations that a wave over so many parameters takes.
std::size_t wave_size(std::size_t dimensions);

/// At most `budget` simulations, at least one wave.
HistoryMatch match_history(const std::vector<Aim>& aims, std::size_t dimensions, std::size_t budget, std::uint64_t seed,
                           const Simulator& simulate);

}  // namespace raaderum::calibrate
