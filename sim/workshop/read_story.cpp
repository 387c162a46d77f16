#include "workshop/story.hpp"

#include "interventions/kinds.hpp"
#include "model/metrics.hpp"
#include "scenario/document.hpp"
#include "scenario/nearest.hpp"
#include "scenario/parse.hpp"
#include "scenario/read_events.hpp"
#include "scenario/resolve.hpp"
#include "scenario/values.hpp"
#include "workshop/levers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <set>

namespace raaderum::workshop {
namespace {

using Json = nlohmann::ordered_json;
using scenario::below;
using scenario::Node;
using scenario::Problems;
using Names = std::vector<std::string>;

constexpr std::size_t most_steps = 60;
constexpr std::size_t most_charts = 2;   // more cannot be read from the back of a room
constexpr std::size_t most_options = 4;  // one key each

const Names& corners() {
    static const Names names{"can", "will", "dare"};
    return names;
}
const Names& pictures() {
    static const Names names{"none", "network", "profile", "people"};
    return names;
}
const Names& sides() {
    static const Names names{"left", "right"};
    return names;
}

/// Reads a story into the page's shape and notes what is wrong on the way.
class Reader {
  public:
    explicit Reader(Problems& problems) : problems_(problems) {}

    Story story(const Node& top) {
        Story story;
        keys(top, "", {"story", "name", "title", "minutes", "scenario", "worlds", "people", "roles", "steps"});
        if (const Node* version = required(top, "story", "")) {
            number(*version, "story", {1, 1, true, "1"});
        }
        story.page["name"] = name_of(top);
        story.page["title"] = texts(top, "title", "");
        story.page["minutes"] = number_at(top, "minutes", "", {1, 600, true, "min"}, 45);
        if (const Node* played = required(top, "scenario", "")) {
            story.scenario = text_in(*played, "scenario", problems_).value_or("");
        }
        if (const Node* worlds = top.find("worlds")) story.worlds = world_names(*worlds);
        story.page["people"] = each(top, "people", "", [this](const Node& one, const std::string& path) {
            keys(one, path, {"name", "corner", "text"});
            Json person;
            person["name"] = text_at(one, "name", path);
            person["corner"] = corners()[choice_at(one, "corner", path, corners())];
            person["text"] = texts(one, "text", path);
            return person;
        });
        story.page["roles"] = each(top, "roles", "", [this](const Node& one, const std::string& path) {
            keys(one, path, {"title", "text"});
            return Json{{"title", texts(one, "title", path)}, {"text", texts(one, "text", path)}};
        });
        required(top, "steps", "");
        story.page["steps"] =
            each(top, "steps", "", [this](const Node& one, const std::string& path) { return step(one, path); });
        check_steps(top, story.page["steps"]);
        return story;
    }

  private:
    void keys(const Node& node, const std::string& path, std::initializer_list<const char*> known) {
        if (!scenario::is_section(node, path, problems_)) return;
        const Names names(known.begin(), known.end());
        scenario::refuse_others(node, path, names, problems_);
    }

    const Node* required(const Node& node, const char* key, const std::string& path) {
        const Node* child = node.find(key);
        if (child == nullptr) problems_.add(node.place, path, fmt::format("'{}' is missing", key));
        return child;
    }

    std::string name_of(const Node& top) {
        const Node* node = required(top, "name", "");
        if (node == nullptr) return {};
        std::string name = text_in(*node, "name", problems_).value_or("story");
        if (!scenario::is_good_name(name)) {
            problems_.add(node->place, "name", "this cannot name a story",
                          "expected 1 to 64 letters, digits and . _ - = ,");
        }
        return name;
    }

    std::string text_at(const Node& node, const char* key, const std::string& path) {
        const Node* child = required(node, key, path);
        return child == nullptr ? std::string() : text_in(*child, below(path, key), problems_).value_or("");
    }

    /// A text in both languages, `{da: …, en: …}`.
    Json texts(const Node& node, const char* key, const std::string& path) {
        Json both{{"da", ""}, {"en", ""}};
        const Node* child = required(node, key, path);
        if (child == nullptr) return both;
        keys(*child, below(path, key), {"da", "en"});
        if (child->is_mapping()) {
            for (const char* language : {"da", "en"}) both[language] = text_at(*child, language, below(path, key));
        }
        return both;
    }

    double number(const Node& node, const std::string& path, const scenario::Range& range, double otherwise = 0.0) {
        return number_in(node, path, range, problems_).value_or(otherwise);
    }
    Json number_at(const Node& node, const char* key, const std::string& path, const scenario::Range& range,
                   double otherwise) {
        const Node* child = node.find(key);
        const double value = child == nullptr ? otherwise : number(*child, below(path, key), range, otherwise);
        return range.whole ? Json(static_cast<int>(value)) : Json(value);
    }

    std::size_t choice_at(const Node& node, const char* key, const std::string& path, const Names& names) {
        const Node* child = required(node, key, path);
        return child == nullptr ? 0 : choice_in(*child, below(path, key), names, problems_).value_or(0);
    }

    /// What `read` makes of every entry of a list; an empty list where there is none.
    template <class Read>
    Json each(const Node& node, const char* key, const std::string& path, Read&& read) {
        Json entries = Json::array();
        const Node* list = node.find(key);
        if (list == nullptr || !scenario::is_list(*list, below(path, key), key, problems_)) return entries;
        for (const Node& child : list->children) entries.push_back(read(child, below(path, key)));
        return entries;
    }

    Names world_names(const Node& worlds) {
        Names names;
        if (!scenario::is_list(worlds, "worlds", "variants", problems_)) return names;
        for (const Node& child : worlds.children) names.push_back(text_in(child, "worlds", problems_).value_or(""));
        if (names.size() != 2) problems_.add(worlds.place, "worlds", "expected two variants, left and right");
        return names;
    }

    /// The name of a metric, if it is one.
    Json metric(const Node& node, const std::string& path) {
        const std::string name = text_in(node, path, problems_).value_or("");
        Names known;
        for (const MetricInfo& each : metric_table) known.emplace_back(each.name);
        if (const auto metric = find_metric(name)) return info(*metric).name;
        problems_.add(node.place, path, fmt::format("there is no metric '{}'", name),
                      scenario::suggestion(name, known));
        return name;
    }

    Json lever(const Node& node, const std::string& path) {
        const std::string key = text_in(node, path, problems_).value_or("");
        if (find_lever(key) == nullptr) {
            Names known;
            for (const Lever& each : levers()) known.emplace_back(each.parameter->key);
            problems_.add(node.place, path, fmt::format("there is no lever '{}'", key),
                          scenario::suggestion(key, known));
        }
        return key;
    }

    Json bet(const Node& node, const std::string& path) {
        keys(node, path, {"metric", "week", "question", "options"});
        Json bet;
        const Node* of = required(node, "metric", path);
        bet["metric"] = of == nullptr ? Json("") : metric(*of, below(path, "metric"));
        required(node, "week", path);
        bet["week"] = number_at(node, "week", path, week_range, 0);
        bet["question"] = texts(node, "question", path);
        bet["options"] = each(node, "options", path, [this](const Node& one, const std::string& of_option) {
            keys(one, of_option, {"text", "low", "high"});
            Json option{{"text", texts(one, "text", of_option)}};
            for (const char* bound : {"low", "high"}) {
                const Node* value = one.find(bound);
                option[bound] = value == nullptr ? Json() : Json(number(*value, below(of_option, bound), {-1e6, 1e6}));
            }
            return option;
        });
        if (bet["options"].size() < 2 || bet["options"].size() > most_options) {
            problems_.add(node.place, path, fmt::format("a bet has 2 to {} options", most_options));
        }
        return bet;
    }

    Json step(const Node& node, const std::string& path) {
        keys(node, path,
             {"id", "title", "text", "note", "minutes", "question", "charts", "picture", "worlds", "from", "to",
              "fresh", "shocks", "bet", "reveal", "why", "levers"});
        Json step;
        step["id"] = text_at(node, "id", path);
        const std::string at = fmt::format("{}.{}", path, step["id"].get_ref<const std::string&>());
        for (const char* key : {"title", "text", "note"}) step[key] = texts(node, key, at);
        step["minutes"] = number_at(node, "minutes", at, {0, 120, false, "min"}, 2);
        if (node.find("question") != nullptr) step["question"] = texts(node, "question", at);
        step["charts"] =
            each(node, "charts", at, [this](const Node& one, const std::string& in) { return metric(one, in); });
        if (step["charts"].size() > most_charts) problems_.add(node.place, at, "more than two charts cannot be read");
        step["picture"] =
            node.find("picture") == nullptr ? "none" : pictures()[choice_at(node, "picture", at, pictures())];
        step["worlds"] = Json::array();
        each(node, "worlds", at, [&](const Node& one, const std::string& in) {
            step["worlds"].push_back(choice_in(one, in, sides(), problems_).value_or(0));
            return Json();
        });
        if (step["worlds"].empty()) step["worlds"] = {0, 1};
        for (const char* key : {"from", "to"}) {
            if (node.find(key) != nullptr) step[key] = number_at(node, key, at, week_range, 0);
        }
        if (const Node* fresh = node.find("fresh")) {
            step["fresh"] = switch_in(*fresh, below(at, "fresh"), problems_).value_or(false);
        }
        step["shocks"] = shocks(node, at);
        if (const Node* asked = node.find("bet")) step["bet"] = bet(*asked, below(at, "bet"));
        if (node.find("reveal") != nullptr) step["reveal"] = text_at(node, "reveal", at);
        if (const Node* why = node.find("why")) step["why"] = metric(*why, below(at, "why"));
        step["levers"] =
            each(node, "levers", at, [this](const Node& one, const std::string& in) { return lever(one, in); });
        return step;
    }

    Json shocks(const Node& node, const std::string& path) {
        Json shocks = Json::array();
        const Node* list = node.find("shocks");
        if (list == nullptr) return shocks;
        const std::vector<scenario::WrittenEvent> events =
            scenario::read_events(*list, below(path, "shocks"), problems_);
        scenario::refuse_sweeps(events, below(path, "shocks"), "a story", problems_);
        for (const scenario::WrittenEvent& written : events) {
            if (sets_a_parameter(kind_of(written.event))) {
                problems_.add(written.place, below(path, "shocks"), "a shock moves no lever", "leave that to the room");
                continue;
            }
            shocks.push_back(Json::parse(scenario::spelled(written.event)));
        }
        return shocks;
    }

    /// Steps have names of their own, and reveal bets that were made before.
    void check_steps(const Node& top, const Json& steps) {
        const Node* list = top.find("steps");
        const scenario::Place place = list == nullptr ? top.place : list->place;
        if (steps.empty() || steps.size() > most_steps) {
            problems_.add(place, "steps", fmt::format("expected 1 to {} steps", most_steps));
        }
        std::set<std::string> seen;
        std::set<std::string> with_bets;
        for (const Json& step : steps) {
            const std::string id = step["id"];
            if (!seen.insert(id).second) problems_.add(place, "steps", fmt::format("two steps are called '{}'", id));
            if (step.contains("reveal") && !with_bets.contains(step["reveal"].get<std::string>())) {
                problems_.add(place, "steps." + id, "it reveals a bet that no earlier step makes");
            }
            if (step.contains("bet")) with_bets.insert(id);
        }
    }

    static constexpr scenario::Range week_range{0, scenario::most_weeks, true, "1"};
    Problems& problems_;
};

}  // namespace

Story read_story(const std::shared_ptr<const scenario::Source>& source, Problems& problems) {
    problems.throw_if_any();
    const std::optional<Node> top = scenario::parse(source, problems);
    problems.throw_if_any();
    Story story = Reader(problems).story(*top);
    problems.throw_if_any();
    return story;
}

}  // namespace raaderum::workshop
