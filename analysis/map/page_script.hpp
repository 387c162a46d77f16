#pragma once
// The page's script: which view is open is in the address behind "#", so that going back works. Reads the map's JSON from the page.

#include <string_view>

namespace raaderum::map {

inline constexpr std::string_view page_script = R"(
const data = JSON.parse(document.getElementById("map-data").textContent);
const texts = JSON.parse(document.getElementById("map-texts").textContent);
const language = document.documentElement.lang;
const inLanguage = (text) => text[language] || text.en;
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const spelled = (value, digits = 3) => value === null ? "\u2013"
  : value.toLocaleString(language, { maximumSignificantDigits: digits }).replace("-", "\u2212");

const rooms = data.rooms, boxes = data.boxes, arrows = data.arrows;
const boxOf = new Map(boxes.map((box) => [box.name, box]));
const roomTitle = (name) => inLanguage(rooms.find((room) => room.name === name).title);
for (const box of boxes) Object.assign(box, { title: inLanguage(box.title), causes: [], effects: [] });
for (const link of arrows) {
  const own_words = language === "da" ? link.says_da : link.says;
  Object.assign(link, { words: own_words || link.says, in_english: !own_words });
  Object.assign(link, { source_box: boxOf.get(link.from), target_box: boxOf.get(link.to) });
  link.source_box.effects.push(link);
  link.target_box.causes.push(link);
}
const signWords = { "+": texts.plus, "-": texts.minus, "~": texts.depends };
const inWords = (link) => `${link.source_box.title} \u2192 ${link.target_box.title}: ${signWords[link.sign]}, `
  + `${texts.strength} ${spelled(link.standardised, 2)}, ${texts[link.evidence]}. ${link.words}`;

const find = (id) => document.getElementById(id);
const view = find("view"), overview = find("overview"), card = find("card"), back = find("back");
const make = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};
const go = (values) => { location.hash = new URLSearchParams(values).toString(); };

/* The card: what was chosen, and back to it when the card closes. */
let chosen = null;
function openCard(title, ...content) {
  if (card.hidden) {
    chosen = document.activeElement;
    const place = chosen.getBoundingClientRect();
    card.classList.toggle("left", chosen !== document.body && place.left + place.width / 2 > innerWidth / 2);
  }
  const close = make("button", { type: "button", className: "close", onclick: closeCard }, texts.js_close);
  const heading = make("h2", { id: "card-title", tabIndex: -1 }, title);
  card.replaceChildren(close, heading, ...content);
  card.hidden = false;
  card.scrollTop = 0;
  heading.focus({ preventScroll: true });
}
function closeCard() {
  card.hidden = true;
  if (chosen && chosen.isConnected) chosen.focus({ preventScroll: true });
}

const facts = (pairs) => make("dl", {}, ...pairs.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
const sign = (link) => make("span", { className: "sign", style: `background:${colours[link.sign]}` }, marks[link.sign]);
const listOf = (links, label) => links.length === 0 ? make("p", {}, texts.js_none) : make("ul", { className: "links" },
  ...[...links].sort((one, other) => strengthOf(other) - strengthOf(one)).map((link) => make("li", {},
    sign(link), make("button", { type: "button", onclick: () => linkCard(link) }, label(link)),
    make("span", { className: "number" }, spelled(link.standardised, 2)))));

function linkCard(link) {
  const says = make("p", { className: "says" }, link.words);
  if (link.in_english) says.lang = "en";
  const box = (each) => make("button", { type: "button", onclick: () => boxCard(each) }, each.title);
  openCard(`${link.source_box.title} \u2192 ${link.target_box.title}`, says, facts([
    [texts.from, box(link.source_box)], [texts.to, box(link.target_box)],
    [texts.sign, make("span", {}, sign(link), " " + signWords[link.sign])],
    [texts.size, spelled(link.size)], [texts.standardised, spelled(link.standardised, 2)],
    [texts.evidence, texts[link.evidence]], [texts.source, link.source || texts.js_no_source],
    [texts.claims, link.claims.join(" ") || "\u2013"], [texts.js_name, make("code", {}, link.name)]]));
}

function boxCard(box) {
  openCard(box.title, make("p", {}, `${roomTitle(box.room)}, ${texts["js_" + box.kind]}. `, make("code", {}, box.name)),
    make("p", {}, make("a", { href: "#" + new URLSearchParams({ room: box.room, box: box.name }) }, texts.js_open_room)),
    make("h3", {}, texts.js_causes), listOf(box.causes, (link) => link.source_box.title),
    make("h3", {}, texts.js_effects), listOf(box.effects, (link) => link.target_box.title));
}

function bundleCard(from, to) {
  const links = arrows.filter((link) => link.source_box.room === from && link.target_box.room === to);
  openCard(`${roomTitle(from)} \u2192 ${roomTitle(to)}`, make("p", {}, `${links.length} ${texts.js_links}`),
    listOf(links, (link) => `${link.source_box.title} \u2192 ${link.target_box.title}`));
}

const onPress = (element, act) => {
  element.addEventListener("click", act);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    act();
  });
};

/* Lights the arrows of what the pointer or the focus is on. */
function light(svg, element, isOwn, all) {
  const on = () => { svg.classList.add("lit"); for (const each of all) each.classList.toggle("own", isOwn(each)); };
  const off = () => svg.classList.remove("lit");
  element.addEventListener("pointerenter", on);
  element.addEventListener("focus", on);
  element.addEventListener("pointerleave", off);
  element.addEventListener("blur", off);
}

function showRoom(room, boxName, all = false) {
  const { chosen: links, of } = chosenLinks(room, all);
  const { columns, ways, causes, effects } = columnsOf(room, links);
  const tall = arrange(columns);
  addDoors(ways);
  const svg = shape("svg", { class: "overview opened", viewBox: `0 0 ${sheet.width} ${tall}`, role: "group", "aria-label": roomTitle(room) });
  const pairs = ways.map((way) => arrowShape(way).map((drawn) => Object.assign(drawn, { link: way.link })));
  const shapes = pairs.flat();
  if (causes) svg.append(shape("text", { class: "lead", x: 1, y: 16 }, texts.js_acts_on));
  if (effects) {
    svg.append(shape("text", { class: "lead", x: sheet.width - 1, y: 16, "text-anchor": "end" }, texts.js_acted_on));
  }
  for (const each of shapes) {
    onPress(each, () => linkCard(each.link));
    light(svg, each, (other) => other.link === each.link, shapes);
  }
  const items = columns.flat().filter((item) => item.box).map((item) => {
    const drawn = boxShape(item);
    onPress(drawn, () => boxCard(item.box));
    light(svg, drawn, (other) => other.link.from === item.box.name || other.link.to === item.box.name, shapes);
    return drawn;
  });
  svg.append(...pairs.map((pair) => pair[0]), ...items, ...pairs.map((pair) => pair[1]));
  const heading = make("h2", { tabIndex: -1 }, roomTitle(room));
  const count = fill(links.length === of ? texts.js_all_shown : texts.js_shown, { shown: links.length, all: of });
  const tools = make("p", { className: "tools" }, count + " ");
  if (all || links.length < of) {
    tools.append(make("button", { type: "button", onclick: () => showRoom(room, null, !all) }, all ? texts.js_show_fewer : texts.js_show_all));
  }
  const drawnNames = new Set(columns.flat().filter((item) => item.box).map((item) => item.box.name));
  const rest = boxes.filter((box) => box.room === room && !drawnNames.has(box.name)).map((box) =>
    make("li", {}, make("button", { type: "button", onclick: () => boxCard(box) }, box.title)));
  view.replaceChildren(make("div", { className: "row" }, heading, tools), svg, make("ul", { className: "rest" }, ...rest));
  heading.focus({ preventScroll: true });
  const wanted = boxName && boxOf.get(boxName);
  if (!wanted) return;
  const drawn = items.find((item) => item.dataset.box === boxName);
  if (drawn) { drawn.classList.add("wanted"); drawn.focus({ preventScroll: true }); }
  boxCard(wanted);
}

/* All ways of at most six links without loops, strongest first. */
function pathsBetween(from, to) {
  const left = new Map([[to, 0]]);
  for (let edge = [to]; edge.length;) {
    edge = edge.flatMap((box) => box.causes.map((link) => link.source_box).filter((source) =>
      !left.has(source) && left.set(source, left.get(box) + 1)));
  }
  const found = [], way = [], seen = new Set([from]);
  const follow = (box, strength) => {
    if (box === to) { found.push({ links: [...way], strength }); return; }
    for (const link of box.effects) {
      const next = link.target_box;
      if (seen.has(next) || !link.standardised || !(way.length + 1 + left.get(next) <= 6)) continue;
      seen.add(next); way.push(link);
      follow(next, strength * link.standardised);
      way.pop(); seen.delete(next);
    }
  };
  if (from !== to) follow(from, 1);
  return found.sort((one, other) => Math.abs(other.strength) - Math.abs(one.strength));
}

function chain(path) {
  const row = make("div", { className: "legs" });
  const step = (box) => make("button", { type: "button", className: "step", onclick: () => boxCard(box) }, box.title);
  row.append(step(path.links[0].source_box));
  for (const link of path.links) {
    const arrow = arrowShape({ link, step: 1, start: 14, end: 14, turn: 2, stops: [{ x: -sheet.box }, { x: 40 }] });
    const svg = shape("svg", { class: "overview small", viewBox: "0 0 40 28", width: 40, height: 28, role: "group" }, ...arrow);
    for (const part of arrow) onPress(part, () => linkCard(link));
    row.append(make("span", { className: "leg" }, svg, step(link.target_box)));
  }
  return make("li", { className: "chain" }, make("span", { className: "number" }, spelled(path.strength, 2)), row);
}

const boxCalled = (text) => {
  const small = text.trim().toLocaleLowerCase(language);
  if (!small) return undefined;
  return boxOf.get(text.trim()) || boxes.find((box) => box.title.toLocaleLowerCase(language) === small)
    || boxes.find((box) => box.title.toLocaleLowerCase(language).includes(small) || box.name.includes(small));
};

function showPaths(from, to) {
  const field = (label, box) => {
    const input = make("input", { value: box ? box.title : "" });
    input.setAttribute("list", "box-titles");
    return [make("label", {}, label + " ", input), input];
  };
  const [fromLabel, fromInput] = field(texts.from, from), [toLabel, toInput] = field(texts.to, to);
  const result = make("div", { role: "status" });
  const ask = (one, other) => one && other ? go({ from: one.name, to: other.name }) : (result.textContent = texts.js_no_box);
  const form = make("form", { className: "row", onsubmit: (event) => {
    event.preventDefault();
    ask(boxCalled(fromInput.value), boxCalled(toInput.value));
  } }, fromLabel, toLabel, make("button", {}, texts.paths),
  make("button", { type: "button", onclick: () => ask(boxCalled(toInput.value), boxCalled(fromInput.value)) }, texts.js_swap));
  view.replaceChildren(make("h2", {}, texts.js_paths_title), make("p", {}, texts.js_paths_lead), form, result);
  (from && to ? form.querySelector("button") : fromInput).focus({ preventScroll: true });
  if (!from || !to) return;
  const paths = pathsBetween(from, to), shown = paths.slice(0, 8);
  result.textContent = paths.length ? fill(texts.js_paths_found, { shown: shown.length, all: paths.length }) : texts.js_no_path;
  view.append(make("ol", { className: "chains" }, ...shown.map(chain)));
}

function show() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const room = rooms.find((each) => each.name === wanted.get("room"));
  const bundle = (wanted.get("bundle") || "").split(",");
  const left = view.dataset.room;
  card.hidden = true;
  const opened = Boolean(room) || wanted.has("from");
  view.hidden = !opened;
  back.hidden = !opened;
  overview.hidden = opened;
  view.dataset.room = room ? room.name : "";
  document.body.classList.toggle("opened-view", opened);
  if (room) showRoom(room.name, wanted.get("box"));
  else if (wanted.has("from")) showPaths(boxOf.get(wanted.get("from")), boxOf.get(wanted.get("to")));
  else if (bundle.length === 2 && bundle.every((name) => rooms.some((each) => each.name === name))) bundleCard(...bundle);
  else if (left) overview.querySelector(`[data-room="${left}"]`).focus({ preventScroll: true });
  if (location.hash !== "#links") scrollTo(0, 0);
}

const bundleShapes = [...overview.querySelectorAll(".bundle")];
for (const element of overview.querySelectorAll(".room")) {
  const name = element.dataset.room;
  light(overview, element, (bundle) => bundle.dataset.from === name || bundle.dataset.to === name, bundleShapes);
}
for (const bundle of bundleShapes) {
  light(overview, bundle, (other) => other === bundle, bundleShapes);
  bundle.addEventListener("click", (event) => { event.preventDefault(); bundleCard(bundle.dataset.from, bundle.dataset.to); });
}
find("box-titles").append(...boxes.map((box) => make("option", { value: box.title })));
find("search").addEventListener("submit", (event) => {
  event.preventDefault();
  const input = event.target.querySelector("input"), box = boxCalled(input.value);
  input.setCustomValidity(box ? "" : texts.js_no_box);
  if (box) go({ room: box.room, box: box.name });
  else input.reportValidity();
});
find("search").addEventListener("input", (event) => event.target.setCustomValidity(""));
find("follow").addEventListener("click", () => go({ from: "", to: "" }));
back.addEventListener("click", () => go({}));
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (!card.hidden) closeCard();
  else if (!view.hidden) go({});
});

const rows = [...find("links").querySelectorAll("tbody tr")];
const countRows = () => {
  find("rows").textContent = fill(texts.js_rows, { shown: rows.filter((row) => !row.hidden).length, all: rows.length });
};
find("filter").addEventListener("input", (event) => {
  const parts = event.target.value.toLocaleLowerCase(language).split(/\s+/);
  for (const row of rows) row.hidden = !parts.every((part) => row.textContent.toLocaleLowerCase(language).includes(part));
  countRows();
});
countRows();
document.documentElement.classList.add("live");
addEventListener("hashchange", show);
show();
)";

}  // namespace raaderum::map
