#include "calibrate/plausible/ensemble.hpp"

#include "calibrate/plausible/priors.hpp"
#include "core/chance.hpp"
#include "engine/threads.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <mutex>
#include <numeric>
#include <utility>

namespace raaderum::calibrate {
namespace {

/// The stages of chance that belong to nothing else here.
constexpr std::size_t choice_stage = 2'000'000;
constexpr std::size_t mixing_stage = 2'000'100;

/// Of those that are numbers.
double standard_deviation(const std::vector<double>& values) {
    MeanOf mean;
    MeanOf squares;
    for (const double value : values) {
        if (!std::isnan(value)) mean.add(value);
    }
    for (const double value : values) {
        if (!std::isnan(value)) squares.add((value - mean.mean()) * (value - mean.mean()));
    }
    return std::sqrt(squares.mean());
}

double with_four_digits(double value, const ParameterInfo& parameter) {
    return std::clamp(std::stod(fmt::format("{:.4g}", value)), parameter.low, parameter.high);
}

}  // namespace

double largest_miss(const Answers& answers, const std::vector<Aim>& aims, const std::vector<double>& errors) {
    double largest = 0.0;
    for (std::size_t aim = 0; aim != aims.size(); ++aim) {
        const double miss = std::abs(answers[aim] - aims[aim].value) / errors[aim];
        largest = std::isnan(miss) ? std::numeric_limits<double>::infinity() : std::max(largest, miss);
    }
    return largest;
}

StructureWorlds worlds_of_structure(std::size_t structure, const EnsembleSettings& settings) {
    const Houses houses;
    const std::vector<Prior> numbers = priors();
    const std::size_t again = std::min<std::size_t>(settings.smoother.members, 100);
    const std::size_t of = settings.smoother.members * (settings.smoother.steps + 1) + again;
    std::size_t done = 0;
    const auto simulate = [&](const std::vector<Member>& members, std::size_t round) {
        std::vector<Answers> answers(members.size());
        const auto wanted = static_cast<std::size_t>(settings.jobs > 0 ? settings.jobs : engine::threads_by_default());
        engine::Threads threads(std::min(wanted, members.size()));
        std::atomic<std::size_t> next{0};
        std::mutex telling;
        const std::function<void()> work = [&] {
            for (std::size_t member = next++; member < members.size(); member = next++) {
                const Model model{numbers, members[member], structure};
                answers[member] = answers_of(houses.live_by(model, round, member, settings.smoother.seed));
                const std::scoped_lock lock(telling);
                ++done;
                if (settings.progress) settings.progress(done, of);
            }
        };
        threads.run(work, work);
        return answers;
    };
    StructureWorlds worlds;
    worlds.structure = structure;
    const std::vector<Aim> aims = aims_of_plausible();
    worlds.smoothed = smooth(aims, numbers.size(), settings.smoother, simulate);
    keep_some(worlds, aims, settings.keep, settings.smoother.seed);
    return worlds;
}

void keep_some(StructureWorlds& worlds, const std::vector<Aim>& aims, std::size_t keep, std::uint64_t seed) {
    const std::vector<Answers>& answers = worlds.smoothed.posterior_answers;
    std::vector<double> misses;
    for (const Answers& each : answers) misses.push_back(largest_miss(each, aims, worlds.smoothed.errors));
    std::vector<std::size_t> members(answers.size());
    std::iota(members.begin(), members.end(), std::size_t{0});
    std::stable_sort(members.begin(), members.end(),
                     [&](std::size_t a, std::size_t b) { return misses[a] < misses[b]; });
    const auto within = static_cast<std::size_t>(
        std::count_if(misses.begin(), misses.end(), [](double miss) { return miss <= farthest; }));
    worlds.trimmed = members.size() - within;
    const std::size_t wanted = std::min(keep, members.size());
    worlds.kept_trimmed = wanted - std::min(wanted, within);
    members.resize(std::max(within, wanted));
    std::sort(members.begin(), members.end());
    Chance(seed, Purpose::calibration, choice_stage + worlds.structure).permute(members, 0);
    members.resize(wanted);
    worlds.kept = std::move(members);
}

std::vector<MixedWorld> mixed(const std::vector<StructureWorlds>& all, std::uint64_t seed) {
    std::size_t blocks = all.empty() ? 0 : all.front().kept.size();
    for (const StructureWorlds& each : all) blocks = std::min(blocks, each.kept.size());
    const Chance chance(seed, Purpose::calibration, mixing_stage);
    std::vector<MixedWorld> worlds;
    for (std::size_t block = 0; block != blocks; ++block) {
        std::vector<MixedWorld> own;
        for (std::size_t structure = 0; structure != all.size(); ++structure)
            own.push_back({structure, all[structure].kept[block]});
        chance.permute(own, block);
        worlds.insert(worlds.end(), own.begin(), own.end());
    }
    return worlds;
}

std::size_t middle_of(const std::vector<StructureWorlds>& all, const std::vector<MixedWorld>& worlds,
                      const std::vector<std::vector<double>>& effects) {
    std::vector<double> distances(worlds.size(), 0.0);
    const auto add_apart = [&](double scale, const auto& value_in) {
        MeanOf mean;
        for (std::size_t world = 0; world != worlds.size(); ++world) {
            if (!std::isnan(value_in(world))) mean.add(value_in(world));
        }
        for (std::size_t world = 0; world != worlds.size(); ++world) {
            const double apart = (value_in(world) - mean.mean()) / scale;
            distances[world] += std::isnan(apart) ? std::numeric_limits<double>::infinity() : apart * apart;
        }
    };
    const std::vector<double>& errors = all.front().smoothed.errors;
    for (std::size_t aim = 0; aim != errors.size(); ++aim) {
        add_apart(errors[aim], [&](std::size_t world) {
            return all[worlds[world].structure].smoothed.posterior_answers[worlds[world].member][aim];
        });
    }
    for (const std::vector<double>& effect : effects) {
        const double spread = standard_deviation(effect);
        if (spread > 0.0) add_apart(spread, [&](std::size_t world) { return effect[world]; });
    }
    return static_cast<std::size_t>(std::min_element(distances.begin(), distances.end()) - distances.begin());
}

scenario::SetOfWorlds set_of(const std::vector<StructureWorlds>& all, const std::vector<MixedWorld>& worlds,
                             std::string name) {
    const std::vector<Prior> numbers = priors();
    scenario::SetOfWorlds set;
    set.name = std::move(name);
    set.count = worlds.size();
    for (const MixedWorld& world : worlds)
        set.structures.push_back(static_cast<std::uint8_t>(all[world.structure].structure));
    for (std::size_t number = 0; number != numbers.size(); ++number) {
        set.parameters.push_back(numbers[number].parameter);
        std::vector<double>& column = set.columns.emplace_back();
        for (const MixedWorld& world : worlds) {
            const double at = all[world.structure].smoothed.posterior[world.member][number];
            column.push_back(with_four_digits(numbers[number].value_at(at), *numbers[number].parameter));
        }
    }
    return set;
}

}  // namespace raaderum::calibrate
