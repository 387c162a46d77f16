// Bands cover every difference once; the outcome, the median and the drawing agree with them.
import { describe, expect, it } from "vitest";
import { bandRange, median, noHands, outcome, raise, together, total } from "../src/logic/bets";
import type { Bet } from "../src/protocol";

const text = { da: "", en: "" };
const bet: Bet = {
  metric: "wellbeing",
  week: 104,
  question: text,
  options: [
    { text, low: null, high: -0.02 },
    { text, low: -0.02, high: 0.02 },
    { text, low: 0.02, high: 0.08 },
    { text, low: 0.08, high: null },
  ],
};

describe("a bet", () => {
  it("comes true in exactly one option, at the ends of bands as well", () => {
    expect([-1, -0.02, 0, 0.02, 0.08, 1].map((value) => outcome(bet, value))).toEqual([0, 1, 1, 2, 3, 3]);
    expect(outcome(bet, Number.NaN)).toBe(-1);
  });

  it("is drawn over all bands and all values", () => {
    const [low, high] = bandRange(bet, -0.3, 0.01);
    expect(low).toBeLessThan(-0.3);
    expect(high).toBeGreaterThan(0.08);
  });

  it("gives nothing away while the outcome lies within the air around the bands", () => {
    expect(bandRange(bet, 0, 0.1)).toEqual(bandRange(bet, -0.05, 0));
  });
});

describe("hands", () => {
  it("are raised and lowered, never below none", () => {
    const hands = raise(raise(noHands(bet), 2, 1), 0, -1);
    expect(hands).toEqual([0, 0, 1, 0]);
    expect(total(together(hands, [1, 2]))).toBe(4);
  });

  it("have a middle one", () => {
    expect(median([0, 0, 0, 0])).toBe(-1);
    expect(median([3, 0, 1, 1])).toBe(0);
    expect(median([2, 0, 1, 2])).toBe(2);
  });
});
