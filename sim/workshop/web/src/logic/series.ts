// Numbers ready to be drawn: weekly counts become a trailing year, axes get round ends.
import type { MetricInfo, WorldIndex } from "../protocol";
import type { Run } from "./run";

const WEEKS_A_YEAR = 52;
/** A trailing year is told once a quarter has passed. */
const FIRST_TOLD = 13;
/** Metrics that count people who come or go in a week. */
const COUNTS = new Set(["turnover", "layoffs"]);

export function isCount(metric: string): boolean {
  return COUNTS.has(metric);
}

/** Mean of the last 52 weeks; NaN in the first quarter. */
export function trailingYear(weekly: ArrayLike<number>): Float64Array {
  const smooth = new Float64Array(weekly.length);
  let sum = 0;
  for (let week = 0; week < weekly.length; week++) {
    sum += weekly[week];
    if (week >= WEEKS_A_YEAR) sum -= weekly[week - WEEKS_A_YEAR];
    smooth[week] = week + 1 < FIRST_TOLD ? Number.NaN : sum / Math.min(week + 1, WEEKS_A_YEAR);
  }
  return smooth;
}

/** What a chart shows of a metric, one value a week. */
export function seriesOf(run: Run, world: WorldIndex, metric: string): Float64Array {
  const weekly = run.metric(world, metric);
  return isCount(metric) ? trailingYear(weekly) : Float64Array.from(weekly);
}

export function difference(left: Float64Array, right: Float64Array): Float64Array {
  return left.map((value, week) => value - right[week]);
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
