// Numbers ready to be drawn: weekly counts become trailing means, axes get round ends.
import type { MetricInfo, WorldIndex } from "../protocol";
import type { Run } from "./run";

const YEAR = 52;
const QUARTER = 13;
/** A trailing mean is told once a quarter of its span has passed. */
const FIRST_SHARE = 0.25;

export type Span = "year" | "quarter";
/** Metrics counted from a week's few comings, goings and encounters, and over which span they become readable. */
const SPANS: Record<string, Span> = {
  turnover: "year",
  layoffs: "year",
  absence: "quarter",
  service_fit: "quarter",
  service_variation: "quarter",
};

/** Over which trailing span a metric is told; null for one that is told week by week. */
export function spanOf(metric: string): Span | null {
  return SPANS[metric] ?? null;
}

/** Mean of the last weeks that are known; NaN in the first quarter of the span, and where the week itself is not known. */
export function trailing(weekly: ArrayLike<number>, span: Span): Float64Array {
  const weeks = span === "year" ? YEAR : QUARTER;
  const smooth = new Float64Array(weekly.length);
  let sum = 0;
  let known = 0;
  const count = (value: number, way: 1 | -1): void => {
    if (Number.isNaN(value)) return;
    sum += way * value;
    known += way;
  };
  for (let week = 0; week < weekly.length; week++) {
    count(weekly[week], 1);
    if (week >= weeks) count(weekly[week - weeks], -1);
    const told = week + 1 >= weeks * FIRST_SHARE && !Number.isNaN(weekly[week]);
    smooth[week] = told ? sum / known : Number.NaN;
  }
  return smooth;
}

const made = new WeakMap<Run, Map<string, Float64Array>>();

/** What is made of a run is made once; it is asked for in every picture that is drawn. */
function once(run: Run, name: string, make: () => Float64Array): Float64Array {
  const known = made.get(run) ?? new Map<string, Float64Array>();
  made.set(run, known);
  const series = known.get(name) ?? make();
  known.set(name, series);
  return series;
}

/** What a chart shows of a metric, one value a week. */
export function seriesOf(run: Run, world: WorldIndex, metric: string): Float64Array {
  return once(run, `${metric} ${world}`, () => {
    const span = spanOf(metric);
    const weekly = run.metric(world, metric);
    return span ? trailing(weekly, span) : Float64Array.from(weekly);
  });
}

/** What lies between the worlds: left less right. */
export function gapOf(run: Run, metric: string): Float64Array {
  return once(run, metric, () => {
    const right = seriesOf(run, 1, metric);
    return seriesOf(run, 0, metric).map((value, week) => value - right[week]);
  });
}

/** The value in a week, between two weeks on the straight line. */
export function valueAt(series: Float64Array, week: number): number {
  if (series.length === 0) return Number.NaN;
  const last = Math.min(week, series.length - 1);
  const index = Math.floor(last);
  const share = last - index;
  return share === 0 ? series[index] : series[index] + share * (series[index + 1] - series[index]);
}

/** Round ends that hold all values and leave air. */
export function roundRange(series: Float64Array[], least: number): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const values of series) {
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  if (low > high) return [0, least];
  const middle = (low + high) / 2;
  const half = Math.max((high - low) * 0.56, least / 2);
  const step = roundStep(half / 2);
  const bottom = Math.floor((middle - half) / step) * step;
  return [low >= 0 && bottom < 0 ? 0 : bottom, Math.ceil((middle + half) / step) * step];
}

/** 1, 2 or 5 times a power of ten, at most the given width. */
export function roundStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const times = width / power;
  return (times >= 5 ? 5 : times >= 2 ? 2 : 1) * power;
}

/** The least width of an axis, so that small ripples do not look like waves: a tenth of what is usual. */
export function leastWidth(info: MetricInfo): number {
  return info.unit === "1" || info.unit.startsWith("share") ? 0.1 : info.unit === "1/year" ? 0.1 : 1;
}
