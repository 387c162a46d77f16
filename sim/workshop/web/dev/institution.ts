// An invented institution for developing the page: its curves are plausible, its equations are not the engine's.
import type { Happening, History, RunHeader, WorldIndex } from "../src/protocol";
import { leverValue } from "../src/logic/history";
import { levers } from "./levers";

export const WEEKS = 260;
const POSITIONS = 45;
const TEAM = 15;
const LEADERS = 4;
const AGENT_EVERY = 2;
const SNAPSHOT_EVERY = 13;
export const METRICS = [
  "leeway",
  "leeway_used",
  "citizen_value",
  "substantive_quality",
  "procedural_quality",
  "wellbeing",
  "turnover",
  "documentation",
  "contact",
  "social_capital",
  "trust_in_leader",
  "strain",
  "control",
  "competence",
  "buy_in",
  "courage",
  "capacity",
  "rules",
  "media_attention",
];
const STATES = ["competence", "buy_in", "courage", "leeway", "strain", "filled"];

/** Small, fast, seeded: the same luck for the same name. */
function luck(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function wave(draw: () => number): number {
  return draw() + draw() + draw() - 1.5;
}

function ties(seed: number): RunHeader["ties"] {
  const draw = luck(seed + 7);
  const source: number[] = [];
  const target: number[] = [];
  const kind: number[] = [];
  const add = (from: number, to: number, of: number) => {
    source.push(from);
    target.push(to);
    kind.push(of);
  };
  for (let one = 0; one < POSITIONS; one++) {
    const team = Math.floor(one / TEAM);
    for (let reach = 1; reach <= 3; reach++) add(one, team * TEAM + ((one - team * TEAM + reach) % TEAM), 0);
    if (draw() < 0.5) add(one, (one + TEAM + Math.floor(draw() * TEAM)) % POSITIONS, 1);
    add(one, POSITIONS + team, 2);
    add(POSITIONS + team, one, 3);
  }
  for (let leader = 0; leader < LEADERS - 1; leader++) add(POSITIONS + leader, POSITIONS + LEADERS - 1, 2);
  return { source, target, kind };
}

export function live(history: History): { header: Omit<RunHeader, "id">; values: Float32Array } {
  const tie = ties(history.seed);
  const agentWeeks = Array.from({ length: WEEKS / AGENT_EVERY }, (_, index) => index * AGENT_EVERY);
  const snapshots = Array.from({ length: WEEKS / SNAPSHOT_EVERY + 1 }, (_, index) => index * SNAPSHOT_EVERY);
  const shapes = {
    metrics: [2, METRICS.length, WEEKS],
    agents: [2, agentWeeks.length, STATES.length, POSITIONS],
    trust: [2, snapshots.length, tie.source.length],
  };
  const size = (shape: number[]) => shape.reduce((product, length) => product * length, 1);
  const places = {
    metrics: { at: 0, shape: shapes.metrics },
    agents: { at: size(shapes.metrics), shape: shapes.agents },
    trust: { at: size(shapes.metrics) + size(shapes.agents), shape: shapes.trust },
  };
  const values = new Float32Array(places.trust.at + size(shapes.trust));
  const happenings: [Happening[], Happening[]] = [[], []];
  for (const world of [0, 1] as WorldIndex[]) {
    const course = weeksOf(history, world, happenings[world]);
    METRICS.forEach((name, metric) => values.set(course[name], (world * METRICS.length + metric) * WEEKS));
    people(history.seed, world, course, happenings[world], agentWeeks, values.subarray(places.agents.at));
    const draw = luck(history.seed + 31);
    const own = tie.source.map(() => wave(draw) * 0.16);
    snapshots.forEach((week, index) => {
      const trust = course.social_capital[Math.max(0, week - 1)];
      own.forEach((lean, one) => {
        const at = places.trust.at + (world * snapshots.length + index) * own.length + one;
        values[at] = Math.min(0.98, Math.max(0.03, trust * 1.35 - 0.2 + lean));
      });
    });
  }
  return {
    header: {
      tell: "run",
      weeks: WEEKS,
      digests: ["5d0c…left", "91ab…right"],
      metrics: METRICS,
      positions: POSITIONS,
      teams: Array.from({ length: POSITIONS }, (_, one) => Math.floor(one / TEAM)),
      leaders: LEADERS,
      people: [4, 19, 33],
      left: [
        [null, null, null],
        [null, 120, null],
      ],
      texts: { story: {}, step: null },
      states: STATES,
      agent_weeks: agentWeeks,
      snapshot_weeks: snapshots,
      ties: tie,
      happenings,
      arrays: places,
    },
    values,
  };
}

function weeksOf(history: History, world: WorldIndex, happenings: Happening[]): Record<string, Float32Array> {
  const course = Object.fromEntries(METRICS.map((name) => [name, new Float32Array(WEEKS)]));
  const draw = luck(history.seed);
  const lever = (key: string, week: number) =>
    leverValue(history, levers.find((one) => one.key === key) ?? levers[0], world, week);
  let rules = 0.45,
    attention = 0,
    control = 0.42,
    trust = 0.62,
    can = 0.6,
    will = 0.6,
    dare = 0.54,
    strain = 0.4;
  let substantive = 0.6,
    procedural = 0.6,
    staff = 1;
  for (let week = 0; week < WEEKS; week++) {
    for (const shock of history.shocks.filter((one) => one.world === world && one.week === week)) {
      const amount = Number(shock.size ?? 0.5);
      if (shock.kind === "media_shock") attention += amount;
      if (shock.kind === "budget_cut") staff *= 1 - amount;
      if (shock.kind === "trust_shock") trust *= 1 - amount;
      if (shock.kind === "trust_reform") rules *= 1 - 0.4 * amount;
      happenings.push({ week, kind: shock.kind, position: -1, value: amount });
    }
    const hold = lever("leaders.control_disposition", week);
    const develop = lever("leaders.develop", week);
    attention *= 0.87;
    rules += 0.05 * Math.min(attention, 1.5) * (1 - rules) + 0.0008 * (hold - 0.3);
    const wanted = Math.min(1, hold + 0.35 * attention + 0.3 * (0.6 - trust));
    control += (wanted > control ? 0.2 : 0.05) * (wanted - control);
    trust += (control < 0.4 ? 0.016 : 0.03) * (0.82 - 0.62 * control - trust) + 0.004 * wave(draw);
    can += 0.008 * (0.52 + 0.22 * develop - can) + 0.002 * wave(draw);
    will += 0.02 * (0.42 + 0.4 * trust - 0.14 * control - will) + 0.003 * wave(draw);
    dare += 0.03 * (0.2 + 0.6 * trust - 0.2 * attention - dare) + 0.004 * wave(draw);
    strain +=
      0.06 * (0.3 + 0.45 * (1 / staff - 1) * 4 + 0.3 * rules * control + 0.1 * attention - strain) + 0.006 * wave(draw);
    const leeway = (0.9 - 0.25 * rules) * (1 - control);
    const capacity = ((can ** -3 + will ** -3 + dare ** -3) / 3) ** (-1 / 3);
    const documentation = 0.4 + 0.12 * rules + 0.06 * control;
    substantive +=
      0.02 *
      (0.42 +
        0.5 * Math.min(leeway, capacity) -
        0.4 * Math.max(0, leeway - capacity) -
        0.2 * (strain - 0.3) -
        substantive);
    procedural += 0.03 * (0.5 + 0.3 * control - procedural);
    const leaving = 0.14 + 0.3 * (strain - 0.35) + 0.12 * (0.6 - trust);
    const leavers = Array.from({ length: POSITIONS }, () => draw()).filter((one) => one < leaving / 52).length;
    const told: Record<string, number> = {
      leeway,
      leeway_used: Math.min(leeway, capacity),
      substantive_quality: substantive,
      procedural_quality: procedural,
      citizen_value: 0.32 * procedural + 0.68 * substantive,
      wellbeing: 0.85 - 0.55 * strain + 0.12 * (trust - 0.6),
      turnover: (leavers / POSITIONS) * 52,
      documentation,
      contact: 0.62 - documentation,
      social_capital: trust,
      trust_in_leader: trust,
      strain,
      control,
      competence: can,
      buy_in: will,
      courage: dare,
      capacity,
      rules,
      media_attention: attention,
    };
    for (const name of METRICS) course[name][week] = told[name];
  }
  return course;
}

function people(
  seed: number,
  world: WorldIndex,
  course: Record<string, Float32Array>,
  happenings: Happening[],
  weeks: number[],
  agents: Float32Array,
): void {
  const draw = luck(seed + 99);
  const lean = Array.from({ length: POSITIONS * 4 }, () => wave(draw) * 0.2);
  const empty = new Array<number>(POSITIONS).fill(-1);
  weeks.forEach((week, index) => {
    for (let position = 0; position < POSITIONS; position++) {
      const at = (state: number) => ((world * weeks.length + index) * STATES.length + state) * POSITIONS + position;
      const gone = draw() < 0.0045 + 0.004 * world;
      if (empty[position] < week && gone) {
        empty[position] = week + 10;
        happenings.push({ week, kind: "employee_left", position, value: week });
        happenings.push({ week: week + 11, kind: "employee_hired", position, value: 0 });
      }
      const filled = empty[position] <= week;
      const told = ["competence", "buy_in", "courage", "leeway", "strain"].map((name, state) => {
        const stuck =
          (position === 4 && state === 0) || (position === 19 && state === 1) || (position === 33 && state === 2);
        const value = course[name][week] + (state < 4 ? lean[position * 4 + state] : 0) - (stuck ? 0.28 : 0);
        return filled ? Math.min(0.97, Math.max(0.05, value)) : Number.NaN;
      });
      [...told, filled ? 1 : 0].forEach((value, state) => (agents[at(state)] = value));
    }
  });
  happenings.sort((one, other) => one.week - other.week);
}

export function encode(id: number, { header, values }: ReturnType<typeof live>): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify({ ...header, id }));
  const start = Math.ceil((4 + text.length) / 4) * 4;
  const message = new Uint8Array(start + values.byteLength).fill(0x20);
  new DataView(message.buffer).setUint32(0, text.length, true);
  message.set(text, 4);
  message.set(new Uint8Array(values.buffer), start);
  return message;
}
