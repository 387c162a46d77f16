#pragma once
// What a report says, in English or in Danish: every text, the titles of metrics, and numbers as people write them.

#include "compare/comparison.hpp"
#include "words/language.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace raaderum::report {

using words::Language;

enum class Text {
#define TEXT(name, english, danish) name,
#include "report/texts.def"
#undef TEXT
};

/// How numbers of a metric are told to people, in the language of the report.
struct Measure {
    double factor = 1.0;               ///< what a number is multiplied by
    int decimals = 2;                  ///< of a level
    std::string_view level_unit;       ///< written right behind a level, e.g. " % of hours"
    std::string_view difference_unit;  ///< written right behind a difference
};

/// Speaks one language. Texts come out plain, to be escaped where they enter a page.
class Words {
  public:
    explicit Words(Language language) : language_(language) {}

    Language language() const { return language_; }
    std::string_view code() const { return language_ == Language::danish ? "da" : "en"; }

    std::string_view operator()(Text text) const;
    /// A text with its places filled in, each by fmt::arg("place", value).
    template <class... Args>
    std::string filled(Text text, const Args&... args) const {
        return fmt::vformat((*this)(text), fmt::make_format_args(args...));
    }

    /// Decimal comma in Danish, a true minus sign, "–" for what is not a number.
    std::string number(double value, int decimals) const;
    std::string signed_number(double value, int decimals) const;

    /// The name of a metric or of a person's state; its long name, or else the name itself, where the table lacks it.
    std::string metric(const compare::Described& metric) const;
    std::string metric(std::string_view name) const;
    Measure measure(std::string_view metric) const;

    /// A level of a metric, with its unit.
    std::string level(std::string_view metric, double value) const;
    /// A difference, with sign and unit. `precision`: half-width that decides how many decimals are worth telling; NaN: as
    /// many as a level has.
    std::string difference(std::string_view metric, double value, double precision) const;

    std::string verdict(compare::Verdict verdict) const;
    /// "a, b and c"; of more than `most` items the first, and how many more there are.
    std::string list(const std::vector<std::string>& items, std::size_t most = 1000) const;

  private:
    Language language_;
};

/// `text` with its first letter small, for the middle of a sentence.
std::string lower_first(std::string text);
std::string upper_first(std::string text);

/// Decimals with which a half-width of `precision` shows at least one digit; at least `least`, at most three.
int decimals_for(double precision, int least);

}  // namespace raaderum::report
