// Axes of a drawing: time along the bottom, round ticks at the side, neither crowded.
import type uPlot from "uplot";
import { FONT, WEEKS_A_QUARTER, WEEKS_A_YEAR } from "./look";
import type { Scene } from "./plot";

const MOST_TICKS = 4;
/** Least distance of ticks, in letter heights. */
const TICK_DISTANCE = 1.9;

/** How time is told along the bottom. */
export interface Time {
  year: (year: number) => string;
  week: (week: number) => string;
}

/** Years, or quarters where no more than a year is shown. */
export function timeSplits(weeks: number): number[] {
  const every = weeks > WEEKS_A_YEAR ? WEEKS_A_YEAR : WEEKS_A_QUARTER;
  return Array.from({ length: Math.floor(weeks / every) }, (_, count) => (count + 1) * every);
}

/** Years in full where there is room, else as numbers with the word at the end. */
export function timeLabels(plot: uPlot, splits: number[], { time, weeks }: Scene, font: string): string[] {
  if (!time) return splits.map(() => "");
  if (weeks <= WEEKS_A_YEAR) return splits.map(time.week);
  const room = (plot.bbox.width / devicePixelRatio) * (WEEKS_A_YEAR / weeks);
  const full = textWidth(time.year(splits.length), font) * 1.2 < room;
  return splits.map((week, index) =>
    full || index === splits.length - 1 ? time.year(week / WEEKS_A_YEAR) : String(week / WEEKS_A_YEAR),
  );
}

/** The finest round step whose ticks do not crowd one another. */
export function stepOf(plot: uPlot, { range: [low, high], look }: Scene): number {
  const room = plot.bbox.height / devicePixelRatio / (look.font * TICK_DISTANCE);
  const least = (high - low) / Math.min(MOST_TICKS, Math.max(1, room));
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((times) => times * power >= least * (1 - 1e-9)) ?? 10);
}

export function splitsOf({ range: [low, high] }: Scene, step: number): number[] {
  const splits: number[] = [];
  for (let value = Math.ceil(low / step - 1e-9) * step; value <= high + step * 1e-6; value += step) splits.push(value);
  return splits;
}

/** What the ticks of a scene need, in CSS pixels. */
export function axisWidth(scene: Scene): number {
  const font = `${scene.look.font}px ${FONT}`;
  const [low, high] = scene.range;
  const step = (high - low) / MOST_TICKS;
  return Math.max(...[low, high].map((value) => textWidth(scene.tick(value, step), font))) + scene.look.font * 0.8;
}

let ruler: CanvasRenderingContext2D | null = null;

export function textWidth(text: string, font: string): number {
  ruler ??= document.createElement("canvas").getContext("2d");
  if (!ruler) return 0;
  ruler.font = font;
  return ruler.measureText(text).width;
}
