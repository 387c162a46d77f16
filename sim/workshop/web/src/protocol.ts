// What the page and the engine say to each other, over a WebSocket or, in the page to take home, to a worker that holds the
// engine itself. The engine keeps no state of a run: the page sends the whole history of what was changed, and gets the
// whole run of both worlds back, at once. Playing, pausing and rewinding are the page's own matter.

export type Language = "da" | "en";
export type Text = Record<Language, string>;
/** 0 is the left world (trust), 1 the right (control). */
export type WorldIndex = 0 | 1;

/** A lever moved: from week 0 on it is a setting of the institution, later it is an event. */
export interface Change { world: WorldIndex; week: number; key: string; value: number }

/** Something that happens to a world from outside at the start of its week; options as in a scenario's events. */
export interface Shock { world: WorldIndex; week: number; kind: string; [option: string]: number | string }

/** All that makes a run what it is, but for the scenario. */
export interface History { seed: number; changes: Change[]; shocks: Shock[] }

export type Ask =
  /** `step`: the index of the step that is seen, whose texts are then told of this very run. */
  | { ask: "play"; id: number; history: History; step?: number }
  /** Why the worlds differ in these weeks; without a metric the engine takes those that differ most. */
  | { ask: "why"; id: number; history: History; from: number; to: number; metric?: string; language: Language }
  /** The run as a scenario that the shell reproduces to the same numbers. */
  | { ask: "export"; id: number; history: History }
  /** Opens a show of hands on telephones. */
  | { ask: "poll"; options: number; answers?: Text[] }
  /** Ends it. */
  | { ask: "close poll" }
  /** A participant's hand; may be changed while the poll is open. */
  | { ask: "vote"; option: number }
  /** Somebody who watches says the code on the screen, to become a guest. */
  | { ask: "join"; code: string }
  /** The facilitator lets so many participants in from each network address. */
  | { ask: "let in"; per_address: number };

export interface MetricInfo {
  name: string; label: Text; unit: string; better: "higher" | "lower" | "neither";
  /** People are told a level times the factor, with so many decimals, and this behind it, such as " % of hours". */
  factor: number; decimals: number; told: Text;
  /** What stands behind a difference, such as " percentage points". */
  apart: Text;
  /** Over so many weeks the engine has averaged its curve; 0: week by week. */
  span: number;
}

export interface Lever {
  key: string; label: Text; low: number; high: number; unit: string;
  meaning: Text; source: Text; known: string;
  /** its value in each world before anything is changed */
  start: [number, number];
}

/** A shock on a button. */
export interface ShockButton { id: string; label: Text; shock: Omit<Shock, "world" | "week"> }

export interface BetOption { text: Text; low: number | null; high: number | null }
/** The room predicts the difference in a metric (left world less right) in a week, the first being 0. Options are bands of it. */
export interface Bet { metric: string; week: number; question: Text; options: BetOption[] }

export type Corner = "can" | "will" | "dare";
/** Somebody to follow: an employee whose weakest corner this is, and who is in both houses as long as the story plays, where there is one. */
export interface Person { name: string; corner: Corner; text: Text }

export interface Step {
  id: string;
  title: Text;
  text: Text;            // for the room, two or three short sentences
  note: Text;            // for the one who speaks
  minutes: number;
  question?: Text;       // to talk about in pairs
  charts: string[];      // metrics, at most two; may be empty
  picture: "network" | "profile" | "people" | "none";
  worlds: WorldIndex[];  // which are to be seen
  named?: boolean;       // false: before there are two worlds, none is called by its name
  from?: number;         // the run shows this week when the step begins, the first being 0
  to?: number;           // and plays to this week when asked
  fresh?: boolean;       // begins anew: no changes, no shocks but this step's
  shocks: Omit<Shock, "world">[];  // that happen to both worlds
  bet?: Bet;
  reveal?: string;       // the id of the step whose bet is held against the outcome
  why?: string;          // a metric to be explained
  levers: string[];      // keys that the room may move, in the right world, which is then "the room's own"
}

export interface Story { name: string; title: Text; minutes: number; people: Person[]; roles: { title: Text; text: Text }[]; steps: Step[] }

/** What others than the facilitator get of a story. */
export type Cover = Pick<Story, "title" | "roles">;

export interface Welcome {
  tell: "welcome";
  role: "control" | "guest" | "watch";
  version: string;
  scenario: { name: string; weeks: number; seed: number; employees: number };
  worlds: [{ name: string; label: Text }, { name: string; label: Text }];
  metrics: MetricInfo[];
  levers: Lever[];
  shocks: ShockButton[];
  history: History;      // to begin with
  story: Story | Cover | null;
  lan: { address: string; code: string } | null;  // control only; `address#code` joins at once
}

export interface Happening { week: number; kind: string; position: number; value: number }

/** Where an array of float32 lies behind the header, in values, and its shape. */
export interface ArrayPlace { at: number; shape: number[] }

/** The header of a run. A binary message: header length in bytes (uint32, little endian), header as JSON in UTF-8, spaces up
 *  to a multiple of four bytes, then the float32 values of all arrays. */
export interface RunHeader {
  tell: "run";
  id: number;
  weeks: number;
  digests: [string, string];     // of each world's metrics; the shell's run of the export gives the same
  metrics: string[];
  positions: number;             // of employees
  teams: number[];               // [position] index of the leader
  leaders: number;
  people: number[];              // positions of the story's people, in its order
  left: [(number | null)[], (number | null)[]];  // in each world, the week in which each of them was gone
  /** Texts that hang on the run, by where they stand in the story, e.g. "/steps/3/text": what each step says in this luck, and what
   *  the step that is seen says of this run. */
  texts: { story: Record<string, Text>; step: { index: number; texts: Record<string, Text> } | null };
  states: string[];              // recorded per position: competence, buy_in, courage, leeway, strain, filled, …
  agent_weeks: number[];
  snapshot_weeks: number[];      // 0 precedes week 0
  ties: { source: number[]; target: number[]; kind: number[] };  // leaders come after the positions; kind 0 in team, 1 across silos, 2 up, 3 down
  happenings: [Happening[], Happening[]];
  arrays: {
    metrics: ArrayPlace;         // [world][metric][week], as curves show them
    agents: ArrayPlace;          // [world][agent week][state][position]; NaN where the place is empty
    trust: ArrayPlace;           // [world][snapshot][tie]
  };
}

export interface Sentence { text: string; metric: string; from: number; to: number }
export interface WhyReply { tell: "why"; id: number; sentences: Sentence[] }
export interface ExportReply { tell: "export"; id: number; name: string; yaml: string }
/** Why somebody who says a code is not let in. Who waits for a place comes in by themselves when there is one. */
export type Refusal = "wrong code" | "too many wrong codes" | "address full" | "room full";
/** What is wrong with what was asked. */
export interface ErrorReply { tell: "error"; id: number; message: string; why?: Refusal; seconds?: number }
/** What goes on at the door, told to the facilitator whenever it changes. */
export interface Door {
  tell: "door";
  address: string;               // what participants type; empty while there is no network
  others: string[];              // further addresses of the machine
  per_address: number;           // participants that may come from one network address
  full: { address: string; taken: number; waiting: number }[];  // where some said the code and wait for a place
  room_full: boolean;
  guessing: { address: string; wrong: number }[];               // from where codes are guessed
}
/** The show of hands, told to all whenever it changes, a few times a second at most. `guests` are those who take part now;
 *  the counts are of them alone. */
export interface Votes { tell: "votes"; open: boolean; options: number; counts: number[]; guests: number; own: number | null;
  /** what the options say; null: they go by their numbers */
  answers: Text[] | null }

export type Tell = Welcome | WhyReply | ExportReply | ErrorReply | Votes | Door;  // texts; a run comes as bytes
