#include "output/inventory.hpp"

#include "output/failure.hpp"
#include "output/hdf_data.hpp"
#include "output/part.hpp"
#include "output/reader.hpp"

#include <algorithm>
#include <utility>

namespace raaderum::output {
namespace {

Source look_at(const std::filesystem::path& path, bool is_part, const Experiment& experiment) {
    is_part ? check_seal(path) : check_whole(path);
    const PlanMark mark = read_plan_mark(path);
    if (mark.plan_digest != experiment.provenance.plan_digest) {
        throw OutputRefused(path,
                            "it belongs to another plan: "
                                + plan_difference(experiment.provenance.scenario_resolved, mark.scenario_resolved),
                            "resume with the plan it was begun with, choose another -o, or start over with --force");
    }
    return {path, TrajectoryReader(path, experiment).contents(), is_part};
}

std::size_t without_gap(const std::vector<std::uint32_t>& replicates) {
    std::size_t count = 0;
    while (count != replicates.size() && replicates[count] == count) ++count;
    return count;
}

}  // namespace

bool anything_at(const std::filesystem::path& file) {
    std::error_code error;
    return std::filesystem::exists(file, error) || !parts_in(parts_folder(file)).empty();
}

Inventory take_stock(const std::filesystem::path& file, const Experiment& experiment) {
    const HdfTurn turn;
    Inventory stock;
    std::vector<std::uint32_t> in_file;
    std::error_code error;
    if (std::filesystem::exists(file, error)) {
        stock.sources.push_back(look_at(file, false, experiment));
        in_file = stock.sources.back().contents.replicates;
        stock.already_complete = stock.sources.back().contents.below(experiment.replicates) == experiment.replicates;
        stock.whole = without_gap(in_file);
        stock.stopped_because = text_if_any(open_file(file), "stopped_because");
    }
    for (const std::filesystem::path& part : parts_in(parts_folder(file))) {
        Source source = look_at(part, true, experiment);
        const std::vector<std::uint32_t>& replicates = source.contents.replicates;
        // A run that was killed after joining leaves parts whose replicates are in the file.
        if (std::includes(in_file.begin(), in_file.end(), replicates.begin(), replicates.end())) continue;
        stock.sources.push_back(std::move(source));
    }
    return stock;
}

}  // namespace raaderum::output
