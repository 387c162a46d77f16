#include "report/words.hpp"

#include "words/metric_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace raaderum::report {
namespace {

constexpr auto texts = std::to_array<words::InTwoLanguages>({
#define TEXT(name, english, danish) {english, danish},
#include "report/texts.def"
#undef TEXT
});

constexpr int most_decimals = 3;

/// Small and capital letters of Danish that are written in two bytes, of which the first is the same.
constexpr char first_byte = '\xC3';
constexpr char from_capital_to_small = '\x20';

bool opens_with_danish_letter(const std::string& text, bool capital) {
    if (text.size() < 2 || text[0] != first_byte) return false;
    const auto letter = static_cast<unsigned char>(text[1]);
    return capital ? letter < 0xA0 : letter >= 0xA0;
}

}  // namespace

std::string_view Words::operator()(Text text) const { return texts[static_cast<std::size_t>(text)].in(language_); }

std::string Words::number(double value, int decimals) const { return words::number(value, decimals, language_); }

std::string Words::signed_number(double value, int decimals) const {
    return words::signed_number(value, decimals, language_);
}

std::string Words::metric(std::string_view name) const {
    const words::MetricWords* own = words::words_of(name);
    return std::string(own ? own->title.in(language_) : name);
}

std::string Words::metric(const compare::Described& metric) const {
    const words::MetricWords* own = words::words_of(metric.name);
    if (own) return std::string(own->title.in(language_));
    return metric.long_name.empty() ? metric.name : upper_first(metric.long_name);
}

Measure Words::measure(std::string_view metric) const {
    const words::MetricWords* own = words::words_of(metric);
    if (!own) return {};
    const words::Measure& told = own->measure;
    return {told.factor, told.decimals, told.level_unit.in(language_), told.difference_unit.in(language_)};
}

std::string Words::level(std::string_view metric, double value) const {
    const Measure told = measure(metric);
    return number(value * told.factor, told.decimals) + std::string(told.level_unit);
}

std::string Words::difference(std::string_view metric, double value, double precision) const {
    const Measure told = measure(metric);
    return signed_number(value * told.factor, decimals_for(precision * told.factor, told.decimals))
           + std::string(told.difference_unit);
}

std::string Words::verdict(compare::Verdict verdict) const {
    switch (verdict) {
        case compare::Verdict::better:
            return std::string((*this)(Text::better));
        case compare::Verdict::worse:
            return std::string((*this)(Text::worse));
        case compare::Verdict::higher:
            return std::string((*this)(Text::higher));
        case compare::Verdict::lower:
            return std::string((*this)(Text::lower));
        case compare::Verdict::depends_on_world:
            return std::string((*this)(Text::depends_on_world));
        case compare::Verdict::no_difference_that_matters:
            return std::string((*this)(Text::no_difference_that_matters));
        case compare::Verdict::cannot_tell:
            return std::string((*this)(Text::cannot_tell));
    }
    return {};
}

std::string Words::list(const std::vector<std::string>& items, std::size_t most) const {
    if (items.size() > most) {
        std::vector<std::string> first(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(most));
        first.push_back(filled(Text::and_more, fmt::arg("count", items.size() - most)));
        return list(first);
    }
    std::string text;
    for (std::size_t index = 0; index != items.size(); ++index) {
        if (index != 0) text += index + 1 == items.size() ? (*this)(Text::list_and) : std::string_view(", ");
        text += items[index];
    }
    return text;
}

std::string lower_first(std::string text) {
    if (opens_with_danish_letter(text, true)) {
        text[1] = static_cast<char>(text[1] + from_capital_to_small);
    } else if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') {
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    }
    return text;
}

std::string upper_first(std::string text) {
    if (opens_with_danish_letter(text, false)) {
        text[1] = static_cast<char>(text[1] - from_capital_to_small);
    } else if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text;
}

int decimals_for(double precision, int least) {
    if (!std::isfinite(precision) || precision <= 0.0) return least;
    return std::clamp(static_cast<int>(std::ceil(-std::log10(precision))), least, std::max(least, most_decimals));
}

}  // namespace raaderum::report
