// How the page reaches an engine. Today a WebSocket to the program that served the page (socket.ts); a page to take
// home can hold the engine itself in a worker behind the same interface.
import type { Ask, Tell } from "../protocol";
import type { Run } from "./run";

export interface Listener {
  told(tell: Tell): void;
  ran(run: Run): void;
  /** The engine was reached, or lost; what was asked before a loss is never answered. */
  connected(up: boolean): void;
}

export interface Transport {
  open(listener: Listener): void;
  /** Returns false where nobody is there to hear it. */
  send(ask: Ask): boolean;
  close(): void;
}
