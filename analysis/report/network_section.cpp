// The trust network of one replicate before and after, where the file has snapshots.
#include "report/network_chart.hpp"
#include "report/network_layout.hpp"
#include "report/section.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace raaderum::report {
namespace {

constexpr std::size_t most_people = 150;
constexpr std::size_t most_policies = 5;
constexpr double from_share = 100.0;

/// Who is drawn: employees team by team, as many whole or begun teams as fit, and their leaders; and which of the recorded
/// ties run between them. Two directed ties between the same people are one line.
struct Drawn {
    std::vector<std::size_t> people;  ///< their numbers in the recording; employees first
    std::size_t employees = 0;
    std::vector<NetworkTie> ties;
    std::vector<std::vector<std::size_t>> recorded;  ///< per line: the ties of the recording that it stands for
};

/// Leader of each employee; `leaders` where nobody is.
std::vector<std::size_t> leaders_of(const RecordedTies& ties) {
    std::vector<std::size_t> leader(ties.employees, ties.leaders);
    for (std::size_t tie = 0; tie != ties.source.size(); ++tie) {
        if (ties.kind[tie] != static_cast<std::uint8_t>(TieKind::up_to_leader)) continue;
        const auto employee = static_cast<std::size_t>(ties.source[tie]);
        if (employee < ties.employees) leader[employee] = static_cast<std::size_t>(ties.target[tie]) - ties.employees;
    }
    return leader;
}

Drawn choose(const RecordedTies& ties) {
    const std::vector<std::size_t> leader = leaders_of(ties);
    std::vector<std::size_t> employees(ties.employees);
    for (std::size_t employee = 0; employee != employees.size(); ++employee) employees[employee] = employee;
    std::stable_sort(employees.begin(), employees.end(),
                     [&](std::size_t a, std::size_t b) { return leader[a] < leader[b]; });
    employees.resize(std::min(employees.size(), most_people));
    Drawn drawn;
    drawn.people = employees;
    drawn.employees = employees.size();
    std::vector<bool> has_leader(ties.leaders + 1, false);
    for (const std::size_t employee : employees) has_leader[leader[employee]] = true;
    for (std::size_t each = 0; each != ties.leaders; ++each) {
        if (has_leader[each]) drawn.people.push_back(ties.employees + each);
    }
    std::map<std::size_t, std::size_t> place;
    for (std::size_t index = 0; index != drawn.people.size(); ++index) place[drawn.people[index]] = index;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> line;
    for (std::size_t tie = 0; tie != ties.source.size(); ++tie) {
        const auto a = place.find(static_cast<std::size_t>(ties.source[tie]));
        const auto b = place.find(static_cast<std::size_t>(ties.target[tie]));
        if (a == place.end() || b == place.end()) continue;
        const auto ends = std::minmax(a->second, b->second);
        const auto [known, is_new] = line.try_emplace({ends.first, ends.second}, drawn.ties.size());
        if (is_new) {
            drawn.ties.push_back({ends.first, ends.second});
            drawn.recorded.emplace_back();
        }
        drawn.recorded[known->second].push_back(tie);
    }
    return drawn;
}

std::vector<double> trust_along(const Drawn& drawn, const NetworkSnapshot& snapshot) {
    std::vector<double> trust;
    for (const std::vector<std::size_t>& ties : drawn.recorded) {
        double sum = 0.0;
        for (const std::size_t tie : ties) sum += static_cast<double>(snapshot.trust[tie]);
        trust.push_back(from_share * sum / static_cast<double>(ties.size()));
    }
    return trust;
}

bool same_trust(const NetworkSnapshot& a, const NetworkSnapshot& b) {
    return std::equal(a.trust.begin(), a.trust.end(), b.trust.begin(), b.trust.end(),
                      [](float x, float y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

struct Recorded {
    std::size_t variant = 0;
    output::StoredNetwork network;
};

/// The first recorded replicate of each policy, where ties are the same as those of the first policy.
std::vector<Recorded> recorded_networks(const Material& material) {
    std::vector<Recorded> found;
    for (const std::size_t variant : material.policies) {
        if (found.size() == most_policies || !material.study.facts().variants[variant].has_network) continue;
        std::vector<output::StoredNetwork> networks = material.study.networks(variant);
        if (networks.empty() || networks.front().snapshots.empty()) continue;
        const RecordedTies& ties = networks.front().ties;
        const bool fits = found.empty()
                          || (found.front().network.replicate == networks.front().replicate
                              && found.front().network.ties.source == ties.source
                              && found.front().network.ties.target == ties.target);
        if (fits) found.push_back({variant, std::move(networks.front())});
    }
    return found;
}

std::vector<NetworkPicture> pictures_of(const Material& material, const Drawn& drawn,
                                        std::span<const Recorded> recorded) {
    const Words& words = material.words;
    const bool same_start = std::all_of(recorded.begin(), recorded.end(), [&](const Recorded& each) {
        return same_trust(each.network.snapshots.front(), recorded.front().network.snapshots.front());
    });
    std::vector<NetworkPicture> pictures;
    for (const Recorded& each : recorded) {
        const auto& snapshots = each.network.snapshots;
        const Policy& policy = material.policy(each.variant);
        const auto add = [&](const NetworkSnapshot& snapshot, std::string name, Pen pen) {
            pictures.push_back({std::move(name), pen, trust_along(drawn, snapshot)});
        };
        if (!same_start || pictures.empty()) {
            const std::string before(words(Text::network_before));
            add(snapshots.front(), same_start ? upper_first(before) : fmt::format("{}, {}", policy.name, before),
                same_start ? pen_of_baseline() : policy.pen);
        }
        if (snapshots.size() > 1) {
            add(snapshots.back(), fmt::format("{}, {}", policy.name, words(Text::network_after)), policy.pen);
        }
    }
    return pictures;
}

std::string how_trust_goes(const Material& material, const Drawn& drawn, std::span<const Recorded> recorded) {
    const Words& words = material.words;
    std::vector<std::string> items;
    for (const Recorded& each : recorded) {
        const auto mean = [&](const NetworkSnapshot& snapshot) {
            return words.number(mean_trust({{}, {}, trust_along(drawn, snapshot)}), 0);
        };
        items.push_back(words.filled(Text::network_item, fmt::arg("before", mean(each.network.snapshots.front())),
                                     fmt::arg("after", mean(each.network.snapshots.back())),
                                     fmt::arg("policy", material.policy(each.variant).name)));
    }
    return words.filled(Text::network_shows, fmt::arg("items", words.list(items)));
}

}  // namespace

std::optional<Section> network_section(const Material& material) {
    const std::vector<Recorded> recorded = recorded_networks(material);
    if (recorded.empty()) return std::nullopt;
    const Words& words = material.words;
    const RecordedTies& ties = recorded.front().network.ties;
    const Drawn drawn = choose(ties);
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const NetworkTie& tie : drawn.ties) pairs.emplace_back(tie.a, tie.b);

    Section section;
    section.id = "network";
    section.heading = words(Text::network_heading);
    section.how_to_read = words.filled(Text::network_how, fmt::arg("replicate", recorded.front().network.replicate));
    if (drawn.employees < ties.employees) {
        section.how_to_read += " ";
        section.how_to_read +=
            words.filled(Text::network_some, fmt::arg("shown", drawn.employees), fmt::arg("all", ties.employees));
    }
    section.what_it_shows = how_trust_goes(material, drawn, recorded);
    NetworkChart chart;
    chart.caption = {section.id, std::string(words(Text::network_title)), section.what_it_shows};
    chart.places = places_of(drawn.people.size(), pairs);
    chart.employees = drawn.employees;
    chart.ties = drawn.ties;
    chart.pictures = pictures_of(material, drawn, recorded);
    section.figures.push_back({section.id, draw(chart, words)});
    return section;
}

}  // namespace raaderum::report
