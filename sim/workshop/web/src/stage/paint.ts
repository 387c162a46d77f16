// Paints the network: ties and people darker and thicker where there is trust, empty places as hollow rings, leaders
// larger.
import { FONT, INK, PAPER } from "../charts/look";
import type { Layout } from "../logic/layout";
import type { Run } from "../logic/run";
import type { WorldIndex } from "../protocol";

const LOW = [233, 223, 201];
const HIGH = [63, 36, 112];
/** Trust below and above which colours stay the same. */
const PALEST = 0.25;
const DARKEST = 0.9;
/** Dots at the rim, and names above them, keep within the picture. */
const INSET = 0.94;

export function trustColour(trust: number): string {
  const share = Math.min(1, Math.max(0, (trust - PALEST) / (DARKEST - PALEST)));
  return `rgb(${LOW.map((low, part) => Math.round(low + share * (HIGH[part] - low))).join(" ")})`;
}

/**
 * What is drawn of a world in a week: trust per tie, NaN where an end is empty, and around everybody the mean of it.
 */
export interface Mood {
  ties: Float32Array;
  people: Float32Array;
  filled: boolean[];
  mean: number;
  empty: number;
}

export function moodOf(run: Run, world: WorldIndex, week: number): Mood {
  const { header } = run;
  const ties = run.trust(world, week);
  const competence = run.agents(world, week, "competence");
  const filled = Array.from(competence, (value) => !Number.isNaN(value));
  const sums = new Float32Array(header.positions + header.leaders);
  const counts = new Float32Array(sums.length);
  let all = 0;
  let held = 0;
  ties.forEach((trust, tie) => {
    if (Number.isNaN(trust)) return;
    all += trust;
    held += 1;
    for (const end of [header.ties.source[tie], header.ties.target[tie]]) {
      sums[end] += trust;
      counts[end] += 1;
    }
  });
  const mean = all / Math.max(1, held);
  return {
    ties,
    // Who has just come has no ties in the last picture yet, and is shown like the others.
    people: sums.map((sum, one) => (counts[one] > 0 ? sum / counts[one] : mean)),
    filled,
    mean,
    empty: filled.filter((one) => !one).length,
  };
}

export interface Size {
  width: number;
  height: number;
}

export function paint(
  canvas: HTMLCanvasElement,
  { width, height }: Size,
  run: Run,
  mood: Mood,
  { points, radius }: Layout,
  names: string[],
  font: number,
): void {
  const ctx = canvas.getContext("2d");
  const ratio = devicePixelRatio;
  const side = Math.min(width, height) * INSET;
  if (!ctx || side === 0) return;
  if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
  if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio);
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, width, height);
  ctx.translate((width - side) / 2, (height - side) / 2);
  const { header } = run;
  const { source, target } = header.ties;
  const alive = (one: number) => one >= header.positions || mood.filled[one];

  const order = Array.from(mood.ties.keys()).sort((a, b) => mood.ties[a] - mood.ties[b]);
  for (const tie of order) {
    const [from, to] = [points[source[tie]], points[target[tie]]];
    if (!from || !to || Number.isNaN(mood.ties[tie]) || !alive(source[tie]) || !alive(target[tie])) continue;
    ctx.strokeStyle = trustColour(mood.ties[tie]);
    ctx.lineWidth = (0.2 + 2.2 * mood.ties[tie] ** 2) * (side / 420);
    ctx.beginPath();
    ctx.moveTo(from.x * side, from.y * side);
    ctx.lineTo(to.x * side, to.y * side);
    ctx.stroke();
  }
  points.forEach((point, one) => {
    const leader = one >= header.positions;
    const size = radius * side * (leader ? 1.35 : 1);
    ctx.beginPath();
    ctx.arc(point.x * side, point.y * side, size * (alive(one) ? 1 : 0.8), 0, 2 * Math.PI);
    ctx.fillStyle = alive(one) ? trustColour(mood.people[one]) : PAPER;
    ctx.fill();
    ctx.strokeStyle = alive(one) && !leader ? PAPER : INK;
    ctx.lineWidth = Math.max(1, side / 300) * (leader ? 1.4 : 1);
    ctx.setLineDash(alive(one) ? [] : [3, 3]);
    ctx.stroke();
    ctx.setLineDash([]);
  });
  ctx.font = `600 ${font}px ${FONT}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "bottom";
  ctx.lineJoin = "round";
  const named: { x: number; y: number; half: number }[] = [];
  header.people.forEach((position, one) => {
    const point = points[position];
    if (!names[one] || !point) return;
    const half = ctx.measureText(names[one]).width / 2;
    const x = Math.min(side - half, Math.max(half, point.x * side));
    const above = Math.max(font * 1.1, point.y * side - radius * side - 2);
    const taken = named.some((other) => Math.abs(other.x - x) < half + other.half && Math.abs(other.y - above) < font);
    const y = taken ? point.y * side + radius * side + font * 1.2 : above;
    named.push({ x, y, half });
    ctx.strokeStyle = PAPER;
    ctx.lineWidth = 4;
    ctx.strokeText(names[one], x, y);
    ctx.fillStyle = INK;
    ctx.fillText(names[one], x, y);
  });
}
