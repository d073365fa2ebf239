import type { Doc } from './values.ts';

interface Version {
  readonly doc: Doc | null;
  readonly at: number;
  previous: Version | undefined;
}

/**
 * The committed documents of a collection by key: the newest version of each, and older ones while an open snapshot may
 * read them. Each version has the number of its commit.
 */
export class Versions {
  private readonly newest = new Map<string, Version>();
  /** Keys changed since the oldest open snapshot, with their commit number; oldest change first. */
  private readonly changed = new Map<string, number>();

  get(id: string, snapshot = Infinity): Doc | null {
    let version = this.newest.get(id);
    while (version && version.at > snapshot) version = version.previous;
    return version?.doc ?? null;
  }

  /** The commit number of the newest version, 0 when there is none. */
  changedAt(id: string): number {
    return this.newest.get(id)?.at ?? 0;
  }

  /** Keys in order of insertion, including removed documents that a snapshot may still read. */
  ids(): string[] {
    return [...this.newest.keys()];
  }

  has(id: string): boolean {
    return this.newest.has(id);
  }

  changedSince(snapshot: number): string[] {
    return [...this.changed].filter(([, at]) => at > snapshot).map(([id]) => id);
  }

  /** Sets the newest version; `oldest` is the oldest open snapshot, undefined when there is none. */
  put(id: string, doc: Doc | null, { at, oldest }: { at: number; oldest: number | undefined }): void {
    if (oldest === undefined) {
      if (doc) this.newest.set(id, { doc, at, previous: undefined });
      else this.newest.delete(id);
      return;
    }
    const version: Version = { doc, at, previous: this.newest.get(id) };
    this.newest.set(id, version);
    let needed: Version | undefined = version;
    while (needed && needed.at > oldest) needed = needed.previous;
    if (needed) needed.previous = undefined;
    this.changed.delete(id);
    this.changed.set(id, at);
  }

  /** Drops versions that no open snapshot reads. @returns whether no old version is left. */
  forget(oldest = Infinity): boolean {
    for (const [id, at] of this.changed) {
      if (at > oldest) return false;
      this.changed.delete(id);
      const version = this.newest.get(id);
      if (version) version.previous = undefined;
      if (version && !version.doc) this.newest.delete(id);
    }
    return true;
  }
}
