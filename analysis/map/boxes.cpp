#include "map/boxes.hpp"

#include "core/check.hpp"
#include "words/metric_words.hpp"
#include "words/parameter_words.hpp"

#include <algorithm>

namespace raaderum::map {
namespace {

using P = People;
using E = Environment;
using L = Leaders;
using I = Institution;

void show(std::span<float> values, Part::Of of, std::string_view name, const PartVisitor& visit) {
    Part part;
    part.of = of;
    part.values = values;
    part.name = name;
    visit(part);
}
void show(Institution& house, Column<float> P::*column, std::string_view name, const PartVisitor& visit) {
    show(std::span(house.people.*column).first(house.people.positions), Part::Of::people, name, visit);
}
void show(Institution& house, Column<float> L::*column, std::string_view name, const PartVisitor& visit) {
    show(std::span(house.leaders.*column).first(house.leaders.count), Part::Of::leaders, name, visit);
}
void show(Institution& house, Column<float> I::*column, std::string_view name, const PartVisitor& visit) {
    show(house.*column, Part::Of::ties, name, visit);
}
void show(Institution& house, float E::*value, std::string_view name, const PartVisitor& visit) {
    show(std::span(&(house.environment.*value), 1), Part::Of::house, name, visit);
}
void show(Institution& house, int E::*count, std::string_view name, const PartVisitor& visit) {
    Part part;
    part.count = &(house.environment.*count);
    part.name = name;
    visit(part);
}
void show(Institution& house, std::vector<RunningReform> E::*reforms, std::string_view name, const PartVisitor& visit) {
    Part part;
    part.reforms = &(house.environment.*reforms);
    part.name = name;
    visit(part);
}

/// The name of the k-th of "&P::talks, &L::hours".
constexpr std::string_view member_name(std::string_view members, std::size_t k) {
    for (; k != 0; --k) members.remove_prefix(members.find(',') + 1);
    members = members.substr(0, members.find(','));
    return members.substr(members.find("::") + 2);
}

template <auto... members>
void visit_members(std::string_view names, Institution& house, const PartVisitor& visit) {
    std::size_t k = 0;
    (show(house, members, member_name(names, k++), visit), ...);
}

const words::InTwoLanguages& title_of(std::string_view metric) {
    const words::MetricWords* found = words::words_of(metric);
    check(found != nullptr, "every metric has its words");
    return found->title;
}

const words::InTwoLanguages& title_of_lever(std::string_view key) {
    const words::ParameterWords* found = words::words_of_parameter(key);
    check(found != nullptr && !found->title.english.empty(), "every lever has its words");
    return found->title;
}

std::vector<BoxDeclaration> make_table() {
    std::vector<BoxDeclaration> table;
#define BOX(name, kind, room, spread, english, danish, ...)                      \
    table.push_back({#name,                                                      \
                     BoxKind::kind,                                              \
                     #room,                                                      \
                     spread,                                                     \
                     {english, danish},                                          \
                     #__VA_ARGS__,                                               \
                     nullptr,                                                    \
                     {},                                                         \
                     [](Institution& house, const PartVisitor& visit) {          \
                         visit_members<__VA_ARGS__>(#__VA_ARGS__, house, visit); \
                     }});
#define METRIC_BOX(name, kind, room, spread, ...)                                                               \
    table.push_back({#name, BoxKind::kind, #room, spread, title_of(#name), #__VA_ARGS__, nullptr, Metric::name, \
                     [](Institution& house, const PartVisitor& visit) {                                         \
                         visit_members<__VA_ARGS__>(#__VA_ARGS__, house, visit);                                \
                     }});
#define OUTCOME(name, room) \
    table.push_back({#name, BoxKind::metric, #room, 0, title_of(#name), {}, nullptr, Metric::name, nullptr});
#define LEVER(key)                                                   \
    check(find_parameter(key) != nullptr, "a lever is a parameter"); \
    table.push_back({key, BoxKind::lever, "policy", 0, title_of_lever(key), {}, find_parameter(key), {}, nullptr});
#include "map/boxes.def"
#undef BOX
#undef METRIC_BOX
#undef OUTCOME
#undef LEVER
    return table;
}

}  // namespace

std::span<const BoxDeclaration> box_table() {
    static const std::vector<BoxDeclaration> table = make_table();
    return table;
}

std::size_t box_called(std::string_view name) {
    const auto table = box_table();
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto& box) { return box.name == name; });
    return found == table.end() ? no_box : static_cast<std::size_t>(found - table.begin());
}

std::size_t box_holding(std::string_view member) {
    const auto table = box_table();
    for (std::size_t box = 0; box != table.size(); ++box) {
        if (table[box].kind == BoxKind::term) continue;
        std::string_view rest = table[box].members;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(','), rest.size());
            if (rest.substr(0, end) == member) return box;
            rest.remove_prefix(std::min(end + 2, rest.size()));
        }
    }
    return no_box;
}

}  // namespace raaderum::map
