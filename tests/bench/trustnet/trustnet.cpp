// Three phases. In the first, everyone acts and shows what there is to be seen; in the other two nobody reads what another
// block writes, so that blocks may run side by side.
#include "trustnet/trustnet.hpp"

#include "core/eight.hpp"
#include "core/look_ahead.hpp"
#include "core/vector.hpp"
#include "network/compress.hpp"
#include "network/named_draws.hpp"

#include <algorithm>
#include <array>

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

RAADERUM_VECTOR void act_and_show(Net& net, const BlockWords& words, const BlockNormals& normals, Block block) {
    RAADERUM_EACH(i, block) {
        const std::size_t k = i - block.begin;
        const bool succeeds = uniform(words.of[0][k]) < success_chance * net.discretion[i] * net.competence[i];
        const bool fails = uniform(words.of[1][k]) < failure_chance;
        const float otherwise = fails ? -1.0F : 0.0F;
        net.seen[i] = {net.willingness[i], succeeds ? 1.0F : otherwise};
        net.noise[i] = noise_sd * normals.of[2][k];
    }
}

RAADERUM_VECTOR void hear_who_trusts(Net& net, Block block) {
    const TiePattern& pattern = net.pattern;
    const float* const trust = net.trust.data();
    const LookAhead<float> ahead(net.trust, pattern.incoming_slot);
    for (std::size_t i = block.begin; i != block.end; ++i) {
        const std::uint32_t begin = pattern.incoming_first[i];
        const std::uint32_t end = pattern.incoming_first[i + 1];
        ahead.before(begin, end);
        float sum = 0.0F;
        for (std::uint32_t k = begin; k != end; ++k) sum += trust[pattern.incoming_slot[k]];
        net.trusted[i] = sum / larger(1.0F, static_cast<float>(static_cast<std::int32_t>(end - begin)));
    }
}

RAADERUM_VECTOR void look_and_change(Net& net, Block block) {
    const TiePattern& pattern = net.pattern;
    const LookAhead<Seen> ahead(net.seen, pattern.slot_neighbour);
    for (std::size_t i = block.begin; i < block.end; i += eight) {
        const EightIds self = ids_from(i);
        Eight pull{};
        Eight trusting{};
        const std::uint32_t end = pattern.slots_first[i / eight + 1];
        for (std::uint32_t slot = pattern.slots_first[i / eight]; slot != end; slot += eight) {
            ahead.before(slot, slot + eight);
            const std::uint32_t* const who = &pattern.slot_neighbour[slot];
            const Eight some = load_four_pairs([&](std::size_t k) { return &net.seen[who[k]]; });
            const Eight others = load_four_pairs([&](std::size_t k) { return &net.seen[who[k + 4]]; });
            const Eight willingness = __builtin_shufflevector(some, others, 0, 2, 4, 6, 8, 10, 12, 14);
            const Eight outcome = __builtin_shufflevector(some, others, 1, 3, 5, 7, 9, 11, 13, 15);
            const Eight trust = load_eight(&net.trust[slot]);
            pull += trust * willingness;
            trusting += trust;
            const Eight now = trust + gain * positive(outcome) * (1.0F - trust) - loss * positive(-outcome) * trust;
            store_eight(&net.trust[slot], is_tie(pattern, slot, self) ? now : trust);
        }
        const Eight c = load_eight(&net.competence[i]);
        const Eight w = load_eight(&net.willingness[i]);
        const Eight d = load_eight(&net.discretion[i]);
        const Eight weakest = c < w ? c : w;
        const Eight followed = w + following * (pull / trusting - w) + load_eight(&net.noise[i]);
        const auto there = self < static_cast<std::uint32_t>(net.agents);
        store_eight(&net.trusting[i], trusting);
        store_eight(&net.discretion[i], there ? d + delegating * (weakest * load_eight(&net.trusted[i]) - d) : d);
        store_eight(&net.willingness[i], there ? share(followed) : w);
        store_eight(&net.competence[i], there ? c + learning * (1.0F - c) : c);
    }
}

void act(Net& net, const WeekContext& context) {
    for_each_block(context.workers, net.agents, [&](Block block) {
        const Block whole{block.begin, padded(block.end), block.index};
        BlockWords words;
        words.draw(context.luck, Purpose::encounter, context.week, whole);
        BlockNormals normals;
        normals.take(words, 2, 3, whole);
        act_and_show(net, words, normals, block);
    });
}

void be_trusted(Net& net, const WeekContext& context) {
    for_each_block(context.workers, net.agents, [&](Block block) { hear_who_trusts(net, block); });
}

void look_along_ties(Net& net, const WeekContext& context) {
    for_each_block(context.workers, net.agents, [&](Block block) { look_and_change(net, block); });
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
    return network::compress(list);
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
    net.trust.assign(net.pattern.slots(), 0.0F);
    for (std::uint32_t i = 0; i != agents; ++i) {
        const Words words = luck.words(Purpose::person, 0, i);
        net.competence[i] = uniform(words[0]);
        net.willingness[i] = uniform(words[1]);
        net.discretion[i] = uniform(words[2]);
        for (std::uint32_t tie = net.pattern.first[i]; tie != net.pattern.first[i + 1]; ++tie) {
            net.trust[net.pattern.slot(i, tie)] =
                uniform(luck.words(Purpose::initial_tie, 0, i, net.pattern.neighbour(i, tie))[0]);
        }
    }
    return net;
}

Means run_week(Net& net, const WeekContext& context) {
    for (const NamedPhase& phase : schedule) phase.phase(net, context);
    const auto agents = static_cast<double>(net.agents);
    const auto mean = [&](const auto& term) {
        const auto sum_in = [&](Block block) { return sum_in_lanes(block, term); };
        return sum_of_blocks(context.workers, padded(net.agents), sum_in) / agents;
    };
    return {mean([&](std::size_t i) { return net.competence[i]; }),
            mean([&](std::size_t i) { return net.willingness[i]; }),
            mean([&](std::size_t i) { return net.discretion[i]; }),
            mean([&](std::size_t i) { return net.trusting[i]; }) / static_cast<double>(out_degree),
            mean([&](std::size_t i) { return positive(net.seen[i].outcome); }),
            mean([&](std::size_t i) { return positive(-net.seen[i].outcome); })};
}

}  // namespace raaderum::trustnet
