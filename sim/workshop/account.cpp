#include "workshop/account.hpp"

#include "core/check.hpp"
#include "engine/accountant.hpp"
#include "engine/channels.hpp"
#include "interventions/kinds.hpp"
#include "observe/defined.hpp"
#include "why/account.hpp"
#include "why/words.hpp"
#include "words/metric_words.hpp"

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

constexpr Week before_shock = 4;  // weeks that a shock is held against
constexpr Week after_shock = 8;
constexpr Week few_weeks = 4;    // over which a level is told
constexpr double crumb = 0.005;  // a part that is not worth a sentence

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
        const Levels then = at(metric, from_, from_ + few_weeks);
        const Levels now = at(metric, to_ - few_weeks, to_);
        const auto number = [&](double value) { return level(metric, value); };
        const std::string parted = difference(metric, now.difference());
        const std::string text =
            danish() ? fmt::format("I {} gik {} fra {} til {} under {} og fra {} til {} under {}; forskellen er nu {}.",
                                   weeks(from_, to_), word(metric), number(then.left), number(now.left), left(),
                                   number(then.right), number(now.right), right(), parted)
                     : fmt::format(
                         "In {}, {} went from {} to {} under {} and from {} to {} under {}; the difference is "
                         "now {}.",
                         weeks(from_, to_), word(metric), number(then.left), number(now.left), left(),
                         number(then.right), number(now.right), right(), parted);
        return {text, metric, from_, to_};
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
        const std::string amount = difference(metric, first.share.mean);
        const std::string_view through = why::word_for_cause(first.name, language_);
        const std::string stretch = weeks(first.most->from, first.most->to);
        const std::string text =
            danish()
                ? fmt::format("Mest, {}, kommer gennem {}; halvdelen af det kom i {}.", amount, through, stretch)
                : fmt::format("Most of it, {}, comes through {}; half of that came in {}.", amount, through, stretch);
        return Sentence{text, metric, first.most->from, first.most->to};
    }

    /// What the last shock did in the weeks after it.
    std::optional<Sentence> shock() const {
        const Happening* last = nullptr;
        for (const Happening& happening : performance_.worlds[0].happenings) {
            const bool in_time = happening.week >= from_ && happening.week + after_shock <= to_;
            if (in_time && !what(happening.kind).empty()) last = &happening;
        }
        if (last == nullptr || last->week < before_shock) return std::nullopt;
        const Week week = last->week;
        const auto moved = [&](Metric metric) {
            const Levels before = at(metric, week - before_shock, week - 1);
            const Levels after = at(metric, week + after_shock - few_weeks, week + after_shock);
            return Levels{after.left - before.left, after.right - before.right};
        };
        const Metric most = *std::max_element(watched.begin(), watched.end(), [&](Metric a, Metric b) {
            const auto size = [&](Metric metric) {
                return std::max(size_of(moved(metric).left), size_of(moved(metric).right));
            };
            return size(a) < size(b);
        });
        const Levels change = moved(most);
        const auto number = [&](double value) { return difference(most, value); };
        const std::string text =
            danish()
                ? fmt::format("I uge {} {}. Otte uger efter havde {} ændret sig {} under {} og {} under {}.", week,
                              what(last->kind), word(most), number(change.left), left(), number(change.right), right())
                : fmt::format("In week {} {}. Eight weeks later {} had changed by {} under {} and by {} under {}.",
                              week, what(last->kind), word(most), number(change.left), left(), number(change.right),
                              right());
        return Sentence{text, most, week, week + after_shock};
    }

    /// When a house emptied.
    std::optional<Sentence> emptied(std::size_t world) const {
        const float* vacancy = performance_.worlds[world].of(Metric::vacancy);
        const float* found = std::find(vacancy + from_, vacancy + to_ + 1, 1.0F);
        if (found == vacancy + to_ + 1) return std::nullopt;
        const auto week = static_cast<Week>(found - vacancy);
        const std::string house = world == 0 ? left() : right();
        return Sentence{danish() ? fmt::format("I uge {} var alle stillinger ledige under {}.", week, house)
                                 : fmt::format("In week {} every position was vacant under {}.", week, house),
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
            danish()
                ? fmt::format("{} rejste af sig selv under {}, {} under {}.", on_left, left(), on_right, right())
                : fmt::format("{} left of their own will under {}, {} under {}.", on_left, left(), on_right, right());
        return Sentence{text, Metric::turnover, from_, to_};
    }

  private:
    bool danish() const { return language_ == Language::danish; }
    std::string left() const { return lower(label_of(stage_, 0, language_)); }
    std::string right() const { return lower(label_of(stage_, 1, language_)); }
    std::string weeks(Week from, Week to) const { return why::weeks_of(from, to, language_); }
    std::string_view word(Metric metric) const { return why::word_for_metric(metric, language_); }

    /// Numbers of a metric as a room is told them, such as 54 (of 100); a difference with one decimal more, and its unit.
    std::string level(Metric metric, double value) const {
        const words::Measure& measure = measure_of(metric);
        return words::number(value * measure.factor, std::max(0, measure.decimals - 1), language_);
    }
    std::string difference(Metric metric, double value) const {
        const words::Measure& measure = measure_of(metric);
        return words::signed_number(value * measure.factor, measure.decimals, language_)
               + std::string(measure.difference_unit.in(language_));
    }
    static const words::Measure& measure_of(Metric metric) {
        const words::MetricWords* words = words::words_of(info(metric).name);
        check(words != nullptr, "every metric has its words");
        return words->measure;
    }

    static std::string lower(std::string text) {
        const auto capital = [&text](std::size_t at) { return at < text.size() && text[at] >= 'A' && text[at] <= 'Z'; };
        if (capital(0) && !capital(1))  // not of an abbreviation
            text.front() = static_cast<char>(text.front() + ('a' - 'A'));
        return text;
    }

    std::size_t index_of(const Plan& plan, std::size_t world) const {
        return plan.variants[0].name == stage_.names()[world] ? 0 : 1;
    }

    /// Means over the weeks [from, to], as far as the run has them; NaN where nobody is left of whom to tell.
    Levels at(Metric metric, Week from, Week to) const {
        const auto mean = [&](const Trajectory& world) {
            const Week first = std::max(from, 0);
            const Week last = std::min(to, static_cast<Week>(world.weeks) - 1);
            return mean_where_defined(std::span(world.of(metric) + first, static_cast<std::size_t>(last - first + 1)));
        };
        return {mean(performance_.worlds[0]), mean(performance_.worlds[1])};
    }

    double parted(Metric metric) const {
        return size_of(at(metric, to_ - few_weeks, to_).difference() - at(metric, from_, from_).difference());
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
