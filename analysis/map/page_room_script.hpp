#pragma once
// The part of the page's script that opens a room: its boxes in columns, causes from other rooms at the left, effects at the
// right, and every link as an arrow in its own lane.

#include <string_view>

namespace raaderum::map {

inline constexpr std::string_view page_room_script = R"(
const sheet = { width: 1240, box: 178, lane: 8, gap: 9, line: 16, door: 9, most: 9, alone: 14, inner: 30, links: 40 };
const colours = { "+": "#0072B2", "-": "#D55E00", "~": "#6b7078" };
const marks = { "+": "+", "-": "\u2212", "~": "\u00b1" };
const strengthOf = (link) => Math.abs(link.standardised || 0);
const widthOf = (link) => Math.min(8, 1.4 + 2.8 * Math.sqrt(strengthOf(link)));
const dashOf = (link, width) => ({ measured: "", informed: `${9 + width} ${3.5 + width / 3}`,
  assumed: `0.1 ${2.5 + 1.35 * width}` })[link.evidence];

function shape(name, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function linesOf(title, letters = 21) {
  const lines = [];
  for (const word of title.split(" ")) {
    const last = lines.length - 1;
    if (last >= 0 && (lines[last] + " " + word).length <= letters) lines[last] += " " + word;
    else lines.push(word);
  }
  return lines;
}

/* The strongest links that fit, or all. */
function chosenLinks(room, all) {
  const links = arrows.filter((link) => link.source_box.room === room || link.target_box.room === room)
    .sort((one, other) => strengthOf(other) - strengthOf(one));
  const causes = links.some((link) => link.source_box.room !== room), effects = links.some((link) => link.target_box.room !== room);
  const most = causes && effects ? sheet.most : sheet.alone;
  const left = new Set(), right = new Set(), inner = new Set(), chosen = [];
  for (const link of links) {
    (link.source_box.room === room ? inner : left).add(link.from);
    (link.target_box.room === room ? inner : right).add(link.to);
    const full = left.size > most || right.size > most || inner.size > sheet.inner || chosen.length >= sheet.links;
    if (!all && full) break;
    chosen.push(link);
  }
  return { chosen, of: links.length };
}

/* The column of each inner box, 1 to 3: behind what acts on it, as far as there is no loop. */
function layersOf(names, inner) {
  const after = new Map(names.map((name) => [name, []]));
  const reaches = (from, to) => from === to || after.get(from).some((next) => reaches(next, to));
  for (const link of inner) if (!reaches(link.to, link.from)) after.get(link.from).push(link.to);
  const layer = new Map(names.map((name) => [name, 1]));
  for (let round = 0; round < 3; ++round) {
    for (const name of names) for (const next of after.get(name)) {
      layer.set(next, Math.min(3, Math.max(layer.get(next), layer.get(name) + 1)));
    }
  }
  return layer;
}

/* Items in columns, with a lane in each column that a link passes. */
function columnsOf(room, links) {
  const isInner = (box) => box.room === room;
  const inner = links.filter((link) => isInner(link.source_box) && isInner(link.target_box));
  const names = [...new Set(links.flatMap((link) => [link.source_box, link.target_box]).filter(isInner).map((box) => box.name))];
  const layer = layersOf(names, inner);
  const linked = new Set(inner.flatMap((link) => [link.from, link.to]));
  const deepest = Math.max(1, ...layer.values(), Math.min(3, Math.ceil(names.length / 14)));
  let spread = 0;
  for (const name of names) if (!linked.has(name)) layer.set(name, 1 + (spread++ % deepest));
  const columns = Array.from({ length: deepest + 2 }, () => []);
  const items = new Map();
  const item = (key, column, box) => {
    if (!items.has(key)) {
      const lines = box ? linesOf(box.title) : [];
      const height = box ? 14 + sheet.line * (lines.length + (isInner(box) ? 0 : 1)) : sheet.lane;
      items.set(key, { key, column, box, lines, height, text: height, doors: { left: 0, right: 0 }, before: [], after: [], outside: box && !isInner(box) });
      columns[column].push(items.get(key));
    }
    return items.get(key);
  };
  const ways = links.map((link, index) => {
    const from = isInner(link.source_box) ? item(link.from, layer.get(link.from), link.source_box)
      : item("< " + link.from, 0, link.source_box);
    const to = isInner(link.target_box) ? item(link.to, layer.get(link.to), link.target_box)
      : item("> " + link.to, deepest + 1, link.target_box);
    const step = Math.sign(to.column - from.column);
    const stops = [from];
    for (let column = from.column + step; step && column !== to.column; column += step) {
      stops.push(item(`lane ${index} ${column}`, column, null));
    }
    stops.push(to);
    ++from.doors[step < 0 ? "left" : "right"];
    ++to.doors[step > 0 ? "left" : "right"];
    for (let at = 0; at + 1 < stops.length; ++at) {
      const [one, other] = step < 0 ? [stops[at + 1], stops[at]] : [stops[at], stops[at + 1]];
      if (step) { one.after.push(other); other.before.push(one); }
    }
    return { link, stops, step };
  });
  for (const each of items.values()) {
    if (each.box) each.height = Math.max(each.height, 8 + sheet.door * Math.max(each.doors.left, each.doors.right));
  }
  const used = columns.filter((column) => column.length);
  used.forEach((column, index) => { for (const each of column) each.column = index; });
  return { columns: used, ways, causes: columns[0].length > 0, effects: columns[deepest + 1].length > 0 };
}

/* Orders the columns by where their neighbours stand, and gives every item its place. */
function arrange(columns) {
  const middle = (item) => item.y + item.height / 2;
  const stack = (column) => {
    let y = 0;
    for (const item of column) { item.y = y; y += item.height + sheet.gap; }
    const tall = y - sheet.gap;
    for (const item of column) item.y -= tall / 2;
  };
  const wish = (item, near) => near.length ? near.reduce((sum, each) => sum + middle(each), 0) / near.length : middle(item);
  columns.forEach(stack);
  for (let sweep = 0; sweep < 12; ++sweep) {
    const forth = sweep % 2 === 0;
    for (const column of forth ? columns : [...columns].reverse()) {
      const wishes = new Map(column.map((item) => [item, wish(item, forth ? item.before : item.after)]));
      column.sort((one, other) => wishes.get(one) - wishes.get(other));
      stack(column);
    }
  }
  const tall = Math.max(...columns.map((column) => column.reduce((sum, item) => sum + item.height + sheet.gap, 0)), 300);
  for (let sweep = 0; sweep < 6; ++sweep) {
    for (const column of columns) {
      let floor = -tall / 2;
      for (const item of column) {
        item.y = Math.max(floor, wish(item, [...item.before, ...item.after]) - item.height / 2);
        floor = item.y + item.height + sheet.gap;
      }
      let ceiling = tall / 2;
      for (const item of [...column].reverse()) {
        item.y = Math.min(item.y, ceiling - item.height);
        ceiling = item.y - sheet.gap;
      }
    }
  }
  const top = Math.min(...columns.flat().map((item) => item.y));
  const left = (column) => column * (sheet.width - sheet.box - 2) / Math.max(1, columns.length - 1) + 1;
  for (const item of columns.flat()) { item.y += 34 - top; item.x = left(item.column); }
  return Math.max(...columns.flat().map((item) => item.y + item.height)) + 8;
}

/* Where each way leaves and enters its boxes: beside each other, in the order of the other ends. */
function addDoors(ways) {
  const sides = new Map();
  const door = (item, side, other, way, end) => {
    const key = item.key + " " + side;
    if (!sides.has(key)) sides.set(key, { item, doors: [] });
    sides.get(key).doors.push({ way, end, y: other.y + other.height / 2 });
  };
  for (const way of ways) {
    const [from, next] = way.stops, [before, to] = way.stops.slice(-2);
    door(from, way.step < 0 ? "left" : "right", next, way, "start");
    door(to, way.step > 0 ? "left" : "right", before, way, "end");
  }
  for (const { item, doors } of sides.values()) {
    doors.sort((one, other) => one.y - other.y);
    const apart = Math.min(13, (item.height - 10) / doors.length);
    doors.forEach((each, index) => {
      each.way[each.end] = item.y + item.height / 2 + (index - (doors.length - 1) / 2) * apart;
      if (each.end === "end") each.way.turn = index % 3;
    });
  }
}

/* The stretches of a way, each a curve with level ends: [x, y, x, y]. */
function stretchesOf(way) {
  const { stops, step, start, end } = way;
  const first = stops[0], last = stops[stops.length - 1];
  const out = first.x + (step < 0 ? 0 : sheet.box), into = last.x + (step > 0 ? 0 : sheet.box);
  const spots = [[out, start]];
  for (const lane of stops.slice(1, -1)) {
    const y = lane.y + lane.height / 2;
    spots.push([step > 0 ? lane.x : lane.x + sheet.box, y], [step > 0 ? lane.x + sheet.box : lane.x, y]);
  }
  spots.push([into, end]);
  return spots.slice(1).map((spot, at) => [...spots[at], ...spot]);
}

function arrowShape(way) {
  const { link, step } = way, width = widthOf(link), head = 7 + 0.8 * width, half = 3.5 + 0.75 * width;
  const stretches = stretchesOf(way), last = stretches[stretches.length - 1];
  const inward = step < 0 || step === 0 ? -1 : 1;
  const tip = last[2], y = last[3], base = tip - inward * head;
  const bow = 30 + 8 * way.turn;
  const control = ([x1, y1, x2, y2], ended) => {
    const x3 = ended ? base + inward : x2;
    return step === 0 ? [x1, y1, x1 + bow, y1, x3 + bow, y2, x3, y2] : [x1, y1, (x1 + x3) / 2, y1, (x1 + x3) / 2, y2, x3, y2];
  };
  const curves = stretches.map((stretch, at) => control(stretch, at === stretches.length - 1));
  const d = curves.map((c, at) => `${at ? "L" : "M"}${c[0]} ${c[1]}C${c.slice(2).join(" ")}`).join("");
  const c = curves[curves.length - 1], t = step === 0 ? 0.5 : Math.max(0.5, 0.86 - 0.13 * way.turn), s = 1 - t;
  const at = (i) => s * s * s * c[i] + 3 * s * s * t * c[i + 2] + 3 * s * t * t * c[i + 4] + t * t * t * c[i + 6];
  const colour = colours[link.sign];
  const line = { d, stroke: colour, "stroke-width": width, class: "line" };
  const dash = dashOf(link, width);
  if (dash) line["stroke-dasharray"] = dash;
  if (link.evidence === "assumed") line["stroke-linecap"] = "round";
  const drawn = shape("g", { class: "arrow", tabindex: 0, role: "button", "aria-label": inWords(link) },
    shape("path", { d, class: "edge", "stroke-width": width + 4 }), shape("path", line),
    shape("path", { d: `M${tip} ${y}L${base} ${y + half}L${base} ${y - half}Z`, fill: colour }),
    shape("path", { d, class: "touch" }), shape("title", {}, inWords(link)));
  const seal = shape("g", { class: "arrow", "aria-hidden": true }, shape("circle", { class: "disc", cx: at(0), cy: at(1), r: 7, fill: colour }),
    shape("text", { class: "mark", x: at(0), y: at(1) + 4.3 }, marks[link.sign]));
  return [drawn, seal];
}

function boxShape(item) {
  const top = item.y + 13 + (item.height - item.text) / 2 + 6.5;
  const lines = item.lines.map((line, at) => shape("text", { class: "box", x: item.x + 10, y: top + sheet.line * at }, line));
  if (item.outside) {
    const where = linesOf(roomTitle(item.box.room), 24);
    lines.push(shape("text", { class: "where", x: item.x + 10, y: top + sheet.line * item.lines.length },
      where.length > 1 ? where[0] + " \u2026" : where[0]));
  }
  return shape("g", { class: item.outside ? "item outside" : "item", tabindex: 0, role: "button", "data-box": item.box.name,
    "aria-label": `${item.box.title}, ${roomTitle(item.box.room)}` },
    shape("rect", { x: item.x, y: item.y, width: sheet.box, height: item.height, rx: 7 }), ...lines);
}
)";

}  // namespace raaderum::map
