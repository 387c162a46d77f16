// What was changed, and when: the whole past of the institution that the page sends to the engine. Histories are
// values; undoing is going back to an earlier one.
import type { Change, History, Lever, Shock, Step, WorldIndex } from "../protocol";

export const BOTH: WorldIndex[] = [0, 1];

/** A lever moved from a week on. What was planned for it later in the same world gives way. */
export function withChange(history: History, change: Change): History {
  const others = history.changes.filter(
    (old) => old.world !== change.world || old.key !== change.key || old.week < change.week,
  );
  return { ...history, changes: [...others, change] };
}

export function withShock(
  history: History,
  worlds: WorldIndex[],
  week: number,
  shock: Omit<Shock, "world" | "week">,
): History {
  const added = worlds.map((world) => ({ ...shock, world, week }) as Shock);
  return { ...history, shocks: [...history.shocks, ...added] };
}

export function withSeed(history: History, seed: number): History {
  return { ...history, seed };
}

/** The history in which a step of the story is seen. Entering a step twice does not shock twice. */
export function atStep(history: History, step: Step): History {
  const base: History = step.fresh ? { seed: history.seed, changes: [], shocks: [] } : history;
  const known = new Set(base.shocks.map(shockName));
  const own = step.shocks.flatMap((shock) => BOTH.map((world) => ({ ...shock, world }) as Shock));
  return { ...base, shocks: [...base.shocks, ...own.filter((shock) => !known.has(shockName(shock)))] };
}

/** The history of a step that is entered when an earlier one was left in `left`: all that lies between happens, too. */
export function onTheWay(left: History, between: Step[]): History {
  return between.reduce(atStep, left);
}

/** Where a lever stands in a world in a week. */
export function leverValue(history: History, lever: Lever, world: WorldIndex, at: number): number {
  let value = lever.start[world];
  let since = -1;
  for (const change of history.changes) {
    if (change.world !== world || change.key !== lever.key || change.week > at || change.week < since) continue;
    value = change.value;
    since = change.week;
  }
  return value;
}

/** The first week in which two histories part; Infinity where they do not. */
export function partingWeek(one: History, other: History): number {
  if (one.seed !== other.seed) return 0;
  const left = new Map(entries(one));
  const right = new Map(entries(other));
  const lone = [...left, ...right].filter(([name]) => !(left.has(name) && right.has(name)));
  return Math.min(...lone.map(([, week]) => week));
}

function entries(history: History): [string, number][] {
  return [
    ...history.changes.map((change): [string, number] => [
      `${change.world} ${change.week} ${change.key} ${change.value}`,
      change.week,
    ]),
    ...history.shocks.map((shock): [string, number] => [shockName(shock), shock.week]),
  ];
}

function shockName(shock: Shock): string {
  return JSON.stringify(Object.entries(shock).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Former histories, the newest last. Moving one lever again in the same week is the same deed. */
export class Undo {
  private readonly former: { history: History; deed: string }[] = [];

  get depth(): number {
    return this.former.length;
  }

  /** Remembers what was before a deed. Returns false where the deed only goes on. */
  remember(history: History, deed: string): boolean {
    if (this.former.at(-1)?.deed === deed) return false;
    this.former.push({ history, deed });
    return true;
  }

  back(): History | undefined {
    return this.former.pop()?.history;
  }

  clear(): void {
    this.former.length = 0;
  }
}
