#include "workshop/told_story.hpp"

#include "workshop/as_told.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace raaderum::workshop {
namespace {

using Json = nlohmann::ordered_json;

void add(std::string& text, const std::string& more) {
    if (!text.empty() && !more.empty()) text += ' ';
    text += more;
}

void add(Text& text, const Text& more) {
    add(text.danish, more.danish);
    add(text.english, more.english);
}

Json as_json(const Text& text) { return {{"da", text.danish}, {"en", text.english}}; }

/// The index of the step in which a text stands; none for what stands outside steps.
std::optional<std::size_t> step_of(const Passage& passage) {
    const std::string in_steps = "/steps/";
    if (!passage.at.starts_with(in_steps)) return std::nullopt;
    return static_cast<std::size_t>(std::stoul(passage.at.substr(in_steps.size())));
}

const Wager* revealed_by(const Story& story, const Json& step) {
    if (!step.contains("reveal")) return nullptr;
    const auto revealed = step.at("reveal").get<std::string>();
    const auto found = std::find_if(story.wagers.begin(), story.wagers.end(),
                                    [&](const Wager& wager) { return wager.step == revealed; });
    return found == story.wagers.end() ? nullptr : &*found;
}

bool is_step_text(const Passage& passage) {
    return passage.at.ends_with("/text") && passage.at.find("/bet") == std::string::npos;
}

}  // namespace

const Text* fixed_text_of(const Passage& passage) {
    if (passage.sayings.size() != 1) return nullptr;
    const Saying& only = passage.sayings.front();
    const bool fixed = only.wordings.size() == 1 && only.always_told()
                       && only.wordings.front().text.danish.find('{') == std::string::npos
                       && only.wordings.front().text.english.find('{') == std::string::npos;
    return fixed ? &only.wordings.front().text : nullptr;
}

const Wording* wording_of(const Saying& saying, const Shown& shown) {
    const auto found = std::find_if(saying.wordings.begin(), saying.wordings.end(), [&](const Wording& wording) {
        return std::all_of(wording.claims.begin(), wording.claims.end(),
                           [&](const Claim& claim) { return holds(claim, shown); });
    });
    return found == saying.wordings.end() ? nullptr : &*found;
}

Text told(const Passage& passage, const Facts& facts) {
    Text text;
    for (const Saying& saying : passage.sayings) {
        const Wording* wording = wording_of(saying, facts.shown);
        if (wording == nullptr) continue;
        add(text, {filled_in(wording->text.danish, facts, words::Language::danish),
                   filled_in(wording->text.english, facts, words::Language::english)});
    }
    return text;
}

double difference_of(const Wager& wager, const Performance& run) {
    if (!wager.metric) return std::numeric_limits<double>::quiet_NaN();
    return told_at(run.worlds[0], *wager.metric, wager.week) - told_at(run.worlds[1], *wager.metric, wager.week);
}

Text told_of_outcome(const Wager& wager, const Facts& facts) {
    const double difference = difference_of(wager, *facts.shown.run);
    for (const BetAnswer& answer : wager.answers) {
        if (std::isfinite(difference) && answer.covers(difference))
            return answer.came ? told(*answer.came, facts) : Text{};
    }
    return {};
}

History history_at(const Story& story, const History& history, std::size_t step) {
    History seen = history;
    const Json& steps = story.page.at("steps");
    for (std::size_t index = 0; index <= step && index < steps.size(); ++index) {
        const Json& each = steps.at(index);
        if (each.value("fresh", false)) {
            seen.changes.clear();
            seen.shocks.clear();
        }
        for (const Json& shock : each.at("shocks")) {
            const Week week = shock.at("week").get<Week>();
            Json event = shock;
            event.erase("week");
            for (std::size_t world = 0; world != world_count; ++world) {
                const bool known = std::any_of(seen.shocks.begin(), seen.shocks.end(), [&](const Shock& one) {
                    return one.world == world && one.week == week && one.event == event;
                });
                if (!known) seen.shocks.push_back({world, week, event});
            }
        }
    }
    return seen;
}

std::optional<History> without_shocks(const History& history, std::string_view kind) {
    History without = history;
    std::erase_if(without.shocks, [&](const Shock& shock) { return shock.event.at("kind") == kind; });
    if (without.shocks.size() == history.shocks.size()) return std::nullopt;
    return without;
}

std::size_t step_of_people(const Story& story) {
    const Json& steps = story.page.at("steps");
    std::size_t last = steps.empty() ? 0 : steps.size() - 1;
    for (std::size_t index = 0; index != steps.size(); ++index) {
        if (steps.at(index).at("picture") == "people") last = index;
    }
    return last;
}

Week last_week_played(const Story& story) {
    Week last = 0;
    for (const Json& step : story.page.at("steps")) last = std::max(last, step.value("to", 0));
    return last;
}

const Performance& Runs::of(const History& history) {
    const std::string name = as_json(history).dump();
    const auto found = lived_.find(name);
    return found != lived_.end() ? found->second : lived_.emplace(name, live_(history)).first->second;
}

Shown Runs::shown(const History& history, const Cast* cast) {
    return {&of(history),
            [this, history](std::string_view kind) -> const Performance* {
                const std::optional<History> without = without_shocks(history, kind);
                return without ? &of(*without) : nullptr;
            },
            cast};
}

Cast cast_of(const Story& story, Runs& runs, const History& history) {
    const History told = history_at(story, {history.seed, {}, {}}, step_of_people(story));
    return cast_of(story.parts, runs.of(told), last_week_played(story));
}

Json texts_of(const Story& story, const Stage& stage, Runs& runs, const Cast& cast, const History& history,
              std::optional<std::size_t> step) {
    Json texts = Json::object();
    for (std::size_t index = 0; index != cast.size(); ++index) {
        // Where nobody is as a part says, the name and the corner are all that is told.
        if (!cast[index].as_told) texts[fmt::format("/people/{}/text", index)] = as_json(Text{});
    }
    for (const Passage& passage : story.passages) {
        const std::optional<std::size_t> own = step_of(passage);
        if (step && own && *own != *step) continue;
        const Json* of_step = own ? &story.page.at("steps").at(*own) : nullptr;
        const Wager* wager = of_step != nullptr && is_step_text(passage) ? revealed_by(story, *of_step) : nullptr;
        if ((fixed_text_of(passage) != nullptr && wager == nullptr) || texts.contains(passage.at)) continue;
        const History seen = step ? history : history_at(story, {history.seed, {}, {}}, own.value_or(0));
        const Facts facts{&stage, runs.shown(seen, &cast), &seen};
        Text text = wager != nullptr ? told_of_outcome(*wager, facts) : Text{};
        add(text, told(passage, facts));
        texts[passage.at] = as_json(text);
    }
    return texts;
}

}  // namespace raaderum::workshop
