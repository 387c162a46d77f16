#pragma once
// How the map's page looks on a screen and on A4 across. No font and no picture comes from elsewhere.

#include <string_view>

namespace raaderum::map {

inline constexpr std::string_view page_style = R"(
:root { --ink: #16191d; --quiet: #4a5058; --line: #d7dbe0; --blue: #0072B2; --vermilion: #D55E00; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0 auto; padding: 10px 12px 3rem; max-width: 1480px; color: var(--ink); background: #fff;
  font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 22px; line-height: 1.2; margin: 0; flex: 1 1 20rem; }
h2 { font-size: 22px; line-height: 1.25; margin: 0; }
h2:focus { outline: none; }
h3 { font-size: 16px; margin: 1rem 0 .2rem; }
p { margin: .3rem 0; }
.lead { color: var(--quiet); font-size: 14px; }
.row { display: flex; align-items: center; gap: .5rem 1rem; flex-wrap: wrap; }
.row > h2 { flex: 1; }
form { margin: 0; }
button, input { font: inherit; font-size: 15px; padding: .2rem .7rem; color: var(--ink); background: #fff; border: 1.5px solid var(--quiet); border-radius: 6px; }
button { cursor: pointer; }
button:hover { background: #f1f4f6; }
a { color: var(--blue); }
.skip { position: absolute; left: -200rem; }
.skip:focus { position: static; }
:focus-visible { outline: 3px solid var(--vermilion); outline-offset: 2px; border-radius: 4px; }
.overview { display: block; width: 100%; height: auto; }
#overview .overview { max-height: max(560px, calc(100vh - 96px)); }
.room, .bundle, .arrow, .item { cursor: pointer; }
.overview a { text-decoration: none; }
.overview .room:hover rect, .overview .item:hover rect { stroke: var(--blue); stroke-width: 3; }
.overview :is(a, g):focus-visible { outline: none; }
.overview :is(.room, .item):focus-visible rect, .overview .wanted rect { stroke: var(--vermilion); stroke-width: 4; }
.overview :is(.bundle, .arrow):is(:hover, :focus-visible) .edge { stroke: #ffd75e; }
.overview .touch { stroke: transparent; stroke-width: 14; fill: none; }
.overview.lit :is(.bundle, .arrow):not(.own), .lit .bundle:not(.own) { opacity: .13; }
.bundle, .arrow { transition: opacity .15s; }
.overview .item rect { fill: #f6f8fa; stroke: #4a5058; stroke-width: 1.5; }
.overview .outside rect { fill: #fff; stroke: #a9b0b8; stroke-width: 1; }
.overview .where { fill: #4a5058; font-size: 12px; }
.opened .disc { stroke-width: 1; }
.overview.opened text.mark, .overview.small text.mark { font-size: 12px; }
.overview.small { display: inline-block; width: 40px; height: 28px; overflow: visible; }
.tools { color: var(--quiet); font-size: 15px; }
.rest { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem; padding: 0; margin: .6rem 0 0; }
.rest button { font-size: 14px; border-color: #a9b0b8; }
#card { position: fixed; right: 12px; top: 60px; width: min(26rem, calc(100vw - 24px)); max-height: calc(100vh - 72px); overflow: auto;
  padding: 1rem 1.2rem; background: #fff; border: 2px solid var(--ink); border-radius: 10px; box-shadow: 0 6px 24px rgb(0 0 0 / .22); }
#card.left { right: auto; left: 12px; }
#card h2 { font-size: 19px; margin-right: 5rem; }
#card .close { float: right; }
#card .says { font-size: 18px; }
#card .says::first-letter { text-transform: uppercase; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .3rem 1rem; margin: .8rem 0 0; font-size: 15px; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
dd button, .links button { border: 0; padding: 0; color: var(--blue); text-decoration: underline; text-align: left; }
code { font-size: 13px; }
.links { list-style: none; margin: 0; padding: 0; font-size: 15px; }
.links li { display: grid; grid-template-columns: 1.4rem 1fr auto; gap: .4rem; align-items: baseline; padding: .1rem 0; }
.sign { display: inline-block; width: 1.15rem; height: 1.15rem; line-height: 1.15rem; border-radius: 50%; color: #fff; font-weight: 700; font-size: 14px; text-align: center; }
.number { font-variant-numeric: tabular-nums; white-space: nowrap; text-align: right; }
.chains { list-style: none; margin: .8rem 0 0; padding: 0; }
.chain { display: grid; grid-template-columns: 3.6rem 1fr; gap: 1rem; align-items: center; padding: .6rem 0; border-top: 1px solid var(--line); }
.chain > .number { font-weight: 700; }
.legs { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 0; }
.leg { display: inline-flex; align-items: center; }
.step { max-width: 7.9rem; padding: .2rem .35rem; font-size: 13px; hyphens: auto; line-height: 1.2; text-align: left; background: #f6f8fa; }
#links { margin-top: 2.5rem; padding-top: 1.5rem; border-top: 2px solid var(--ink); }
table { border-collapse: collapse; width: 100%; line-height: 1.35; margin-top: .8rem; font-size: 14px; }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--ink); position: sticky; top: 0; background: #fff; }
tbody th { font-weight: 600; }
td.number, th.number { text-align: right; }
.plus { color: #005a8e; } .minus { color: #a84700; }
.scripted { display: none; } .live .scripted { display: flex; }
footer { margin-top: 2rem; font-weight: 700; }
@media (prefers-reduced-motion: reduce) { .bundle, .arrow { transition: none; } }
@page { size: A4 landscape; margin: 10mm; }
@media print {
  body { padding: 0; max-width: none; }
  .row form, .scripted, .live .scripted, button, #card, .skip { display: none !important; }
  #overview .overview { max-height: 165mm; }
  #links { break-before: page; border: 0; padding: 0; margin: 0; }
  thead th { position: static; }
  table { font-size: 7.5pt; line-height: 1.25; } th, td { padding: 1.5pt 6pt 1.5pt 0; } tr, svg { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";

}  // namespace raaderum::map
