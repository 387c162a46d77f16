#include "output/marked_text.hpp"

#include "core/check.hpp"
#include "output/provenance.hpp"
#include "output/sha256.hpp"

#include <algorithm>
#include <array>

namespace raaderum::output {
namespace {

constexpr std::size_t digits = 16;           ///< of SHA-256 that are kept: this tells of edits, and is no signature
constexpr std::size_t mark_within = 4096;    ///< bytes at the beginning of a text in which its mark stands
constexpr std::size_t longest_prolog = 128;  ///< before an SVG's first element
constexpr std::string_view before_sum = ", checksum ";

struct TextForm {
    TextKind kind;
    std::string_view word;
    std::string_view begins;  ///< what texts of the kind begin with, but for a prolog
    std::string_view behind;  ///< the mark stands behind the first of these
    std::string_view opens;
    std::string_view closes;
};

constexpr auto forms = std::to_array<TextForm>({
    {TextKind::page, "page", "<!DOCTYPE html>", "<meta charset=\"utf-8\">\n", "<meta name=\"generator\" content=\"",
     "\">\n"},
    {TextKind::drawing, "drawing", "<svg", ">", "<metadata>", "</metadata>"},
    {TextKind::scenario, "scenario", "", "", "# ", "\n"},
    {TextKind::json, "JSON file", "{", "{", "\n \"generator\": \"", "\","},
    {TextKind::script, "script", "#!/bin/bash\n", "#!/bin/bash\n", "# ", "\n"},
});

const TextForm& form_of(TextKind kind) {
    return *std::find_if(forms.begin(), forms.end(), [kind](const TextForm& form) { return form.kind == kind; });
}

/// The sum over a text whose own sum, at `place`, counts as zeros.
std::string sum_of(std::string text, std::size_t place) {
    text.replace(place, digits, digits, '0');
    return sha256_of(text).substr(0, digits);
}

}  // namespace

std::string_view word_for(TextKind kind) { return form_of(kind).word; }

std::string marked(std::string_view text, TextKind kind) {
    const TextForm& form = form_of(kind);
    const std::size_t start = text.find(form.begins);
    check(start < longest_prolog, "a text begins as texts of its kind do");
    const std::size_t found = text.find(form.behind, start);
    check(found != std::string_view::npos, "a text has a place for its mark");
    const std::size_t place = found + form.behind.size();
    std::string whole(text.substr(0, place));
    whole += form.opens;
    whole += "raaderum " + version_of_this_program() + ", " + std::string(form.word);
    whole += before_sum;
    const std::size_t sum = whole.size();
    whole.append(digits, '0');
    whole += form.closes;
    whole += text.substr(place);
    return whole.replace(sum, digits, sum_of(whole, sum));
}

std::optional<Mark> mark_in(std::string_view text) {
    const std::string_view head = text.substr(0, mark_within);
    for (const TextForm& form : forms) {
        const std::string opens = std::string(form.opens) + "raaderum ";
        const std::size_t mark = head.find(opens);
        if (mark == std::string_view::npos) continue;
        const std::string ends = ", " + std::string(form.word) + std::string(before_sum);
        const std::size_t found = head.find(ends, mark);
        if (found == std::string_view::npos || head.substr(mark + 1, found - mark).find('\n') != std::string_view::npos)
            continue;
        const std::size_t sum = found + ends.size();
        if (sum + digits > text.size()) continue;
        return Mark{form.kind, text.substr(sum, digits) == sum_of(std::string(text), sum)};
    }
    return std::nullopt;
}

}  // namespace raaderum::output
