#pragma once
// The boxes of the map as boxes.def declares them, and what each holds in an institution: to read its level, to shift it a
// little, to give it other values, and to see whether two institutions differ in it.

#include "map/theory_map.hpp"
#include "model/institution.hpp"
#include "model/metrics.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace raaderum::map {

/// One thing that a box holds.
struct Part {
    enum class Of { people, leaders, ties, house } of = Of::house;
    std::span<float> values;                        ///< one a person, leader or tie; one of the house
    int* count = nullptr;                           ///< or a whole number
    std::vector<RunningReform>* reforms = nullptr;  ///< or what runs
    std::string_view name;                          ///< of the member
};
using PartVisitor = std::function<void(const Part&)>;

struct BoxDeclaration {
    std::string_view name;
    BoxKind kind = BoxKind::state;
    std::string_view room;  ///< a cause of why/cause_words.def
    double spread = 0;      ///< what counts as one spread where houses do not differ; 0: they do
    words::InTwoLanguages title;
    std::string_view members;              ///< as code, "&P::talks, &L::hours"; empty: a lever or an outcome
    const ParameterInfo* lever = nullptr;  ///< the parameter that a lever is
    std::optional<Metric> metric;          ///< the metric that the box is
    void (*visit)(Institution&, const PartVisitor&) = nullptr;
};

std::span<const BoxDeclaration> box_table();
inline constexpr std::size_t no_box = static_cast<std::size_t>(-1);
/// The box of this name, or no_box.
std::size_t box_called(std::string_view name);
/// The box that holds the member written so, e.g. "&P::talks", or no_box. Terms are left out: what they hold is another box's.
std::size_t box_holding(std::string_view member);

/// The box's value in a house: the mean over people who are there, or over leaders; of a metric that is made of several boxes, what
/// was observed.
double level_of(const BoxDeclaration& box, const Institution& house, std::span<const float> observed);
/// Moves all values of the box by this much. Of weights that sum to 1, the others give way.
void shift(const BoxDeclaration& box, Institution& house, double by);
/// Gives the box other values, at random.
void disturb(const BoxDeclaration& box, Institution& house, std::uint32_t salt);
/// Whether anything that the box holds differs.
bool differs(const BoxDeclaration& box, const Institution& one, const Institution& other);

}  // namespace raaderum::map
