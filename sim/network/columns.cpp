#include "network/columns.hpp"

#include "network/labels.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace raaderum::network {
namespace {

// The first names are the better ones, where a table has several.
constexpr std::array source_names{"source", "from",    "kilde",  "fra",   "afsender", "ego",
                                  "actor1", "actor 1", "sender", "node1", "node 1",   "respondent"};
constexpr std::array target_names{"target", "to",     "mål",     "maal",     "til",   "modtager",
                                  "alter",  "actor2", "actor 2", "receiver", "node2", "node 2"};
constexpr std::array weight_names{"trust",  "tillid",   "weight",       "weights", "vægt",   "vaegt",
                                  "styrke", "strength", "tie strength", "værdi",   "vaerdi", "value"};
constexpr std::array direction_names{"type", "edge type", "directed", "retning"};
constexpr std::array team_names{"team", "hold", "afdeling", "department", "enhed", "unit", "afsnit", "arbejdsplads"};
constexpr std::array person_names{"person", "medarbejder", "employee", "ansat", "navn", "name", "label", "id"};
constexpr std::size_t names_of_persons_only = 4;
constexpr std::array positions_names{"positions",
                                     "stillinger",
                                     "antal stillinger",
                                     "number of positions",
                                     "antal",
                                     "headcount",
                                     "staff",
                                     "employees",
                                     "ansatte",
                                     "medarbejdere",
                                     "normering",
                                     "antal ansatte",
                                     "antal medarbejdere",
                                     "number of employees"};
constexpr std::array leader_names{"leader",  "leder",          "teamleder",      "team leader",
                                  "manager", "nærmeste leder", "afdelingsleder", "naermeste leder"};
constexpr std::array profession_names{"profession", "fag", "faglighed", "faggruppe"};
constexpr std::array silo_names{"silo", "søjle", "soejle", "område", "omraade", "center"};

using Names = std::span<const char* const>;

std::optional<std::size_t> rank(std::string_view name, Names names) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

/// Whether the name is a word for a team beside one for the end of a tie: "source team", "fra hold".
bool is_team_of(std::string_view name, Names ends) {
    return std::any_of(team_names.begin(), team_names.end(), [&](std::string_view team) {
        return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) {
            return name == std::string(end) + " " + std::string(team)
                   || name == std::string(team) + " " + std::string(end);
        });
    });
}

/// Looks among the names of columns for the best of `names`.
class Search {
  public:
    Search(const std::vector<std::string>& plain, const std::vector<std::string>& header, std::size_t line,
           TieProblems& problems)
        : plain_(plain), header_(header), line_(line), problems_(problems), used_(plain.size(), false) {}

    template <class Rank>
    TableColumn best(Rank&& rank_of) {
        TableColumn column;
        std::size_t least = TableColumn::absent;
        for (std::size_t index = 0; index != plain_.size(); ++index) {
            const std::optional<std::size_t> found = rank_of(plain_[index]);
            if (!found || used_[index]) continue;
            if (*found == least) {
                problems_.stop(line_, "the column " + shown(header_[index]) + " occurs twice", "each column once");
            }
            if (*found > least) continue;
            least = *found;
            column = {index, clean_label(header_[index])};
        }
        if (column.there()) used_[column.index] = true;
        return column;
    }
    TableColumn best_of(Names names) {
        return best([&](std::string_view name) { return rank(name, names); });
    }
    TableColumn first_that(bool (*fits)(std::string_view)) {
        return best([&](std::string_view name) { return fits(name) ? std::optional<std::size_t>(0) : std::nullopt; });
    }
    bool is_used(std::size_t index) const { return used_[index]; }

  private:
    const std::vector<std::string>& plain_;
    const std::vector<std::string>& header_;
    std::size_t line_;
    TieProblems& problems_;
    std::vector<bool> used_;
};

}  // namespace

std::string plain_name(std::string_view name) {
    if (name.size() > longest_label) return {};
    std::string plain = folded_label(name);
    for (const auto& [opening, closing] : {std::pair('(', ')'), std::pair('[', ']')}) {
        if (!plain.empty() && plain.back() == closing) plain.erase(std::min(plain.rfind(opening), plain.size()));
    }
    for (char& c : plain) c = c == '_' || c == '-' || c == '.' ? ' ' : c;
    return folded_label(plain);
}

std::optional<std::size_t> weight_rank(std::string_view plain) { return rank(plain, weight_names); }
bool is_team_name(std::string_view plain) { return rank(plain, team_names).has_value(); }
bool is_person_name(std::string_view plain) { return rank(plain, person_names).has_value(); }
bool is_direction_name(std::string_view plain) { return rank(plain, direction_names).has_value(); }
bool is_person_and_no_other_name(std::string_view plain) {
    return rank(plain, person_names).value_or(names_of_persons_only) < names_of_persons_only;
}
bool is_positions_name(std::string_view plain) { return rank(plain, positions_names).has_value(); }
bool is_leader_name(std::string_view plain) { return rank(plain, leader_names).has_value(); }
bool is_profession_name(std::string_view plain) { return rank(plain, profession_names).has_value(); }
bool is_silo_name(std::string_view plain) { return rank(plain, silo_names).has_value(); }

TieColumns tie_columns(const std::vector<std::string>& header, std::size_t line, TieProblems& problems) {
    std::vector<std::string> plain;
    plain.reserve(header.size());
    for (const std::string& name : header) plain.push_back(plain_name(name));
    TieColumns columns;
    columns.count = header.size();
    while (columns.count != 0 && header[columns.count - 1].empty()) --columns.count;
    Search search(plain, header, line, problems);
    columns.source = search.best_of(source_names);
    columns.target = search.best_of(target_names);
    if (!columns.are_ties()) return columns;
    columns.weight = search.best_of(weight_names);
    columns.direction = search.best_of(direction_names);
    columns.source_team = search.first_that([](std::string_view name) { return is_team_of(name, source_names); });
    columns.target_team = search.first_that([](std::string_view name) { return is_team_of(name, target_names); });
    if (!columns.source_team.there()) columns.source_team = search.best_of(team_names);
    for (std::size_t index = 0; index != columns.count; ++index) {
        if (search.is_used(index) || plain[index].empty()) continue;
        const bool a_weight = weight_rank(plain[index]).has_value();
        (a_weight ? columns.weights_unread : columns.unread).push_back(clean_label(header[index]));
    }
    return columns;
}

std::string some_of(const std::vector<std::string>& names) {
    constexpr std::size_t most = 3;
    std::string text;
    for (std::size_t each = 0; each != std::min(names.size(), most); ++each) {
        const bool last = each + 1 == names.size();
        text += (each == 0 ? "" : last ? " and " : ", ") + shown(names[each]);
    }
    return names.size() <= most ? text : text + " and " + std::to_string(names.size() - most) + " more";
}

}  // namespace raaderum::network
