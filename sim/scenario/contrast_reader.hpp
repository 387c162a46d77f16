#pragma once
// What the sections `claim` and `experiment` have in common: texts in two languages, and measures that are differences between
// variants in what metrics are over some weeks.

#include "scenario/claim.hpp"
#include "scenario/node.hpp"
#include "scenario/values.hpp"

#include <cstddef>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::scenario {

/// The largest weight of a variant, and the largest effect that can be told; more is a slip of the pen.
inline constexpr double largest_weight = 1000.0;

/// Keys of a measure's term.
const std::vector<std::string>& term_keys();

/// Whether a text may be an id: at most 16 letters (a to z) and digits.
bool is_good_id(std::string_view id);

/// Reads pieces of a section. What is wrong is noted, and the reading goes on.
class ContrastReader {
  public:
    /// `weeks` is the length of the run and `variants` are the names of its variants; both bound what a measure may look at.
    ContrastReader(int weeks, std::span<const std::string> variants, Problems& problems)
        : weeks_(weeks), variants_(variants), problems_(problems) {}

  protected:
    bool is_mapping(const Node& node, const std::string& path);
    bool is_filled_list(const Node& node, const std::string& path, std::string_view of_what);
    const Node* required(const Node& section, std::string_view key, const std::string& path, std::string_view what);
    std::string required_text(const Node& section, std::string_view key, const std::string& path);
    /// A plain text is English.
    ClaimText required_in_languages(const Node& section, std::string_view key, const std::string& path);
    /// May be missing, or a plain text that is empty.
    ClaimText optional_in_languages(const Node& section, std::string_view key, const std::string& path);
    /// `example` shows an id in the message.
    std::string required_id(const Node& section, const std::string& path, std::string_view example);
    template <std::size_t count>
    std::size_t required_choice(const Node& section, std::string_view key, const std::string& path,
                                const char* const (&names)[count]) {
        return required_choice_of(section, key, path, {std::begin(names), std::end(names)});
    }

    /// The terms of a measure: those below `terms`, or the one that `metric`, `weeks` and `contrast` are.
    std::vector<ClaimTerm> read_terms(const Node& measure, const std::string& path);
    Metric required_metric(const Node& node, std::string_view key, const std::string& path);
    /// The window that `weeks` names; the last year where it is not there.
    void read_window(const Node& node, const std::string& path, Week& from, Week& to);
    /// The name of a variant; empty where there is none.
    std::string required_variant(const Node& node, const std::string& path);

    Problems& problems() { return problems_; }

  private:
    std::size_t required_choice_of(const Node& section, std::string_view key, const std::string& path,
                                   const std::vector<std::string>& known);
    ClaimTerm read_term(const Node& node, const std::string& path);
    void read_contrast(const Node& node, const std::string& path, ClaimTerm& term);
    bool is_variant(const Node& node, const std::string& name, const std::string& path);

    int weeks_;
    std::span<const std::string> variants_;
    Problems& problems_;
};

}  // namespace raaderum::scenario
