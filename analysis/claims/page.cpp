#include "claims/page.hpp"

#include "claims/interval_drawing.hpp"
#include "claims/words.hpp"
#include "markup/escaped.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

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

using words::InTwoLanguages;

constexpr InTwoLanguages title{"Claims register", "Register over påstande"};
constexpr InTwoLanguages guide{
    "Each claim is an experiment: variants of one institution live through the same luck, replicate by replicate, and "
    "the effect is a difference between them, written so that the claimed side is positive. The bar is its 95 % "
    "interval, the grey field holds effects too small to be of interest. Reproduced: every measure of the claim lies "
    "above 0 with its whole interval and exceeds the smallest effect of interest. Contradicted: the whole interval of "
    "a measure lies below 0. Undecided: neither. Where a claim was tried in plausible worlds as well, they decide: "
    "reproduced where it holds beyond the smallest effects in at least 90 of 100 of them, contradicted where the "
    "other side does. Of a claim with several measures, the first that shows the verdict is "
    "drawn. Restated: what is measured holds what was done, or follows in the same week. One step: half of the effect "
    "is there though all else is held. Several steps: neither, and only these count above. What is reproduced here "
    "follows from the model's assumptions; it is no evidence about the world.",
    "Hver påstand er et eksperiment: Varianter af én institution lever gennem de samme tilfældigheder, gentagelse for "
    "gentagelse, og effekten er en forskel mellem dem, skrevet så den side, der påstås, er positiv. Stregen er dens 95 "
    "%-interval, og det grå felt rummer effekter, der er for små til at have interesse. Genfundet: Alle påstandens mål "
    "ligger over 0 med hele intervallet og over den mindste effekt af interesse. Modsagt: Hele intervallet for et mål "
    "ligger under 0. Uafgjort: ingen af delene. Er en påstand også prøvet i plausible verdener, afgør de: genfundet, "
    "hvor den holder ud over de mindste effekter i mindst 90 af 100 af dem, modsagt, hvor den modsatte side gør. Har "
    "en påstand flere mål, er det første, der viser udfaldet, tegnet. "
    "Gentaget: Det, der måles, rummer det, der blev gjort, eller følger i samme uge. Ét led: Halvdelen af effekten er "
    "der, selv om alt andet holdes fast. Flere led: ingen af delene, og kun dem tælles med ovenfor. Det, der genfindes "
    "her, følger af modellens antagelser; det er intet bevis om verden."};

constexpr InTwoLanguages basis_text[] = {{"reported by the source", "fundet af kilden"},
                                         {"assumed by the source", "antaget af kilden"},
                                         {"asked by the source", "spurgt om af kilden"},
                                         {"our own reading", "vores egen læsning"}};
constexpr InTwoLanguages carried_text{"Carried by {}: without it the effect is lower by a fifth or more.",
                                      "Båret af {}: Uden er effekten mindst en femtedel lavere."};
constexpr InTwoLanguages carried_by_nothing{
    "Nothing alone carries it: no arrow or mechanism, taken out by itself, lowers the effect by a fifth.",
    "Intet bærer den alene: Ingen pil eller mekanisme, der tages ud for sig selv, sænker effekten med en femtedel."};
constexpr InTwoLanguages holds_text{
    "Holds in {} of {} networks, sizes and seeds, and in {} of {} worlds of other structural parameters{}.",
    "Holder i {} af {} netværk, størrelser og frø og i {} af {} verdener med andre strukturelle parametre{}."};
constexpr InTwoLanguages plausible_text{
    "Holds in {} of 100 plausible worlds, and the other side in {}; at the default point: {}{}.",
    "Holder i {} af 100 plausible verdener, og den modsatte side i {}; ved udgangspunktet: {}{}."};
constexpr InTwoLanguages stored_mark{" (stored)", " (gemt)"};
constexpr InTwoLanguages measure_word{"measure", "mål"};
constexpr InTwoLanguages measures_word{"measures", "mål"};
constexpr InTwoLanguages effect_word{"effect", "effekt"};
constexpr InTwoLanguages smallest_word{"smallest of interest", "mindste af interesse"};
constexpr InTwoLanguages verdict_word{"verdict", "udfald"};
constexpr InTwoLanguages any_word{"any", "enhver"};
constexpr InTwoLanguages why_word{"Why:", "Hvorfor:"};
constexpr InTwoLanguages made_by{"Made by raaderum {}.", "Lavet af raaderum {}."};

/// The page in one language.
class Page {
  public:
    explicit Page(words::Language language) : language_(language) {}

    std::string whole(std::span<const Answer> answers, const Stored& stored, const std::string& version) const {
        std::string html = fmt::format(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n"
            "<style>{}</style>\n</head>\n<body>\n<h1>{}</h1>\n",
            language_ == words::Language::danish ? "da" : "en", say(title), style, say(title));
        const std::string first = headline(answers, language_);
        if (!first.empty()) html += fmt::format("<p class=\"summary\">{}</p>\n", first);
        html += fmt::format("<p class=\"{}\">{}</p>\n<p class=\"guide\">{}</p>\n<main>\n",
                            first.empty() ? "summary" : "guide", summary(answers, language_), say(guide));
        for (const Answer& answer : answers) html += row_of(answer);
        const std::string from = about_stored(answers, stored, language_);
        return html
               + fmt::format("</main>\n<footer><p>{}{}{}</p></footer>\n</body>\n</html>\n",
                             fmt::format(fmt::runtime(say(made_by)), escaped(version)), from.empty() ? "" : " ",
                             escaped(from));
    }

  private:
    std::string_view say(const InTwoLanguages& text) const { return text.in(language_); }

    std::string say(const scenario::ClaimText& text) const { return escaped(in(text, language_)); }
    std::string say(double value) const { return signed_number(value, language_); }
    std::string say(const Estimate& estimate, const std::string& unit) const {
        return interval_in_words(estimate, language_) + escaped(behind_number(unit, language_));
    }

    /// What is in English on a page in another language says so.
    std::string marked_english(const scenario::ClaimText& text) const {
        return text.danish.empty() && language_ == words::Language::danish ? " lang=\"en\"" : "";
    }

    std::string facts_of(const Answer& answer) const {
        std::string facts;
        if (answer.carried_by && answer.carried_by->empty()) {
            facts += fmt::format("<p class=\"facts\">{}</p>\n", say(carried_by_nothing));
        } else if (answer.carried_by) {
            std::vector<std::string> each;
            for (const Carrier& carrier : *answer.carried_by)
                each.push_back(fmt::format("<b>{}</b> ({})", escaped(carrier.name), say(carrier.without)));
            facts += fmt::format("<p class=\"facts\">{}</p>\n",
                                 fmt::format(fmt::runtime(say(carried_text)), fmt::join(each, ", ")));
        }
        if (answer.plausible) {
            const PlausibleShare& worlds = *answer.plausible;
            facts +=
                fmt::format("<p class=\"facts\">{}</p>\n",
                            fmt::format(fmt::runtime(say(plausible_text)), std::lround(100.0 * worlds.share),
                                        std::lround(100.0 * worlds.share_other), word_for(answer.verdict, language_),
                                        worlds.stored ? say(stored_mark) : ""));
        }
        if (answer.robustness) {
            const Robustness& holds = *answer.robustness;
            facts +=
                fmt::format("<p class=\"facts\">{}</p>\n",
                            fmt::format(fmt::runtime(say(holds_text)), holds.settings.holds_in, holds.settings.of,
                                        holds.worlds.holds_in, holds.worlds.of, holds.stored ? say(stored_mark) : ""));
        }
        return facts;
    }

    std::string measures_of(const Answer& answer) const {
        const std::size_t count = answer.measures.size();
        std::string html = fmt::format(
            "<details{}><summary>{} {}</summary>\n<table>\n<tr><th>{}</th><th>{}</th><th>{}</th><th>{}</th></tr>\n",
            answer.told() == Verdict::reproduced ? "" : " open", count, say(count == 1 ? measure_word : measures_word),
            say(measure_word), say(effect_word), say(smallest_word), say(verdict_word));
        for (std::size_t index = 0; index != count; ++index) {
            const scenario::ClaimMeasure& measure = answer.claim.measures[index];
            const Estimate& estimate = answer.measures[index];
            html += fmt::format(
                "<tr class=\"{}\"><td{}>{}</td><td><span class=\"number\">{}</span>{}</td>"
                "<td>{}: <span{}>{}</span></td><td>{}{}</td></tr>\n",
                spelled(estimate.verdict), marked_english(measure.name), say(measure.name), say(estimate, measure.unit),
                drawing_of(estimate, measure.smallest, language_),
                measure.smallest > 0.0 ? say(measure.smallest) : std::string(say(any_word)),
                marked_english(measure.why), say(measure.why), mark_of(estimate.verdict),
                word_for(estimate.verdict, language_));
        }
        return html + "</table></details>\n";
    }

    std::string row_of(const Answer& answer) const {
        const scenario::Claim& claim = answer.claim;
        const scenario::ClaimMeasure& measure = answer.headline_measure();
        std::string html =
            fmt::format("<article id=\"{0}\" class=\"{1}\">\n<div class=\"id\">{0}</div>\n<div>\n<h2{2}>{3}</h2>\n",
                        escaped(claim.id), spelled(answer.told()), marked_english(claim.says), say(claim.says));
        html += fmt::format("<p class=\"source\">{}; {}{}</p>\n", escaped(source_of(claim, language_)),
                            say(basis_text[static_cast<std::size_t>(claim.basis)]),
                            answer.steps ? fmt::format("; {}", word_for(*answer.steps, language_)) : "");
        html += fmt::format("<p{}>{}</p>\n", marked_english(claim.experiment), say(claim.experiment));
        if (!claim.because.empty()) {
            html += fmt::format("<p><b>{}</b> <span{}>{}</span></p>\n", say(why_word), marked_english(claim.because),
                                say(claim.because));
        }
        html += facts_of(answer) + measures_of(answer) + "</div>\n";
        html += fmt::format(
            "<div class=\"result\">\n<p class=\"verdict\">{}{}</p>\n{}\n<p class=\"number\">{}</p>\n"
            "<p class=\"facts\"{}>{}</p>\n</div>\n</article>\n",
            mark_of(answer.told()), word_for(answer.told(), language_),
            drawing_of(answer.headline(), measure.smallest, language_), say(answer.headline(), measure.unit),
            marked_english(measure.name), say(measure.name));
        return html;
    }

    words::Language language_;
};

}  // namespace

std::string as_page(std::span<const Answer> answers, const Stored& stored, const std::string& version,
                    words::Language language) {
    return Page(language).whole(answers, stored, version);
}

}  // namespace raaderum::claims
