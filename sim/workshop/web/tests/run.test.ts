// A run is read from bytes as it was written; what lies between two weeks lies on the straight line.
import { describe, expect, it } from "vitest";
import { encode, live, METRICS, WEEKS } from "../dev/institution";
import { decodeRun, lastAtOrBefore } from "../src/logic/run";
import { gapOf, roundRange, seriesOf, valueAt } from "../src/logic/series";

const made = live({ seed: 3, changes: [], shocks: [] });
const bytes = encode(5, made);
const run = decodeRun(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);

describe("a run", () => {
  it("is read as it was written", () => {
    expect(run.header.id).toBe(5);
    const leeway = METRICS.indexOf("leeway");
    expect(run.metric(1, "leeway")).toEqual(
      made.values.subarray((METRICS.length + leeway) * WEEKS, (METRICS.length + leeway + 1) * WEEKS),
    );
    expect(run.metric(0, "unheard of")).toHaveLength(0);
    expect(run.trust(0, 26)).toHaveLength(run.header.ties.source.length);
    expect(run.agents(1, 100, "courage")).toHaveLength(run.header.positions);
  });

  it("has trust between two snapshots on the straight line", () => {
    const [before, between, after] = [13, 19.5, 26].map((week) => run.trust(0, week)[0]);
    expect(between).toBeCloseTo((before + after) / 2, 5);
  });
});

describe("numbers for drawing", () => {
  it("find the last entry that is not after a value", () => {
    expect([-1, 0, 12, 13, 99].map((week) => lastAtOrBefore([0, 13, 26], week))).toEqual([0, 0, 0, 1, 2]);
  });

  it("lie between two weeks on the straight line, and stay at the last", () => {
    const series = Float64Array.from([1, 3]);
    expect(valueAt(new Float64Array(0), 0)).toBeNaN();
    expect([0, 0.5, 1, 9].map((week) => valueAt(series, week))).toEqual([1, 2, 3, 3]);
  });

  it("get round ends that hold them", () => {
    const series = seriesOf(run, 0, "wellbeing");
    const [low, high] = roundRange([series], 0.1);
    expect(Math.min(...series)).toBeGreaterThan(low);
    expect(Math.max(...series)).toBeLessThan(high);
    expect(gapOf(run, "wellbeing")[80]).toBe(series[80] - seriesOf(run, 1, "wellbeing")[80]);
  });
});
