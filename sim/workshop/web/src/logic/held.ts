// What stays while levers move: the ends of axes, and the names of houses that nobody has changed.
import type { Change, History, Language, Welcome, WorldIndex } from "../protocol";
import type { Words } from "../words/en";

/** Ends of axes that only grow, until all is let go. */
export class HeldAxes {
  private readonly ends = new Map<string, [number, number]>();

  held(name: string, [low, high]: [number, number]): [number, number] {
    const before = this.ends.get(name);
    const ends: [number, number] = before ? [Math.min(low, before[0]), Math.max(high, before[1])] : [low, high];
    this.ends.set(name, ends);
    return ends;
  }

  letGo(): void {
    this.ends.clear();
  }
}

/** Whether a history moves levers of a world that the scenario itself does not move. */
export function isChanged(history: History, beginning: Change[], world: WorldIndex): boolean {
  const own = beginning.map((change) => JSON.stringify(change));
  return history.changes.some((change) => change.world === world && !own.includes(JSON.stringify(change)));
}

/** What the two worlds are called: one that the room has changed is no longer what its policy says. */
export function namesOf(
  welcome: Welcome,
  history: History,
  language: Language,
  words: Pick<Words, "own" | "changed">,
): [string, string] {
  const named = (world: WorldIndex): string => {
    const label = welcome.worlds[world].label[language];
    if (!isChanged(history, welcome.history.changes, world)) return label;
    return world === 1 ? words.own : words.changed(label);
  };
  return [named(0), named(1)];
}
