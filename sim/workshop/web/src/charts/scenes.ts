// What a chart of a metric draws: the curves of both worlds with the former run behind them, or what lies between them.
import type { Language, MetricInfo, WorldIndex } from "../protocol";
import type { Deed } from "../logic/deeds";
import { level, number, sign, signed } from "../logic/format";
import type { Run } from "../logic/run";
import { gapOf, leastWidth, roundRange, seriesOf } from "../logic/series";
import { INK, WORLD_LOOK, type Look } from "./look";
import type { Time } from "./axes";
import type { Line, Scene } from "./plot";

const GHOST_OPACITY = "66";

export interface Subject {
  run: Run;
  former: Run | null;
  info: MetricInfo;
  worlds: WorldIndex[];
  names: [string, string];
  language: Language;
  look: Look;
  marks: Deed[];
  /** weeks that are shown */
  horizon: number;
  time: Time | null;
  before: string;
  stretch: { from: number; to: number } | null;
  /** The ends that an axis has had since the run began, so that two levers can be told apart by eye. */
  held: (name: string, range: [number, number]) => [number, number];
}

export function curves(subject: Subject): Scene {
  const { run, former, info, worlds, names, language, look, before, horizon } = subject;
  const told = worlds.map((world) => ({ world, values: seriesOf(run, world, info.name) }));
  const ghosts = former ? worlds.map((world) => ({ world, values: seriesOf(former, world, info.name) })) : [];
  const range = subject.held(
    `${info.name} ${horizon}`,
    roundRange(
      [...told, ...ghosts].map(({ values }) => values.subarray(0, horizon + 1)),
      leastWidth(info),
    ),
  );
  const lines: Line[] = [
    ...ghosts.map(({ world, values }) => ({
      values,
      whole: before,
      colour: WORLD_LOOK[world].colour + GHOST_OPACITY,
      width: look.line * 0.5,
      dash: WORLD_LOOK[world].dash,
    })),
    ...told.map(({ world, values }) => ({
      values,
      colour: WORLD_LOOK[world].colour,
      labelColour: WORLD_LOOK[world].text,
      dash: WORLD_LOOK[world].dash,
      width: world === 0 ? look.line : look.line * 0.85,
      label: (value: number) => `${names[world]} ${level(info, value, language)}`,
    })),
  ];
  const widestLabel =
    worlds
      .map((world) => `${names[world]} ${level(info, range[1], language)}`)
      .sort((a, b) => b.length - a.length)[0] ?? "";
  return { ...common(subject, range), lines, widestLabel };
}

/** Left less right, above and below zero. */
export function gap(subject: Subject): Scene {
  const { run, former, info, language, look, horizon } = subject;
  const between = gapOf(run, info.name);
  const ghost = former ? gapOf(former, info.name) : null;
  const [low, high] = roundRange(
    [between, ...(ghost ? [ghost] : [])].map((values) => values.subarray(0, horizon + 1)),
    leastWidth(info) / 2,
  );
  const range = subject.held(`${info.name} between ${horizon}`, [Math.min(low, 0), Math.max(high, 0)]);
  const side = (world: WorldIndex, keep: (value: number) => number): Line => ({
    values: between.map(keep),
    colour: "transparent",
    width: 0,
    fill: WORLD_LOOK[world].wash,
  });
  const lines: Line[] = [
    side(0, (value) => Math.max(value, 0)),
    side(1, (value) => Math.min(value, 0)),
    ...(ghost ? [{ values: ghost, whole: "", colour: INK + GHOST_OPACITY, width: look.line * 0.4 }] : []),
    { values: between, colour: INK, width: look.line * 0.6, label: (value: number) => signed(info, value, language) },
  ];
  const widestLabel = widest(subject, range);
  return { ...common(subject, range), lines, widestLabel, zero: true };
}

function widest({ info, names, language }: Subject, range: [number, number]): string {
  const levels = names.map((name) => `${name} ${level(info, range[1], language)}`);
  return levels.sort((a, b) => b.length - a.length)[0];
}

function common(
  { info, horizon, language, look, marks, time, stretch }: Subject,
  range: [number, number],
): Omit<Scene, "lines" | "widestLabel"> {
  return {
    weeks: horizon,
    range,
    look,
    marks,
    time,
    stretch,
    tick: (value, step) => number(value * info.factor, ticksDigits(step * info.factor), language) + sign(info),
  };
}

/** As many digits as tell two ticks apart. */
function ticksDigits(step: number): number {
  return Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
}
