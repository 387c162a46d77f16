// What was done to the worlds, in words, for curves and handouts.
import type { History, Language, Welcome } from "../protocol";
import { setting } from "./format";

export interface Deed {
  week: number;
  label: string;
}

/** In the order of weeks; what struck both worlds is told once. */
export function deedsInWords(history: History, { levers, shocks, worlds }: Welcome, language: Language): Deed[] {
  const moved = history.changes.map(({ week, key, value, world }) => {
    const lever = levers.find((one) => one.key === key);
    const said = lever ? `${lever.label[language]} ${setting(value, lever.low, lever.high, language)}` : key;
    return { week, label: `${worlds[world].label[language]}: ${said}` };
  });
  const struck = history.shocks.map(({ week, kind }) => {
    const button = shocks.find(({ shock }) => shock.kind === kind);
    return { week, label: button ? button.label[language] : kind };
  });
  const once = new Map([...moved, ...struck].map((deed) => [`${deed.week} ${deed.label}`, deed]));
  return [...once.values()].sort((one, other) => one.week - other.week);
}
