// A drawing over the weeks of a run, on uPlot: fixed axes, the curve revealed up to the week shown, its name and value
// at the end of the line. Curves and differences are both such drawings.
import uPlot from "uplot";
import type { Deed } from "../logic/deeds";
import { valueAt } from "../logic/series";
import { axisWidth, splitsOf, stepOf, textWidth, timeLabels, timeSplits, type Time } from "./axes";
import { FONT, GRID, HIGHLIGHT, HIGHLIGHT_EDGE, INK, QUIET, ZERO, type Look } from "./look";
import { apart, rule, write } from "./pen";

/**
 * Share of the weeks up to which the ends of former lines are named; later the names of the lines themselves need the
 * room.
 */
const ENDS_FREE = 0.8;
/** Weeks for which a mark is named: while the room looks at what it does. */
const NAMED_WEEKS = 40;

export interface Line {
  /** one value a week */
  values: Float64Array;
  colour: string;
  width: number;
  dash?: readonly number[];
  fill?: string;
  /** drawn to the end whatever the week, and called so there: a former run */
  whole?: string;
  /** written at the end of the line; gets the value there */
  label?: (value: number) => string;
  labelColour?: string;
}

export interface Band {
  low: number;
  high: number;
  colour: string;
}

export interface Scene {
  /** how many are shown */
  weeks: number;
  range: [number, number];
  lines: Line[];
  /** a tick's text */
  tick: (value: number, step: number) => string;
  time: Time | null;
  look: Look;
  widestLabel: string;
  marks: Deed[];
  zero?: boolean;
  bands?: Band[];
  stretch?: { from: number; to: number } | null;
  /** room on the right for something else, in CSS pixels */
  margin?: number;
  /** room for ticks, so that drawings above one another share their weeks */
  axis?: number;
}

export class Plot {
  private readonly plot: uPlot;
  private readonly gutter: number;
  private week = 0;

  constructor(
    private readonly target: HTMLElement,
    private readonly scene: Scene,
  ) {
    const { look } = scene;
    const font = `${look.font}px ${FONT}`;
    this.gutter = textWidth(scene.widestLabel, `600 ${font}`) + 14;
    this.plot = new uPlot(
      {
        width: Math.max(60, target.clientWidth),
        height: Math.max(40, target.clientHeight),
        padding: [look.font * 0.5, this.gutter + (scene.margin ?? 0), scene.time ? 0 : look.font * 0.35, 0],
        legend: { show: false },
        cursor: { show: false },
        select: { show: false, left: 0, top: 0, width: 0, height: 0 },
        scales: { x: { time: false, auto: false, range: [0, scene.weeks] }, y: { auto: false, range: scene.range } },
        axes: [
          {
            stroke: QUIET,
            font,
            size: scene.time ? look.font * 1.6 : 0,
            gap: look.font * 0.2,
            splits: () => timeSplits(scene.weeks),
            values: (plot, splits) => timeLabels(plot, splits, scene, font),
            grid: { stroke: GRID, width: 1 },
            ticks: { show: false },
          },
          {
            stroke: QUIET,
            font,
            size: Math.max(axisWidth(scene), scene.axis ?? 0),
            gap: look.font * 0.4,
            splits: (plot) => splitsOf(scene, stepOf(plot, scene)),
            values: (plot, splits) => splits.map((value) => scene.tick(value, stepOf(plot, scene))),
            grid: { stroke: GRID, width: 1 },
            ticks: { show: false },
          },
        ],
        series: [
          {},
          ...scene.lines.map((line) => ({
            stroke: line.colour,
            width: line.width,
            dash: line.dash ? [...line.dash] : undefined,
            fill: line.fill,
            fillTo: 0,
            points: { show: false },
            spanGaps: false,
          })),
        ],
        hooks: { drawClear: [(plot) => this.under(plot)], draw: [(plot) => this.over(plot)] },
      },
      this.data(),
      target,
    );
  }

  show(week: number): void {
    this.week = week;
    this.plot.setData(this.data(), false);
    this.plot.redraw(true, false);
  }

  fit(): void {
    const { clientWidth, clientHeight } = this.target;
    if (clientWidth > 0 && clientHeight > 0) this.plot.setSize({ width: clientWidth, height: clientHeight });
  }

  /** Where a value stands, in CSS pixels from the top of the drawing. */
  heightOf(value: number): number {
    return this.plot.valToPos(value, "y") + this.plot.over.offsetTop;
  }

  get canvas(): HTMLCanvasElement {
    return this.plot.ctx.canvas;
  }

  destroy(): void {
    this.plot.destroy();
  }

  /** Weeks up to the one shown, and the way to the next one. */
  private data(): uPlot.AlignedData {
    const { lines } = this.scene;
    const weeks = Math.min(this.scene.weeks + 1, ...lines.map(({ values }) => values.length));
    const shown = Math.min(Math.floor(this.week), weeks - 1) + 1;
    const share = this.week - shown + 1;
    const xs = Array.from({ length: shown }, (_, week) => week);
    const partial = share > 0 && shown < weeks;
    if (partial) xs.push(this.week);
    const some = lines.some((line) => line.whole !== undefined);
    if (some) for (let week = shown; week < weeks; week++) xs.push(week);
    const told = lines.map(({ values, whole }) => {
      const ys: (number | null)[] = Array.from(values.subarray(0, shown), finite);
      if (partial) ys.push(finite(valueAt(values, this.week)));
      if (some) for (let week = shown; week < weeks; week++) ys.push(whole === undefined ? null : finite(values[week]));
      return ys;
    });
    return [xs, ...told] as uPlot.AlignedData;
  }

  private under(plot: uPlot): void {
    const { ctx, bbox } = plot;
    const { bands = [], stretch } = this.scene;
    ctx.save();
    for (const band of bands) {
      const top = plot.valToPos(band.high, "y", true);
      ctx.fillStyle = band.colour;
      ctx.fillRect(bbox.left, top, bbox.width, plot.valToPos(band.low, "y", true) - top);
    }
    if (stretch) {
      const from = plot.valToPos(stretch.from, "x", true);
      const to = plot.valToPos(Math.max(stretch.to, stretch.from + 1), "x", true);
      ctx.fillStyle = HIGHLIGHT;
      ctx.fillRect(from, bbox.top, to - from, bbox.height);
      ctx.fillStyle = HIGHLIGHT_EDGE;
      ctx.fillRect(from, bbox.top + bbox.height - 3 * devicePixelRatio, to - from, 3 * devicePixelRatio);
    }
    ctx.restore();
  }

  private over(plot: uPlot): void {
    const { ctx, bbox } = plot;
    const { marks, zero, lines, look } = this.scene;
    const ratio = devicePixelRatio;
    ctx.save();
    if (zero) rule(ctx, ZERO, bbox.left, plot.valToPos(0, "y", true), bbox.left + bbox.width, null, ratio);
    const x = plot.valToPos(this.week, "x", true);
    const heads = lines.flatMap((line) => {
      const value = line.label ? valueAt(line.values, this.week) : Number.NaN;
      return Number.isFinite(value) ? [{ line, value, y: plot.valToPos(value, "y", true) }] : [];
    });
    ctx.textBaseline = "middle";
    ctx.textAlign = "left";
    ctx.font = `${look.font * ratio}px ${FONT}`;
    ctx.fillStyle = QUIET;
    for (const { whole, values } of lines) {
      const end = values[Math.min(values.length, this.scene.weeks) - 1];
      if (!whole || !Number.isFinite(end) || this.week > this.scene.weeks * ENDS_FREE) continue;
      ctx.fillText(whole, bbox.left + bbox.width + 4 * ratio, plot.valToPos(end, "y", true));
    }
    const places = apart(
      heads.map(({ y }) => y),
      look.font * 1.2 * ratio,
      bbox.top,
      bbox.top + bbox.height,
    );
    this.drawMarks(
      plot,
      marks.filter(({ week }) => week <= this.week),
      places,
    );
    ctx.textBaseline = "middle";
    ctx.font = `600 ${look.font * ratio}px ${FONT}`;
    heads.forEach(({ line, value, y }, index) => {
      ctx.fillStyle = line.colour;
      ctx.beginPath();
      ctx.arc(x, y, (look.line * 0.9 + 1.5) * ratio, 0, 2 * Math.PI);
      ctx.fill();
      const text = line.label?.(value) ?? "";
      const away = (9 + look.line) * ratio;
      const fits = x + away + ctx.measureText(text).width <= bbox.left + bbox.width + this.gutter * ratio;
      ctx.textAlign = fits ? "left" : "right";
      write(ctx, text, fits ? x + away : x - away, places[index], line.labelColour ?? line.colour);
    });
    ctx.restore();
  }

  /**
   * Rules where something happened, with their names at the bottom or the top, where no line's name stands: while it is new, and once
   * all was seen, as far as there is room, the newest first.
   */
  private drawMarks(plot: uPlot, marks: Deed[], taken: number[]): void {
    const { ctx, bbox } = plot;
    const ratio = devicePixelRatio;
    const bottom = bbox.top + bbox.height;
    ctx.font = `${this.scene.look.font * ratio}px ${FONT}`;
    ctx.setLineDash([2 * ratio, 3 * ratio]);
    for (const { week } of marks) {
      const x = plot.valToPos(week, "x", true);
      rule(ctx, INK, x, bbox.top, null, bottom, ratio);
    }
    ctx.setLineDash([]);
    const height = this.scene.look.font * 1.2 * ratio;
    const rows = [bottom - height / 2, bbox.top + height / 2].filter((y) =>
      taken.every((other) => Math.abs(other - y) > height),
    );
    const right = bbox.left + bbox.width + this.gutter * ratio;
    const written: { row: number; from: number; to: number }[] = [];
    for (const { week, label } of marks.filter((mark) => mark.label).reverse()) {
      const at = plot.valToPos(week, "x", true);
      const width = ctx.measureText(label).width;
      const leftward = at + 5 * ratio + width >= right;
      const from = leftward ? at - 5 * ratio - width : at + 5 * ratio;
      const row = rows.find((y) =>
        written.every((other) => other.row !== y || from > other.to + height || from + width + height < other.from),
      );
      const recent = this.week <= week + NAMED_WEEKS || this.week >= this.scene.weeks - 2;
      if (row === undefined || !recent || from < bbox.left) continue;
      written.push({ row, from, to: from + width });
      ctx.textAlign = "left";
      write(ctx, label, from, row, INK);
    }
  }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
