#include "workshop/read_claim.hpp"

#include "interventions/kinds.hpp"
#include "observe/log.hpp"
#include "scenario/document.hpp"
#include "scenario/nearest.hpp"
#include "scenario/resolve.hpp"
#include "scenario/values.hpp"
#include "workshop/placeholder.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace raaderum::workshop {
namespace {

using scenario::below;
using scenario::Node;
using scenario::Problems;
using Names = std::vector<std::string>;

constexpr std::string_view of_both = "both";
constexpr scenario::Range weeks_of_a_run{0, scenario::most_weeks, true, "1"};
constexpr scenario::Range any_amount{-1e6, 1e6};

std::optional<HappeningKind> happening_called(std::string_view name) {
    for (const auto& known : fact_names) {
        if (known == name) return static_cast<HappeningKind>(&known - fact_names.data());
    }
    return std::nullopt;
}

class ClaimReader {
  public:
    ClaimReader(const std::string& path, const Named& named, Problems& problems)
        : path_(path), named_(named), problems_(problems) {}

    Claim claim(const Node& node) {
        Claim claim;
        refuse_strange_keys(node);
        claim.week = week(node, "week").value_or(0);
        claim.since = week(node, "since");
        about(node, claim);
        if (claim.person) {
            stay_or_leave(node, claim);
        } else {
            conditions(node, claim);
        }
        return claim;
    }

  private:
    void refuse_strange_keys(const Node& node) {
        Names known{"metric",    "count", "person", "week",  "since",
                    "effect_of", "stays", "leaves", "found", std::string(of_both)};
        known.insert(known.end(), named_.worlds.begin(), named_.worlds.end());
        scenario::refuse_others(node, path_, known, problems_);
    }

    std::optional<Week> week(const Node& node, const char* key) {
        const Node* child = node.find(key);
        if (child == nullptr) return std::nullopt;
        const auto number = number_in(*child, below(path_, key), weeks_of_a_run, problems_);
        return number ? std::optional<Week>(static_cast<Week>(*number)) : std::nullopt;
    }

    std::string name(const Node& node, const char* key) {
        return text_in(node, below(path_, key), problems_).value_or("");
    }

    /// What the claim is about: a metric, a count, or somebody.
    void about(const Node& node, Claim& claim) {
        const Node* metric = node.find("metric");
        const Node* count = node.find("count");
        const Node* person = node.find("person");
        if ((metric != nullptr) + (count != nullptr) + (person != nullptr) != 1) {
            problems_.add(node.place, path_, "a claim is about one thing", "expected 'metric', 'count' or 'person'");
            claim.metric = Metric::leeway;
            return;
        }
        if (metric != nullptr) claim.metric = metric_in(*metric, below(path_, "metric"), problems_);
        if (metric != nullptr && !claim.metric) claim.metric = Metric::leeway;  // noted as wrong
        if (count != nullptr) counted(*count, claim);
        if (person != nullptr) {
            claim.person = name(*person, "person");
            Names people = named_.people;
            people.emplace_back(everybody);
            if (std::find(people.begin(), people.end(), *claim.person) == people.end()) {
                problems_.add(person->place, below(path_, "person"), "the story has no such person",
                              scenario::suggestion(*claim.person, people));
            }
        }
        if (const Node* shock = node.find("effect_of")) {
            claim.effect_of = name(*shock, "effect_of");
            if (!claim.metric || find_intervention(claim.effect_of) == nullptr)
                problems_.add(shock->place, below(path_, "effect_of"), "expected a kind of event, beside a metric");
        }
    }

    void counted(const Node& count, Claim& claim) {
        const std::string of = name(count, "count");
        claim.counted = happening_called(of);
        if (claim.counted) return;
        claim.counted = HappeningKind::employee_left;
        const Names known(fact_names.begin(), fact_names.end());
        problems_.add(count.place, below(path_, "count"), fmt::format("nothing is counted under '{}'", of),
                      scenario::suggestion(of, known));
    }

    void stay_or_leave(const Node& node, Claim& claim) {
        const Node* found = node.find("found");
        if (found != nullptr) claim.found = switch_in(*found, below(path_, "found"), problems_);
        bool any = found != nullptr;
        for (const char* key : {"stays", "leaves"}) {
            const Node* child = node.find(key);
            if (child == nullptr) continue;
            any = true;
            const std::string where = name(*child, key);
            const bool stays = std::string_view(key) == "stays";
            for (std::size_t world = 0; world != world_count; ++world) {
                if (where == of_both || is_world(where, world)) claim.stays[world] = stays;
            }
            if (where != of_both && !is_world(where, 0) && !is_world(where, 1))
                problems_.add(child->place, below(path_, key), "expected 'both' or one of the story's worlds");
        }
        if (!any) problems_.add(node.place, path_, "expected 'stays', 'leaves' or 'found'");
    }

    bool is_world(const std::string& name, std::size_t world) const {
        return named_.worlds.size() == world_count && named_.worlds[world] == name;
    }

    void conditions(const Node& node, Claim& claim) {
        for (const Node& child : node.children) {
            for (std::size_t world = 0; world != world_count; ++world) {
                if (is_world(child.key, world)) condition(child, world, claim);
            }
            if (child.key == of_both) condition(child, std::nullopt, claim);
        }
        if (claim.conditions.empty()) {
            problems_.add(node.place, path_, "it says of no house what is so",
                          "expected e.g. 'both: {falls_by: 0.02}', or a world's name in the place of 'both'");
        }
    }

    void condition(const Node& node, std::optional<std::size_t> world, Claim& claim) {
        const std::string path = below(path_, node.key);
        if (!scenario::is_section(node, path, problems_)) return;
        static const Names known{"above", "below", "within", "rises_by", "falls_by", "by", "of"};
        scenario::refuse_others(node, path, known, problems_);
        constexpr auto relations = std::to_array<Relation>(
            {Relation::above, Relation::below, Relation::within, Relation::rises_by, Relation::falls_by});
        for (std::size_t index = 0; index != relations.size(); ++index) {
            const Node* child = node.find(known[index]);
            if (child == nullptr) continue;
            Condition condition;
            condition.world = world;
            condition.relation = relations[index];
            held_against(node, *child, below(path, known[index]), condition);
            claim.conditions.push_back(condition);
        }
    }

    /// Another house and by how much, or a number.
    void held_against(const Node& node, const Node& child, const std::string& path, Condition& condition) {
        for (std::size_t world = 0; world != world_count; ++world) {
            if (is_world(child.text, world)) condition.other = world;
        }
        const Node* of = node.find("of");
        if (condition.relation == Relation::within && of != nullptr) {
            for (std::size_t world = 0; world != world_count; ++world) {
                if (is_world(of->text, world)) condition.other = world;
            }
        }
        if (condition.relation == Relation::within && !condition.other)
            problems_.add(child.place, path, "within what?", "expected e.g. {within: 0.01, of: control}");
        if (condition.other && condition.relation != Relation::within) {
            const Node* by = node.find("by");
            if (by != nullptr) condition.amount = number_in(*by, path, any_amount, problems_).value_or(0.0);
            return;
        }
        condition.amount = number_in(child, path, any_amount, problems_).value_or(0.0);
    }

    const std::string& path_;
    const Named& named_;
    Problems& problems_;
};

/// Texts in both languages, with what they claim.
class WordingReader {
  public:
    WordingReader(const Named& named, Problems& problems) : named_(named), problems_(problems) {}

    std::vector<Saying> sayings(const Node& node, const std::string& path) {
        if (node.kind != Node::Kind::list) return {one(node, path)};
        std::vector<Saying> all;
        for (const Node& child : node.children) {
            const Node* several = child.find("first_of");
            all.push_back(several == nullptr ? one(child, path) : first_of(child, *several, path));
        }
        if (all.empty()) problems_.add(node.place, path, "a text says something");
        return all;
    }

  private:
    Saying one(const Node& node, const std::string& path) {
        Saying saying;
        saying.line = node.place.line;
        saying.wordings.push_back(wording(node, path));
        return saying;
    }

    Saying first_of(const Node& child, const Node& several, const std::string& path) {
        Saying saying;
        saying.line = child.place.line;
        scenario::refuse_others(child, path, Names{"first_of"}, problems_);
        if (scenario::is_list(several, below(path, "first_of"), "wordings", problems_)) {
            for (const Node& each : several.children) saying.wordings.push_back(wording(each, path));
        }
        if (saying.wordings.empty()) {
            problems_.add(several.place, path, "expected at least one wording");
            saying.wordings.emplace_back();
        }
        for (std::size_t index = 0; index + 1 < saying.wordings.size(); ++index) {
            if (saying.wordings[index].claims.empty())
                problems_.add(several.children[index].place, path, "what follows is never told, as this claims nothing",
                              "put it last, or give it 'holds'");
        }
        return saying;
    }

    Wording wording(const Node& node, const std::string& path) {
        Wording wording;
        wording.line = node.place.line;
        if (node.kind == Node::Kind::scalar) {
            wording.text.danish = wording.text.english = checked(node, path);
            return wording;
        }
        if (!scenario::is_section(node, path, problems_)) return wording;
        scenario::refuse_others(node, path, Names{"da", "en", "holds"}, problems_);
        wording.text.danish = in_language(node, "da", path);
        wording.text.english = in_language(node, "en", path);
        if (const Node* claims = node.find("holds"))
            wording.claims = read_claims(*claims, below(path, "holds"), named_, problems_);
        return wording;
    }

    std::string in_language(const Node& node, const char* language, const std::string& path) {
        const Node* child = node.find(language);
        if (child != nullptr) return checked(*child, below(path, language));
        problems_.add(node.place, path, fmt::format("'{}' is missing", language));
        return {};
    }

    std::string checked(const Node& node, const std::string& path) {
        const std::string text = text_in(node, path, problems_).value_or("");
        const std::string wrong = wrong_in_braces(text, named_.worlds, named_.people);
        if (!wrong.empty()) problems_.add(node.place, path, wrong);
        return text;
    }

    const Named& named_;
    Problems& problems_;
};

}  // namespace

std::vector<Claim> read_claims(const Node& node, const std::string& path, const Named& named, Problems& problems) {
    std::vector<Claim> claims;
    ClaimReader reader(path, named, problems);
    if (node.kind == Node::Kind::list) {
        for (const Node& child : node.children) {
            if (scenario::is_section(child, path, problems)) claims.push_back(reader.claim(child));
        }
    } else if (scenario::is_section(node, path, problems)) {
        claims.push_back(reader.claim(node));
    }
    if (claims.empty()) problems.add(node.place, path, "a claim says what holds");
    return claims;
}

std::vector<Saying> read_sayings(const Node& node, const std::string& path, const Named& named, Problems& problems) {
    return WordingReader(named, problems).sayings(node, path);
}

}  // namespace raaderum::workshop
