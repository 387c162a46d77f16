// One run of both worlds, all weeks at once, as the engine computed it. The page only reads it.
import type { ArrayPlace, Happening, RunHeader, WorldIndex } from "../protocol";

const HEADER_LENGTH_BYTES = 4;
const VALUE_BYTES = 4;

export class Run {
  private readonly metricIndex: Map<string, number>;
  private readonly stateIndex: Map<string, number>;

  /** @param values the float32 values of all arrays, behind one another */
  constructor(
    readonly header: RunHeader,
    private readonly values: Float32Array,
  ) {
    this.metricIndex = new Map(header.metrics.map((name, index) => [name, index]));
    this.stateIndex = new Map(header.states.map((name, index) => [name, index]));
  }

  get weeks(): number {
    return this.header.weeks;
  }

  /** One value a week; empty where the engine does not tell the metric. */
  metric(world: WorldIndex, name: string): Float32Array {
    const index = this.metricIndex.get(name);
    return index === undefined ? new Float32Array(0) : this.row(this.header.arrays.metrics, [world, index]);
  }

  /** A state of everybody in a week; NaN where a place is empty. */
  agents(world: WorldIndex, week: number, state: string): Float32Array {
    const index = this.stateIndex.get(state);
    if (index === undefined) return new Float32Array(this.header.positions).fill(Number.NaN);
    return this.row(this.header.arrays.agents, [world, lastAtOrBefore(this.header.agent_weeks, week), index]);
  }

  /** Trust along every tie at the start of a week, between two snapshots on the straight line. */
  trust(world: WorldIndex, week: number): Float32Array {
    const weeks = this.header.snapshot_weeks;
    const index = lastAtOrBefore(weeks, week);
    const before = this.row(this.header.arrays.trust, [world, index]);
    if (index + 1 >= weeks.length || week <= weeks[index]) return before;
    const after = this.row(this.header.arrays.trust, [world, index + 1]);
    const share = (week - weeks[index]) / (weeks[index + 1] - weeks[index]);
    return before.map((value, tie) => value + share * (after[tie] - value));
  }

  /** What happened in this world up to a week; to one position, or to all. */
  happenings(world: WorldIndex, week: number, position?: number): Happening[] {
    return this.header.happenings[world].filter(
      (happening) => happening.week <= week && (position === undefined || happening.position === position),
    );
  }

  private row(place: ArrayPlace, at: number[]): Float32Array {
    let offset = 0;
    for (let axis = 0; axis < at.length; axis++) offset = offset * place.shape[axis] + at[axis];
    const length = place.shape.slice(at.length).reduce((product, size) => product * size, 1);
    return this.values.subarray(place.at + offset * length, place.at + (offset + 1) * length);
  }
}

/** Reads the binary message described at RunHeader. Throws a SyntaxError where the header is not JSON. */
export function decodeRun(message: ArrayBuffer): Run {
  const length = new DataView(message).getUint32(0, true);
  const text = new TextDecoder().decode(new Uint8Array(message, HEADER_LENGTH_BYTES, length));
  const start = Math.ceil((HEADER_LENGTH_BYTES + length) / VALUE_BYTES) * VALUE_BYTES;
  return new Run(JSON.parse(text) as RunHeader, new Float32Array(message, start));
}

/** Index of the last entry that is not after the value; 0 where all are. */
export function lastAtOrBefore(ascending: number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ascending[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
