// Where everybody stands in the picture of the network: teams around the middle, each leader in the midst of the team,
// colleagues who are tied across teams on the side where the other team is. The same ties always give the same picture.
import type { RunHeader } from "../protocol";

export interface Point {
  x: number;
  y: number;
}
export interface Layout {
  points: Point[];
  radius: number;
}

const TURN = 2 * Math.PI;
/** Rounds in which ring places are swapped towards those one is tied to. */
const ROUNDS = 24;
const FULL_RING = 16;

/** A place's radius: at most so much, and so much of the way to the nearest neighbour. */
const LARGEST = 0.028;
const SHARE_OF_GAP = 0.42;

type Ties = Pick<RunHeader, "positions" | "leaders" | "teams" | "ties">;

/** Points in the unit square, employees first, then leaders; `radius` is what a place may take up. */
export function layout(header: Ties): Layout {
  const teams = membersOf(header);
  const led = teams.filter((team) => team.members.length > 0);
  const centres = spread(led.map(({ members }) => members.length));
  const points: Point[] = new Array<Point>(header.positions + header.leaders);
  led.forEach((team, index) => {
    points[header.positions + team.leader] = centres[index].at;
    ring(team.members, centres[index]).forEach((place, slot) => (points[team.members[slot]] = place));
  });
  const above = teams.filter((team) => team.members.length === 0);
  above.forEach((team, index) => {
    const shift = (index - (above.length - 1) / 2) * 0.09;
    points[header.positions + team.leader] =
      led.length === 1 ? { x: 0.5 + shift, y: 0.04 } : { x: 0.5 + shift, y: 0.5 };
  });
  led.forEach((team) => settle(team.members, header, points));
  return { points, radius: Math.min(LARGEST, nearest(points) * SHARE_OF_GAP) };
}

function nearest(points: Point[]): number {
  let least = Infinity;
  for (let one = 0; one < points.length; one++) {
    for (let other = one + 1; other < points.length; other++) {
      least = Math.min(least, Math.hypot(points[one].x - points[other].x, points[one].y - points[other].y));
    }
  }
  return least;
}

interface Team {
  leader: number;
  members: number[];
}
interface Centre {
  at: Point;
  radius: number;
}

function membersOf(header: Ties): Team[] {
  const teams = Array.from({ length: header.leaders }, (_, leader): Team => ({ leader, members: [] }));
  header.teams.forEach((leader, position) => teams[leader]?.members.push(position));
  return teams;
}

/** Circles on a ring, as wide as their teams are large. */
function spread(sizes: number[]): Centre[] {
  if (sizes.length === 1) return [{ at: { x: 0.5, y: 0.53 }, radius: 0.42 }];
  const widths = sizes.map(Math.sqrt);
  const all = widths.reduce((sum, width) => sum + width, 0);
  const widest = Math.max(...widths);
  const far = sizes.length === 2 ? 0.25 : 0.275 + Math.min(0.05, sizes.length * 0.004);
  const room = Math.min(0.5 - far, far * Math.sin(Math.PI / sizes.length) * 0.96) - 0.02;
  let angle = -TURN / 4 - ((widths[0] / all) * TURN) / 2;
  return widths.map((width) => {
    const middle = angle + ((width / all) * TURN) / 2;
    angle += (width / all) * TURN;
    return {
      at: { x: 0.5 + far * Math.cos(middle), y: 0.5 + far * Math.sin(middle) },
      radius: (room * width) / widest,
    };
  });
}

/** Places around a leader, on two rings where one would be crowded. */
function ring(members: number[], { at, radius }: Centre): Point[] {
  const inner = members.length > FULL_RING ? Math.round(members.length * 0.36) : 0;
  const circle = (count: number, reach: number, from: number) =>
    Array.from({ length: count }, (_, slot) => {
      const angle = -TURN / 4 + ((slot + from) / count) * TURN;
      return { x: at.x + reach * Math.cos(angle), y: at.y + reach * Math.sin(angle) };
    });
  return [...circle(inner, radius * 0.56, 0.5), ...circle(members.length - inner, radius, 0)];
}

/** Swaps places within a team while that shortens the ties. */
function settle(members: number[], header: Ties, points: Point[]): void {
  const near = new Map<number, number[]>(members.map((member) => [member, []]));
  header.ties.source.forEach((source, tie) => {
    const target = header.ties.target[tie];
    near.get(source)?.push(target);
    near.get(target)?.push(source);
  });
  const length = (member: number, place: Point, other: number, otherPlace: Point) =>
    (near.get(member) ?? []).reduce((sum, friend) => {
      const there = friend === other ? otherPlace : points[friend];
      return there ? sum + Math.hypot(there.x - place.x, there.y - place.y) : sum;
    }, 0);
  for (let round = 0; round < ROUNDS; round++) {
    let swapped = false;
    for (let first = 0; first < members.length; first++) {
      for (let second = first + 1; second < members.length; second++) {
        const [a, b] = [members[first], members[second]];
        const [here, there] = [points[a], points[b]];
        const before = length(a, here, b, there) + length(b, there, a, here);
        const after = length(a, there, b, here) + length(b, here, a, there);
        if (after < before - 1e-9) {
          [points[a], points[b]] = [there, here];
          swapped = true;
        }
      }
    }
    if (!swapped) return;
  }
}
