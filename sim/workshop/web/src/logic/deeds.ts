// What was done to the worlds, in words, for curves and handouts.
import type { History, Language, Welcome, WorldIndex } from "../protocol";
import type { Run } from "./run";
import { setting } from "./format";

export interface Deed {
  week: number;
  label: string;
}

/** What arose in the houses by itself and dents curves: cases that reached the press. Told once where both have it. */
export function arisen(run: Run, worlds: WorldIndex[], label: string, names: [string, string]): Deed[] {
  const weeks = worlds.map((world) =>
    run
      .happenings(world, run.weeks)
      .filter(({ kind }) => kind === "press_case_opened")
      .map(({ week }) => week),
  );
  const all = new Set(weeks.flat());
  return [...all].map((week) => {
    const having = worlds.filter((_, index) => weeks[index].includes(week));
    return {
      week,
      label: having.length === worlds.length ? label : `${label} (${having.map((world) => names[world])})`,
    };
  });
}

/** In the order of weeks; what struck both worlds is told once. */
export function deedsInWords(
  history: History,
  { levers, shocks }: Welcome,
  language: Language,
  names: [string, string],
): Deed[] {
  const moved = history.changes.map(({ week, key, value, world }) => {
    const lever = levers.find((one) => one.key === key);
    const said = lever ? `${lever.label[language]} ${setting(value, lever.low, lever.high, language)}` : key;
    return { week, label: `${names[world]}: ${said}` };
  });
  const struck = history.shocks.map(({ week, kind }) => {
    const button = shocks.find(({ shock }) => shock.kind === kind);
    return { week, label: button ? button.label[language] : kind };
  });
  const once = new Map([...moved, ...struck].map((deed) => [`${deed.week} ${deed.label}`, deed]));
  return [...once.values()].sort((one, other) => one.week - other.week);
}
