#include "map/overview.hpp"
#include "map/page_room_script.hpp"
#include "map/page_script.hpp"
#include "map/page_style.hpp"
#include "map/page_table.hpp"
#include "map/picture.hpp"
#include "map/picture_words.hpp"
#include "map/room_places.hpp"
#include "map/text.hpp"
#include "markup/escaped.hpp"

#include <nlohmann/json.hpp>

namespace raaderum::map {
namespace {

using markup::escaped;

/// Nothing may be fetched from anywhere, whatever the page comes to hold.
constexpr std::string_view nothing_from_outside =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

/// JSON that may stand in a script element: it can neither end the element nor open a comment.
std::string safe_in_script(std::string_view json) {
    std::string safe;
    for (const char c : json) {
        if (c == '<') {
            safe += "\\u003c";
        } else {
            safe += c;
        }
    }
    return safe;
}

std::string texts_as_json(Language language) {
    nlohmann::ordered_json texts;
    for (const NamedText& each : picture_texts) texts[std::string(each.name)] = each.text.in(language);
    return texts.dump();
}

std::string head(Language language) {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n"
        "<style>{}{}</style>\n</head>\n",
        language == Language::danish ? "da" : "en", nothing_from_outside, escaped(told(PictureText::title, language)),
        overview_style, page_style);
}

std::string bar(Language language) {
    const auto text = [&](PictureText each) { return escaped(told(each, language)); };
    return fmt::format(
        "<a class=\"skip\" href=\"#links\">{0}</a>\n<header class=\"row\">\n<h1>{1}</h1>\n"
        "<button type=\"button\" id=\"back\" hidden>\u2190 {2}</button>\n"
        "<form id=\"search\" class=\"scripted\" role=\"search\"><input list=\"box-titles\" placeholder=\"{3}\" "
        "aria-label=\"{3}\"></form>\n"
        "<div class=\"scripted\"><button type=\"button\" id=\"follow\">{4}</button></div>\n"
        "<datalist id=\"box-titles\"></datalist>\n</header>\n",
        text(PictureText::skip), text(PictureText::title), text(PictureText::back), text(PictureText::find),
        text(PictureText::paths));
}

std::string picture(const TheoryMap& map, Language language) {
    return fmt::format(
        "<main>\n<section id=\"overview\" aria-label=\"{}\">\n<p class=\"lead\">{} {}</p>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"overview\" viewBox=\"0 -8 {} {}\" role=\"group\" "
        "aria-label=\"{}\">\n{}</svg>\n<noscript><p>{}</p></noscript>\n</section>\n"
        "<section id=\"view\" hidden></section>\n"
        "<aside id=\"card\" role=\"dialog\" aria-labelledby=\"card-title\" hidden></aside>\n",
        escaped(told(PictureText::picture, language)), escaped(overview_in_words(map, language)),
        escaped(told(PictureText::lead, language)), overview_width, sheet_height + 8.0,
        escaped(told(PictureText::title, language)), overview_shapes(map, language, true),
        escaped(told(PictureText::noscript, language)));
}

std::string links(const TheoryMap& map, Language language) {
    return fmt::format(
        "<section id=\"links\" aria-labelledby=\"links-title\">\n<h2 id=\"links-title\">{0}</h2>\n<p "
        "class=\"lead\">{1}</p>\n"
        "<div class=\"row scripted\"><input id=\"filter\" type=\"search\" placeholder=\"{2}\" aria-label=\"{2}\">"
        "<span id=\"rows\" role=\"status\"></span></div>\n{3}</section>\n</main>\n<footer>{4}</footer>\n",
        escaped(told(PictureText::table_title, language)), escaped(told(PictureText::table_lead, language)),
        escaped(told(PictureText::filter, language)), table_of_links(map, language),
        escaped(told(PictureText::caution, language)));
}

}  // namespace

std::string page_of(const TheoryMap& map, Language language) {
    return head(language) + "<body>\n" + bar(language) + picture(map, language) + links(map, language)
           + fmt::format(
               "<script type=\"application/json\" id=\"map-data\">{}</script>\n"
               "<script type=\"application/json\" "
               "id=\"map-texts\">{}</script>\n<script>{}{}</script>\n</body>\n</html>\n",
               safe_in_script(as_json(map)), safe_in_script(texts_as_json(language)), page_room_script, page_script);
}

}  // namespace raaderum::map
