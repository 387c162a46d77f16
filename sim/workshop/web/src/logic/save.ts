// Puts what was made on the page into the visitor's folder of downloads; nothing leaves the machine.
import { FONT, INK } from "../charts/look";

export function saveText(name: string, text: string, type: string): void {
  save(name, new Blob([text], { type }));
}

const MARGIN = 16;
const TITLE_PX = 18;

/** Saves each figure as a PNG on white paper: its title, and its drawings below one another. */
export function pictures(figures: Iterable<HTMLElement>): void {
  for (const figure of figures) {
    const title = figure.querySelector("h2")?.textContent?.trim() ?? "";
    const canvases = [...figure.querySelectorAll("canvas")];
    if (canvases.length === 0) continue;
    onPaper(title, canvases).toBlob((blob) => blob && save(`raaderum ${title}.png`, blob), "image/png");
  }
}

function onPaper(title: string, canvases: HTMLCanvasElement[]): HTMLCanvasElement {
  const margin = MARGIN * devicePixelRatio;
  const letters = TITLE_PX * devicePixelRatio;
  const paper = document.createElement("canvas");
  paper.width = Math.max(...canvases.map(({ width }) => width)) + 2 * margin;
  paper.height = canvases.reduce((sum, { height }) => sum + height, letters * 1.5 + 2 * margin);
  const ctx = paper.getContext("2d");
  if (!ctx) return paper;
  ctx.fillStyle = "#ffffff";
  ctx.fillRect(0, 0, paper.width, paper.height);
  ctx.fillStyle = INK;
  ctx.font = `600 ${letters}px ${FONT}`;
  ctx.fillText(title, margin, margin + letters);
  let top = margin + letters * 1.5;
  for (const canvas of canvases) {
    ctx.drawImage(canvas, margin, top);
    top += canvas.height;
  }
  return paper;
}

function save(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
