// Talks to the program that served the page and, when the line breaks, quietly tries again until it holds.
import type { Ask, Tell } from "../protocol";
import { decodeRun } from "./run";
import type { Listener, Transport } from "./transport";

const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 5000;
/** The program ends the line of somebody who has nothing to say; it is opened again when they have. */
const OPEN_WHEN_NEEDED = 4000;

/** The WebSocket beside the page, whatever the page's address. */
export function socketAddress(page: { protocol: string; host: string }): string {
  return `${page.protocol === "https:" ? "wss" : "ws"}://${page.host}/ws`;
}

/** Whether the program answers and does not know this page's cookie. */
async function isUnknownThere(): Promise<boolean> {
  try {
    const response = await fetch("/role", { cache: "no-store" });
    return response.ok && ((await response.json()) as { role: string | null }).role === null;
  } catch {
    return false;
  }
}

export class SocketTransport implements Transport {
  private socket: WebSocket | null = null;
  private listener: Listener | null = null;
  private wait = FIRST_WAIT_MS;
  private closed = false;
  private resting = false;
  private unsaid: Ask | null = null;

  constructor(private readonly address: string) {}

  open(listener: Listener): void {
    this.listener = listener;
    const socket = new WebSocket(this.address);
    let opened = false;
    socket.binaryType = "arraybuffer";
    socket.onopen = () => {
      opened = true;
      this.wait = FIRST_WAIT_MS;
      listener.connected(true);
      if (this.unsaid) this.send(this.unsaid);
      this.unsaid = null;
    };
    socket.onmessage = ({ data }) => {
      if (typeof data === "string") listener.told(JSON.parse(data) as Tell);
      else listener.ran(decodeRun(data as ArrayBuffer));
    };
    socket.onclose = ({ code }) => {
      if (this.closed) return;
      if (code === OPEN_WHEN_NEEDED) this.resting = true;
      else void this.openAgain(listener, opened);
    };
    this.socket = socket;
  }

  private async openAgain(listener: Listener, opened: boolean): Promise<void> {
    listener.connected(false);
    if (!opened && (await isUnknownThere())) return listener.restarted();
    setTimeout(() => this.open(listener), this.wait);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
  }

  send(ask: Ask): boolean {
    if (this.resting && this.listener) {
      this.resting = false;
      this.unsaid = ask;
      this.open(this.listener);
      return true;
    }
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
