#include "workshop/placeholder.hpp"

#include "interventions/kinds.hpp"
#include "workshop/account.hpp"
#include "workshop/as_told.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <sstream>

namespace raaderum::workshop {
namespace {

using Words = std::vector<std::string>;

Words split(const std::string& text) {
    std::istringstream stream(text);
    Words parts;
    for (std::string part; stream >> part;) parts.push_back(std::move(part));
    return parts;
}

/// Whether words are as a pattern has them, in which "*" stands for any one.
bool reads(const Words& words, const char* pattern) {
    const Words wanted = split(pattern);
    return words.size() == wanted.size()
           && std::equal(words.begin(), words.end(), wanted.begin(),
                         [](const std::string& word, const std::string& want) { return want == "*" || word == want; });
}

std::optional<Week> week_in_words(const std::string& word) {
    Week week = -1;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), week);
    if (error != std::errc() || end != word.data() + word.size() || week < 0) return std::nullopt;
    return week;
}

/// What stands in braces, as read.
struct Braces {
    enum class Kind { employees, positions, leaders, per_leader, value, difference, effect, fate, fates, time };
    Kind kind = Kind::employees;
    std::string metric = {};
    std::string world = {};
    std::string week = {};
    std::string shock = {};
    std::string person = {};
};

std::optional<Braces> read_braces(const std::string& inside) {
    using Kind = Braces::Kind;
    const Words words = split(inside);
    if (reads(words, "employees")) return Braces{Kind::employees};
    if (reads(words, "positions")) return Braces{Kind::positions};
    if (reads(words, "leaders")) return Braces{Kind::leaders};
    if (reads(words, "employees per leader")) return Braces{Kind::per_leader};
    if (reads(words, "fates")) return Braces{Kind::fates};
    if (reads(words, "fate of *")) return Braces{Kind::fate, {}, {}, {}, {}, words[2]};
    if (reads(words, "time until week *")) return Braces{Kind::time, {}, {}, words[3]};
    if (reads(words, "* in * at week *")) return Braces{Kind::value, words[0], words[2], words[5]};
    if (reads(words, "difference of * at week *")) return Braces{Kind::difference, words[2], {}, words[5]};
    if (reads(words, "effect of * on * in * at week *"))
        return Braces{Kind::effect, words[4], words[6], words[9], words[2]};
    return std::nullopt;
}

/// Calls `inside` with all that stands in braces, and puts what it returns there.
template <class Inside>
std::string each_in_braces(const std::string& text, Inside&& inside) {
    std::string result;
    std::size_t at = 0;
    while (true) {
        const std::size_t open = text.find('{', at);
        const std::size_t close = open == std::string::npos ? open : text.find('}', open);
        result += text.substr(at, open == std::string::npos ? open : open - at);
        if (open == std::string::npos) return result;
        if (close == std::string::npos) return result + inside(text.substr(open + 1));
        result += inside(text.substr(open + 1, close - open - 1));
        at = close + 1;
    }
}

/// Fills braces in with what a run shows.
class Filler {
  public:
    Filler(const Facts& facts, words::Language language) : facts_(facts), language_(language) {}

    bool danish() const { return language_ == words::Language::danish; }
    const Performance& run() const { return *facts_.shown.run; }
    const auto& institution() const { return facts_.stage->variant(0).settings.parameters.institution; }

    std::string operator()(const Braces& braces) const {
        switch (braces.kind) {
            case Braces::Kind::employees:
                return std::to_string(employees());
            case Braces::Kind::positions:
                return std::to_string(institution().employees);
            case Braces::Kind::leaders:
                return std::to_string(run().worlds[0].ties == nullptr ? 0 : run().worlds[0].ties->leaders);
            case Braces::Kind::per_leader:
                return std::to_string(institution().span_of_control);
            case Braces::Kind::value:
                return level(*find_metric(braces.metric), value(braces), language_);
            case Braces::Kind::difference: {
                const Metric metric = *find_metric(braces.metric);
                const Week week = week_in_words(braces.week).value_or(0);
                return difference(
                    metric, told_at(run().worlds[0], metric, week) - told_at(run().worlds[1], metric, week), language_);
            }
            case Braces::Kind::effect:
                return size_of_difference(*find_metric(braces.metric), effect(braces), language_);
            case Braces::Kind::fate:
                return fate_of(braces.person);
            case Braces::Kind::fates:
                return fates();
            case Braces::Kind::time:
                return weeks_long(week_in_words(braces.week).value_or(0), language_);
        }
        return {};
    }

  private:
    std::size_t world_of(const std::string& name) const { return name == facts_.stage->names()[0] ? 0 : 1; }
    double value(const Braces& braces) const {
        return told_at(run().worlds[world_of(braces.world)], *find_metric(braces.metric),
                       week_in_words(braces.week).value_or(0));
    }
    double effect(const Braces& braces) const {
        const Performance* without = facts_.shown.without ? facts_.shown.without(braces.shock) : nullptr;
        if (without == nullptr) return 0.0;
        return value(braces)
               - told_at(without->worlds[world_of(braces.world)], *find_metric(braces.metric),
                         week_in_words(braces.week).value_or(0));
    }

    /// People in the house in the first week, on the left.
    std::size_t employees() const {
        const AgentRecord& agents = run().worlds[0].agents;
        std::size_t count = 0;
        for (std::size_t position = 0; position != agents.positions; ++position)
            count += std::isnan(agents.values[position]) ? 0U : 1U;
        return count;
    }

    std::string house(std::size_t world) const { return in_house(*facts_.stage, *facts_.history, world, language_); }

    /// "left after 2 years in the trust house".
    std::string fate_in(const Member& member, std::size_t world) const {
        const Week week = week_of_leaving(run().worlds[world], member.position);
        if (week == std::numeric_limits<Week>::max())
            return fmt::format(fmt::runtime(danish() ? "blev hele vejen {}" : "stayed all the way {}"), house(world));
        return fmt::format(fmt::runtime(danish() ? "rejste efter {} {}" : "left after {} {}"),
                           weeks_long(week, language_), house(world));
    }
    std::string fate_of(const std::string& name) const {
        if (facts_.shown.cast == nullptr) return {};
        for (const Member& member : *facts_.shown.cast) {
            if (member.name == name) return fate(member);
        }
        return {};
    }
    std::string fate(const Member& member) const {
        const Week left = week_of_leaving(run().worlds[0], member.position);
        const Week right = week_of_leaving(run().worlds[1], member.position);
        const bool leaves_both = std::max(left, right) < std::numeric_limits<Week>::max();
        if (left != right && leaves_both)
            return fmt::format(fmt::runtime(danish() ? "{} rejste efter {} {} og efter {} {}."
                                                     : "{} left after {} {} and after {} {}."),
                               member.name, weeks_long(left, language_), house(0), weeks_long(right, language_),
                               house(1));
        if (left != right)
            return fmt::format(fmt::runtime(danish() ? "{} {} og {}." : "{} {} and {}."), member.name,
                               fate_in(member, 0), fate_in(member, 1));
        if (left == std::numeric_limits<Week>::max())
            return fmt::format(
                fmt::runtime(danish() ? "{} blev hele vejen i begge huse." : "{} stayed all the way in both houses."),
                member.name);
        return fmt::format(
            fmt::runtime(danish() ? "{} rejste efter {} i begge huse." : "{} left after {} in both houses."),
            member.name, weeks_long(left, language_));
    }
    std::string fates() const {
        std::string all;
        if (facts_.shown.cast == nullptr) return all;
        for (const Member& member : *facts_.shown.cast) all += (all.empty() ? "" : " ") + fate(member);
        return all;
    }

    const Facts& facts_;
    words::Language language_;
};

bool is_one_of(const std::string& name, const Words& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string wrong_with(const std::string& inside, const Words& worlds, const Words& people) {
    const std::optional<Braces> braces = read_braces(inside);
    if (!braces) {
        return fmt::format(
            "{{{}}} cannot be filled in; there are {{employees}}, {{positions}}, {{leaders}}, {{employees per "
            "leader}}, {{METRIC in WORLD at week N}}, {{difference of METRIC at week N}}, {{effect of SHOCK on METRIC "
            "in WORLD at week N}}, {{fate of NAME}}, {{fates}} and {{time until week N}}",
            inside);
    }
    if (!braces->metric.empty() && !find_metric(braces->metric))
        return fmt::format("there is no metric '{}'", braces->metric);
    if (!braces->world.empty() && !is_one_of(braces->world, worlds))
        return fmt::format("'{}' is none of the story's worlds", braces->world);
    if (!braces->week.empty() && !week_in_words(braces->week)) return fmt::format("'{}' is no week", braces->week);
    if (!braces->shock.empty() && find_intervention(braces->shock) == nullptr)
        return fmt::format("there is no shock '{}'", braces->shock);
    if (!braces->person.empty() && !is_one_of(braces->person, people))
        return fmt::format("'{}' is none of the story's people", braces->person);
    return {};
}

}  // namespace

std::string filled_in(const std::string& text, const Facts& facts, words::Language language) {
    const Filler fill(facts, language);
    return each_in_braces(text, [&](const std::string& inside) {
        const std::optional<Braces> braces = read_braces(inside);
        return braces ? fill(*braces) : std::string();
    });
}

std::string wrong_in_braces(const std::string& text, const Words& worlds, const Words& people) {
    std::string first;
    each_in_braces(text, [&](const std::string& inside) {
        if (first.empty()) first = wrong_with(inside, worlds, people);
        return std::string();
    });
    return first;
}

}  // namespace raaderum::workshop
