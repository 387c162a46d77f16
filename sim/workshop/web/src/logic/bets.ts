// The room's bets: hands counted per option, and which option the outcome fell into.
import type { Bet, BetOption } from "../protocol";

export type Hands = number[];

export function noHands(bet: Bet): Hands {
  return bet.options.map(() => 0);
}

/** One hand more, or fewer, for an option; never below none. */
export function raise(hands: Hands, option: number, by: number): Hands {
  return hands.map((count, index) => (index === option ? Math.max(0, count + by) : count));
}

/** Hands in the room and votes from telephones together. */
export function together(hands: Hands, phones: number[]): Hands {
  return hands.map((count, index) => count + (phones[index] ?? 0));
}

export function total(hands: Hands): number {
  return hands.reduce((sum, count) => sum + count, 0);
}

/** Whether a difference lies in an option's band; the lower end belongs to the band. */
export function covers(option: BetOption, value: number): boolean {
  return (option.low === null || value >= option.low) && (option.high === null || value < option.high);
}

/** The option that came true, or -1. */
export function outcome(bet: Bet, value: number): number {
  return Number.isFinite(value) ? bet.options.findIndex((option) => covers(option, value)) : -1;
}

/** The middle hand's option when all stand in order; -1 where nobody voted. */
export function median(hands: Hands): number {
  const middle = total(hands) / 2;
  let seen = 0;
  for (let option = 0; option < hands.length; option++) {
    seen += hands[option];
    if (seen > 0 && seen >= middle) return option;
  }
  return -1;
}

/** The ends of all bands that are to be drawn, with air for the open ones. */
export function bandRange(bet: Bet, outermost: number): [number, number] {
  const ends = bet.options.flatMap((option) => [option.low, option.high]).filter((end) => end !== null);
  const reach = Math.max(...ends.map(Math.abs), outermost) * 1.15;
  const widest = Math.max(...ends) - Math.min(...ends);
  const air = Math.max(widest / Math.max(1, bet.options.length - 2), reach * 0.2);
  return [Math.min(-outermost * 1.1, Math.min(...ends) - air), Math.max(outermost * 1.1, Math.max(...ends) + air)];
}
