#include "workshop/dialogue.hpp"

#include "core/check.hpp"
#include "output/provenance.hpp"
#include "scenario/numbers.hpp"
#include "words/metric_words.hpp"
#include "workshop/account.hpp"
#include "workshop/as_told.hpp"
#include "workshop/levers.hpp"
#include "workshop/run_message.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <mutex>

namespace raaderum::workshop {
namespace {

using Json = nlohmann::ordered_json;

Json both(std::string_view english, std::string_view danish) { return {{"da", danish}, {"en", english}}; }
Json both(const words::InTwoLanguages& text) { return both(text.english, text.danish); }

Json all_metrics() {
    Json metrics = Json::array();
    for (const MetricInfo& metric : metric_table) {
        const words::MetricWords* words = words::words_of(metric.name);
        check(words != nullptr, "every metric has its words");
        metrics.push_back({{"name", metric.name},
                           {"label", both(words->title)},
                           {"unit", metric.unit},
                           {"better", spelled(metric.better)},
                           {"factor", words->measure.factor},
                           {"decimals", words->measure.decimals},
                           {"told", both(words->measure.level_unit)},
                           {"apart", both(unit_of_difference(*find_metric(metric.name), Language::english),
                                          unit_of_difference(*find_metric(metric.name), Language::danish))},
                           {"span", span_of(*find_metric(metric.name))}});
    }
    return metrics;
}

Json all_levers(const Stage& stage) {
    Json all = Json::array();
    for (const Lever& lever : levers()) {
        const ParameterInfo& parameter = *lever.parameter;
        const auto start = [&](std::size_t world) {
            return scenario::as_meant(parameter.get(stage.variant(world).settings.parameters));
        };
        all.push_back({{"key", parameter.key},
                       {"label", both(lever.english, lever.danish)},
                       {"low", parameter.low},
                       {"high", parameter.high},
                       {"unit", parameter.unit},
                       {"meaning", both(parameter.meaning, lever.danish_meaning)},
                       {"source", both(parameter.source, lever.danish_source)},
                       {"known", spelled(parameter.known)},
                       {"start", {start(0), start(1)}}});
    }
    return all;
}

Json all_buttons() {
    Json buttons = Json::array();
    for (const ShockButton& button : shock_buttons()) {
        buttons.push_back(
            {{"id", button.id}, {"label", both(button.english, button.danish)}, {"shock", Json::parse(button.event)}});
    }
    return buttons;
}

Performance finished(Performance performance) {
    for (const Trajectory& world : performance.worlds) {
        if (!world.finished()) throw BadAsk{world.failure};
    }
    return performance;
}

int id_of(const Json& ask) {
    const bool has_one = ask.contains("id") && ask.at("id").is_number_integer();
    const auto id = has_one ? ask.at("id").get<std::int64_t>() : 0;
    return id < 0 || id > std::numeric_limits<int>::max() ? 0 : static_cast<int>(id);
}

History history_of(const Json& ask) {
    if (!ask.contains("history")) throw BadAsk{"'history' is missing"};
    return read_history(ask.at("history"));
}

Week week_in(const Json& ask, const char* name) {
    if (!ask.contains(name) || !ask.at(name).is_number_integer()) throw BadAsk{fmt::format("'{}' is missing", name)};
    const auto week = ask.at(name).get<std::int64_t>();
    if (week < 0 || week > std::numeric_limits<int>::max()) throw BadAsk{"there are no such weeks"};
    return static_cast<Week>(week);
}

std::optional<Metric> metric_in(const Json& ask) {
    if (!ask.contains("metric")) return std::nullopt;
    for (const MetricInfo& metric : metric_table) {
        if (ask.at("metric") == metric.name) return static_cast<Metric>(&metric - metric_table.data());
    }
    throw BadAsk{"there is no such metric"};
}

/// Which step of a story is seen, if the page says so.
std::optional<std::size_t> step_in(const Json& ask, const Story& story) {
    if (!ask.contains("step") || !ask.at("step").is_number_unsigned()) return std::nullopt;
    const auto step = ask.at("step").get<std::size_t>();
    return step < story.page.at("steps").size() ? std::optional<std::size_t>(step) : std::nullopt;
}

/// Why a story cannot be told of what is on stage; empty where it can.
std::string why_it_does_not_fit(const Story& story, const Stage& stage) {
    for (std::size_t world = 0; world != story.worlds.size(); ++world) {
        if (story.worlds[world] == stage.names()[world]) continue;
        return fmt::format(
            "the story tells of the worlds '{}' and '{}', and on stage are '{}' and '{}'; a story of your own names "
            "them "
            "under `worlds`",
            story.worlds[0], story.worlds[1], stage.names()[0], stage.names()[1]);
    }
    if (last_week_played(story) >= stage.plan().weeks) {
        return fmt::format("the story plays to week {}, and {} has {} weeks", last_week_played(story),
                           stage.plan().name, stage.plan().weeks);
    }
    return {};
}

}  // namespace

struct Dialogue::Memory {
    static constexpr std::size_t most = 16;
    std::mutex mutex;
    std::map<std::uint64_t, OfLuck> lucks;
};

Dialogue::Dialogue(Stage stage, std::optional<Story> story)
    : stage_(std::move(stage)), story_(std::move(story)), memory_(std::make_unique<Memory>()) {
    const std::string why = story_ ? why_it_does_not_fit(*story_, stage_) : std::string();
    if (!why.empty()) throw BadAsk{why};
}
Dialogue::~Dialogue() = default;
Dialogue::Dialogue(Dialogue&&) noexcept = default;

OfLuck Dialogue::of_luck(std::uint64_t seed) const {
    if (!story_) return {};
    const std::scoped_lock lock(memory_->mutex);
    const auto known = memory_->lucks.find(seed);
    if (known != memory_->lucks.end()) return known->second;
    if (memory_->lucks.size() == Memory::most) memory_->lucks.clear();
    Runs runs([this](const History& history) { return finished(stage_.perform(history)); });
    const History history{seed, {}, {}};
    OfLuck of_luck;
    of_luck.cast = cast_of(*story_, runs, history);
    of_luck.texts = texts_of(*story_, stage_, runs, of_luck.cast, history, std::nullopt);
    return memory_->lucks[seed] = of_luck;
}

Json Dialogue::welcome() const {
    Json worlds = Json::array();
    for (std::size_t world = 0; world != world_count; ++world) {
        worlds.push_back(
            {{"name", stage_.names()[world]},
             {"label", both(label_of(stage_, world, Language::english), label_of(stage_, world, Language::danish))}});
    }
    const Plan& plan = stage_.plan();
    Json story;
    if (story_) {
        story = story_->page;
        try {
            const OfLuck told = of_luck(plan.seed);
            for (const auto& [at, text] : told.texts.items()) story[Json::json_pointer(at)] = text;
        } catch (const BadAsk&) {  // a run that fails is told of when it is asked for
        }
    }
    History beginning = stage_.beginning();
    if (story_) beginning.shocks.clear();  // the story sends its own
    return {{"tell", "welcome"},
            {"version", output::version_of_this_program()},
            {"scenario",
             {{"name", plan.name},
              {"weeks", plan.weeks},
              {"seed", plan.seed},
              {"employees", stage_.variant(0).settings.parameters.institution.employees}}},
            {"worlds", worlds},
            {"metrics", all_metrics()},
            {"levers", all_levers(stage_)},
            {"shocks", all_buttons()},
            {"history", as_json(beginning)},
            {"story", story}};
}

bool Dialogue::is_about_runs(const Json& ask) {
    const Json& verb = ask.at("ask");
    return verb == "play" || verb == "why" || verb == "export";
}

Message Dialogue::answer(const Json& ask) const {
    try {
        const Json& verb = ask.at("ask");
        if (verb == "play") return run(ask);
        return {verb == "why" ? why(ask).dump() : scenario(ask).dump(), false};
    } catch (const BadAsk& bad) {
        return {Json{{"tell", "error"}, {"id", id_of(ask)}, {"message", bad.why}}.dump(), false};
    }
}

Message Dialogue::run(const Json& ask) const {
    const History history = history_of(ask);
    Runs runs([this](const History& lived) { return finished(stage_.perform(lived)); });
    const Performance& performance = runs.of(history);
    const OfLuck luck = of_luck(history.seed);
    Json texts{{"story", luck.texts}, {"step", nullptr}};
    if (const auto step = story_ ? step_in(ask, *story_) : std::nullopt)
        texts["step"] = {{"index", *step}, {"texts", texts_of(*story_, stage_, runs, luck.cast, history, step)}};
    return {run_message(id_of(ask), performance, luck.cast, texts), true};
}

Json Dialogue::why(const Json& ask) const {
    const Language language =
        ask.contains("language") && ask.at("language") == "da" ? Language::danish : Language::english;
    Json sentences = Json::array();
    for (const Sentence& sentence :
         what_happened(stage_, history_of(ask), week_in(ask, "from"), week_in(ask, "to"), metric_in(ask), language)) {
        sentences.push_back({{"text", sentence.text},
                             {"metric", info(sentence.metric).name},
                             {"from", sentence.from},
                             {"to", sentence.to}});
    }
    return {{"tell", "why"}, {"id", id_of(ask)}, {"sentences", sentences}};
}

Json Dialogue::scenario(const Json& ask) const {
    const History history = history_of(ask);
    stage_.plan_of(history, false);  // nothing is handed out that the shell would refuse
    return {{"tell", "export"},
            {"id", id_of(ask)},
            {"name", fmt::format("{}-{}.yaml", stage_.plan().name, history.seed)},
            {"yaml", stage_.written(history)}};
}

}  // namespace raaderum::workshop
