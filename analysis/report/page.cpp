#include "report/page.hpp"

#include "report/script.hpp"
#include "report/style.hpp"
#include "report/svg.hpp"

#include <algorithm>
#include <optional>

namespace raaderum::report {
namespace {

/// Nothing may be fetched from anywhere, whatever the page comes to hold.
constexpr std::string_view nothing_from_outside =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";
constexpr std::size_t numbers_named = 12;
constexpr std::size_t metrics_named = 8;  // of those that are kept

std::vector<Section> sections_of(const Material& material) {
    std::vector<Section> sections{answer_section(material), compared_section(material)};
    for (auto make : {sweep_section, why_section, assumptions_section, difference_section, municipality_section,
                      team_section, courses_section, forest_section, single_section, profile_section, steering_section,
                      network_section, regret_section, losing_section, thirds_section}) {
        if (std::optional<Section> section = make(material)) sections.push_back(std::move(*section));
    }
    return sections;
}

std::string head(const Material& material, const std::string& title) {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n"
        "<style>{}{}</style>\n</head>\n",
        material.words.code(), nothing_from_outside, escaped(title), page_style, chart_style);
}

/// Says before anything else that the numbers below may not be those of the run.
std::string unsealed_banner(const Material& material) {
    const Words& words = material.words;
    std::string html;
    for (const compare::UnsealedFile& file : material.study.facts().unsealed) {
        const bool no_checksum = file.seal == output::SealMark::no_checksum;
        std::string text = words.filled(no_checksum ? Text::unsealed_no_checksum : Text::unsealed_source,
                                        fmt::arg("file", file.path.filename().string()));
        if (file.impossible.values != 0) {
            text += ' ';
            text += words.filled(Text::impossible_values, fmt::arg("count", file.impossible.values));
        }
        html += fmt::format("<p class=\"banner\" role=\"note\">{}</p>\n", escaped(text));
    }
    return html;
}

/// What is compared. The cells of a sweep differ in more than policy.
std::string lead(const Material& material) {
    const compare::Comparison& comparison = material.comparison;
    const Words& words = material.words;
    const bool one = material.of_one_institution();
    const Text text = !comparison.scenarios.empty() ? Text::page_lead_scenarios
                      : comparison.worlds > 0       ? (one ? Text::page_lead_worlds : Text::page_lead_sweep_worlds)
                                                    : (one ? Text::page_lead : Text::page_lead_sweep);
    const std::string times = comparison.replicates == 1
                                  ? std::string(words(Text::once))
                                  : words.filled(Text::times, fmt::arg("count", comparison.replicates));
    return words.filled(text, fmt::arg("worlds", comparison.worlds), fmt::arg("policies", comparison.variants.size()),
                        fmt::arg("times", times), fmt::arg("window", material.window()));
}

/// What the numbers come from where the run did not keep every week of every metric.
std::string what_was_kept(const Material& material) {
    const Words& words = material.words;
    const compare::StudyFacts& facts = material.study.facts();
    std::vector<std::string> weekly;
    std::vector<std::string> means;
    for (std::size_t metric = 0; metric != facts.metrics.size(); ++metric) {
        const std::string name = material.in_sentence(facts.metrics[metric]);
        if (facts.stored[metric].weekly) weekly.push_back(name);
        if (facts.stored[metric].outcome) means.push_back(name);
    }
    std::vector<std::string> kept;
    if (!weekly.empty()) {
        const std::string metrics = weekly.size() == metric_count ? std::string(words(Text::kept_all_metrics))
                                                                  : words.list(weekly, metrics_named);
        kept.push_back(words.filled(Text::kept_weeks, fmt::arg("kept", facts.kept_weeks.size()),
                                    fmt::arg("all", facts.weeks), fmt::arg("first", facts.kept_weeks.front()),
                                    fmt::arg("last", facts.kept_weeks.back()), fmt::arg("metrics", metrics)));
    }
    if (!means.empty())
        kept.push_back(words.filled(Text::kept_means, fmt::arg("metrics", words.list(means, metrics_named))));
    std::string text = words.filled(Text::kept_of_the_run, fmt::arg("kept", words.list(kept)));
    const auto say = [&](bool is_so, Text sentence) { text += is_so ? fmt::format(" {}", words(sentence)) : ""; };
    say(!weekly.empty(), Text::kept_over_weeks);
    say(!means.empty(), Text::kept_over_the_year);
    say(true, Text::kept_left_out);
    say(material.comparison.emptied.empty(), Text::kept_no_emptied);
    return text;
}

std::string header(const Material& material, const std::string& title) {
    const Words& words = material.words;
    std::string html =
        fmt::format("<a class=\"skip\" href=\"#main\">{}</a>\n<header>\n<h1>{}</h1>\n<p class=\"lead\">{}</p>\n",
                    escaped(words(Text::skip_to_content)), escaped(title), escaped(lead(material)));
    if (!material.left_out.empty()) {
        std::vector<std::string> names;
        for (const std::size_t variant : material.left_out) names.push_back(material.policy(variant).name);
        html += fmt::format("<p class=\"lead\">{}</p>\n",
                            escaped(words.filled(Text::some_left_out, fmt::arg("shown", material.policies.size()),
                                                 fmt::arg("all", material.comparison.variants.size()),
                                                 fmt::arg("metric", material.in_sentence(material.headline_metric())),
                                                 fmt::arg("left_out", words.list(names)))));
    }
    if (!material.comparison.kept.empty())
        html += fmt::format("<p class=\"lead\">{}</p>\n", escaped(what_was_kept(material)));
    return html + unsealed_banner(material) + "</header>\n";
}

std::string contents(const std::vector<Section>& sections, const Words& words) {
    std::string html = fmt::format("<nav aria-label=\"{}\">\n<ul>\n", escaped(words(Text::contents)));
    for (const Section& section : sections) {
        html += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", section.id, escaped(section.heading));
    }
    return html + "</ul>\n</nav>\n";
}

std::string explained(Text label, const std::string& text, const Words& words) {
    if (text.empty()) return {};
    return fmt::format("<p><b>{}</b> {}</p>\n", escaped(words(label)), escaped(text));
}

/// A section; the answer opens with its sentence, and single courses show their still pictures only where nothing moves.
std::string as_html(const Section& section, const std::string& opening, const Words& words) {
    std::string html =
        fmt::format("<section id=\"{0}\"{1} aria-labelledby=\"{0}-heading\">\n<h2 id=\"{0}-heading\">{2}</h2>\n{3}",
                    section.id, section.long_section ? " class=\"long\"" : "", escaped(section.heading), opening);
    html += explained(Text::how_to_read, section.how_to_read, words);
    html += explained(Text::what_it_shows, section.what_it_shows, words);
    const bool has_moving = section.more.find("class=\"stepper\"") != std::string::npos;
    for (const Figure& figure : section.figures) {
        html += has_moving ? "<div class=\"still\">" + figure.drawing + "</div>\n" : figure.drawing;
    }
    return html + section.more + "</section>\n";
}

std::string numbers_in_short(const std::vector<std::uint32_t>& numbers, const Words& words) {
    std::vector<std::string> items;
    for (const std::uint32_t number : numbers) items.push_back(fmt::format("{}", number));
    return words.list(items, numbers_named);
}

std::string missing_in_words(const Material& material) {
    const Words& words = material.words;
    std::string text = numbers_in_short(material.study.facts().missing, words);
    for (const compare::LeftOut& left_out : material.comparison.left_out) {
        if (!text.empty()) text += "; ";
        text += words.filled(Text::about_missing_in, fmt::arg("policy", material.policy(left_out.variant).name),
                             fmt::arg("replicates", numbers_in_short(left_out.replicates, words)));
    }
    return text.empty() ? std::string(words(Text::about_none_missing)) : text;
}

std::string footer(const Material& material) {
    const Words& words = material.words;
    const compare::StudyFacts& facts = material.study.facts();
    std::string replicates = fmt::format("{}", facts.replicates.size());
    if (facts.planned_replicates > facts.replicates.size()) {
        replicates = words.filled(Text::about_replicates_of, fmt::arg("there", facts.replicates.size()),
                                  fmt::arg("planned", facts.planned_replicates));
    }
    std::string html = fmt::format(
        "<footer>\n<p class=\"caution\">{}</p>\n<p class=\"quiet\">{}</p>\n<dl aria-label=\"{}\">\n",
        escaped(words(Text::not_a_forecast)), escaped(words(Text::scores_note)), escaped(words(Text::about_heading)));
    const auto fact = [&](Text label, const std::string& value) {
        if (!value.empty()) html += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escaped(words(label)), escaped(value));
    };
    fact(Text::about_scenario, facts.provenance.scenario_name);
    fact(Text::about_digest, facts.provenance.scenario_sha256);
    fact(Text::about_seed, fmt::format("{}", facts.provenance.seed));
    if (facts.worlds.any()) fact(Text::about_worlds, fmt::format("{}", facts.worlds.numbers.size()));
    fact(Text::about_replicates, replicates);
    fact(Text::about_missing, missing_in_words(material));
    fact(Text::about_version, facts.provenance.program_version);
    fact(Text::about_created, facts.provenance.created);
    return html + "</dl>\n</footer>\n";
}

}  // namespace

Report make_report(const compare::Study& study, const compare::Comparison& comparison, Language language) {
    const Material material(study, comparison, language);
    const std::vector<Section> sections = sections_of(material);
    const std::string called = title_of_study(study, language);
    const bool has_title = study.facts().provenance.titles.scenario.title.any();
    const std::string title = has_title ? called : material.words.filled(Text::page_title, fmt::arg("study", called));
    Report report;
    report.page = head(material, title) + "<body>\n" + header(material, title) + contents(sections, material.words)
                  + "<main id=\"main\">\n";
    for (const Section& section : sections) {
        const bool answers = &section == &sections.front();
        const std::string opening =
            answers ? fmt::format("<p class=\"answer\">{}</p>\n", escaped(answer_in_a_sentence(material))) : "";
        report.page += as_html(section, opening, material.words);
        for (const Figure& figure : section.figures)
            report.figures.push_back({figure.name, standalone(figure.drawing)});
    }
    report.page += "</main>\n" + footer(material)
                   + fmt::format(
                       "<div id=\"tip\" role=\"status\" hidden=\"hidden\"></div>\n<script>{}</script>\n"
                       "</body>\n</html>\n",
                       script);
    return report;
}

}  // namespace raaderum::report
