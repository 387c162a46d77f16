#include "network/tie_collector.hpp"

#include "core/printable.hpp"
#include "model/parameters.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <tuple>

namespace raaderum::network {

void TieProblems::note(std::size_t line, std::string wrong, std::string expected) {
    constexpr std::size_t most_shown = 20;
    if (problems_.size() == most_shown) {
        ++more_;
        return;
    }
    constexpr std::size_t last_line = std::numeric_limits<int>::max();
    problems_.push_back({file_, static_cast<int>(std::min(line, last_line)), std::move(wrong), std::move(expected)});
}

void TieProblems::stop(std::size_t line, std::string wrong, std::string expected) {
    note(line, std::move(wrong), std::move(expected));
    throw_if_any();
    throw BrokenInvariant("a problem in a file of ties was noted and lost");
}

void TieProblems::throw_if_any() {
    if (problems_.empty()) return;
    if (more_ != 0)
        problems_.push_back({file_, 0, std::to_string(more_) + " more problems like these", "mend these first"});
    throw BadTies(std::move(problems_));
}

TieCollector::TieCollector(TieProblems& problems) : problems_(problems) {
    const ParameterInfo* const employees = find_parameter("institution.employees");
    check(employees != nullptr, "the parameter table knows no employees");
    most_people_ = static_cast<std::size_t>(employees->high);
}

std::uint32_t TieCollector::person(std::string_view label, std::size_t line) {
    if (label.size() > longest_label) {
        problems_.stop(line, "a person's label is longer than " + std::to_string(longest_label) + " bytes",
                       "short labels; a quote may be missing");
    }
    const auto known = numbers_.find(label);
    if (known != numbers_.end()) return known->second;
    if (people() == most_people_) {
        problems_.stop(line, "there are more than " + std::to_string(most_people_) + " people", "a smaller network");
    }
    const auto person = static_cast<std::uint32_t>(people());
    numbers_.emplace(label, person);
    labels_.emplace_back(label);
    return person;
}

void TieCollector::tie(std::uint32_t source, std::uint32_t target, float weight, std::size_t line) {
    if (mentions_.size() == most_ties) {
        problems_.stop(line, "there are more than " + std::to_string(most_ties) + " ties",
                       "a smaller network (an undirected edge makes two ties)");
    }
    weighted_ = weighted_ || !std::isnan(weight);
    mentions_.push_back({source, target, weight, static_cast<std::uint32_t>(mentions_.size())});
}

TieList TieCollector::finish(const std::vector<std::uint32_t>& position, ReadingNotes& notes) {
    problems_.throw_if_any();
    if (people() < 2) {
        problems_.stop(0, "the file names fewer than two people", "at least one tie between two different people");
    }
    if (!position.empty()) {
        for (Mention& mention : mentions_) {
            mention.source = position[mention.source];
            mention.target = position[mention.target];
        }
    }
    std::sort(mentions_.begin(), mentions_.end(), [](const Mention& a, const Mention& b) {
        return std::tie(a.source, a.target, a.order) < std::tie(b.source, b.target, b.order);
    });

    TieList list;
    list.positions = people();
    list.labels.resize(people());
    for (std::size_t index = 0; index != people(); ++index) {
        list.labels[position.empty() ? index : position[index]] = std::move(labels_[index]);
    }
    list.ties.reserve(mentions_.size());
    if (weighted_) list.weight.reserve(mentions_.size());
    for (const Mention& mention : mentions_) {
        const std::pair tie(mention.source, mention.target);
        if (mention.source == mention.target) {
            ++notes.self_ties_dropped;
        } else if (!list.ties.empty() && list.ties.back() == tie) {
            ++notes.duplicates_merged;
            if (weighted_ && std::isnan(list.weight.back())) list.weight.back() = mention.weight;
        } else {
            list.ties.push_back(tie);
            if (weighted_) list.weight.push_back(mention.weight);
        }
    }
    return list;
}

std::optional<float> parse_weight(std::string_view text, bool decimal_comma) {
    if (text.empty() || text == "NA") return std::numeric_limits<float>::quiet_NaN();
    std::string digits(text.substr(0, 64));
    if (digits.size() != text.size()) return std::nullopt;
    if (decimal_comma && digits.find('.') == std::string::npos) std::replace(digits.begin(), digits.end(), ',', '.');
    double weight = 0.0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), weight);
    const bool understood = error == std::errc() && end == digits.data() + digits.size();
    if (!understood || !(weight >= 0.0 && weight <= 1.0)) return std::nullopt;
    return static_cast<float>(weight);
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

}  // namespace raaderum::network
