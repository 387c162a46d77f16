// How curves look: each world has a colour and a way of drawing, so that nobody has to tell blue from red.
export const WORLD_LOOK = [
  { colour: "#0072b2", text: "#0072b2", wash: "rgb(0 114 178 / 22%)", dash: [] as number[] },
  { colour: "#d55e00", text: "#b04d00", wash: "rgb(213 94 0 / 22%)", dash: [9, 5] },
] as const;
export const INK = "#1b1f24";
export const QUIET = "#565e67";
export const GRID = "#e7e3da";
export const ZERO = "#9aa0a6";
export const HIGHLIGHT = "rgb(122 63 176 / 13%)";
export const HIGHLIGHT_EDGE = "#7a3fb0";
export const PAPER = "#fbfaf7";
export const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";
export const WEEKS_A_YEAR = 52;
export const WEEKS_A_QUARTER = 13;

export interface Look {
  font: number;
  line: number;
}

/** Letters and lines as large as the room needs; `letters` is the size of letters on the page, in pixels. */
export function lookOf(projector: boolean, letters: number): Look {
  return projector ? { font: letters, line: letters * 0.19 } : { font: 13, line: 2.5 };
}
