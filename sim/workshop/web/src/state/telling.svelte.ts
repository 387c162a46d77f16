// The story as it is told: which step is on the screen, the hands that were raised, the time it took.
import { atStep } from "../logic/history";
import { noHands, raise, together, type Hands } from "../logic/bets";
import { betOf, onward, roomLevers, type Move } from "../logic/story";
import type { Bet, History, Lever, Step, Story } from "../protocol";
import { forget, keep, kept, type Kept } from "./keep";
import type { Workshop } from "./workshop.svelte";

const HORIZONS = [26, 52, 104, 156];

export class Telling {
  index = $state(0);
  free = $state(false);
  hands = $state<Record<string, Hands>>({});
  phones = $state<Record<string, number[]>>({});
  /** The step for whose bet telephones are open. */
  polled = $state<string | null>(null);
  /** Seconds since the story began, for the facilitator. */
  seconds = $state(0);
  /** The engine has said why in this step. */
  explained = $state(false);
  /** What came of the bets, by the step that asked: the difference in the week that was bet on. */
  outcomes = $state<Record<string, number>>({});
  /** The last week in which the run stood still; why is asked from there. */
  stood = $state(0);
  begun = $state(false);
  private readonly entered = new Map<number, History>();

  constructor(readonly workshop: Workshop) {}

  get story(): Story | null {
    const story = this.workshop.welcome?.story;
    return story && "steps" in story ? story : null;
  }

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
    const { index, free, seconds, hands, phones, outcomes, workshop } = this;
    keep({ story: this.name, index, free, seconds, hands, phones, outcomes, week: workshop.player.whole, history: workshop.history });
  }

  /** Takes up a session where it was left. */
  private goOn({ index, free, seconds, week, history, hands, phones, outcomes }: Kept): void {
    Object.assign(this, { free, seconds, hands, phones, outcomes });
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
    return onward(this.story, this.index, { week: player.whole, last: player.last, playing: player.playing, explained: this.explained, sentences: said, sentence });
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
    this.closePhones();
    this.free = false;
    this.explained = false;
    this.index = index;
    workshop.player.pause();
    workshop.view.panel = null;
    workshop.view.highlight = null;
    const history = this.entered.get(index) ?? atStep(workshop.history, step);
    this.entered.set(index, history);
    workshop.begin(history);
    workshop.start = step.from ?? 0;
    if (step.from !== undefined) workshop.player.seek(step.from);
    this.stood = workshop.player.whole;
    workshop.view.news = `${workshop.view.text(step.title)}. ${workshop.view.text(step.text)}`;
    workshop.log.note({ what: "step", step: step.id });
  }

  setFree(free: boolean): void {
    this.workshop.player.pause();
    if (!free && this.story) return this.enter(this.index);
    this.free = free;
    this.workshop.start = 0;
  }

  /** Back to the first step, with nothing remembered. */
  restart(): void {
    forget();
    this.entered.clear();
    this.hands = {};
    this.phones = {};
    this.outcomes = {};
    this.seconds = 0;
    this.workshop.reset();
    if (!this.free) this.enter(0);
  }

  handsOf(id: string, bet: Bet): Hands {
    return together(this.hands[id] ?? noHands(bet), this.phones[id] ?? []);
  }

  raiseHand(option: number, by: number): void {
    const { step } = this;
    if (!step?.bet || option >= step.bet.options.length) return;
    const hands = raise(this.hands[step.id] ?? noHands(step.bet), option, by);
    this.hands[step.id] = hands;
    this.workshop.log.note({ what: "hands", step: step.id, hands }, `hands ${step.id}`);
    this.workshop.view.news = `${this.workshop.view.text(step.bet.options[option].text)}: ${this.workshop.view.words.hands(hands[option])}`;
  }

  /** A bet was held against the outcome; the first time counts. */
  settle(id: string, value: number): void {
    if (id in this.outcomes) return;
    this.outcomes[id] = value;
    this.workshop.log.note({ what: "outcome", step: id, difference: value });
  }

  openPhones(): void {
    if (!this.step?.bet) return;
    this.polled = this.step.id;
    this.workshop.poll(this.step.bet.options.length);
  }

  closePhones(): void {
    if (this.polled === null) return;
    this.workshop.log.note({ what: "phones", step: this.polled, votes: this.phones[this.polled] ?? [] });
    this.polled = null;
    this.workshop.closePoll();
  }

  /** Telephones were counted anew. */
  counted(counts: number[]): void {
    if (this.polled !== null) this.phones[this.polled] = counts;
  }
}
