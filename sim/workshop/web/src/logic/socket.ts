// Talks to the program that served the page and, when the line breaks, quietly tries again until it holds.
import type { Ask, Tell } from "../protocol";
import { decodeRun } from "./run";
import type { Listener, Transport } from "./transport";

const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 5000;

/** The WebSocket beside the page, whatever the page's address. */
export function socketAddress(page: { protocol: string; host: string }): string {
  return `${page.protocol === "https:" ? "wss" : "ws"}://${page.host}/ws`;
}

export class SocketTransport implements Transport {
  private socket: WebSocket | null = null;
  private wait = FIRST_WAIT_MS;
  private closed = false;

  constructor(private readonly address: string) {}

  open(listener: Listener): void {
    const socket = new WebSocket(this.address);
    socket.binaryType = "arraybuffer";
    socket.onopen = () => {
      this.wait = FIRST_WAIT_MS;
      listener.connected(true);
    };
    socket.onmessage = ({ data }) => {
      if (typeof data === "string") listener.told(JSON.parse(data) as Tell);
      else listener.ran(decodeRun(data as ArrayBuffer));
    };
    socket.onclose = () => {
      if (this.closed) return;
      listener.connected(false);
      setTimeout(() => this.open(listener), this.wait);
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
    };
    this.socket = socket;
  }

  send(ask: Ask): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(ask));
    return true;
  }

  close(): void {
    this.closed = true;
    this.socket?.close();
  }
}

export function transport(): Transport {
  return new SocketTransport(socketAddress(location));
}
