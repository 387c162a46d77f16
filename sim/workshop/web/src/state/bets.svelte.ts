// The room's bets: hands raised, telephones that voted, and what came of it, by the step that asked.
import { noHands, raise, together, type Hands } from "../logic/bets";
import type { Bet, Step } from "../protocol";
import type { Workshop } from "./workshop.svelte";

export class Bets {
  hands = $state<Record<string, Hands>>({});
  phones = $state<Record<string, number[]>>({});
  /** The difference in the week that was bet on. */
  outcomes = $state<Record<string, number>>({});
  /** The step for whose bet telephones are open. */
  polled = $state<string | null>(null);

  constructor(private readonly workshop: Workshop) {}

  /** Hands and telephones together; telephones are counted in once they are closed, so that nobody follows the others. */
  of(id: string, bet: Bet): Hands {
    return together(this.hands[id] ?? noHands(bet), this.polled === id ? [] : (this.phones[id] ?? []));
  }

  /** One hand more or fewer for an option of the step's bet, if it has one. */
  raise(step: Step | null, option: number, by: number): void {
    if (!step?.bet || option >= step.bet.options.length) return;
    const { log, view } = this.workshop;
    const hands = raise(this.hands[step.id] ?? noHands(step.bet), option, by);
    this.hands[step.id] = hands;
    log.note({ what: "hands", step: step.id, hands }, `hands ${step.id}`);
    view.news = `${view.text(step.bet.options[option].text)}: ${view.words.hands(hands[option])}`;
  }

  /** A bet was held against the outcome; the first time counts. */
  settle(id: string, value: number): void {
    if (id in this.outcomes) return;
    this.outcomes[id] = value;
    this.workshop.log.note({ what: "outcome", step: id, difference: value });
  }

  openPhones(id: string, bet: Bet): void {
    this.polled = id;
    this.workshop.poll(bet.options.map(({ text }) => text));
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

  clear(): void {
    this.hands = {};
    this.phones = {};
    this.outcomes = {};
  }
}
