#include "claims/page.hpp"

#include "claims/interval_drawing.hpp"
#include "claims/words.hpp"
#include "markup/escaped.hpp"

#include <fmt/format.h>

#include <string_view>

namespace raaderum::claims {
namespace {

using markup::escaped;

// Blue and vermillion after Okabe and Ito, "Color universal design" (2008): told apart by people of any colour vision.
constexpr std::string_view style = R"(
:root { --reproduced: #0072B2; --undecided: #5f6670; --contradicted: #D55E00; --line: #d7dbe0; --quiet: #4a5058; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 76rem; color: #16191d; background: #fff;
  font: 1.125rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 2.2rem; line-height: 1.2; margin: 0 0 .6rem; }
.summary { font-size: 1.4rem; margin: 0 0 1rem; }
.guide { color: var(--quiet); max-width: 60rem; margin: 0 0 1.5rem; }
.reproduced { --verdict: var(--reproduced); } .undecided { --verdict: var(--undecided); }
.contradicted { --verdict: var(--contradicted); }
article { border-top: 1px solid var(--line); padding: 1.2rem 0; display: grid; column-gap: 1.5rem;
  grid-template-columns: 3.2rem minmax(0, 1fr) 15rem; break-inside: avoid; }
.id { font-size: 1.25rem; font-weight: 700; color: var(--quiet); }
h2 { font-size: 1.25rem; line-height: 1.35; margin: 0 0 .2rem; }
.source { color: var(--quiet); margin: 0 0 .6rem; font-size: 1rem; }
p { margin: .3rem 0; }
.result { grid-column: 3; }
.verdict { font-size: 1.25rem; font-weight: 700; color: var(--verdict); margin: 0 0 .3rem; }
.mark { width: 1.05rem; height: 1.05rem; vertical-align: -.12rem; margin-right: .45rem; }
.full { fill: var(--verdict); } .open { fill: none; stroke: var(--verdict); stroke-width: 3; }
.result > svg, td > svg { display: block; width: 13.5rem; height: 2.7rem; }
.small { fill: #e6e9ec; } .zero { stroke: #16191d; stroke-width: 1.2; }
.interval { stroke: var(--verdict); stroke-width: 3; fill: none; } .effect { fill: var(--verdict); }
svg text { font-size: 10px; text-anchor: middle; fill: #4a5058; }
.number { font-variant-numeric: tabular-nums; font-size: 1rem; white-space: nowrap; }
.result .number { white-space: normal; }
.facts { color: var(--quiet); font-size: 1rem; }
details { margin-top: .5rem; font-size: 1rem; } summary { cursor: pointer; color: var(--reproduced); }
table { border-collapse: collapse; margin: .5rem 0; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--line); }
footer { border-top: 1px solid var(--line); padding-top: 1rem; color: var(--quiet); font-size: 1rem; }
@media (max-width: 52rem) { article { grid-template-columns: 3.2rem minmax(0, 1fr); } .result { grid-column: 2; } }
@media print { body { font-size: 10.5pt; padding: 0; max-width: none; } .guide { max-width: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
)";

constexpr std::string_view guide =
    "Each claim is an experiment: variants of one institution live through the same luck, replicate by replicate, and "
    "the effect is a difference between them, written so that the claimed side is positive. The bar is its 95 % "
    "interval, the grey field holds effects too small to be of interest. Reproduced: every measure of the claim lies "
    "above 0 with its whole interval and exceeds the smallest effect of interest. Contradicted: the whole interval of "
    "a measure lies below 0. Undecided: neither. Of a claim with several measures, the first that shows the verdict is "
    "drawn. What is reproduced here follows from the model's assumptions; it is no evidence about the world.";

std::string interval_in_words(const Estimate& estimate, const std::string& unit) {
    return fmt::format("{} [{}, {}]{}", signed_number(estimate.effect), signed_number(estimate.low),
                       signed_number(estimate.high), escaped(behind_number(unit)));
}

std::string_view basis_in_words(scenario::Basis basis) {
    switch (basis) {
        case scenario::Basis::reported:
            return "reported by the source";
        case scenario::Basis::assumed:
            return "assumed by the source";
        case scenario::Basis::asked:
            return "asked by the source";
        case scenario::Basis::ours:
            return "our own reading";
    }
    return "";
}

std::string facts_of(const Answer& answer) {
    std::string facts;
    if (answer.carried_by) {
        facts += fmt::format("<p class=\"facts\">Changes most without <b>{}</b>: the effect is then {}.</p>\n",
                             escaped(answer.carried_by->mechanism), signed_number(answer.carried_by->without));
    } else if (answer.mechanisms_tried) {
        facts += "<p class=\"facts\">No single mechanism, switched off alone, changes the effect beyond noise.</p>\n";
    }
    if (answer.robustness) {
        const Robustness& holds = *answer.robustness;
        facts += fmt::format(
            "<p class=\"facts\">Holds in {} of {} networks, sizes and seeds, and in {} of {} worlds of "
            "other structural parameters{}.</p>\n",
            holds.settings.holds_in, holds.settings.of, holds.worlds.holds_in, holds.worlds.of,
            holds.stored ? " (stored)" : "");
    }
    return facts;
}

std::string measures_of(const Answer& answer) {
    const std::size_t count = answer.measures.size();
    std::string html = fmt::format(
        "<details{}><summary>{} measure{}</summary>\n<table>\n<tr><th>measure</th><th>effect</th>"
        "<th>smallest of interest</th><th>verdict</th></tr>\n",
        answer.verdict == Verdict::reproduced ? "" : " open", count, count == 1 ? "" : "s");
    for (std::size_t index = 0; index != count; ++index) {
        const scenario::ClaimMeasure& measure = answer.claim.measures[index];
        const Estimate& estimate = answer.measures[index];
        html += fmt::format(
            "<tr class=\"{}\"><td>{}</td><td><span class=\"number\">{}</span>{}</td><td>{}: {}</td>"
            "<td>{}{}</td></tr>\n",
            spelled(estimate.verdict), escaped(measure.name), interval_in_words(estimate, measure.unit),
            drawing_of(estimate, measure.smallest), measure.smallest > 0.0 ? signed_number(measure.smallest) : "any",
            escaped(measure.why), mark_of(estimate.verdict), spelled(estimate.verdict));
    }
    return html + "</table></details>\n";
}

std::string row_of(const Answer& answer) {
    const scenario::Claim& claim = answer.claim;
    const scenario::ClaimMeasure& headline = answer.headline_measure();
    std::string html =
        fmt::format("<article id=\"{0}\" class=\"{1}\">\n<div class=\"id\">{0}</div>\n<div>\n<h2>{2}</h2>\n",
                    escaped(claim.id), spelled(answer.verdict), escaped(claim.says));
    html += fmt::format("<p class=\"source\">{}; {}; {}</p>\n", escaped(claim.source), basis_in_words(claim.basis),
                        claim.kind == scenario::ClaimKind::direct ? "direct: close to one line of the model"
                                                                  : "emergent: several mechanisms together");
    html += fmt::format("<p>{}</p>\n", escaped(claim.experiment));
    if (!claim.because.empty()) html += fmt::format("<p><b>Why:</b> {}</p>\n", escaped(claim.because));
    html += facts_of(answer) + measures_of(answer) + "</div>\n";
    html += fmt::format(
        "<div class=\"result\">\n<p class=\"verdict\">{}{}</p>\n{}\n<p class=\"number\">{}</p>\n"
        "<p class=\"facts\">{}</p>\n</div>\n</article>\n",
        mark_of(answer.verdict), spelled(answer.verdict), drawing_of(answer.headline(), headline.smallest),
        interval_in_words(answer.headline(), headline.unit), escaped(headline.name));
    return html;
}

}  // namespace

std::string as_page(std::span<const Answer> answers, const Stored& stored, const std::string& version) {
    std::string html = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Claims register</title>\n"
        "<style>{}</style>\n</head>\n<body>\n<h1>Claims register</h1>\n<p class=\"summary\">{}</p>\n"
        "<p class=\"guide\">{}</p>\n<main>\n",
        style, summary(answers), guide);
    for (const Answer& answer : answers) html += row_of(answer);
    const std::string from = about_stored(answers, stored);
    html += fmt::format("</main>\n<footer><p>Made by raaderum {}.{}{}</p></footer>\n</body>\n</html>\n",
                        escaped(version), from.empty() ? "" : " ", escaped(from));
    return html;
}

}  // namespace raaderum::claims
