// The two worlds and all that is done to them: a deed makes a new history, the engine answers with the whole run, and
// the former run stays behind it as a ghost.
import type {
  Door,
  ErrorReply,
  History,
  Lever,
  Sentence,
  Shock,
  Tell,
  Text,
  Votes,
  Welcome,
  WorldIndex,
} from "../protocol";
import { arisen, deedsInWords, type Deed } from "../logic/deeds";
import { BOTH, leverValue, partingWeek, Undo, withChange, withSeed, withShock } from "../logic/history";
import { HeldAxes, namesOf } from "../logic/held";
import { Log } from "../logic/log";
import type { Run } from "../logic/run";
import type { Listener, Transport } from "../logic/transport";
import { Player } from "./player.svelte";
import { View } from "./view.svelte";

const REPLAY_LEAD_WEEKS = 8;
const PROBLEM_SHOWN_MS = 8000;
const LARGEST_SEED = 1_000_000;
const NOTHING: History = { seed: 0, changes: [], shocks: [] };

export class Workshop implements Listener {
  readonly view = new View();
  readonly player = new Player();
  readonly log = new Log();
  up = $state(false);
  welcome = $state.raw<Welcome | null>(null);
  run = $state.raw<Run | null>(null);
  former = $state.raw<Run | null>(null);
  history = $state.raw<History>(NOTHING);
  votes = $state.raw<Votes | null>(null);
  sentences = $state.raw<Sentence[] | null>(null);
  problem = $state("");
  /** What goes on at the door; the facilitator's alone. */
  door = $state.raw<Door | null>(null);
  /** Why the code that was said did not let in. */
  refusal = $state.raw<ErrorReply | null>(null);
  /** The program was started anew and knows this page no more. */
  stale = $state(false);
  private code = "";
  undoable = $state(0);
  /** Lucks that were played before the present one, the newest last. */
  lucks = $state.raw<number[]>([]);
  /** The week from which what is on the stage is played. */
  start = $state(0);
  /** The week that the last deed changed first. */
  lastDeed = $state<number | null>(null);
  /** The step of the story that is seen, by its index. */
  step: number | null = null;
  private readonly undo = new Undo();
  private lastId = 0;
  private asked: { id: number; history: History } | null = null;
  private waiting: History | null = null;
  private whyId = 0;
  private forgetting: ReturnType<typeof setTimeout> | undefined;
  private exports = new Map<number, (name: string, yaml: string) => void>();

  /** The ends of axes, never nearer than they were since the run began. */
  readonly axes = new HeldAxes();

  constructor(private readonly transport: Transport) {}

  open(): void {
    this.transport.open(this);
  }

  connected(up: boolean): void {
    this.up = up;
    this.asked = null;
    this.exports.clear();
  }

  restarted(): void {
    this.stale = true;
  }

  told(tell: Tell): void {
    if (tell.tell === "welcome") this.greet(tell);
    else if (tell.tell === "votes") this.votes = tell;
    else if (tell.tell === "door") this.door = tell;
    else if (tell.tell === "error" && tell.why) this.refusal = tell;
    else if (tell.tell === "why" && tell.id === this.whyId) this.sentences = tell.sentences;
    else if (tell.tell === "export") {
      this.exports.get(tell.id)?.(tell.name, tell.yaml);
      this.exports.delete(tell.id);
    } else if (tell.tell === "error") {
      this.complain(tell.message);
      if (this.asked?.id !== tell.id) return;
      this.asked = null;
      if (this.waiting) this.ask(this.waiting);
    }
  }

  ran(run: Run): void {
    if (run.header.id !== this.asked?.id) return;
    this.asked = null;
    this.run = run;
    this.player.last = run.weeks - 1;
    this.problem = "";
    this.log.note({ what: "run", seed: this.history.seed, digests: run.header.digests });
    if (this.waiting) this.ask(this.waiting);
  }

  private complain(message: string): void {
    this.problem = message;
    clearTimeout(this.forgetting);
    this.forgetting = setTimeout(() => (this.problem = ""), PROBLEM_SHOWN_MS);
  }

  private greet(welcome: Welcome): void {
    const first = this.welcome === null;
    this.welcome = welcome;
    if (welcome.role === "guest") this.refusal = null;
    const waits = this.refusal?.why === "address full" || this.refusal?.why === "room full";
    if (welcome.role === "watch" && waits) this.transport.send({ ask: "join", code: this.code });
    if (welcome.role !== "control") return;
    if (first && this.history === NOTHING) this.history = welcome.history;
    this.player.last = welcome.scenario.weeks - 1;
    this.ask(this.history);
  }

  /** One question at a time; of those that wait, only the newest counts. */
  private ask(history: History): void {
    if (this.asked) {
      this.waiting = history;
      return;
    }
    this.waiting = null;
    this.asked = { id: ++this.lastId, history };
    const step = this.step === null ? {} : { step: this.step };
    if (!this.transport.send({ ask: "play", id: this.lastId, history, ...step })) this.asked = null;
  }

  /** Begins from a history without leaving a ghost or something to undo. */
  begin(history: History): void {
    this.undo.clear();
    this.undoable = 0;
    this.former = null;
    this.lastDeed = null;
    this.sentences = null;
    this.axes.letGo();
    const told = this.step === null || this.run?.header.texts.step?.index === this.step;
    if (partingWeek(history, this.history) === Infinity && this.run && told) return;
    this.history = history;
    this.ask(history);
  }

  /** Something was done: the run there is becomes the ghost, unless the same deed only goes on. */
  private amend(history: History, deed: string): void {
    if (this.undo.remember(this.history, deed)) this.former = this.run;
    this.undoable = this.undo.depth;
    this.lastDeed = Math.min(partingWeek(history, this.history), this.player.last);
    this.history = history;
    this.sentences = null;
    this.ask(history);
  }

  get deeds(): Deed[] {
    return this.welcome ? deedsInWords(this.history, this.welcome, this.view.language, this.names) : [];
  }

  /** What arose by itself in these worlds. */
  ofItself(worlds: WorldIndex[]): Deed[] {
    return this.run ? arisen(this.run, worlds, this.view.words.pressCase, this.names) : [];
  }

  /** What the two worlds are called: one that the room has changed is no longer what its policy says. */
  get names(): [string, string] {
    return this.welcome ? namesOf(this.welcome, this.history, this.view.language, this.view.words) : ["", ""];
  }

  /** What the story is called, or the scenario where there is none. */
  get title(): string {
    const { story, scenario } = this.welcome ?? {};
    return story ? this.view.text(story.title) : (scenario?.name ?? "");
  }

  /**
   * The week from which a deed acts: the first that is not shown yet, or before anything was played the first of all.
   */
  get now(): number {
    const { week, whole, last } = this.player;
    return week === 0 ? 0 : Math.min(whole + 1, last);
  }

  /** The week from which a lever acts: as any deed, but once all was seen, the week in which it began. */
  get leverWeek(): number {
    return this.player.whole >= this.player.last ? this.start : this.now;
  }

  move(lever: Lever, worlds: WorldIndex[], value: number): void {
    const week = this.leverWeek;
    const changed = worlds.reduce(
      (history, world) => withChange(history, { world, week, key: lever.key, value }),
      this.history,
    );
    this.log.note({ what: "change", key: lever.key, worlds, week, value }, `${lever.key} ${week}`);
    this.amend(changed, `${lever.key} ${worlds} ${week}`);
  }

  strike(label: Text, shock: Omit<Shock, "world" | "week">): void {
    const week = this.now;
    this.log.note({ what: "shock", shock: shock.kind, week });
    this.view.news = `${this.view.text(label)}, ${this.view.words.week(week)}`;
    this.amend(withShock(this.history, BOTH, week, shock), `shock ${this.undo.depth}`);
  }

  leverAt(lever: Lever, world: WorldIndex): number {
    return leverValue(this.history, lever, world, this.leverWeek);
  }

  goBack(): void {
    const history = this.undo.back();
    if (!history) return;
    this.lastDeed = Math.min(partingWeek(history, this.history), this.player.last);
    this.former = this.run;
    this.history = history;
    this.undoable = this.undo.depth;
    this.log.note({ what: "undo" });
    this.ask(history);
  }

  /** Shows the last change once more, from shortly before it acts. */
  replay(): void {
    if (this.lastDeed === null) return;
    this.player.seek(this.lastDeed - REPLAY_LEAD_WEEKS);
    this.player.play();
  }

  newLuck(): void {
    const seed = 1 + Math.floor(Math.random() * LARGEST_SEED);
    this.lucks = [...this.lucks, this.history.seed];
    this.log.note({ what: "new luck", seed });
    this.begin(withSeed(this.history, seed));
  }

  /** Brings the luck back that was before the last change of it; false where it never changed. */
  formerLuck(): boolean {
    const seed = this.lucks.at(-1);
    if (seed === undefined) return false;
    this.lucks = this.lucks.slice(0, -1);
    this.log.note({ what: "former luck", seed });
    this.begin(withSeed(this.history, seed));
    return true;
  }

  reset(): void {
    if (!this.welcome) return;
    this.log.note({ what: "reset" });
    this.lucks = [];
    this.player.pause();
    this.player.seek(0);
    this.begin(this.welcome.history);
  }

  askWhy(from: number, to: number, metric?: string): void {
    this.sentences = null;
    this.whyId = ++this.lastId;
    const question = { from, to, language: this.view.language, history: this.history, ...(metric ? { metric } : {}) };
    this.transport.send({ ask: "why", id: this.whyId, ...question });
  }

  export(then: (name: string, yaml: string) => void): void {
    this.exports.set(++this.lastId, then);
    this.transport.send({ ask: "export", id: this.lastId, history: this.history });
  }

  /** Asks telephones; they show what each answer says. */
  poll(answers: Text[]): void {
    this.transport.send({ ask: "poll", options: answers.length, answers });
  }

  closePoll(): void {
    this.transport.send({ ask: "close poll" });
  }

  join(code: string): void {
    this.refusal = null;
    this.code = code;
    this.transport.send({ ask: "join", code });
  }

  /** Lets so many participants in from each network address. */
  letIn(perAddress: number): void {
    this.transport.send({ ask: "let in", per_address: perAddress });
  }

  vote(option: number): void {
    this.transport.send({ ask: "vote", option });
  }
}
