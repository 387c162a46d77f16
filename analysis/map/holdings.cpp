// What boxes hold: read, moved and compared. Parts that are copies of each other move together; counters, and sums
// from which a level is made anew each week, stay where they are when a box is shifted.

#include "core/draws.hpp"
#include "map/boxes.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::map {
namespace {

constexpr auto shares = std::to_array<std::string_view>({"environment.paradigms.", "leaders.style."});

constexpr Week far_off = 1000000;  // a reform that began then runs still

/// Calls `visit(part, its number)` without changing the house.
template <class Visit>
void look_at(const BoxDeclaration& box, const Institution& house, Visit&& visit) {
    std::size_t k = 0;
    box.visit(const_cast<Institution&>(house), [&](const Part& part) { visit(part, k++); });
}

double mean_over_people(const Part& part, const Institution& house) {
    double sum = 0.0;
    double there = 0.0;
    for (std::size_t i = 0; i != part.values.size(); ++i) {
        const auto filled = static_cast<double>(house.people.filled[i]);
        const float value = part.name == "absence_left" ? smaller(1.0F, part.values[i]) : part.values[i];
        sum += filled * static_cast<double>(value);
        there += filled;
    }
    return there > 0.0 ? sum / there : 0.0;
}

double mean(std::span<const float> values) {
    double sum = 0.0;
    for (const float value : values) sum += static_cast<double>(value);
    return values.empty() ? 0.0 : sum / static_cast<double>(values.size());
}

/// Trust on all ties.
double mean_over_ties(const Institution& house) {
    const TiePattern& pattern = *house.pattern;
    double sum = 0.0;
    double ties = 0.0;
    for (std::size_t i = 0; i != house.people.positions; ++i) {
        for (std::uint32_t tie = pattern.first[i]; tie != pattern.first[i + 1]; ++tie) {
            sum += static_cast<double>(house.trust[pattern.slot(i, tie)]);
            ties += 1.0;
        }
    }
    return ties > 0.0 ? sum / ties : 0.0;
}

/// How much service differs, before the political level takes stock of it.
double variation_of_service(const Institution& house) {
    double there = 0.0;
    double sum = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i != house.people.positions; ++i) {
        const auto filled = static_cast<double>(house.people.filled[i]);
        there += filled;
        sum += filled * static_cast<double>(house.people.service[i]);
        squares += filled * static_cast<double>(house.people.service_square[i]);
    }
    if (there <= 0.0) return 0.0;
    const double mean = sum / there;
    return std::sqrt(std::max(0.0, squares / there - mean * mean));
}

double level_of(const Part& part, const Institution& house) {
    if (part.reforms != nullptr) {
        double size = 0.0;
        for (const RunningReform& reform : *part.reforms) size += static_cast<double>(reform.size);
        return size;
    }
    if (part.of == Part::Of::people && part.name != "filled") return mean_over_people(part, house);
    return mean(part.values);
}

/// How much a part moves when its box moves by one; 0: it does not.
float moves_with(std::string_view name) {
    for (const std::string_view still : {"service", "service_square", "open", "vacancy_left", "hours", "news"}) {
        if (name == still) return 0.0F;
    }
    return name == "harm_per_1000" ? 1000.0F : 1.0F;
}

void shift_lever(const ParameterInfo& lever, Parameters& parameters, double by) {
    const double before = lever.get(parameters);
    for (const std::string_view prefix : shares) {
        if (!lever.key.starts_with(prefix)) continue;
        for (const ParameterInfo& other : parameter_table()) {
            if (!other.key.starts_with(prefix) || other.key == lever.key) continue;
            other.set(parameters, other.get(parameters) * (1.0 - before - by) / (1.0 - before));
        }
    }
    lever.set(parameters, before + by);
}

class Dice {
  public:
    explicit Dice(std::uint32_t salt) : luck_(salt, ReplicateId{0}) {}
    float draw() { return uniform(luck_.words(Purpose::sensitivity, 0, 0, next_++)[0]); }

  private:
    Luck luck_;
    std::uint32_t next_ = 0;
};

bool yes_or_no(std::string_view name) {
    return name == "filled" || name == "open" || name == "resource_role" || name.ends_with("_profession");
}

float any_value(std::string_view name, float before, float top, Dice& dice) {
    const float u = dice.draw();
    if (yes_or_no(name)) return u < 0.3F ? 1.0F - before : before;
    if (name == "own_direction" || name == "tightening") return u - 0.5F;
    if (name.ends_with("_deviation") || name.starts_with("misjudged") || name == "life_strain" || name == "alliance")
        return 4.0F * u - 2.0F;
    if (name == "tenure") return 150.0F * u;
    return top * u;
}

void disturb(const Part& part, Dice& dice) {
    if (part.count != nullptr) {
        *part.count =
            part.name == "harms" ? static_cast<int>(400.0F * dice.draw()) : static_cast<int>(4.0F * dice.draw());
    } else if (part.reforms != nullptr) {
        if (part.reforms->empty()) {
            RunningReform reform;
            reform.over_weeks = 10000;
            reform.size = 0.2F + 0.8F * dice.draw();
            reform.involvement = dice.draw();
            reform.deregulation = dice.draw();
            reform.decoupling = dice.draw();
            part.reforms->push_back(reform);
        } else {
            part.reforms->clear();
        }
    } else {
        float top = 1.0F;
        for (const float value : part.values) top = larger(top, value);
        for (float& value : part.values) value = any_value(part.name, value, top, dice);
    }
}

bool same(const Part& one, const Part& other) {
    if (one.count != nullptr) return *one.count == *other.count;
    if (one.reforms != nullptr) return one.reforms->size() == other.reforms->size();
    return std::equal(one.values.begin(), one.values.end(), other.values.begin(), other.values.end());
}

}  // namespace

double level_of(const BoxDeclaration& box, const Institution& house, std::span<const float> observed) {
    if (box.lever != nullptr) return box.lever->get(house.parameters);
    if (box.visit == nullptr) return static_cast<double>(observed[static_cast<std::size_t>(*box.metric)]);
    if (box.name == "trust_colleagues") return mean_over_ties(house);
    if (box.name == "service_variation") return variation_of_service(house);
    double level = 0.0;
    double parts = 0.0;
    look_at(box, house, [&](const Part& part, std::size_t k) {
        if (k != 0 && box.name != "lift") return;
        level += level_of(part, house);
        parts += 1.0;
    });
    return level / parts;
}

void shift(const BoxDeclaration& box, Institution& house, double by) {
    if (box.lever != nullptr) return shift_lever(*box.lever, house.parameters, by);
    if (box.visit == nullptr) return;
    box.visit(house, [&](const Part& part) {
        const float step = moves_with(part.name) * static_cast<float>(by);
        for (float& value : part.values) value += step;
        if (part.reforms != nullptr) part.reforms->push_back({far_off, 26, static_cast<float>(by), 0.6F, 0.7F, 0.2F});
    });
}

void disturb(const BoxDeclaration& box, Institution& house, std::uint32_t salt) {
    Dice dice(salt);
    if (box.lever != nullptr) {
        const double low = std::max(box.lever->low, -1.0);
        const double value = low + (box.lever->high - low) * static_cast<double>(dice.draw());
        return shift_lever(*box.lever, house.parameters, value - box.lever->get(house.parameters));
    }
    if (box.visit == nullptr) return;
    box.visit(house, [&](const Part& part) { disturb(part, dice); });
    if (box.name != "people_present") return;
    for (std::size_t i = 0; i != house.people.positions; ++i) house.people.filled[i] *= house.people.open[i];
}

bool differs(const BoxDeclaration& box, const Institution& one, const Institution& other) {
    if (box.lever != nullptr) return box.lever->get(one.parameters) != box.lever->get(other.parameters);
    if (box.visit == nullptr) return false;
    std::vector<Part> parts;
    look_at(box, one, [&](const Part& part, std::size_t) { parts.push_back(part); });
    bool found = false;
    look_at(box, other, [&](const Part& part, std::size_t k) { found = found || !same(parts[k], part); });
    return found;
}

}  // namespace raaderum::map
