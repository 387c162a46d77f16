// Small things drawn on a curve: rules, words with a halo of paper around them, and labels that keep apart.
import { PAPER } from "./look";

export function rule(
  ctx: CanvasRenderingContext2D,
  colour: string,
  x: number,
  y: number,
  toX: number | null,
  toY: number | null,
  width: number,
): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(toX ?? x, toY ?? y);
  ctx.stroke();
}

const HALO_PX = 4;

/** Words that stay readable on top of lines, in the font and alignment that are set. */
export function write(ctx: CanvasRenderingContext2D, text: string, x: number, y: number, colour: string): void {
  ctx.lineJoin = "round";
  ctx.lineWidth = HALO_PX * devicePixelRatio;
  ctx.strokeStyle = PAPER;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}

/** Moves labels apart that would lie on one another, keeping their order and the frame. */
export function apart(heights: number[], least: number, top: number, bottom: number): number[] {
  const order = heights.map((_, index) => index).sort((one, other) => heights[one] - heights[other]);
  const places = [...heights];
  for (let round = 0; round < heights.length; round++) {
    for (let next = 1; next < order.length; next++) {
      const [above, below] = [order[next - 1], order[next]];
      const missing = least - (places[below] - places[above]);
      if (missing <= 0) continue;
      places[above] -= missing / 2;
      places[below] += missing / 2;
    }
  }
  const over = Math.max(0, ...places.map((place) => place + least / 2 - bottom));
  const under = Math.max(0, ...places.map((place) => top + least / 2 - (place - over)));
  return places.map((place) => place - over + under);
}
