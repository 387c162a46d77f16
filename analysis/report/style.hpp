#pragma once
// How a report looks: calm, generous, readable from the back of a meeting room and on paper. No font and no picture comes
// from elsewhere.

#include <string_view>

namespace raaderum::report {

/// Sizes of text in charts, in pixels of a drawing that is `chart_width` wide.
inline constexpr double chart_width = 1080.0;
inline constexpr double right_air = 10.0;  ///< right of panels, for the last number below
inline constexpr double text_size = 16.0;
inline constexpr double small_size = 14.5;

/// The style inside charts, alone or on a page.
inline constexpr std::string_view chart_style = R"(
.chart { font-family: system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; font-size: 16px; }
.chart text { fill: #16191d; }
.chart .small { font-size: 14.5px; }
.chart .quiet { fill: #4a5058; }
.chart .strong { font-weight: 700; }
.chart .end { text-anchor: end; }
.chart .middle { text-anchor: middle; }
.chart .halo { paint-order: stroke; stroke: #fff; stroke-width: 4px; stroke-linejoin: round; }
.chart .grid { stroke: #e3e6ea; stroke-width: 1; fill: none; }
.chart .zero { stroke: #16191d; stroke-width: 1.5; fill: none; }
.chart .event { stroke: #8a9098; stroke-width: 1; stroke-dasharray: 2 4; fill: none; }
.chart .wide { fill-opacity: .14; }
.chart .half { fill-opacity: .24; }
.chart .mark { stroke: #fff; stroke-width: 1; }
.chart .strip { fill: #16191d; fill-opacity: 0; }
.chart .tip:hover .strip, .chart .tip.told .strip { fill-opacity: .07; }
.chart .tip.told .mark { stroke: #16191d; stroke-width: 2; }
)";

/// The style of the page around them.
inline constexpr std::string_view page_style = R"(
:root { --ink: #16191d; --quiet: #4a5058; --line: #d7dbe0; --blue: #0072B2; --vermillion: #D55E00; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 72rem; color: var(--ink); background: #fff;
  font: 1.125rem/1.6 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 2.3rem; line-height: 1.2; margin: 0 0 .8rem; text-wrap: balance; }
h2 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .6rem; }
p { margin: .5rem 0; max-width: 46rem; }
.lead { color: var(--quiet); }
.answer { font-size: 1.5rem; line-height: 1.45; max-width: 56rem; margin: .4rem 0 1.4rem; }
.quiet { color: var(--quiet); }
.banner { border: 3px solid var(--vermillion); border-radius: 3px; padding: .8rem 1rem; margin: 1.2rem 0; max-width: 56rem; }
.skip { position: absolute; left: -200rem; }
.skip:focus { position: static; display: inline-block; padding: .4rem .8rem; }
a { color: var(--blue); }
:focus-visible { outline: 3px solid var(--vermillion); outline-offset: 3px; border-radius: 3px; }
nav ul { list-style: none; margin: 1.2rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; font-size: 1rem; }
section { margin-top: 3.5rem; padding-top: 2rem; border-top: 1px solid var(--line); }
.chart { display: block; width: 100%; height: auto; margin: 1.4rem 0 0; }
table { border-collapse: collapse; margin: 1.4rem 0 0; width: 100%; }
caption { text-align: left; color: var(--quiet); padding-bottom: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem 1rem .5rem 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--ink); }
tbody th { font-weight: 400; }
td .number { white-space: nowrap; color: var(--quiet); font-size: 1rem; }
td .verdict { display: inline-block; min-width: 7.6rem; margin-right: .4rem; }
.number, .numbers td { font-variant-numeric: tabular-nums; }
.numbers { font-size: .95rem; } .numbers th, .numbers td { padding: .3rem .8rem .3rem 0; }
.numbers td.words { min-width: 8rem; width: 17%; }
.verdict { font-weight: 700; }
.better { color: var(--blue); } .worse { color: #b34f00; }
.cannot, .none, .depends { color: var(--quiet); font-weight: 400; }
.depends { color: inherit; }
.sign { width: .9rem; height: .9rem; vertical-align: -.06rem; margin-right: .4rem; fill: currentColor; }
ul.changes { margin: 0; padding-left: 1.1rem; } .compared th:first-child { width: 30%; font-weight: 700; }
.compared .quiet { font-weight: 400; }
details { margin-top: 1.4rem; } summary { cursor: pointer; color: var(--blue); width: fit-content; }
.scroll { overflow-x: auto; }
.stepper { display: none; }
.live .stepper { display: block; }
.live .still { display: none; }
.controls { display: flex; align-items: center; gap: .8rem; flex-wrap: wrap; margin-top: 1.2rem; }
button { font: inherit; padding: .35rem 1.1rem; color: var(--ink); background: #fff; border: 1.5px solid var(--quiet);
  border-radius: .4rem; cursor: pointer; }
button:hover { background: #f1f4f6; }
.course { visibility: hidden; } .course.shown { visibility: visible; }
h3 { font-size: 1.1rem; margin: 1.4rem 0 .3rem; }
.chain { list-style: none; display: flex; flex-wrap: wrap; align-items: stretch; gap: .6rem 2rem; margin: .4rem 0 0; padding: 0; }
.chain li { position: relative; border: 1.5px solid var(--quiet); border-radius: .4rem; padding: .4rem .8rem; max-width: 15rem; }
.chain li + li::before { content: "→"; position: absolute; left: -1.6rem; top: 50%; transform: translateY(-50%); color: var(--quiet); }
.chain b, .chain span { display: block; } .chain b { font-weight: 400; } .chain span { font-weight: 700; }
#tip { position: fixed; z-index: 2; max-width: 24rem; padding: .4rem .7rem; background: #16191d; color: #fff; font-size: .95rem;
  line-height: 1.4; border-radius: .3rem; white-space: pre-line; pointer-events: none; }
#tip[hidden] { display: none; }
footer { margin-top: 4rem; padding-top: 1.5rem; border-top: 2px solid var(--ink); }
.caution { font-size: 1.35rem; font-weight: 700; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem 1.4rem; font-size: 1rem; margin: 1rem 0 0; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } .moving { display: none; } }
@page { size: A4; margin: 16mm 15mm; }
@media print {
  html { font-size: 9.5pt; }
  body { line-height: 1.45; padding: 0; max-width: none; }
  h2, h3, caption, section > p { break-after: avoid; }
  p { break-inside: avoid; orphans: 3; widows: 3; }
  p { max-width: none; }
  nav, .skip, #tip, .live .stepper { display: none; } .live .still { display: block; }
  section { margin-top: 1.4rem; padding-top: .9rem; }
  .chart, tr, li, .caution, .chain, footer { break-inside: avoid; }
  .chart { max-height: 200mm; }
  thead { display: table-header-group; }
  details > summary { color: var(--ink); list-style: none; break-after: avoid; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  .scroll { overflow: visible; }
  table { table-layout: fixed; } tr > th:first-child { width: 25%; } th, td { padding-right: .6rem; overflow-wrap: anywhere; }
  .numbers { font-size: .8rem; table-layout: auto; } .numbers tr > th:first-child { width: 17%; } .numbers th, .numbers td { padding: .15rem .4rem .15rem 0; overflow-wrap: normal; }
  td .verdict { min-width: 0; display: block; } .verdict, td .number { white-space: normal; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";

}  // namespace raaderum::report
