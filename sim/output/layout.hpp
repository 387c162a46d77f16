#pragma once
// The trajectory file: which groups and data sets there are, with their dimensions, names, units and coordinates. A finished
// file is valid netCDF-4: dimensions are HDF5 dimension scales, the order of creation is kept, nothing is empty, and flags
// are small whole numbers with flag_values and flag_meanings, since enum and boolean types vanish from netCDF tools.
//
//   /                    attributes: how the file was made (see provenance.hpp), complete; sealed (see seal_mark.hpp);
//                        title_da, title_en, description_da, description_en, where the scenario has any (see words_in_file.hpp)
//   /scenario, /scenario_resolved            texts
//   /variants/<name>/    attributes overrides, baseline, compared_with; title_da, …, where the variant has any
//       replicate, week  coordinates
//       <metric>         float32 [replicate, week], NaN where missing
//       outcomes/        <metric> float32 [replicate], its mean over the last year, where the scenario's record asks for it
//       finished         uint8 [replicate]
//       world            int32 [replicate], where there are several worlds
//       municipality/    of a country: municipality (names); inhabitants, employees, institutions int32 [municipality];
//                        <metric> float32 [replicate, municipality, week], of the people there
//       agents/          agent_replicate, agent_week, position; <state> float32 [agent_replicate, agent_week, position]
//       network/         source, target, kind [network_replicate, tie]; replicate, week, measures [snapshot];
//                        trust [snapshot, tie]; degree, betweenness [snapshot, position]
//       events/          replicate, week, kind, position, value [event]
//   /worlds/             world; <parameter> float32 [world]
//   /network_file/       source, target, weight [tie], where the ties were read from a file
//   /teams/              team (names), leader, profession, silo, positions [team], where the teams were read from a file
//   /failures/           replicate, variant, week, reason [failure]
//
// A scenario may ask to keep fewer metrics and weeks. Then only these have places, week says which weeks they are, and the file's
// attribute weeks says how many were lived; without any, there is no week.
//
// A part holds the same for some of the replicates, without the dress: no scales, names and units, and per variant all
// metrics in one data set, metrics [replicate, metric, week], by_municipality [replicate, metric, municipality, week] and outcomes
// [replicate, metric].

#include "output/contents.hpp"
#include "output/hdf_data.hpp"
#include "output/provenance.hpp"

#include <deque>
#include <vector>

namespace raaderum::output {

enum class Form { file, part };

/// The data sets of one variant, open for writing. Those of a section that it lacks are not open.
struct VariantTables {
    HdfObject group;
    HdfObject finished;
    std::vector<HdfObject> metrics;          ///< one per metric; in a part a single one
    std::vector<HdfObject> by_municipality;  ///< likewise; none where there is one institution
    std::vector<HdfObject> outcomes;         ///< likewise; none where none are kept
    std::vector<HdfObject> states;           ///< of agents
    struct {
        HdfObject source, target, kind;
        HdfObject replicate, week, trust;
        HdfObject mean_degree, clustering, path_length, largest_component, components, sampled;
        HdfObject degree, betweenness;
    } network;
    struct {
        HdfObject replicate, week, kind, position, value;
    } events;
    std::deque<HdfObject> others;  ///< groups and dimension scales, which are complete

    /// Every open object, in the order in which they are to be closed.
    std::vector<HdfObject*> all();
};

/// Fills an empty file with the metrics' tables, which these replicates' rows are to be written into; ascending, one at least.
std::vector<VariantTables> lay_out_metrics(const HdfObject& file, const Experiment& experiment,
                                           const std::vector<std::uint32_t>& replicates, Form form,
                                           const Storage& storage);

/// And with everything else, once it is known how much of it these replicates bring.
void lay_out_rest(const HdfObject& file, std::vector<VariantTables>& tables, const Experiment& experiment,
                  const Contents& contents, Form form, const Storage& storage);

/// Bytes of names, units and places that are reserved for each variant, and again for its municipalities.
constexpr std::size_t room_for_names = std::size_t{128} * 1024;
/// Bytes that a finished file takes, uncompressed, rounded up.
std::size_t room_for(const Experiment& experiment, const Contents& contents);

}  // namespace raaderum::output
