#include "map/theory.hpp"

#include "core/check.hpp"

#include <algorithm>
#include <cctype>

namespace raaderum::map {
namespace {

/// Short names that processes give to settings of the house.
struct ShortName {
    std::string_view name;
    std::string_view box;
};
constexpr auto short_names = std::to_array<ShortName>({{"complexity", "institution.task_complexity"},
                                                       {"goals", "institution.goals"},
                                                       {"reflection", "institution.reflection_share"},
                                                       {"learning_documents", "institution.documentation_for_learning"},
                                                       {"legitimating", "institution.documentation_for_learning"},
                                                       {"learning_share", "institution.documentation_for_learning"},
                                                       {"followed", "institution.effect_tracking"},
                                                       {"tracking", "institution.effect_tracking"},
                                                       {"rewards", "leaders.rewards"},
                                                       {"openness", "leaders.openness"},
                                                       {"peer_support", "leaders.peer_support"}});

void add_once(std::vector<std::size_t>& boxes, std::size_t box) {
    if (box != no_box && std::find(boxes.begin(), boxes.end(), box) == boxes.end()) boxes.push_back(box);
}

bool is_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

const Term* term_called(std::string_view name, std::string_view target) {
    for (const std::span<const Term> table : {term_table(), further_terms()}) {
        for (const Term& term : table) {
            if (term.target == target && term.name == name) return &term;
        }
    }
    return nullptr;
}

/// The boxes of one name of the code: "people.leeway", "house.goals", "churn", "burden".
void add_causes(std::vector<std::size_t>& boxes, std::string_view name, std::string_view target) {
    if (const Term* term = term_called(name, target)) {
        for (const std::size_t box : causes_in(term->code, target)) add_once(boxes, box);
        return;
    }
    const std::size_t dot = name.find('.');
    if (dot != std::string_view::npos) {
        const std::string_view owner = name.substr(0, dot);
        const std::string field(name.substr(dot + 1));
        if (owner == "people") add_once(boxes, box_holding("&P::" + field));
        if (owner == "environment") add_once(boxes, box_holding("&E::" + field));
        if (owner == "leaders") add_once(boxes, box_holding("&L::" + field));
        if (owner == "house") add_once(boxes, box_called("institution." + field));
        return;
    }
    for (const ShortName& each : short_names) {
        if (each.name == name) return add_once(boxes, box_called(each.box));
    }
    add_once(boxes, box_holding("&E::" + std::string(name)));
}

/// The box that a sum makes: a column of people, a value of the house, or what a leader is.
std::size_t made_by(const Arrow& arrow) {
    const std::size_t of_people = box_holding("&P::" + std::string(arrow.target));
    if (of_people != no_box) return of_people;
    const std::size_t of_house = box_holding("&E::" + std::string(arrow.target));
    return of_house != no_box ? of_house : box_called(arrow.target);
}

std::vector<std::size_t> boxes_called(std::string_view names) {
    std::vector<std::size_t> boxes;
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(' '), names.size());
        const std::size_t box = box_called(names.substr(0, end));
        check(box != no_box, "a process makes boxes that there are");
        boxes.push_back(box);
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return boxes;
}

std::size_t place_of(const std::vector<std::size_t>& boxes, std::size_t box) {
    return static_cast<std::size_t>(std::find(boxes.begin(), boxes.end(), box) - boxes.begin());
}

void add_links(Process& process) {
    for (const DeclaredLink& link : link_table()) {
        if (link.process != process.name) continue;
        const std::size_t from = box_called(link.from);
        const std::size_t to = box_called(link.to);
        check(from != no_box && to != no_box, "a link leads from a box to a box");
        check(place_of(process.targets, to) != process.targets.size(), "a process's links lead to what it makes");
        process.edges.push_back({from, to, &link, nullptr});
    }
}

/// Whose sum it is: the last process that makes its target before people and leaders come and go, or that which lets them.
Process& process_of(std::vector<Process>& all, std::size_t target) {
    const auto makes = [&](const Process& process) {
        return place_of(process.targets, target) != process.targets.size();
    };
    Process* found = nullptr;
    for (Process& process : all) {
        const bool of_moves = process.name == "come_and_go" || process.name == "change_leaders";
        if (makes(process) && (found == nullptr || !of_moves)) found = &process;
    }
    check(found != nullptr, "what a sum makes, a process makes");
    return *found;
}

std::vector<Process> make_processes() {
    std::vector<Process> made;
    for (const DeclaredProcess& declared : process_table()) {
        made.push_back({declared.name, boxes_called(declared.targets), {}});
        add_links(made.back());
    }
    for (const Arrow& arrow : arrow_table()) {
        const std::size_t to = made_by(arrow);
        Process& process = process_of(made, to);
        for (const std::size_t from : causes_in(arrow.amount, arrow.target)) {
            process.edges.push_back({from, to, nullptr, &arrow});
        }
    }
    for (Process& process : made) {
        std::stable_sort(process.edges.begin(), process.edges.end(), [&](const Edge& one, const Edge& other) {
            return place_of(process.targets, one.to) < place_of(process.targets, other.to);
        });
    }
    return made;
}

}  // namespace

std::vector<std::size_t> causes_in(std::string_view code, std::string_view target) {
    std::vector<std::size_t> boxes;
    for (std::size_t at = 0; at < code.size();) {
        if (!is_letter(code[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < code.size() && (is_letter(code[end]) || code[end] == '.')) ++end;
        if (std::isdigit(static_cast<unsigned char>(code[at])) == 0) {
            add_causes(boxes, code.substr(at, end - at), target);
        }
        at = end;
    }
    return boxes;
}

std::string Edge::name() const {
    if (arrow != nullptr) {
        const std::string size(arrow->key);
        return arrow->shared ? size + " > " + std::string(box_table()[to].name) : size;
    }
    return std::string(link->process) + ": " + std::string(link->from) + " > " + std::string(link->to);
}

const std::vector<Process>& processes() {
    static const std::vector<Process> made = make_processes();
    return made;
}

bool made_before(const Process& process, std::size_t cause, std::size_t target) {
    return place_of(process.targets, cause) < place_of(process.targets, target);
}

}  // namespace raaderum::map
