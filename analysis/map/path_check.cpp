#include "map/path_check.hpp"

#include "engine/found.hpp"
#include "map/build.hpp"
#include "map/influence.hpp"
#include "map/paths.hpp"
#include "model/plan.hpp"
#include "observe/observe.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace raaderum::map {
namespace {

struct Pair {
    std::string_view lever, outcome;
};
constexpr auto pairs = std::to_array<Pair>({{"leaders.control_disposition", "motivation"},
                                            {"leaders.control_disposition", "strain"},
                                            {"leaders.control_disposition", "substantive_quality"},
                                            {"leaders.control_disposition", "trust_in_leader"},
                                            {"leaders.develop", "competence"},
                                            {"leaders.develop", "courage"},
                                            {"leaders.develop", "buy_in"},
                                            {"leaders.develop", "procedural_quality"},
                                            {"leaders.hardness", "motivation"},
                                            {"leaders.hardness", "trust_in_leader"},
                                            {"leaders.admin_hours", "justice"},
                                            {"leaders.admin_hours", "strain"},
                                            {"leaders.courage.mean", "leeway"},
                                            {"institution.goals", "buy_in"},
                                            {"institution.goal_churn", "role_clarity"},
                                            {"institution.involvement", "buy_in"},
                                            {"institution.workload", "strain"},
                                            {"institution.workload", "substantive_quality"},
                                            {"institution.reflection_share", "reflexivity"},
                                            {"institution.task_complexity", "motivation"}});

constexpr std::size_t cut_per_pair = 5;
constexpr std::uint32_t lucks = 12;
constexpr Week burn_in = 52;
constexpr Week settles = 104;
constexpr Week read_weeks = 52;

/// A link as an edge of a process.
struct Cut {
    std::size_t process = 0;
    std::size_t from = 0;
    std::size_t to = 0;
};

void hand_over(const BoxDeclaration& box, const Institution& from, Institution& to) {
    if (box.lever != nullptr) return box.lever->set(to.parameters, box.lever->get(from.parameters));
    std::vector<Part> parts;
    Institution source = from;
    box.visit(source, [&](const Part& part) { parts.push_back(part); });
    std::size_t k = 0;
    box.visit(to, [&](const Part& part) {
        const Part& theirs = parts[k++];
        if (part.count != nullptr) *part.count = *theirs.count;
        if (part.reforms != nullptr) *part.reforms = *theirs.reforms;
        std::copy(theirs.values.begin(), theirs.values.end(), part.values.begin());
    });
}

/// One arm of the experiment lives one process; `apart` is the house whose lever was not moved, before the process.
void live_cut(Institution& house, const Cut& cut, std::size_t process, const Institution& apart,
              const WeekContext& context) {
    const std::string_view name = processes()[process].name;
    if (process != cut.process) return live(name, house, context);
    Institution blind = house;
    hand_over(box_table()[cut.from], apart, blind);
    live(name, blind, context);
    live(name, house, context);
    hand_over(box_table()[cut.to], blind, house);
}

double level_in(const Institution& house, std::size_t box) {
    const auto observed = observe(house, OneThread());
    return level_of(box_table()[box], house, observed);
}

/// What the outcome is more, in the last year, than in the house apart: first without a cut, then with each of them.
std::vector<double> effects(std::size_t lever, std::size_t outcome, double step, const std::vector<Cut>& cuts) {
    std::vector<double> sums(cuts.size() + 1, 0.0);
    for (std::uint32_t l = 0; l != lucks; ++l) {
        const Luck luck(3, ReplicateId{l});
        Settings settings;
        fill_derived(settings.parameters);
        Institution apart = engine::found(settings, {}, luck);
        const auto live_week = [&](Institution& house, Week week) {
            for (const Process& process : processes()) live(process.name, house, WeekContext{week, luck, OneThread()});
        };
        for (Week week = -burn_in; week != 0; ++week) live_week(apart, week);
        std::vector<Institution> arms(cuts.size() + 1, apart);
        for (Institution& arm : arms) shift(box_table()[lever], arm, step);
        const OneThread one_thread;
        for (Week week = 0; week != settles + read_weeks; ++week) {
            const WeekContext context{week, luck, one_thread};
            for (std::size_t process = 0; process != processes().size(); ++process) {
                live(processes()[process].name, arms.front(), context);
                for (std::size_t cut = 0; cut != cuts.size(); ++cut) {
                    live_cut(arms[cut + 1], cuts[cut], process, apart, context);
                }
                live(processes()[process].name, apart, context);
            }
            if (week < settles) continue;
            const double usual = level_in(apart, outcome);
            for (std::size_t arm = 0; arm != arms.size(); ++arm) sums[arm] += level_in(arms[arm], outcome) - usual;
        }
    }
    for (double& sum : sums) sum /= static_cast<double>(lucks) * read_weeks;
    return sums;
}

/// The edge that a link of the map is, if its process is handed the cause and does not make it first, and makes no
/// outcome of it.
bool find_cut(const Link& link, Cut& cut) {
    for (std::size_t process = 0; process != processes().size(); ++process) {
        const Process& each = processes()[process];
        if (each.name == "observe" || made_before(each, link.from, link.to)) continue;
        for (const Edge& edge : each.edges) {
            if (edge.from != link.from || edge.to != link.to || edge.name() != link.name) continue;
            if (box_table()[edge.to].kind == BoxKind::term) continue;
            cut = {process, edge.from, edge.to};
            return true;
        }
    }
    return false;
}

/// The weakest link of a path that can be cut, so that few other ways go through it.
std::size_t weakest_link(const TheoryMap& map, const Path& path, Cut& cut) {
    std::size_t weakest = nowhere;
    for (const std::size_t link : path.links) {
        Cut here;
        if (!find_cut(map.links[link], here)) continue;
        if (weakest != nowhere && std::abs(map.links[link].standardised) >= std::abs(map.links[weakest].standardised)) {
            continue;
        }
        weakest = link;
        cut = here;
    }
    return weakest;
}

std::string in_words(const TheoryMap& map, const Path& path) {
    std::string text = map.boxes[map.links[path.links.front()].from].name;
    for (const std::size_t link : path.links) text += " → " + map.boxes[map.links[link].to].name;
    return text;
}

CheckedPair check_pair(const TheoryMap& map, const Strengths& strengths, const Pair& pair) {
    CheckedPair checked{std::string(pair.lever), std::string(pair.outcome), 0, 0, {}, 0};
    const std::size_t lever = map.find(pair.lever);
    const std::size_t outcome = map.find(pair.outcome);
    Search search;
    search.shown = static_cast<std::size_t>(-1);
    const Paths all = paths_between(map, lever, outcome, search);
    checked.told = all.together;
    std::vector<Cut> cuts;
    std::vector<std::size_t> links;
    for (const Path& path : all.strongest) {
        Cut cut;
        const std::size_t link = weakest_link(map, path, cut);
        if (link == nowhere || std::find(links.begin(), links.end(), link) != links.end()) continue;
        double through = 0.0;
        for (const Path& other : all.strongest) {
            if (std::find(other.links.begin(), other.links.end(), link) != other.links.end()) through += other.strength;
        }
        links.push_back(link);
        cuts.push_back(cut);
        checked.paths.push_back({in_words(map, path), map.links[link].name, path.strength, through, 0});
        if (cuts.size() == cut_per_pair) break;
    }
    const double step = strengths.spread[lever];
    const auto measured = effects(lever, outcome, step, cuts);
    checked.effect = measured.front() / strengths.spread[outcome];
    std::vector<double> lost;
    std::vector<double> through;
    for (std::size_t k = 0; k != cuts.size(); ++k) {
        checked.paths[k].lost = checked.effect - measured[k + 1] / strengths.spread[outcome];
        lost.push_back(checked.paths[k].lost);
        through.push_back(checked.paths[k].through);
    }
    checked.agreement = rank_correlation(lost, through);
    return checked;
}

std::vector<double> ranks(const std::vector<double>& values) {
    std::vector<double> ranked;
    for (const double value : values) {
        const auto below = std::count_if(values.begin(), values.end(), [&](double other) { return other < value; });
        const auto equal = std::count(values.begin(), values.end(), value);
        ranked.push_back(static_cast<double>(below) + 0.5 * static_cast<double>(equal - 1));
    }
    return ranked;
}

}  // namespace

double rank_correlation(const std::vector<double>& one, const std::vector<double>& other) {
    if (one.empty()) return 0.0;
    const auto a = ranks(one);
    const auto b = ranks(other);
    const double middle = 0.5 * static_cast<double>(one.size() - 1);
    double both = 0.0;
    double square_a = 0.0;
    double square_b = 0.0;
    for (std::size_t k = 0; k != a.size(); ++k) {
        both += (a[k] - middle) * (b[k] - middle);
        square_a += (a[k] - middle) * (a[k] - middle);
        square_b += (b[k] - middle) * (b[k] - middle);
    }
    return square_a > 0.0 && square_b > 0.0 ? both / std::sqrt(square_a * square_b) : 0.0;
}

PathCheck check_paths() {
    Parameters parameters;
    fill_derived(parameters);
    const Strengths strengths = stored_strengths();
    const TheoryMap map = build_map(parameters, strengths);
    PathCheck check;
    std::vector<double> lost;
    std::vector<double> through;
    for (const Pair& pair : pairs) {
        check.pairs.push_back(check_pair(map, strengths, pair));
        check.agreement += check.pairs.back().agreement / static_cast<double>(pairs.size());
        for (const CutPath& path : check.pairs.back().paths) {
            lost.push_back(path.lost);
            through.push_back(path.through);
        }
    }
    check.pooled = rank_correlation(lost, through);
    return check;
}

}  // namespace raaderum::map
