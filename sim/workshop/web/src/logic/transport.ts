// How the page reaches an engine: over a WebSocket to the program that served it (socket.ts), or, in the page to take home,
// in a worker that the page itself holds (worker.ts). Which of them is in a page is decided when it is built: `#transport` in
// package.json names one for each, and each exports transport().
import type { Ask, Tell } from "../protocol";
import type { Run } from "./run";

export interface Listener {
  told(tell: Tell): void;
  ran(run: Run): void;
  /** The engine was reached, or lost; what was asked before a loss is never answered. */
  connected(up: boolean): void;
  /** The program was started anew and knows this page no more. */
  restarted(): void;
}

export interface Transport {
  open(listener: Listener): void;
  /** Returns false where nobody is there to hear it. */
  send(ask: Ask): boolean;
  close(): void;
}
