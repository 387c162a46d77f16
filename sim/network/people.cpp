#include "network/people.hpp"

#include "core/check.hpp"
#include "model/parameters.hpp"
#include "network/labels.hpp"
#include "network/table.hpp"

#include <utility>

namespace raaderum::network {
namespace {

constexpr std::size_t most_examples = 3;

}  // namespace

People::People(TieProblems& problems) : problems_(problems) {
    const ParameterInfo* const employees = find_parameter("institution.employees");
    check(employees != nullptr, "the parameter table knows no employees");
    most_people_ = static_cast<std::size_t>(employees->high);
}

std::optional<std::uint32_t> People::number(std::string_view label, std::size_t line) {
    if (label.size() > longest_label) {
        problems_.stop(line, "a person's label is longer than " + std::to_string(longest_label) + " bytes",
                       "short labels; a quote may be missing");
    }
    const auto spelled = by_spelling_.find(label);
    if (spelled != by_spelling_.end()) return spelled->second;
    std::string folded = folded_label(label);
    if (folded.empty()) return std::nullopt;
    const auto known = by_folded_.find(folded);
    if (known != by_folded_.end()) {
        const std::uint32_t person = known->second;
        merged_.add(line);
        if (merged_examples_.size() < most_examples)
            merged_examples_.push_back(shown(label) + " as " + shown(labels_[person]));
        by_spelling_.emplace(label, person);
        return person;
    }
    if (count() == most_people_) {
        problems_.stop(line, "there are more than " + std::to_string(most_people_) + " people", "a smaller network");
    }
    const auto person = static_cast<std::uint32_t>(count());
    by_spelling_.emplace(label, person);
    labels_.push_back(clean_label(label));
    folded_.push_back(folded);
    by_folded_.emplace(std::move(folded), person);
    first_lines_.push_back(line);
    team_of_.push_back(no_team);
    return person;
}

std::optional<std::uint32_t> People::find(std::string_view label) const {
    const std::string folded = folded_label(label);
    if (const auto known = by_folded_.find(folded); known != by_folded_.end()) return known->second;
    const auto named = by_name_.find(folded);
    return named == by_name_.end() ? std::nullopt : named->second;
}

void People::also_called(std::uint32_t person, std::string_view name) {
    if (name.size() > longest_label) return;
    const std::string folded = folded_label(name);
    if (folded.empty()) return;
    const auto [place, is_new] = by_name_.emplace(folded, person);
    if (!is_new && place->second != person) place->second.reset();
}

void People::put_in_team(std::uint32_t person, std::string_view team, std::size_t line, TieProblems& problems) {
    if (is_missing(team)) return;
    if (team.size() > longest_label) problems.stop(line, "a team's name is very long", "short names");
    const auto [place, is_new] =
        team_by_folded_.emplace(folded_label(team), static_cast<std::uint32_t>(team_names_.size()));
    if (place->first.empty()) {
        team_by_folded_.erase(place);
        return;
    }
    if (is_new) team_names_.push_back(clean_label(team));
    std::uint32_t& known = team_of_[person];
    if (known == no_team) known = place->second;
    if (known == place->second) return;
    problems.note_row(line, "a person is in two teams: ",
                      labels_[person] + " in " + team_names_[known] + " and " + team_names_[place->second], "",
                      "one team for each person; a column that names no team of the person needs another name");
}

void People::forget_teams() {
    team_of_.assign(count(), no_team);
    team_names_.clear();
    team_by_folded_.clear();
}

std::vector<std::string> People::doubts() const {
    std::vector<std::string> sentences;
    if (merged_.count() != 0) {
        std::string text = counted(merged_.count(), "label was", "labels were") + " read as ";
        text += merged_.count() == 1 ? "a person named before: " : "people named before: ";
        for (std::size_t each = 0; each != merged_examples_.size(); ++each)
            text += (each == 0 ? "" : ", ") + merged_examples_[each];
        if (merged_.count() > merged_examples_.size())
            text += " and " + std::to_string(merged_.count() - merged_examples_.size()) + " more";
        sentences.push_back(text + " (" + merged_.in_words()
                            + "); they differ by capitals, spaces, dashes, invisible letters or composition only");
    }
    std::map<std::string, std::uint32_t, std::less<>> numbers;
    std::vector<std::string> alike;
    Lines lines;
    for (std::uint32_t person = 0; person != count(); ++person) {
        std::string number = whole_number_in(folded_[person]);
        if (number.empty()) continue;
        const auto [place, is_new] = numbers.emplace(std::move(number), person);
        if (is_new) continue;
        lines.add(first_lines_[person]);
        if (alike.size() < most_examples)
            alike.push_back(shown(labels_[place->second]) + " and " + shown(labels_[person]));
    }
    if (lines.count() != 0) {
        std::string text = "labels that look alike are read as different people: ";
        for (std::size_t each = 0; each != alike.size(); ++each) text += (each == 0 ? "" : ", ") + alike[each];
        if (lines.count() > alike.size()) text += " and " + std::to_string(lines.count() - alike.size()) + " more";
        sentences.push_back(text + " (" + lines.in_words() + "); where they are one, write them alike");
    }
    return sentences;
}

}  // namespace raaderum::network
