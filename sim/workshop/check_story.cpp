#include "workshop/check_story.hpp"

#include "engine/in_world.hpp"
#include "engine/threads.hpp"
#include "workshop/told_story.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <memory>
#include <mutex>

namespace raaderum::workshop {
namespace {

using Json = nlohmann::ordered_json;

constexpr int fewest_told = 10;  // in which emptiness is judged

/// A saying, and where in the story it is told.
struct Placed {
    const Saying* saying = nullptr;
    std::string path;
    std::size_t step = 0;          ///< in whose run
    const Wager* wager = nullptr;  ///< told where this bet ...
    std::size_t answer = 0;        ///< ... came out so
    std::size_t part = no_part;    ///< about these people: told of those who are as the story says

    static constexpr std::size_t no_part = static_cast<std::size_t>(-1);
};

/// How a saying fared in one run.
struct Fared {
    bool due = false;        ///< it is told in this run, if it holds
    int wording = -1;        ///< the one that holds; −1: none
    bool exchanged = false;  ///< it would hold with the houses exchanged
};

struct Played {
    bool finished = false;
    std::vector<Fared> sayings;
    std::vector<int> answers;  ///< per bet, which came true; −1: none
};

std::size_t first_step_that_reveals(const Story& story, const Wager& wager) {
    const Json& steps = story.page.at("steps");
    for (std::size_t index = 0; index != steps.size(); ++index) {
        if (steps.at(index).contains("reveal") && steps.at(index).at("reveal") == wager.step) return index;
    }
    return steps.size() - 1;
}

std::vector<Placed> placed_sayings(const Story& story) {
    std::vector<Placed> all;
    for (const Passage& passage : story.passages) {
        Placed placed;
        placed.path = passage.path;
        if (passage.at.starts_with("/steps/")) placed.step = static_cast<std::size_t>(std::stoul(passage.at.substr(7)));
        if (passage.at.starts_with("/people/")) {
            placed.part = static_cast<std::size_t>(std::stoul(passage.at.substr(8)));
            placed.step = step_of_people(story);
        }
        for (const Saying& saying : passage.sayings) {
            placed.saying = &saying;
            all.push_back(placed);
        }
    }
    for (const Wager& wager : story.wagers) {
        for (std::size_t answer = 0; answer != wager.answers.size(); ++answer) {
            if (!wager.answers[answer].came) continue;
            for (const Saying& saying : wager.answers[answer].came->sayings) {
                all.push_back(
                    {&saying, wager.answers[answer].came->path, first_step_that_reveals(story, wager), &wager, answer});
            }
        }
    }
    return all;
}

int answer_of(const Wager& wager, const Performance& run) {
    const double difference = difference_of(wager, run);
    if (!std::isfinite(difference)) return -1;
    for (std::size_t answer = 0; answer != wager.answers.size(); ++answer) {
        if (wager.answers[answer].covers(difference)) return static_cast<int>(answer);
    }
    return -1;
}

/// Plans of the histories that a story goes through, each read once and then lived in any luck or world.
class Plans {
  public:
    explicit Plans(const Stage& stage) : stage_(stage) {}

    std::shared_ptr<const Plan> of(History history, bool in_worlds) {
        history.seed = stage_.plan().seed;
        const std::string name = (in_worlds ? "worlds" : "lucks") + as_json(history).dump();
        const std::scoped_lock lock(mutex_);
        auto& plan = plans_[name];
        if (plan == nullptr) {
            plan = std::make_shared<const Plan>(in_worlds ? stage_.plan_in_plausible_worlds(history)
                                                          : stage_.plan_of(history, true));
        }
        return plan;
    }

  private:
    const Stage& stage_;
    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<const Plan>> plans_;
};

class Checker {
  public:
    Checker(const Stage& stage, const Story& story, int lucks)
        : stage_(stage), story_(story), lucks_(lucks), plans_(stage), placed_(placed_sayings(story)) {}

    std::vector<Played> play(std::size_t threads) {
        std::vector<Played> played(2 * static_cast<std::size_t>(lucks_));
        std::atomic<std::size_t> next{0};
        const auto work = [&] {
            for (std::size_t index = next++; index < played.size(); index = next++) played[index] = play_one(index);
        };
        engine::Threads(threads).run(work, work);
        return played;
    }

    Checked judged(const std::vector<Played>& played) const {
        Checked checked;
        for (std::size_t index = 0; index != played.size(); ++index) count(checked.runs, index, played[index].finished);
        for (std::size_t saying = 0; saying != placed_.size(); ++saying) judge(saying, played, checked);
        for (std::size_t wager = 0; wager != story_.wagers.size(); ++wager) {
            BetCame bet{story_.wagers[wager].step, {}, {}};
            for (const BetAnswer& answer : story_.wagers[wager].answers) bet.answers.push_back(answer.text);
            bet.came.resize(bet.answers.size());
            for (std::size_t index = 0; index != played.size(); ++index) {
                const int answer = played[index].finished ? played[index].answers[wager] : -1;
                if (answer >= 0) count(bet.came[static_cast<std::size_t>(answer)], index, true);
            }
            checked.bets.push_back(std::move(bet));
        }
        return checked;
    }

  private:
    bool in_worlds(std::size_t index) const { return index >= static_cast<std::size_t>(lucks_); }
    void count(Counts& counts, std::size_t index, bool so) const {
        (in_worlds(index) ? counts.in_worlds : counts.in_lucks) += so ? 1 : 0;
    }

    /// One run of the story: a luck at the defaults, or a plausible world with a luck of its own.
    Played play_one(std::size_t index) {
        const std::size_t luck = index % static_cast<std::size_t>(lucks_);
        History history;
        history.seed = stage_.plan().seed + luck;
        Played played;
        bool finished = true;
        Runs runs([&](const History& asked) {
            const std::shared_ptr<const Plan> plan = plans_.of(asked, in_worlds(index));
            Plan lived =
                in_worlds(index) ? engine::in_world(*plan, luck % static_cast<std::size_t>(plan->worlds.count)) : *plan;
            lived.seed = asked.seed;
            Performance performance = stage_.perform(lived);
            for (const Trajectory& world : performance.worlds) finished &= world.finished();
            return performance;
        });
        if (!runs.of(history_at(story_, history, step_of_people(story_))).worlds.front().finished()) return played;
        const Cast cast = cast_of(story_, runs, history);
        for (const Placed& placed : placed_) {
            const Shown shown = runs.shown(history_at(story_, history, placed.step), &cast);
            played.sayings.push_back(fared(placed, shown));
            if (!finished) return {};
        }
        for (const Wager& wager : story_.wagers) {
            const std::size_t step = first_step_that_reveals(story_, wager);
            played.answers.push_back(answer_of(wager, runs.of(history_at(story_, history, step))));
        }
        played.finished = finished;
        return played;
    }

    Fared fared(const Placed& placed, const Shown& shown) const {
        Fared fared;
        if (placed.wager != nullptr && answer_of(*placed.wager, *shown.run) != static_cast<int>(placed.answer))
            return fared;
        fared.due = true;
        if (placed.part != Placed::no_part && !(*shown.cast)[placed.part].as_told) return fared;
        const Wording* wording = wording_of(*placed.saying, shown);
        if (wording == nullptr) return fared;
        fared.wording = static_cast<int>(wording - placed.saying->wordings.data());
        fared.exchanged = std::all_of(wording->claims.begin(), wording->claims.end(),
                                      [&](const Claim& claim) { return holds(claim, shown, true); });
        return fared;
    }

    void judge(std::size_t saying, const std::vector<Played>& played, Checked& checked) const {
        const Placed& placed = placed_[saying];
        Counts failed;
        const std::size_t wordings = placed.saying->wordings.size();
        std::vector<Counts> told(wordings);
        std::vector<Counts> exchanged(wordings);
        for (std::size_t index = 0; index != played.size(); ++index) {
            if (!played[index].finished) continue;
            const Fared& fared = played[index].sayings[saying];
            if (!fared.due) continue;
            count(failed, index, fared.wording < 0);
            if (fared.wording < 0) continue;
            count(told[static_cast<std::size_t>(fared.wording)], index, true);
            count(exchanged[static_cast<std::size_t>(fared.wording)], index, fared.exchanged);
        }
        checked.sentences += 1;
        const bool claims = !placed.saying->always_told() || wordings > 1;
        checked.with_claims += claims || placed.part != Placed::no_part ? 1 : 0;
        const auto too_often = [](int times, int of) { return times > most_failures * of; };
        if (too_often(failed.in_lucks, checked.runs.in_lucks) || too_often(failed.in_worlds, checked.runs.in_worlds)) {
            checked.findings.push_back({Finding::Problem::fails, placed.path, placed.saying->line,
                                        placed.saying->wordings.front().text, failed, checked.runs,
                                        how_to_mend(placed)});
        }
        for (std::size_t index = 0; index != wordings; ++index) {
            const Wording& wording = placed.saying->wordings[index];
            const bool apart = std::any_of(wording.claims.begin(), wording.claims.end(), tells_the_houses_apart);
            const auto mostly = [](int times, int of) { return of >= fewest_told && 2 * times > of; };
            if (!apart
                || !(mostly(exchanged[index].in_lucks, told[index].in_lucks)
                     || mostly(exchanged[index].in_worlds, told[index].in_worlds)))
                continue;
            checked.findings.push_back({Finding::Problem::empty, placed.path, wording.line, wording.text,
                                        exchanged[index], told[index],
                                        "say it of both houses (`both:`), or claim how much more the one has than the "
                                        "other (`above: <the other>`, `by:`)"});
        }
    }

    static std::string how_to_mend(const Placed& placed) {
        if (placed.part != Placed::no_part)
            return "nobody is like that so often: ask for less under `like`, or say less of them";
        return "put it under `first_of` with wordings for what else may come out, the last without `holds`; or claim "
               "less";
    }

    const Stage& stage_;
    const Story& story_;
    int lucks_;
    Plans plans_;
    std::vector<Placed> placed_;
};

Json as_json(const Counts& counts) { return {{"lucks", counts.in_lucks}, {"worlds", counts.in_worlds}}; }
Json in_both(const Text& text) { return {{"da", text.danish}, {"en", text.english}}; }

}  // namespace

Checked check_story(const Stage& stage, const Story& story, int lucks, std::size_t threads) {
    Checker checker(stage, story, lucks);
    return checker.judged(checker.play(threads));
}

Json as_json(const Checked& checked) {
    Json sentences = Json::array();
    for (const Finding& finding : checked.findings) {
        const bool empty = finding.problem == Finding::Problem::empty;
        sentences.push_back({{"problem", empty ? "empty" : "fails"},
                             {"where", finding.path},
                             {"line", finding.line},
                             {"says", in_both(finding.says)},
                             {"times", as_json(finding.times)},
                             {"of", as_json(finding.of)},
                             {"mend", finding.mend}});
    }
    Json bets = Json::array();
    for (const BetCame& bet : checked.bets) {
        Json answers = Json::array();
        for (std::size_t index = 0; index != bet.answers.size(); ++index)
            answers.push_back({{"answer", in_both(bet.answers[index])}, {"came", as_json(bet.came[index])}});
        bets.push_back({{"step", bet.step}, {"answers", answers}});
    }
    return {{"runs", as_json(checked.runs)},      {"sentences", checked.sentences},
            {"with_claims", checked.with_claims}, {"wrong", sentences},
            {"holds", checked.findings.empty()},  {"bets", bets}};
}

}  // namespace raaderum::workshop
