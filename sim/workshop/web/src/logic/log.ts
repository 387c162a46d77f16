// What happened in the room, for the facilitator to take along: deeds, bets and digests with the time of day, nobody's
// name.

export interface Entry {
  at: string;
  what: string;
  [detail: string]: unknown;
}

export class Log {
  readonly entries: Entry[] = [];
  private latest: string | null = null;

  /** @param deed where given, the same deed that goes on overwrites its last entry */
  note(entry: Omit<Entry, "at"> & { what: string }, deed: string | null = null): void {
    if (deed !== null && deed === this.latest) this.entries.pop();
    this.entries.push({ at: new Date().toISOString(), ...entry });
    this.latest = deed;
  }
}
