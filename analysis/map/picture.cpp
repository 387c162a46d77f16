#include "map/picture.hpp"

#include "map/overview.hpp"
#include "map/picture_words.hpp"
#include "map/room_places.hpp"
#include "markup/escaped.hpp"

namespace raaderum::map {
namespace {

constexpr double sheet_left = 20.0;
constexpr double sheet_top = 88.0;

}  // namespace

std::string svg_of(const TheoryMap& map, Language language) {
    const std::string title = markup::escaped(told(PictureText::title, language));
    const std::string words = markup::escaped(overview_in_words(map, language));
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"overview\" width=\"1280\" height=\"720\" viewBox=\"0 0 1280 "
        "720\" "
        "role=\"img\" aria-labelledby=\"map-title map-description\" lang=\"{}\">\n<title id=\"map-title\">{}</title>\n"
        "<desc id=\"map-description\">{}</desc>\n<style>{}</style>\n"
        "<rect width=\"1280\" height=\"720\" fill=\"#fff\"/>\n"
        "<text class=\"heading\" x=\"40\" y=\"46\">{}</text>\n<text class=\"lead\" x=\"40\" y=\"72\">{}</text>\n"
        "<g transform=\"translate({} {})\">\n{}</g>\n</svg>\n",
        language == Language::danish ? "da" : "en", title, words, overview_style, title, words, sheet_left, sheet_top,
        overview_shapes(map, language, false));
}

}  // namespace raaderum::map
