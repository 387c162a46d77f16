#include "map/page_table.hpp"

#include "map/picture_words.hpp"
#include "markup/escaped.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace raaderum::map {
namespace {

using markup::escaped;

/// About three digits of a size of any magnitude.
std::string told_size(double size, Language language) {
    if (!std::isfinite(size) || size == 0.0) return words::number(size, 0, language);
    return words::number(size, std::clamp(2 - static_cast<int>(std::floor(std::log10(std::abs(size)))), 0, 6),
                         language);
}

std::string_view class_of(Sign sign) { return sign == Sign::plus ? "plus" : sign == Sign::minus ? "minus" : "bent"; }

PictureText words_for_one(Sign sign) { return sign == Sign::bent ? PictureText::depends : words_for(sign); }

std::string row_of(const TheoryMap& map, const Link& link, Language language) {
    const bool only_english = language == Language::danish && link.says_danish.empty();
    return fmt::format(
        "<tr><td>{}</td><th scope=\"row\">{}</th><td class=\"{}\">{} {}</td><td class=\"number\">{}</td>"
        "<td class=\"number\">{}</td><td>{}</td><td{}>{}</td><td>{}</td><td>{}</td></tr>\n",
        escaped(map.boxes[link.from].title(language)), escaped(map.boxes[link.to].title(language)), class_of(link.sign),
        mark_in_picture(link.sign), escaped(told(words_for_one(link.sign), language)), told_size(link.size, language),
        words::signed_number(link.standardised, 2, language), escaped(told(words_for(link.evidence), language)),
        only_english ? " lang=\"en\"" : "", escaped(link.says(language)), escaped(link.source), escaped(link.claims));
}

}  // namespace

std::string table_of_links(const TheoryMap& map, Language language) {
    std::vector<const Link*> links;
    for (const Link& link : map.links) links.push_back(&link);
    const auto place = [&](const Link* link) { return std::pair(map.boxes[link->to].room, link->to); };
    std::stable_sort(links.begin(), links.end(),
                     [&](const Link* one, const Link* other) { return place(one) < place(other); });
    std::string html = "<table>\n<thead><tr>";
    for (const PictureText head :
         {PictureText::from, PictureText::to, PictureText::sign, PictureText::size, PictureText::standardised,
          PictureText::evidence, PictureText::says, PictureText::source, PictureText::claims}) {
        const bool number = head == PictureText::size || head == PictureText::standardised;
        html += fmt::format("<th scope=\"col\"{}>{}</th>", number ? " class=\"number\"" : "",
                            escaped(told(head, language)));
    }
    html += "</tr></thead>\n<tbody>\n";
    for (const Link* link : links) html += row_of(map, *link, language);
    return html + "</tbody>\n</table>\n";
}

}  // namespace raaderum::map
