// The picture of a network: the same for the same ties, everybody inside, nobody on top of another.
import { describe, expect, it } from "vitest";
import { live } from "../dev/institution";
import { layout } from "../src/logic/layout";

const header = { ...live({ seed: 3, changes: [], shocks: [] }).header, id: 0 };

describe("the picture of the network", () => {
  it("is the same for the same ties", () => {
    expect(layout(header)).toEqual(layout(structuredClone(header)));
  });

  for (const teams of [1, 2, 3, 5, 8]) {
    it(`gives everybody a place of their own in ${teams} teams`, () => {
      const leaders = teams + 1;
      const { points, radius } = layout({
        ...header,
        leaders,
        teams: header.teams.map((_, position) => position % teams),
        ties: { source: [], target: [], kind: [] },
      });
      expect(points).toHaveLength(header.positions + leaders);
      for (const [index, point] of points.entries()) {
        expect(Math.min(point.x, point.y, 1 - point.x, 1 - point.y)).toBeGreaterThan(0);
        for (const other of points.slice(index + 1))
          expect(Math.hypot(point.x - other.x, point.y - other.y)).toBeGreaterThan(2 * radius);
      }
    });
  }
});
