// The answer: one sentence about the headline metric, a table of verdicts in words, and all numbers.
#include "report/section.hpp"
#include "report/turns.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace raaderum::report {
namespace {

constexpr std::size_t policies_a_table = 4;

std::string_view css_class(compare::Verdict verdict) {
    switch (verdict) {
        case compare::Verdict::better:
            return "better";
        case compare::Verdict::worse:
            return "worse";
        case compare::Verdict::higher:
        case compare::Verdict::lower:
            return "other";
        case compare::Verdict::depends_on_world:
            return "depends";
        case compare::Verdict::no_difference_that_matters:
            return "none";
        case compare::Verdict::cannot_tell:
            return "cannot";
    }
    return {};
}

/// A sign that tells verdicts apart without colour: full triangles for better and worse, arrows for higher and lower, both triangles where it
/// depends on the world, two bars alike where nothing matters, a ring where nobody can tell.
std::string sign_of(compare::Verdict verdict) {
    std::string_view path = "M8 3a5 5 0 1 0 .01 0zm0 2.2a2.8 2.8 0 1 1 -.01 0z";
    switch (verdict) {
        case compare::Verdict::better:
            path = "M8 1l7 13h-14z";
            break;
        case compare::Verdict::worse:
            path = "M8 15l-7 -13h14z";
            break;
        case compare::Verdict::higher:
            path = "M8 1l6 6h-4.5v8h-3v-8h-4.5z";
            break;
        case compare::Verdict::lower:
            path = "M8 15l6 -6h-4.5v-8h-3v8h-4.5z";
            break;
        case compare::Verdict::depends_on_world:
            path = "M8 1l5 5h-10zM8 15l-5 -5h10z";
            break;
        case compare::Verdict::no_difference_that_matters:
            path = "M2 4.5h12v2.5h-12zM2 9.5h12v2.5h-12z";
            break;
        case compare::Verdict::cannot_tell:
            break;
    }
    return fmt::format("<svg class=\"sign\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"{}\"/></svg>", path);
}

std::string verdict_cell(const Material& material, const compare::Row* row) {
    if (row == nullptr) return "<td></td>";
    const std::string number = material.difference(*row);
    return fmt::format("<td><span class=\"verdict {}\">{}{}</span> <span class=\"number\">{}</span></td>",
                       css_class(row->verdict), sign_of(row->verdict), escaped(material.words.verdict(row->verdict)),
                       escaped(number));
}

std::string verdict_table(const Material& material, std::span<const std::size_t> policies, bool captioned) {
    const Words& words = material.words;
    std::string html = "<div class=\"scroll\"><table>\n";
    if (captioned) {
        html +=
            fmt::format("<caption>{}</caption>\n",
                        escaped(words.filled(Text::answer_caption, fmt::arg("baseline", material.baseline_name()))));
    }
    html += fmt::format("<thead><tr><th scope=\"col\">{}</th>", escaped(words(Text::measure)));
    for (const std::size_t variant : policies) {
        html += fmt::format("<th scope=\"col\">{}</th>", escaped(material.policy(variant).name));
    }
    html += "</tr></thead>\n<tbody>\n";
    for (std::size_t metric = 0; metric != material.comparison.metrics.size(); ++metric) {
        html +=
            fmt::format("<tr><th scope=\"row\">{}</th>", escaped(words.metric(material.comparison.metrics[metric])));
        for (const std::size_t variant : policies) {
            html += verdict_cell(material, material.comparison.row(variant, metric));
        }
        html += "</tr>\n";
    }
    return html + "</tbody></table></div>\n";
}

/// A count of worlds as it is said: of a hundred where there are enough of them.
std::size_t of_hundred(std::size_t count, const compare::InWorlds& worlds) {
    if (worlds.of() < compare::enough_worlds) return count;
    return static_cast<std::size_t>(std::lround(100.0 * static_cast<double>(count) / static_cast<double>(worlds.of())));
}
std::size_t said_to_be_of(const compare::InWorlds& worlds) {
    return worlds.of() < compare::enough_worlds ? worlds.of() : 100;
}

std::string number_row(const Material& material, const compare::Row& row) {
    const Words& words = material.words;
    const compare::Described& metric = material.comparison.metrics[row.metric];
    const Measure measure = words.measure(metric.name);
    const std::string smallest = words.number(row.smallest * measure.factor, material.decimals(row.metric));
    return fmt::format(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{} %</td>"
        "<td class=\"words\">{}</td>{}{}</tr>\n",
        escaped(words.metric(metric)), escaped(material.policy(row.variant).name),
        escaped(words.level(metric.name, row.mean)), escaped(words.level(metric.name, row.baseline_mean)),
        escaped(material.difference(row)), material.interval(row), smallest, words.number(100.0 * row.share_better, 0),
        escaped(words.verdict(row.verdict)),
        row.worlds.of() == 0 ? ""
                             : fmt::format("<td>{} / {}</td>", of_hundred(row.worlds.better, row.worlds),
                                           of_hundred(row.worlds.worse, row.worlds)),
        material.comparison.any_undefined() ? fmt::format("<td>{}</td>", row.pairs) : "");
}

std::string all_numbers(const Material& material) {
    const Words& words = material.words;
    std::string html = fmt::format(
        "<details><summary>{}</summary>\n<div class=\"scroll\"><table class=\"numbers\">\n<caption>{}</caption>\n"
        "<thead><tr>",
        escaped(words(Text::all_numbers)),
        escaped(words.filled(Text::all_numbers_caption, fmt::arg("window", material.window()))));
    for (const Text column :
         {Text::measure, Text::policy, Text::column_level, Text::column_baseline, Text::column_difference,
          Text::column_interval, Text::column_smallest, Text::column_share, Text::column_verdict}) {
        html += fmt::format("<th scope=\"col\">{}</th>", escaped(upper_first(material.counted(column))));
    }
    const compare::Row& first = material.comparison.rows.front();
    if (first.worlds.of() != 0) {
        html += fmt::format("<th scope=\"col\">{}</th>",
                            escaped(words.filled(Text::column_worlds, fmt::arg("count", said_to_be_of(first.worlds)))));
    }
    if (material.comparison.any_undefined()) {
        html += fmt::format("<th scope=\"col\">{}</th>", escaped(words(Text::column_pairs)));
    }
    html += "</tr></thead>\n<tbody>\n";
    for (const compare::Row& row : material.comparison.rows) html += number_row(material, row);
    std::string worlds_note;
    if (first.worlds.of() != 0) {
        worlds_note += ' ';
        worlds_note += words.filled(Text::worlds_note,
                                    fmt::arg("luck", first.worlds.luck_in_it ? words(Text::worlds_note_luck) : ""));
    }
    return html
           + fmt::format("</tbody></table></div>\n<p class=\"quiet\">{}{}</p>\n</details>\n",
                         escaped(words(Text::verdict_note)), escaped(worlds_note));
}

std::string count_verdicts(const Material& material) {
    std::map<std::string_view, std::size_t> count;
    for (const compare::Row& row : material.comparison.rows) ++count[css_class(row.verdict)];
    return material.words.filled(Text::answer_shows, fmt::arg("total", material.comparison.rows.size()),
                                 fmt::arg("better", count["better"]), fmt::arg("worse", count["worse"]),
                                 fmt::arg("other", count["other"]), fmt::arg("depends", count["depends"]),
                                 fmt::arg("none", count["none"]), fmt::arg("apart", count["cannot"]));
}

/// Whether the value to citizens stands in the table with its factors beside it.
bool shows_factors(const Material& material) {
    const std::optional<Metric> headline = find_metric(material.headline_metric().name);
    const auto factors = headline ? factors_of(*headline) : std::nullopt;
    if (!factors) return false;
    const auto& shown = material.comparison.metrics;
    return std::all_of(factors->begin(), factors->end(), [&](Metric factor) {
        return std::any_of(shown.begin(), shown.end(),
                           [&](const compare::Described& metric) { return metric.name == info(factor).name; });
    });
}

/// What comes before all numbers: how many houses emptied under each policy; nothing where none did.
std::string emptied_in_words(const Material& material) {
    const compare::Comparison& comparison = material.comparison;
    if (!comparison.any_emptied()) return {};
    std::vector<std::string> items;
    for (std::size_t variant = 0; variant != comparison.variants.size(); ++variant) {
        const compare::Emptied& own = comparison.emptied[variant];
        items.push_back(material.words.filled(Text::answer_emptied_item, fmt::arg("emptied", own.emptied),
                                              fmt::arg("houses", own.houses),
                                              fmt::arg("policy", material.policy(variant).name)));
    }
    return material.words.filled(Text::answer_emptied, fmt::arg("items", material.words.list(items))) + " ";
}

/// "trust (+0.02)", or "trust (+0.02; better in 78 of 100 plausible worlds, worse in 9)".
std::string policy_with_difference(const Material& material, const compare::Row& row) {
    const Words& words = material.words;
    const std::string& policy = material.policy(row.variant).name;
    const std::string difference = material.difference(row);
    if (row.worlds.of() == 0)
        return words.filled(Text::answer_policy, fmt::arg("policy", policy), fmt::arg("difference", difference));
    const bool of_a_set = !material.study.facts().worlds.set.empty();
    const bool neither = material.comparison.metrics[row.metric].better == Better::neither;
    return words.filled(Text::answer_policy_in_worlds, fmt::arg("policy", policy), fmt::arg("difference", difference),
                        fmt::arg("better", words(neither ? Text::higher : Text::better)),
                        fmt::arg("betters", of_hundred(row.worlds.better, row.worlds)),
                        fmt::arg("worse", words(neither ? Text::lower : Text::worse)),
                        fmt::arg("worses", of_hundred(row.worlds.worse, row.worlds)),
                        fmt::arg("of", said_to_be_of(row.worlds)),
                        fmt::arg("worlds", words(of_a_set ? Text::plausible_worlds : Text::worlds)));
}

/// What is said of a verdict in the middle of the sentence.
std::string said_of(const Words& words, compare::Verdict verdict, Better better) {
    switch (verdict) {
        case compare::Verdict::depends_on_world:
            return std::string(words(better == Better::neither ? Text::answer_depends_sideless : Text::answer_depends));
        case compare::Verdict::no_difference_that_matters:
            return std::string(words(Text::answer_no_difference));
        case compare::Verdict::cannot_tell:
            return std::string(words(Text::answer_cannot_tell));
        default:
            return words.verdict(verdict);
    }
}

/// The policies with one verdict by name, those with the largest differences first.
std::string policies_with(const Material& material, compare::Verdict verdict) {
    std::vector<const compare::Row*> rows;
    for (const compare::Row& row : material.comparison.rows) {
        if (row.metric == material.headline && row.verdict == verdict) rows.push_back(&row);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const compare::Row* a, const compare::Row* b) {
        return std::fabs(a->difference) > std::fabs(b->difference);
    });
    std::vector<std::string> names;
    for (const compare::Row* row : rows) {
        names.push_back(policy_with_difference(material, *row));
    }
    return material.words.list(names);
}

}  // namespace

std::string answer_in_a_sentence(const Material& material) {
    const Words& words = material.words;
    std::vector<std::string> items;
    for (const compare::Verdict verdict : compare::verdicts) {
        const std::string policies = policies_with(material, verdict);
        if (policies.empty()) continue;
        items.push_back(words.filled(Text::answer_item,
                                     fmt::arg("verdict", said_of(words, verdict, material.headline_metric().better)),
                                     fmt::arg("policies", policies)));
    }
    if (items.empty()) return std::string(words(Text::answer_none));
    return emptied_in_words(material)
           + words.filled(Text::answer, fmt::arg("baseline", material.baseline_name()),
                          fmt::arg("metric", material.in_sentence(material.headline_metric())),
                          fmt::arg("items", words.list(items)), fmt::arg("window", material.window()))
           + turns_in_words(material);
}

Section answer_section(const Material& material) {
    const Words& words = material.words;
    Section section;
    section.id = "answer";
    section.heading = words(Text::answer_heading);
    section.how_to_read = words.filled(Text::answer_how, fmt::arg("baseline", material.baseline_name()));
    section.what_it_shows = count_verdicts(material);
    if (shows_factors(material)) {
        section.how_to_read +=
            " " + words.filled(Text::answer_factors, fmt::arg("metric", words.metric(material.headline_metric())));
    }
    if (material.comparison.any_undefined()) {
        section.how_to_read += " ";
        section.how_to_read += words(Text::answer_undefined);
    }
    section.long_section = true;
    const std::vector<std::size_t> all = material.all_challengers();
    for (std::size_t first = 0; first < all.size(); first += policies_a_table) {
        const std::size_t count = std::min(policies_a_table, all.size() - first);
        section.more += verdict_table(material, std::span(all).subspan(first, count), first == 0);
    }
    if (!all.empty()) section.more += all_numbers(material);
    return section;
}

}  // namespace raaderum::report
