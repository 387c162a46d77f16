#pragma once
// The rooms and the strongest bundles between them, as SVG.

#include "map/theory_map.hpp"

#include <string>
#include <string_view>

namespace raaderum::map {

/// Rooms, arrows and legend on one sheet, `overview_width` wide and `sheet_height` high. `linked`: rooms and arrows are links to the
/// page's views, "#room=<name>" and "#bundle=<name>,<name>".
std::string overview_shapes(const TheoryMap& map, Language language, bool linked);
inline constexpr double sheet_height = 612.0;

/// What a screen reader tells of it.
std::string overview_in_words(const TheoryMap& map, Language language);

/// The style of the drawing, alone or on the page.
inline constexpr std::string_view overview_style = R"(
.overview { font-family: system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; font-size: 13px; }
.overview text { fill: #16191d; }
.overview .heading { font-size: 24px; font-weight: 700; }
.overview .lead { font-size: 14px; fill: #4a5058; }
.overview .room rect { fill: #f6f8fa; stroke: #4a5058; stroke-width: 1.5; }
.overview .levers rect { fill: #fff8e6; }
.overview .name { font-size: 16px; font-weight: 700; }
.overview .count { fill: #4a5058; }
.overview .edge, .overview .line { fill: none; }
.overview .edge { stroke: #fff; }
.overview .line { stroke-linejoin: round; }
.overview .bundle .head { stroke: #fff; stroke-width: 1; }
.overview .disc { stroke: #fff; stroke-width: 1.5; }
.overview text.mark { fill: #fff; font-size: 15px; font-weight: 700; text-anchor: middle; }
)";

}  // namespace raaderum::map
