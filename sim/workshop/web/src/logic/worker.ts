// Talks to the engine that the page itself brings: its script starts as a worker from a blob, as a page that was opened from a
// file may load nothing from beside it.
import engine from "#engine?raw";
import type { Ask, Tell } from "../protocol";
import { decodeRun } from "./run";
import type { Listener, Transport } from "./transport";

export class WorkerTransport implements Transport {
  private worker: Worker | null = null;

  open(listener: Listener): void {
    const script = URL.createObjectURL(new Blob([engine], { type: "text/javascript" }));
    const worker = new Worker(script);
    worker.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      if (typeof data === "string") listener.told(JSON.parse(data) as Tell);
      else listener.ran(decodeRun(data));
    };
    worker.onerror = () => {
      this.worker = null;
      listener.connected(false);
    };
    this.worker = worker;
    listener.connected(true);
  }

  send(ask: Ask): boolean {
    this.worker?.postMessage(JSON.stringify(ask));
    return this.worker !== null;
  }

  close(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}

export function transport(): Transport {
  return new WorkerTransport();
}
