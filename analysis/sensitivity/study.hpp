#pragma once
// A sensitivity analysis from end to end: screen all parameters, apportion the variance among those that survive, and see
// which of these would turn the conclusion.

#include "sensitivity/associations.hpp"
#include "sensitivity/morris.hpp"
#include "sensitivity/sobol.hpp"
#include "sensitivity/tornado.hpp"
#include "sensitivity/trial.hpp"

namespace raaderum::sensitivity {

struct Settings {
    std::size_t walks = 10;    ///< of the screening
    std::size_t rows = 256;    ///< of the sample that the indices are made from
    std::size_t keep = 8;      ///< parameters that go on from the screening, at most
    int replicates = 2;        ///< of each point of the screening and the sample
    int end_replicates = 100;  ///< of each end of a range
};

/// Replicates of each stage; those of the later two at most, as fewer parameters than `keep` may survive.
struct Cost {
    std::uint64_t screening = 0;
    std::uint64_t indices = 0;
    std::uint64_t ends = 0;
    std::uint64_t worlds = 0;  ///< for associations

    std::uint64_t replicates() const { return screening + indices + ends + worlds; }
};
Cost cost_of(const Settings& settings, std::size_t parameters, std::size_t worlds = 0);

/// Replicates in each world, of which associations are told.
inline constexpr int replicates_for_associations = 4;

struct Findings {
    std::vector<std::vector<Effects>> effects;  ///< [outcome][parameter]
    std::vector<std::size_t> survivors;         ///< parameters, those that matter most first
    std::vector<Apportioned> apportioned;       ///< [outcome], by survivor; empty where none survives
    std::vector<Tornado> tornadoes;             ///< [outcome], by turned(); empty where there is none
    std::vector<std::vector<Association>>
        associations;  ///< [outcome], of told_numbers(); empty where there are no worlds
    Effort effort;
};

/// What is examined, over which ranges, with how much effort.
struct Study {
    Subject subject;
    Ranges ranges;
    Settings settings;
};

/// The ranges of the parameters that survived.
std::vector<Range> surviving(const Study& study, const Findings& findings);

/// Those of them that have a low and a high end: not the world.
std::vector<Range> turned(const Study& study, const Findings& findings);

/// The numbers that differ between worlds, in the order of Association::number; the last is the structure, where worlds have one.
std::vector<std::string_view> told_numbers(const Study& study);

/// Of each parameter whether the outcome's variant sets it itself, so that only what it is compared with moves.
std::vector<bool> set_by_variant(const Study& study, const std::vector<Range>& parameters, const Outcome& outcome);

/// Throws Stopped when asked to stop. The ends have the replicates 0, 1, …, as `run` does, so that "as written" is what a
/// run finds; the screening and the sample have others, each their own, so that what survives does not do so again by the
/// same luck.
Findings carry_out(const Study& study, const RunOptions& options);

}  // namespace raaderum::sensitivity
