// Why: for every policy a short chain of boxes, from what it moves to what it comes to.
#include "report/chain.hpp"
#include "report/section.hpp"
#include "report/svg.hpp"

namespace raaderum::report {
namespace {

std::string as_html(const Material& material, const Chain& chain) {
    const Words& words = material.words;
    const std::string heading =
        words.filled(Text::why_policy, fmt::arg("policy", material.policy(chain.variant).name),
                     fmt::arg("metric", material.in_sentence(material.comparison.metrics[chain.metric])));
    std::string html = fmt::format("<h3>{}</h3>\n<ol class=\"chain\">\n", escaped(heading));
    for (const ChainBox& box : chain.boxes) {
        html += fmt::format("<li><b>{}</b>{}</li>\n", escaped(box.title),
                            box.told.empty() ? "" : fmt::format("<span>{}</span>", escaped(box.told)));
    }
    return html + "</ol>\n";
}

}  // namespace

std::optional<Section> why_section(const Material& material) {
    const Words& words = material.words;
    Section section;
    section.id = "why";
    section.heading = words(Text::why_heading);
    section.how_to_read = words.filled(Text::why_how, fmt::arg("baseline", material.baseline_name()));
    section.long_section = true;
    std::vector<std::string> without;
    for (const std::size_t variant : material.challengers) {
        if (const std::optional<Chain> chain = chain_of(material, variant)) {
            section.more += as_html(material, *chain);
        } else {
            without.push_back(material.policy(variant).name);
        }
    }
    if (section.more.empty()) return std::nullopt;
    if (!without.empty())
        section.what_it_shows = words.filled(Text::why_none, fmt::arg("policies", words.list(without)));
    return section;
}

}  // namespace raaderum::report
