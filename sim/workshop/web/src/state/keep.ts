// Remembers where a session stood while its tab is open, so that a page loaded again, or a laptop that slept, goes on
// there.
import type { History } from "../protocol";

const KEY = "raaderum session";

export interface Kept {
  story: string;
  index: number;
  free: boolean;
  week: number;
  seconds: number;
  history: History;
  hands: Record<string, number[]>;
  phones: Record<string, number[]>;
  outcomes: Record<string, number>;
}

export function keep(session: Kept): void {
  sessionStorage.setItem(KEY, JSON.stringify(session));
}

/** What was kept of this story's session; null where nothing was, or it cannot be read. */
export function kept(story: string): Kept | null {
  try {
    const session = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Kept | null;
    return session?.story === story ? session : null;
  } catch {
    return null;
  }
}

/** Whether this tab has played. */
export function hasPlayed(): boolean {
  return sessionStorage.getItem(KEY) !== null;
}

export function forget(): void {
  sessionStorage.removeItem(KEY);
}
