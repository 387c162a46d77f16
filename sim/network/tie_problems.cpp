#include "network/tie_problems.hpp"

#include "core/check.hpp"
#include "core/printable.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace raaderum::network {
namespace {

constexpr std::size_t most_shown = 20;
constexpr std::size_t most_named = 3;

int as_line(std::size_t line) {
    constexpr std::size_t last_line = std::numeric_limits<int>::max();
    return static_cast<int>(std::min(line, last_line));
}

std::string_view without_colon(std::string_view text) { return text.substr(0, text.find_last_not_of(" :") + 1); }

}  // namespace

void Lines::add(std::size_t line, std::string_view what) {
    ++count_;
    if (line != last_) {
        ++lines_there_are_;
        if (lines_.size() < most_named) lines_.push_back(line);
    }
    last_ = line;
    if (what.empty()) return;
    std::string example = shown(what);
    if (std::find(examples_.begin(), examples_.end(), example) != examples_.end()) return;
    if (examples_.size() == most_named) {
        others_ = true;
    } else {
        examples_.push_back(std::move(example));
    }
}

std::string Lines::in_words() const {
    std::string text = lines_there_are_ == 1 ? "line " : "lines ";
    for (std::size_t each = 0; each != lines_.size(); ++each) {
        const bool last = each + 1 == lines_.size() && lines_there_are_ == lines_.size();
        text += (each == 0 ? "" : last ? " and " : ", ") + std::to_string(lines_[each]);
    }
    if (lines_there_are_ > lines_.size()) text += " and " + std::to_string(lines_there_are_ - lines_.size()) + " more";
    return text;
}

std::string Lines::examples() const {
    std::string text;
    for (const std::string& example : examples_) text += (text.empty() ? "" : ", ") + example;
    return others_ ? text + " and others" : text;
}

void TieProblems::note(std::size_t line, std::string wrong, std::string expected) {
    if (problems_.size() == most_shown) {
        ++more_;
        return;
    }
    problems_.push_back({file_, as_line(line), std::move(wrong), std::move(expected)});
}

void TieProblems::note_row(std::size_t line, std::string_view before, std::string_view what, std::string_view after,
                           std::string_view expected) {
    auto group = std::find_if(groups_.begin(), groups_.end(), [&](const Group& known) {
        return known.before == before && known.after == after && known.expected == expected;
    });
    if (group == groups_.end()) {
        if (groups_.size() == most_shown) {
            ++more_;
            return;
        }
        groups_.push_back({std::string(before), std::string(after), std::string(expected), {}});
        group = groups_.end() - 1;
    }
    group->lines.add(line, what);
}

void TieProblems::stop(std::size_t line, std::string wrong, std::string expected) {
    problems_.push_back({file_, as_line(line), std::move(wrong), std::move(expected)});
    throw_if_any();
    throw BrokenInvariant("a problem in a file of ties was noted and lost");
}

void TieProblems::throw_if_any() {
    for (const Group& group : groups_) {
        const std::string examples = group.lines.examples();
        std::string wrong;
        if (group.lines.count() == 1) {
            wrong = group.before + examples + group.after;
        } else {
            wrong = counted(group.lines.count(), "row", "rows") + ": " + std::string(without_colon(group.before))
                    + group.after;
            if (!examples.empty()) wrong += " (" + examples + ")";
            wrong += ", " + group.lines.in_words();
        }
        problems_.push_back({file_, as_line(group.lines.first()), std::move(wrong), group.expected});
    }
    groups_.clear();
    if (problems_.empty()) return;
    std::stable_sort(problems_.begin(), problems_.end(),
                     [](const TieProblem& a, const TieProblem& b) { return a.line < b.line; });
    if (more_ != 0)
        problems_.push_back({file_, 0, std::to_string(more_) + " more problems like these", "mend these first"});
    throw BadTies(std::move(problems_));
}

std::string shown(std::string_view text) {
    constexpr std::size_t longest = 40;
    std::string result(text.substr(0, longest));
    // A letter of several bytes is not cut in the middle.
    while (text.size() > longest && !result.empty()
           && (static_cast<unsigned char>(text[result.size()]) & 0xC0U) == 0x80U) {
        result.pop_back();
    }
    return "'" + printable(result, {}) + (text.size() > longest ? "…'" : "'");
}

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
    return std::to_string(count) + " " + std::string(count == 1 ? singular : plural);
}

}  // namespace raaderum::network
