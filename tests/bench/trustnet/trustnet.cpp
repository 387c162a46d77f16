// Three phases. In the first, everyone acts and shows what there is to be seen; in the other two nobody reads what another
// block writes, so that blocks may run side by side.
#include "trustnet/trustnet.hpp"

#include "core/look_ahead.hpp"
#include "core/vector.hpp"
#include "network/compress.hpp"
#include "network/named_draws.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

namespace raaderum::trustnet {
namespace {

constexpr double rewired = 0.1;
constexpr float success_chance = 0.3F;
constexpr float failure_chance = 0.1F;
constexpr float following = 0.1F;
constexpr float noise_sd = 0.01F;
constexpr float delegating = 0.05F;
constexpr float learning = 0.002F;
constexpr float gain = 0.02F;
constexpr float loss = 0.10F;

/// Agents whose ties are looked at together: what they see fits a core's nearest cache.
constexpr std::size_t at_once = 64;

RAADERUM_VECTOR void act_and_show(Net& net, const WeekContext& context, Block block) {
    BlockWords words;
    words.draw(context.luck, Purpose::encounter, context.week, block);
    RAADERUM_EACH(i, block) {
        const std::size_t k = i - block.begin;
        const bool succeeds = uniform(words.of[0][k]) < success_chance * net.discretion[i] * net.competence[i];
        const bool fails = uniform(words.of[1][k]) < failure_chance;
        const float otherwise = fails ? -1.0F : 0.0F;
        net.seen[i] = {net.willingness[i], succeeds ? 1.0F : otherwise};
        net.noise[i] = noise_sd * normal(words.of[2][k]);
    }
}

RAADERUM_VECTOR void hear_who_trusts(Net& net, Block block) {
    const TiePattern& pattern = net.pattern;
    const float* const trust = net.trust.data();
    const LookAhead<float> ahead(net.trust, pattern.incoming);
    for (std::size_t i = block.begin; i != block.end; ++i) {
        const std::uint32_t begin = pattern.incoming_first[i];
        const std::uint32_t end = pattern.incoming_first[i + 1];
        ahead.before(begin, end);
        float sum = 0.0F;
        for (std::uint32_t k = begin; k != end; ++k) sum += trust[pattern.incoming[k]];
        net.trusted[i] = sum / larger(1.0F, static_cast<float>(static_cast<std::int32_t>(end - begin)));
    }
}

/// Of at most `at_once` agents.
RAADERUM_VECTOR void look_and_change(Net& net, Block block) {
    const std::size_t agents = block.end - block.begin;
    const std::size_t first = net.pattern.first[block.begin];
    const Block ties{0, agents * out_degree, 0};
    const std::uint32_t* const neighbour = net.pattern.neighbour.data() + first;
    const LookAhead<Seen> ahead(net.seen, net.pattern.neighbour);
    Seen neighbours[at_once * out_degree];
    for (std::size_t i = 0; i != agents; ++i) {
        const std::size_t row = i * out_degree;
        ahead.before(first + row, first + row + out_degree);
        for (std::size_t k = 0; k != out_degree; ++k) neighbours[row + k] = net.seen[neighbour[row + k]];
    }

    float* const trust = net.trust.data() + first;
    float weighted[at_once * out_degree];
    RAADERUM_EACH(k, ties) { weighted[k] = trust[k] * neighbours[k].willingness; }
    float pull[at_once];
    float trusting[at_once];
    for (std::size_t i = 0; i != agents; ++i) {
        const std::size_t row = i * out_degree;
        pull[i] = 0.0F;
        trusting[i] = 0.0F;
        for (std::size_t k = 0; k != out_degree; ++k) {
            pull[i] += weighted[row + k];
            trusting[i] += trust[row + k];
        }
    }
    RAADERUM_EACH(k, ties) {
        const float outcome = neighbours[k].outcome;
        trust[k] += gain * positive(outcome) * (1.0F - trust[k]) - loss * positive(-outcome) * trust[k];
    }
    RAADERUM_EACH(i, block) {
        const std::size_t k = i - block.begin;
        const float c = net.competence[i];
        const float w = net.willingness[i];
        net.trusting[i] = trusting[k];
        net.discretion[i] = towards(net.discretion[i], smaller(c, w) * net.trusted[i], delegating);
        net.willingness[i] = share(towards(w, pull[k] / trusting[k], following) + net.noise[i]);
        net.competence[i] = towards(c, 1.0F, learning);
    }
}

void act(Net& net, const WeekContext& context) {
    for_each_block(context.workers, net.agents, [&](Block block) { act_and_show(net, context, block); });
}

void be_trusted(Net& net, const WeekContext& context) {
    for_each_block(context.workers, net.agents, [&](Block block) { hear_who_trusts(net, block); });
}

void look_along_ties(Net& net, const WeekContext& context) {
    for_each_block(context.workers, net.agents, [&](Block block) {
        for (std::size_t begin = block.begin; begin < block.end; begin += at_once) {
            look_and_change(net, {begin, std::min(begin + at_once, block.end), block.index});
        }
    });
}

constexpr auto schedule = std::to_array<NamedPhase>({
    {"act", act},
    {"be trusted", be_trusted},
    {"look along ties", look_along_ties},
});

TiePattern draw_ties(std::size_t agents, const Luck& luck) {
    TieList list;
    list.positions = agents;
    list.ties.reserve(agents * out_degree);
    for (std::uint32_t i = 0; i != agents; ++i) {
        std::array<std::uint32_t, out_degree> mine{};
        for (std::size_t k = 0; k != out_degree / 2; ++k) {
            mine[2 * k] = static_cast<std::uint32_t>((i + k + 1) % agents);
            mine[2 * k + 1] = static_cast<std::uint32_t>((i + agents - k - 1) % agents);
        }
        network::NamedDraws draws(luck, i, 0);
        for (std::uint32_t& tie : mine) {
            if (!draws.happens(rewired)) continue;
            std::uint32_t other = tie;
            while (other == i || std::find(mine.begin(), mine.end(), other) != mine.end()) {
                other = draws.below(static_cast<std::uint32_t>(agents));
            }
            tie = other;
        }
        for (const std::uint32_t tie : mine) list.ties.emplace_back(i, tie);
    }
    TiePattern pattern = network::compress(list);
    index_incoming(pattern);
    return pattern;
}

/// The sum of `term(i)` over all agents, in double between blocks.
template <class Term>
double total_of(const Net& net, const Workers& workers, const Term& term) {
    const std::size_t places = padded(net.agents);
    std::vector<float> partial(block_count(places));
    for_each_block(workers, places, [&](Block block) { partial[block.index] = sum_in_lanes(block, term); });
    return std::accumulate(partial.begin(), partial.end(), 0.0);
}

}  // namespace

std::span<const NamedPhase> week_schedule() { return schedule; }

Net found(std::size_t agents, const Luck& luck) {
    Net net;
    net.agents = agents;
    net.pattern = draw_ties(agents, luck);
    for (Column<float> Net::*column :
         {&Net::competence, &Net::willingness, &Net::discretion, &Net::noise, &Net::trusted, &Net::trusting}) {
        (net.*column).assign(padded(agents), 0.0F);
    }
    net.seen.assign(padded(agents), Seen{0.0F, 0.0F});
    net.trust.resize(net.pattern.ties());
    for (std::uint32_t i = 0; i != agents; ++i) {
        const Words words = luck.words(Purpose::person, 0, i);
        net.competence[i] = uniform(words[0]);
        net.willingness[i] = uniform(words[1]);
        net.discretion[i] = uniform(words[2]);
        for (std::uint32_t tie = net.pattern.first[i]; tie != net.pattern.first[i + 1]; ++tie) {
            net.trust[tie] = uniform(luck.words(Purpose::initial_tie, 0, i, net.pattern.neighbour[tie])[0]);
        }
    }
    return net;
}

Means run_week(Net& net, const WeekContext& context) {
    for (const NamedPhase& phase : schedule) phase.phase(net, context);
    const auto agents = static_cast<double>(net.agents);
    const auto mean = [&](const auto& term) { return total_of(net, context.workers, term) / agents; };
    return {mean([&](std::size_t i) { return net.competence[i]; }),
            mean([&](std::size_t i) { return net.willingness[i]; }),
            mean([&](std::size_t i) { return net.discretion[i]; }),
            mean([&](std::size_t i) { return net.trusting[i]; }) / static_cast<double>(out_degree),
            mean([&](std::size_t i) { return positive(net.seen[i].outcome); }),
            mean([&](std::size_t i) { return positive(-net.seen[i].outcome); })};
}

}  // namespace raaderum::trustnet
