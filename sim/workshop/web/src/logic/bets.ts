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

/** What an option takes, where a word says it: one side higher by at least so much, or no more than so much between them. */
export type Band = { kind: "left" | "right" | "within"; by: number } | { kind: "other" };

export function bandOf({ low, high }: BetOption): Band {
  if (low !== null && high === null && low > 0) return { kind: "left", by: low };
  if (high !== null && low === null && high < 0) return { kind: "right", by: -high };
  if (low !== null && high !== null && Math.abs(low + high) < 1e-9) return { kind: "within", by: high };
  return { kind: "other" };
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

/**
 * Ends that hold all bands and all values, with air for the open bands; as a rule they give nothing away before it is
 * seen.
 */
export function bandRange(bet: Bet, lowest: number, highest: number): [number, number] {
  const ends = bet.options.flatMap((option) => [option.low, option.high]).filter((end) => end !== null);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const air = high > low ? (high - low) / Math.max(1, bet.options.length - 2) : Math.abs(high) || 0.1;
  return [Math.min(lowest - air * 0.2, low - air), Math.max(highest + air * 0.2, high + air)];
}
