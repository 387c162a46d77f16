// Numbers ready to be drawn. What a curve shows of a metric is the engine's word, so that its sentences say the same.
import type { MetricInfo, WorldIndex } from "../protocol";
import type { Run } from "./run";

const YEAR = 52;
export type Span = "year" | "quarter";

/** Over which trailing span a metric is told; null for one that is told week by week. */
export function spanOf({ span }: Pick<MetricInfo, "span">): Span | null {
  return span === 0 ? null : span < YEAR ? "quarter" : "year";
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
  return once(run, `${metric} ${world}`, () => Float64Array.from(run.metric(world, metric)));
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
