// The story as it is told: which step is on the screen, the time it took.
import { onTheWay, withSeed } from "../logic/history";
import { betOf, onward, roomLevers, withTexts, type Move } from "../logic/story";
import type { Bet, History, Lever, Step, Story } from "../protocol";
import { Bets } from "./bets.svelte";
import { forget, keep, kept, type Kept } from "./keep";
import type { Workshop } from "./workshop.svelte";

const HORIZONS = [26, 52, 104, 156];

export class Telling {
  index = $state(0);
  free = $state(false);
  /** Seconds since the story began, for the facilitator. */
  seconds = $state(0);
  /** The engine has said why in this step. */
  explained = $state(false);
  /** The last week in which the run stood still; why is asked from there. */
  stood = $state(0);
  begun = $state(false);
  /** In which history a step was first seen, and in which it was left. */
  private readonly entered = new Map<number, History>();
  private readonly left = new Map<number, History>();

  readonly bets: Bets;

  constructor(readonly workshop: Workshop) {
    this.bets = new Bets(workshop);
  }

  /** The story as it is told of the run on the screen: the engine says which of its sentences hold. */
  readonly story = $derived.by((): Story | null => {
    const story = this.workshop.welcome?.story;
    if (!story || !("steps" in story)) return null;
    const texts = this.workshop.run?.header.texts;
    const seen = texts?.step?.index === this.index && !this.free ? texts.step.texts : {};
    return texts ? withTexts(story, { ...texts.story, ...seen }) : story;
  });

  get step(): Step | null {
    return this.free ? null : (this.story?.steps[this.index] ?? null);
  }

  get bet(): { id: string; bet: Bet } | null {
    return this.story && this.step ? betOf(this.story, this.step) : null;
  }

  get levers(): Lever[] {
    return roomLevers(this.step, this.workshop.welcome?.levers ?? []);
  }

  /** The first run is here: the story opens and the facilitator's watch starts. */
  begin(): void {
    this.begun = true;
    const before = kept(this.name);
    if (before) this.goOn(before);
    else if (this.story) this.enter(0);
    else this.free = true;
    setInterval(() => {
      this.seconds += 1;
      this.keep();
    }, 1000);
  }

  private get name(): string {
    return this.story?.name ?? this.workshop.welcome?.scenario.name ?? "";
  }

  private keep(): void {
    const { index, free, seconds, workshop } = this;
    const { hands, phones, outcomes } = this.bets;
    keep({
      story: this.name,
      index,
      free,
      seconds,
      hands,
      phones,
      outcomes,
      week: workshop.player.whole,
      history: workshop.history,
    });
  }

  /** Takes up a session where it was left. */
  private goOn({ index, free, seconds, week, history, hands, phones, outcomes }: Kept): void {
    Object.assign(this, { free, seconds });
    Object.assign(this.bets, { hands, phones, outcomes });
    if (this.story?.steps[index]) {
      this.entered.set(index, history);
      if (!free) this.enter(index);
      this.index = index;
    }
    if (free) this.workshop.begin(history);
    this.workshop.player.seek(week);
  }

  /** What the next press of the clicker will do. */
  get next(): Move {
    const { player, view, sentences } = this.workshop;
    if (!this.story || !this.step) return { kind: "end" };
    const said = view.panel === "why" ? (sentences?.length ?? 0) : 0;
    const sentence = sentences?.findIndex((one) => one === view.highlight) ?? -1;
    return onward(this.story, this.index, {
      week: player.whole,
      last: player.last,
      playing: player.playing,
      explained: this.explained,
      sentences: said,
      sentence,
    });
  }

  /** How many weeks curves show: no more than the step is about, so that half a year is not a stub of five. */
  get horizon(): number {
    return this.horizonOf(0);
  }

  /** The same, with a week in it that must be seen. */
  horizonOf(week: number): number {
    const { last, whole } = this.workshop.player;
    const seen = Math.max(Math.min(this.step?.to ?? 0, last), whole, week);
    const short = this.step && seen > 0 ? HORIZONS.find((weeks) => weeks >= seen && weeks < last) : undefined;
    return short ?? last + 1;
  }

  onward(): void {
    if (!this.step) return this.playPause();
    const move = this.next;
    if (move.kind === "play") this.play(move.to);
    else if (move.kind === "stop") this.stop(move.to);
    else if (move.kind === "why") this.workshop.view.toggle("why");
    else if (move.kind === "sentence") this.workshop.view.highlight = this.workshop.sentences?.[move.to] ?? null;
    else if (move.kind === "step") this.enter(move.to);
  }

  back(): void {
    if (this.step && this.index > 0) this.enter(this.index - 1);
  }

  playPause(): void {
    const { player } = this.workshop;
    if (player.playing) return player.pause();
    if (!this.playable) return;
    const goal = this.step?.to;
    if (goal !== undefined && player.whole >= Math.min(goal, player.last)) player.seek(this.workshop.start);
    this.play(goal ?? null);
  }

  /** A step that says how far it plays gives no more away than that; one that does not, nothing. */
  get playable(): boolean {
    return this.step === null || this.step.to !== undefined;
  }

  private play(goal: number | null): void {
    this.workshop.view.panel = null;
    this.stood = this.workshop.player.whole < this.workshop.player.last ? this.workshop.player.whole : 0;
    this.workshop.sentences = null;
    this.workshop.player.play(goal);
  }

  private stop(week: number): void {
    this.workshop.player.pause();
    this.workshop.player.seek(week);
  }

  /** Puts a step on the screen, in the history it was first seen in. */
  enter(index: number): void {
    const step = this.story?.steps[index];
    if (!step) return;
    const { workshop } = this;
    this.bets.closePhones();
    if (this.entered.has(this.index) && !this.free) this.left.set(this.index, workshop.history);
    this.free = false;
    this.explained = false;
    this.index = index;
    workshop.player.pause();
    workshop.view.panel = null;
    workshop.view.highlight = null;
    workshop.step = index;
    const history = this.entered.get(index) ?? this.arrival(index);
    this.entered.set(index, history);
    workshop.begin(history);
    workshop.start = step.from ?? 0;
    if (step.from !== undefined) workshop.player.seek(step.from);
    this.stood = workshop.player.whole;
    workshop.view.news = `${workshop.view.text(step.title)}. ${workshop.view.text(step.text)}`;
    workshop.log.note({ what: "step", step: step.id });
  }

  /** The history in which a step is seen for the first time, wherever the story was before. */
  private arrival(index: number): History {
    const before = Math.max(-1, ...[...this.left.keys()].filter((step) => step < index));
    const left = this.left.get(before) ?? {
      ...(this.workshop.welcome?.history ?? this.workshop.history),
      seed: this.workshop.history.seed,
    };
    return onTheWay(left, this.story?.steps.slice(before + 1, index + 1) ?? []);
  }

  /** Another luck, for all that was told as well. */
  newLuck(): void {
    this.workshop.newLuck();
    this.sameLuckEverywhere();
  }

  /** Takes the last deed back; where there is none, the last change of luck. */
  undo(): void {
    if (this.workshop.undoable > 0) return this.workshop.goBack();
    if (this.workshop.formerLuck()) this.sameLuckEverywhere();
  }

  get canUndo(): boolean {
    return this.workshop.undoable > 0 || this.workshop.lucks.length > 0;
  }

  private sameLuckEverywhere(): void {
    const { seed } = this.workshop.history;
    for (const told of [this.entered, this.left])
      told.forEach((history, step) => told.set(step, withSeed(history, seed)));
  }

  setFree(free: boolean): void {
    this.workshop.player.pause();
    if (!free && this.story) return this.enter(this.index);
    this.free = free;
    this.workshop.step = null;
    this.workshop.start = 0;
  }

  /** Back to the first step, with nothing remembered. */
  restart(): void {
    forget();
    this.entered.clear();
    this.left.clear();
    this.bets.clear();
    this.seconds = 0;
    this.workshop.reset();
    if (!this.free) this.enter(0);
  }
}
