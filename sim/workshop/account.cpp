#include "workshop/account.hpp"

#include "core/check.hpp"
#include "engine/accountant.hpp"
#include "engine/channels.hpp"
#include "interventions/kinds.hpp"
#include "why/account.hpp"
#include "why/words.hpp"
#include "workshop/as_told.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace raaderum::workshop {
namespace {

/// Where the worlds may part, if nobody asks about a metric: what a room can relate to, all between 0 and 1.
constexpr auto watched =
    std::to_array<Metric>({Metric::leeway, Metric::substantive_quality, Metric::procedural_quality, Metric::wellbeing,
                           Metric::motivation, Metric::competence, Metric::buy_in, Metric::courage,
                           Metric::trust_in_leader, Metric::social_capital, Metric::strain, Metric::role_clarity});

constexpr auto after_shock =
    std::to_array<Week>({4, 8, 13, 26});  // weeks after a shock at which its effect is looked for
constexpr double crumb = 0.005;           // a part that is not worth a sentence

struct Levels {
    double left, right;
    double difference() const { return left - right; }
};

class Teller {
  public:
    Teller(const Stage& stage, const History& history, Week from, Week to, Language language)
        : stage_(stage),
          history_(history),
          performance_(stage.perform(history)),
          from_(from),
          to_(to),
          language_(language) {
        for (const Trajectory& world : performance_.worlds) {
            if (!world.finished()) throw BadAsk{world.failure};
        }
    }

    /// The watched metric in which the worlds parted most.
    Metric parted_most() const {
        return *std::max_element(watched.begin(), watched.end(),
                                 [this](Metric a, Metric b) { return parted(a) < parted(b); });
    }

    Sentence levels(Metric metric) const {
        const Levels then = at(metric, from_);
        const Levels now = at(metric, to_);
        const auto number = [&](double value) { return level(metric, value, language_); };
        const std::string parted = difference(metric, now.difference(), language_);
        const std::string text =
            danish() ? fmt::format("{} gik {} fra {} til {} {} og fra {} til {} {}; forskellen er nu {}.",
                                   stretch(from_, to_), word(metric), number(then.left), number(now.left), left(),
                                   number(then.right), number(now.right), right(), parted)
                     : fmt::format("{}, {} went from {} to {} {} and from {} to {} {}; the difference is now {}.",
                                   stretch(from_, to_), word(metric), number(then.left), number(now.left), left(),
                                   number(then.right), number(now.right), right(), parted);
        return {capitalised(text), metric, from_, to_};
    }

    /// Through which cause the difference came, where the books can be kept.
    std::optional<Sentence> cause(Metric metric) const {
        Plan plan = stage_.plan_of(history_, false);
        plan.weeks = to_ + 1;  // what comes later changes nothing before, and books are dear to keep
        engine::Question question{&plan, index_of(plan, 0), index_of(plan, 1), metric};
        const std::vector<char> own = engine::own_channels(metric);
        const bool kept = std::find(own.begin(), own.end(), char{1}) != own.end() && engine::same_places(question);
        if (!kept) return std::nullopt;
        const auto replicate = engine::account_replicate(question, own, ReplicateId{0}, OneThread{});
        if (!replicate || !replicate->failure.empty()) return std::nullopt;
        why::Account account;
        account.window = {from_, to_};
        why::keep_books(account, std::span(&*replicate, 1));
        if (account.causes.empty()) return std::nullopt;
        const why::Part& first = account.causes.front();
        if (size_of(first.share.mean) < crumb || !first.most) return std::nullopt;
        const std::string amount = difference(metric, first.share.mean, language_);
        const std::string_view through = why::word_for_cause(first.name, language_);
        const std::string when = stretch(first.most->from, first.most->to);
        const std::string text =
            danish()
                ? fmt::format("Det meste, {}, skyldes {}; halvdelen af det blev til {}.", amount, through, when)
                : fmt::format("Most of it, {}, comes through {}; half of that came about {}.", amount, through, when);
        return Sentence{text, metric, first.most->from, first.most->to};
    }

    /// What the last shock did: by how much the worlds differ from what they are without it, where it shows most.
    std::optional<Sentence> shock() const {
        const Happening* last = nullptr;
        for (const Happening& happening : performance_.worlds[0].happenings) {
            const bool in_time = happening.week >= from_ && happening.week + after_shock.front() <= to_;
            if (in_time && !what(happening.kind).empty()) last = &happening;
        }
        if (last == nullptr) return std::nullopt;
        const std::optional<Performance> without = without_shock(*last);
        if (!without) return std::nullopt;
        Effect most;
        for (const Metric metric : watched) {
            for (const Week after : after_shock) {
                if (last->week + after > to_) continue;
                const Effect effect{metric, after, effect_on(0, *without, metric, last->week + after),
                                    effect_on(1, *without, metric, last->week + after)};
                if (effect.size() > most.size()) most = effect;
            }
        }
        if (most.size() < crumb) return std::nullopt;
        const std::string when = time_into(last->week, language_);
        const std::string later = weeks_long(most.after, language_);
        const std::string text =
            danish() ? fmt::format("{} {}. {} senere lå {} {} {} og {} {}, end hvis det ikke var sket.", when,
                                   what(last->kind), capitalised(later), word(most.metric),
                                   moved(most.metric, most.left), left(), moved(most.metric, most.right), right())
                     : fmt::format("{} {}. {} later {} was {} {} and {} {} than if it had not happened.", when,
                                   what(last->kind), capitalised(later), word(most.metric),
                                   moved(most.metric, most.left), left(), moved(most.metric, most.right), right());
        return Sentence{capitalised(text), most.metric, last->week, last->week + most.after};
    }

    /// When a house emptied.
    std::optional<Sentence> emptied(std::size_t world) const {
        const float* vacancy = performance_.worlds[world].of(Metric::vacancy);
        const float* found = std::find(vacancy + from_, vacancy + to_ + 1, 1.0F);
        if (found == vacancy + to_ + 1) return std::nullopt;
        const auto week = static_cast<Week>(found - vacancy);
        const std::string house = world == 0 ? left() : right();
        return Sentence{danish()
                            ? fmt::format("Efter {} var alle stillinger ledige {}.", time_until(week, language_), house)
                            : fmt::format("After {} every position was vacant {}.", time_until(week, language_), house),
                        Metric::vacancy, week, week};
    }

    std::optional<Sentence> leavers() const {
        const auto count = [this](std::size_t world) {
            const auto& happenings = performance_.worlds[world].happenings;
            return std::count_if(happenings.begin(), happenings.end(), [this](const Happening& happening) {
                return happening.kind == HappeningKind::employee_left && happening.week >= from_
                       && happening.week <= to_;
            });
        };
        const auto on_left = count(0);
        const auto on_right = count(1);
        if (on_left + on_right == 0) return std::nullopt;
        const std::string text =
            danish() ? fmt::format("{} sagde selv op {}, {} {}.", on_left, left(), on_right, right())
                     : fmt::format("{} left of their own will {}, {} {}.", on_left, left(), on_right, right());
        return Sentence{text, Metric::turnover, from_, to_};
    }

  private:
    bool danish() const { return language_ == Language::danish; }
    std::string left() const { return in_house(stage_, history_, 0, language_); }
    std::string right() const { return in_house(stage_, history_, 1, language_); }
    /// A metric within a sentence; in Danish a clause in it ends with a comma.
    std::string word(Metric metric) const {
        std::string text(why::word_for_metric(metric, language_));
        return danish() && text.find(", ") != std::string::npos ? text + "," : text;
    }

    /// "in the first 6 months", "from 6 months to 2 years in".
    std::string stretch(Week from, Week to) const {
        const std::string end = time_until(to, language_);
        if (from == 0)
            return fmt::format(fmt::runtime(danish() ? "i løbet af de første {}" : "over the first {}"), end);
        return danish() ? fmt::format("fra {} til {} inde i forløbet", time_until(from, language_), end)
                        : fmt::format("from {} to {} into the run", time_until(from, language_), end);
    }
    /// When something happened.
    static std::string time_into(Week week, Language language) {
        if (language == Language::danish)
            return week == 0 ? "fra begyndelsen" : fmt::format("efter {}", weeks_long(week, language));
        return week == 0 ? "at the beginning" : fmt::format("after {}", weeks_long(week, language));
    }
    /// "9,1 point lower".
    std::string moved(Metric metric, double by) const {
        return size_of_difference(metric, by, language_)
               + (danish() ? (by < 0.0 ? " lavere" : " højere") : (by < 0.0 ? " lower" : " higher"));
    }
    static std::string capitalised(std::string text) {
        if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
            text.front() = static_cast<char>(text.front() + ('A' - 'a'));
        return text;
    }

    struct Effect {
        Metric metric = Metric::leeway;
        Week after = 0;
        double left = 0.0;
        double right = 0.0;
        double size() const { return std::max(size_of(left), size_of(right)); }
    };

    /// The run without a shock, all else as it was; nothing where the history does not have it.
    std::optional<Performance> without_shock(const Happening& happening) const {
        History without = history_;
        std::erase_if(without.shocks, [&](const Shock& shock) {
            const InterventionKind* kind = find_intervention(happening.kind);
            return shock.week == happening.week && kind != nullptr && shock.event.at("kind") == kind->name;
        });
        if (without.shocks.size() == history_.shocks.size()) return std::nullopt;
        Performance performance = stage_.perform(without);
        for (const Trajectory& world : performance.worlds) {
            if (!world.finished()) return std::nullopt;
        }
        return performance;
    }
    double effect_on(std::size_t world, const Performance& without, Metric metric, Week week) const {
        return told_at(performance_.worlds[world], metric, week) - told_at(without.worlds[world], metric, week);
    }

    std::size_t index_of(const Plan& plan, std::size_t world) const {
        return plan.variants[0].name == stage_.names()[world] ? 0 : 1;
    }

    /// What curves show in a week; NaN where nobody is left of whom to tell.
    Levels at(Metric metric, Week week) const {
        return {told_at(performance_.worlds[0], metric, week), told_at(performance_.worlds[1], metric, week)};
    }

    double parted(Metric metric) const {
        return size_of(at(metric, to_).difference() - at(metric, from_).difference());
    }

    /// How large a change is; one that is not known is smaller than any.
    static double size_of(double change) { return std::isnan(change) ? -1.0 : std::abs(change); }

    /// What a room would say happened; empty for what is daily life, and for levers, which have a sentence of their own.
    std::string_view what(HappeningKind kind) const {
        const InterventionKind* intervention = find_intervention(kind);
        if (intervention == nullptr || sets_a_parameter(*intervention)) return {};
        return danish() ? intervention->happened.danish : intervention->happened.english;
    }

    const Stage& stage_;
    const History& history_;
    Performance performance_;
    Week from_, to_;
    Language language_;
};

}  // namespace

std::string label_of(const Stage& stage, std::size_t world, Language language) {
    const std::string& variant = stage.names()[world];
    const bool danish = language == Language::danish;
    const scenario::InBothLanguages title = title_of(stage.titles(), variant);
    if (title.english == variant && variant == "trust") return danish ? "Tillid" : "Trust";
    if (title.english == variant && variant == "control") return danish ? "Kontrol" : "Control";
    return danish ? title.danish : title.english;
}

bool is_changed(const Stage& stage, const History& history, std::size_t world) {
    const std::vector<Change> before = stage.beginning().changes;
    const auto is_new = [&](const Change& change) {
        return change.world == world && std::none_of(before.begin(), before.end(), [&](const Change& old) {
                   return old.world == world && old.week == change.week && old.key == change.key
                          && old.value == change.value;
               });
    };
    return std::any_of(history.changes.begin(), history.changes.end(), is_new);
}

std::string in_house(const Stage& stage, const History& history, std::size_t world, Language language) {
    const bool danish = language == Language::danish;
    const bool own = is_changed(stage, history, world);
    if (own && world == 1) return danish ? "i jeres hus" : "in your own house";
    const std::string& variant = stage.names()[world];
    if (variant == "trust" && !own) return danish ? "i tillidshuset" : "in the trust house";
    if (variant == "control" && !own) return danish ? "i kontrolhuset" : "in the control house";
    const std::string label = label_of(stage, world, language);
    if (own) return fmt::format(fmt::runtime(danish ? "i det ændrede hus »{}«" : "in the changed house “{}”"), label);
    return fmt::format(fmt::runtime(danish ? "i huset »{}«" : "in the house “{}”"), label);
}

std::vector<Sentence> what_happened(const Stage& stage, const History& history, Week from, Week to,
                                    std::optional<Metric> metric, Language language) {
    if (from < 0 || to <= from || to >= stage.plan().weeks) throw BadAsk{"there are no such weeks"};
    const Teller tell(stage, history, from, to, language);
    const Metric asked = metric.value_or(tell.parted_most());
    std::vector<Sentence> sentences{tell.levels(asked)};
    for (auto sentence : {tell.emptied(0), tell.emptied(1), tell.cause(asked), tell.shock(), tell.leavers()}) {
        if (sentence) sentences.push_back(std::move(*sentence));
    }
    return sentences;
}

}  // namespace raaderum::workshop
