// Puts what was made on the page into the visitor's folder of downloads; nothing leaves the machine.

export function saveText(name: string, text: string, type: string): void {
  save(name, new Blob([text], { type }));
}

/** Saves every drawing as a PNG on paper, named after what it shows. */
export function pictures(canvases: Iterable<HTMLCanvasElement>): void {
  for (const canvas of canvases) {
    const name = canvas.dataset.picture ?? canvas.closest<HTMLElement>("[data-chart]")?.dataset.chart ?? "picture";
    onPaper(canvas).toBlob((blob) => blob && save(`raaderum-${name}.png`, blob), "image/png");
  }
}

function onPaper(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  const ctx = copy.getContext("2d");
  if (ctx) {
    ctx.fillStyle = "#ffffff";
    ctx.fillRect(0, 0, copy.width, copy.height);
    ctx.drawImage(canvas, 0, 0);
  }
  return copy;
}

function save(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
