#include "experiments/page.hpp"

#include "experiments/drawing.hpp"
#include "experiments/words.hpp"
#include "markup/escaped.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace raaderum::experiments {
namespace {

using markup::escaped;
using words::InTwoLanguages;

// Blue and vermillion after Okabe and Ito, "Color universal design" (2008): told apart by people of any colour vision.
constexpr std::string_view style = R"(
:root { --in-size: #0072B2; --in-sign: #5f6670; --apart: #D55E00; --line: #d7dbe0; --quiet: #4a5058; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 76rem; color: #16191d; background: #fff;
  font: 1.125rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 2.2rem; line-height: 1.2; margin: 0 0 .6rem; }
h2 { font-size: 1.6rem; margin: 2rem 0 .4rem; } h3 { font-size: 1.2rem; line-height: 1.35; margin: 0 0 .2rem; }
.summary { font-size: 1.4rem; margin: 0 0 1rem; }
.guide { color: var(--quiet); max-width: 60rem; margin: 0 0 1.5rem; }
.in-size { --agreement: var(--in-size); } .in-sign { --agreement: var(--in-sign); } .apart { --agreement: var(--apart); }
article { border-top: 1px solid var(--line); padding: 1.2rem 0; display: grid; column-gap: 1.5rem;
  grid-template-columns: 3.6rem minmax(0, 1fr) 18rem; break-inside: avoid; }
.id { font-size: 1.2rem; font-weight: 700; color: var(--quiet); }
p { margin: .3rem 0; } .study-name { color: var(--quiet); font-size: 1rem; }
.result { grid-column: 3; } .agreement { font-size: 1.2rem; font-weight: 700; color: var(--agreement); margin: 0 0 .3rem; }
.mark { width: 1.05rem; height: 1.05rem; vertical-align: -.12rem; margin-right: .45rem; }
.full { fill: var(--agreement); } .open { fill: none; stroke: var(--agreement); stroke-width: 3; }
.result > svg { display: block; width: 17rem; height: 3.8rem; }
.zero { stroke: #16191d; stroke-width: 1.2; } .study { stroke: #16191d; stroke-width: 2; fill: none; }
.study-effect { fill: #16191d; } .interval { stroke: var(--agreement); stroke-width: 3; fill: none; }
.effect { fill: var(--agreement); } svg text { font-size: 10px; text-anchor: middle; fill: #4a5058; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 0 .7rem; margin: .3rem 0; font-size: 1rem;
  font-variant-numeric: tabular-nums; } dt { color: var(--quiet); } dd { margin: 0; }
.facts { color: var(--quiet); font-size: 1rem; }
footer { border-top: 1px solid var(--line); padding-top: 1rem; color: var(--quiet); font-size: 1rem; }
@media (max-width: 52rem) { article { grid-template-columns: 3.6rem minmax(0, 1fr); } .result { grid-column: 2; } }
@media print { body { font-size: 10.5pt; padding: 0; max-width: none; } .guide { max-width: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
)";

constexpr InTwoLanguages title{"Experiments that others made", "Eksperimenter, som andre har lavet"};
constexpr InTwoLanguages guide{
    "Each row is a number that somebody measured in the world, and what the model says where its setting and treatment "
    "are "
    "made again. Above lies the study: its effect and 95 % interval, a tolerance of ours where it gives none (±), or "
    "an arrow "
    "where only the direction is known. Below lies the model: the median and the 90 % interval over plausible "
    "worlds, or over unlike institutions where the study compares these. In size: the model's median lies in the "
    "study's interval, the study's effect in the "
    "model's, and "
    "that is at most three times as wide. In sign: the model's median lies on the study's side, and not by luck. Rows "
    "of "
    "learning may have guided the model, and those that were seen have; rows that are held out were used for nothing "
    "but this.",
    "Hver række er et tal, som nogen har målt i verden, og hvad modellen siger, når rammerne og indgrebet laves efter. "
    "Øverst "
    "ligger studiet: dets effekt og 95 %-interval, en tolerance, vi har sat, hvor det ikke giver noget (±), eller en "
    "pil, hvor "
    "kun retningen er kendt. Nederst ligger modellen: medianen og 90 %-intervallet over plausible verdener, "
    "eller over forskellige institutioner, hvor studiet sammenligner dem. I størrelse: Modellens median ligger i "
    "studiets interval, studiets effekt i modellens, "
    "og det er "
    "højst tre gange så bredt. I retning: Modellens median ligger på studiets side, og ikke ved et tilfælde. Rækker "
    "til læring "
    "kan have vejledt modellen, og de sete har gjort det; de rækker, der er holdt ude, er kun brugt til dette."};
constexpr InTwoLanguages study_word{"study", "studiet"};
constexpr InTwoLanguages model_word{"model", "modellen"};
constexpr InTwoLanguages sign_word{"sign", "retning"};
constexpr InTwoLanguages size_word{"size", "størrelse"};
constexpr InTwoLanguages found_word{"Found:", "Fundet:"};
constexpr InTwoLanguages here_word{"Here:", "Her:"};
constexpr InTwoLanguages why_word{"Why:", "Hvorfor:"};
constexpr InTwoLanguages first_run{"first answered {}", "første gang besvaret {}"};
constexpr InTwoLanguages together{"One number of {} institutions; its interval by leaving each out in turn.",
                                  "Ét tal af {} institutioner; intervallet ved at udelade dem én efter én."};
constexpr InTwoLanguages elsewhere_title{"Not asked here", "Ikke spurgt om her"};
constexpr InTwoLanguages made_by{"Made by raaderum {}.", "Lavet af raaderum {}."};

/// The page in one language.
class Page {
  public:
    explicit Page(Language language) : language_(language) {}

    std::string whole(std::span<const Answer> answers, const std::string& version) const {
        std::string html = fmt::format(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n"
            "<style>{}</style>\n</head>\n<body>\n<h1>{}</h1>\n<p class=\"summary\">{}</p>\n<p "
            "class=\"guide\">{}</p>\n<main>\n",
            language_ == Language::danish ? "da" : "en", say(title), style, say(title), summary(answers, language_),
            say(guide));
        for (const Agreement agreement : {Agreement::in_size, Agreement::in_sign, Agreement::none})
            html += group_of(answers, agreement);
        return html + elsewhere()
               + fmt::format("</main>\n<footer><p>{}</p></footer>\n</body>\n</html>\n",
                             fmt::format(fmt::runtime(say(made_by)), escaped(version)));
    }

  private:
    std::string_view say(const InTwoLanguages& text) const { return text.in(language_); }

    /// What is in English on a page in another language says so.
    std::string marked_english(bool english) const {
        return english && language_ == Language::danish ? " lang=\"en\"" : "";
    }
    std::string marked_english(const scenario::ClaimText& text) const { return marked_english(text.danish.empty()); }

    std::string group_of(std::span<const Answer> answers, Agreement agreement) const {
        std::string rows;
        for (const Answer& answer : answers) {
            for (std::size_t index = 0; index != answer.measures.size(); ++index) {
                if (answer.measures[index].agreement() == agreement) rows += row_of(answer, index);
            }
        }
        if (rows.empty()) return {};
        std::string heading(word_for(agreement, language_));
        heading.front() = static_cast<char>(heading.front() - 'a' + 'A');
        return fmt::format("<section>\n<h2>{}</h2>\n{}</section>\n", heading, rows);
    }

    std::string text_of(const InTwoLanguages& word, const scenario::ClaimText& text) const {
        return fmt::format("<p><b>{}</b> <span{}>{}</span></p>\n", say(word), marked_english(text),
                           escaped(in(text, language_)));
    }

    std::string row_of(const Answer& answer, std::size_t index) const {
        const scenario::Experiment& experiment = answer.experiment;
        const scenario::ExperimentMeasure& measure = experiment.measures[index];
        const MeasureAnswer& model = answer.measures[index];
        const std::string first =
            answer.first_run.empty() ? "" : "; " + fmt::format(fmt::runtime(say(first_run)), escaped(answer.first_run));
        std::string html = fmt::format(
            "<article id=\"{0}\" class=\"{1}\">\n<div class=\"id\">{0}</div>\n<div>\n<h3{2}>{3}</h3>\n"
            "<p class=\"study-name\"><span{4}>{5}</span>; {6}; {7}{8}</p>\n",
            escaped(measure.id), class_of(model.agreement()), marked_english(measure.name),
            escaped(in(measure.name, language_)), marked_english(true), escaped(experiment.study),
            word_for(experiment.seen, language_), word_for(experiment.use, language_), first);
        html += text_of(found_word, experiment.finding) + text_of(here_word, experiment.setting);
        if (!experiment.because.empty()) html += text_of(why_word, experiment.because);
        if (model.resampled)
            html += fmt::format("<p class=\"facts\">{}</p>\n", fmt::format(fmt::runtime(say(together)), model.worlds));
        const std::string of_study = told_of_study(measure, language_);
        const std::string of_model = told_of_model(model, measure.unit, language_);
        html += fmt::format(
            "</div>\n<div class=\"result\">\n<p class=\"agreement\">{}{}</p>\n{}\n<dl><dt>{}</dt><dd>{}</dd><dt>{}</dt>"
            "<dd>{}</dd><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd></dl>\n</div>\n</article>\n",
            mark_of(model.agreement()), word_for(model.agreement(), language_),
            drawing_of(measure, model,
                       fmt::format("{} {}; {} {}", say(study_word), of_study, say(model_word), of_model)),
            say(study_word), escaped(of_study), say(model_word), escaped(of_model), say(sign_word),
            word_for(model.sign, language_), say(size_word), word_for(model.size, language_));
        return html;
    }

    std::string elsewhere() const {
        std::string html = fmt::format("<section>\n<h2>{}</h2>\n", say(elsewhere_title));
        for (const Elsewhere& each : not_run_here()) {
            html += fmt::format(
                "<article id=\"{0}\">\n<div class=\"id\">{0}</div>\n<div>\n<p "
                "class=\"study-name\"{1}>{2}</p>\n<p><b>{3}</b> "
                "{4}</p>\n<p><b>{5}</b> {6}</p>\n</div>\n</article>\n",
                each.id, marked_english(true), escaped(std::string(each.study)), say(found_word),
                escaped(std::string(say(each.finding))), say(why_word), escaped(std::string(say(each.why))));
        }
        return html + "</section>\n";
    }

    Language language_;
};

}  // namespace

std::string as_page(std::span<const Answer> answers, const std::string& version, words::Language language) {
    return Page(language).whole(answers, version);
}

}  // namespace raaderum::experiments
