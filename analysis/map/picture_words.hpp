#pragma once
// The texts of the map's pictures, in English and Danish, and the few colours and dashes that they share.

#include "map/theory_map.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>

namespace raaderum::map {

enum class PictureText {
#define PICTURE_TEXT(name, english, danish) name,
#include "map/picture_words.def"
#undef PICTURE_TEXT
};

struct NamedText {
    std::string_view name;
    words::InTwoLanguages text;
};
inline constexpr auto picture_texts = std::to_array<NamedText>({
#define PICTURE_TEXT(name, english, danish) {#name, {english, danish}},
#include "map/picture_words.def"
#undef PICTURE_TEXT
});

inline std::string_view told(PictureText text, Language language) {
    return picture_texts[static_cast<std::size_t>(text)].text.in(language);
}

/// A text with its places filled in, each by fmt::arg("place", value).
template <class... Args>
std::string filled(PictureText text, Language language, const Args&... args) {
    return fmt::vformat(told(text, language), fmt::make_format_args(args...));
}

/// After Okabe and Ito, "Color universal design" (2008): told apart by people of any colour vision.
constexpr std::string_view colour_in_picture(Sign sign) {
    return sign == Sign::plus ? "#0072B2" : sign == Sign::minus ? "#D55E00" : "#6b7078";
}
constexpr std::string_view mark_in_picture(Sign sign) {
    return sign == Sign::plus ? "+" : sign == Sign::minus ? "\u2212" : "\u00b1";
}
constexpr PictureText words_for(Sign sign) {
    return sign == Sign::plus ? PictureText::plus : sign == Sign::minus ? PictureText::minus : PictureText::bent;
}
constexpr PictureText words_for(Evidence evidence) {
    return evidence == Evidence::measured   ? PictureText::measured
           : evidence == Evidence::informed ? PictureText::informed
                                            : PictureText::assumed;
}

}  // namespace raaderum::map
