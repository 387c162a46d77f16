// Histories are values: deeds make new ones, undoing finds the old ones again.
import { describe, expect, it } from "vitest";
import { atStep, leverValue, onTheWay, partingWeek, Undo, withChange, withShock } from "../src/logic/history";
import type { History, Lever, Step } from "../src/protocol";

const empty: History = { seed: 1, changes: [], shocks: [] };
const lever = { key: "a.b", low: 0, high: 1, start: [0.2, 0.6] } as Lever;
const step = { shocks: [{ week: 10, kind: "media_shock", size: 0.5 }] } as unknown as Step;

describe("a lever", () => {
  it("stands where it started until it is moved, and there from that week on", () => {
    const moved = withChange(empty, { world: 1, week: 20, key: "a.b", value: 0.9 });
    expect(leverValue(moved, lever, 1, 19)).toBe(0.6);
    expect(leverValue(moved, lever, 1, 20)).toBe(0.9);
    expect(leverValue(moved, lever, 0, 99)).toBe(0.2);
  });

  it("moved earlier takes back what was planned for later in that world only", () => {
    const planned = withChange(withChange(empty, { world: 0, week: 50, key: "a.b", value: 1 }), {
      world: 1,
      week: 50,
      key: "a.b",
      value: 1,
    });
    const moved = withChange(planned, { world: 0, week: 30, key: "a.b", value: 0.5 });
    expect(leverValue(moved, lever, 0, 60)).toBe(0.5);
    expect(leverValue(moved, lever, 1, 60)).toBe(1);
  });
});

describe("a step", () => {
  it("shocks both worlds once, however often it is entered", () => {
    const once = atStep(empty, step);
    expect(once.shocks).toHaveLength(2);
    expect(atStep(once, step)).toEqual(once);
  });

  it("that is reached by a leap has lived through what lies between", () => {
    const quiet = { shocks: [] } as unknown as Step;
    expect(onTheWay(empty, [quiet, step, quiet])).toEqual(atStep(empty, step));
    expect(onTheWay(atStep(empty, step), [{ ...quiet, fresh: true }]).shocks).toEqual([]);
  });

  it("that begins anew forgets changes and keeps the luck", () => {
    const changed = withChange({ ...empty, seed: 7 }, { world: 0, week: 1, key: "a.b", value: 1 });
    expect(atStep(changed, { ...step, fresh: true }).changes).toEqual([]);
    expect(atStep(changed, { ...step, fresh: true }).seed).toBe(7);
  });
});

describe("two histories", () => {
  it("part in the first week in which they differ", () => {
    expect(partingWeek(empty, empty)).toBe(Infinity);
    expect(partingWeek(empty, withShock(empty, [0], 40, { kind: "budget_cut", size: 0.1 }))).toBe(40);
    expect(partingWeek(empty, { ...empty, seed: 2 })).toBe(0);
  });
});

describe("undo", () => {
  it("takes a deed back as a whole", () => {
    const undo = new Undo();
    const moved = withChange(empty, { world: 0, week: 1, key: "a.b", value: 0.4 });
    expect(undo.remember(empty, "a.b 1")).toBe(true);
    expect(undo.remember(moved, "a.b 1")).toBe(false);
    expect(undo.back()).toBe(empty);
    expect(undo.back()).toBeUndefined();
  });
});
