#include "engine/shadows.hpp"

#include "observe/observe.hpp"

#include <algorithm>
#include <utility>

namespace raaderum::engine {
namespace {

bool writes_any(Phase step, const std::vector<char>& own) {
    const auto all = channels();
    for (std::size_t channel = 0; channel != all.size(); ++channel) {
        if (own[channel] != 0 && all[channel].step == step) return true;
    }
    return false;
}

/// What `before` and `after` say of one number, done to the number of a shadow: losses take their share, gains add.
float likewise(float own, float before, float after) {
    if (own == before) return after;
    return after < before && before > 0.0F ? own * (after / before) : own + (after - before);
}

}  // namespace

std::vector<float> numbers_of(const std::vector<char>& own, Institution& institution) {
    std::vector<float> numbers;
    const auto all = channels();
    for (std::size_t channel = 0; channel != all.size(); ++channel) {
        if (own[channel] == 0) continue;
        all[channel].visit(
            institution, [&](std::span<float> values) { numbers.insert(numbers.end(), values.begin(), values.end()); });
    }
    return numbers;
}

Shadows::Shadows(std::vector<char> own, const Pair& start) : own_(std::move(own)), stage_(start[0]) {
    for (std::size_t channel = 0; channel != own_.size(); ++channel) {
        if (own_[channel] == 0) to_hold_.push_back(channel);
    }
    add_chain(to_hold_, 1, start);
    add_chain({to_hold_.rbegin(), to_hold_.rend()}, 0, start);
}

void Shadows::add_chain(const std::vector<std::size_t>& order, std::size_t held_at_first, const Pair& start) {
    const std::size_t policy = channel_called("policy");
    std::vector<char> held(own_.size(), 0);
    for (std::size_t link = 0; link != order.size(); ++link) {
        const std::size_t count = link + held_at_first;
        if (count != 0) held[order[count - 1]] = 1;
        // What an institution starts with is the policy's doing.
        Institution first = start[static_cast<std::size_t>(held[policy])];
        shadows_.push_back({count == 0 ? order.front() : order[count - 1], link == 0, held, numbers_of(own_, first)});
    }
}

void Shadows::set_stage(std::size_t shadow, const Pair& from, Phase lived) {
    const Shadow& one = shadows_[shadow];
    const auto all = channels();
    const bool anew = one.begins_chain || (lived != nullptr && !keeps_to_its_channels(lived));
    for (std::size_t channel = 0; channel != all.size(); ++channel) {
        if (own_[channel] != 0) continue;
        const bool changed = channel == one.adds || (lived != nullptr && all[channel].step == lived);
        if (anew || changed) all[channel].hand_over(stage_, from[static_cast<std::size_t>(one.held[channel])]);
    }
    const float* next = one.own.data();
    for (std::size_t channel = 0; channel != all.size(); ++channel) {
        if (own_[channel] == 0) continue;
        all[channel].visit(stage_, [&](std::span<float> values) {
            std::copy_n(next, values.size(), values.begin());
            next += values.size();
        });
    }
}

void Shadows::follow(Phase step, Pair& before, Pair& after, const WeekContext& context) {
    if (!writes_any(step, own_)) {
        pass_on(channel_of(step), before, after);
        return;
    }
    const WeekContext unwatched{context.week, context.luck, context.workers};
    for (std::size_t shadow = 0; shadow != shadows_.size(); ++shadow) {
        set_stage(shadow, before, step);
        step(stage_, unwatched);
        shadows_[shadow].own = numbers_of(own_, stage_);
    }
}

bool Shadows::as_the_one_before(std::size_t shadow) const {
    return !shadows_[shadow].begins_chain && shadows_[shadow].own == shadows_[shadow - 1].own;
}

void Shadows::pass_on(std::size_t through, Pair& before, Pair& after) {
    const std::array then{numbers_of(own_, before[0]), numbers_of(own_, before[1])};
    const std::array now{numbers_of(own_, after[0]), numbers_of(own_, after[1])};
    if (then == now) return;
    const People& people = stage_.people;
    const bool people_move = through == channel_called("people");
    const auto newcomer_at = [&](std::size_t source, std::size_t place) {
        return before[source].people.generation[place] != after[source].people.generation[place];
    };
    const auto all = channels();
    std::size_t at = 0;
    for (std::size_t channel = 0; channel != all.size(); ++channel) {
        if (own_[channel] == 0) continue;
        all[channel].visit(stage_, [&](std::span<float> values) {
            // Where people move, ties are only ever begun anew.
            const bool of_ties = values.size() == stage_.trust.size() && values.data() == stage_.trust.data();
            for (std::size_t place = 0; place != values.size(); ++place, ++at) {
                for (Shadow& shadow : shadows_) {
                    const auto source = static_cast<std::size_t>(shadow.held[through]);
                    const float was = then[source][at];
                    const float is = now[source][at];
                    if (was == is) continue;
                    const bool begun_anew =
                        people_move && (of_ties || (values.size() == people.places && newcomer_at(source, place)));
                    shadow.own[at] = begun_anew ? is : likewise(shadow.own[at], was, is);
                }
            }
        });
    }
}

void Shadows::observe(Metric metric, const Pair& now, const Workers& workers, std::span<float> values) {
    const auto all = channels();
    for (std::size_t shadow = 0; shadow != shadows_.size(); ++shadow) {
        set_stage(shadow, now, nullptr);
        // Metrics read their own channels, the settings, and who is there.
        const Channel& added = all[shadows_[shadow].adds];
        const bool read = added.step == nullptr || added.step == come_and_go;
        values[shadow] = !read && as_the_one_before(shadow)
                             ? values[shadow - 1]
                             : raaderum::observe(stage_, workers)[static_cast<std::size_t>(metric)];
    }
}

}  // namespace raaderum::engine
