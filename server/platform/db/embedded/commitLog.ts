import { deserialize } from 'bson';
import { open, readFile, rename, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { isDoc } from './values.ts';
import type { FileHandle } from 'node:fs/promises';
import type { Journal } from './store.ts';
import type { Doc } from './values.ts';

/*
 * The log file: one record per commit, `length (4) | crc32 (4) | changes`, the changes being BSON documents one after
 * another. A record is there as a whole or, when the process died writing it, not at all.
 */
const HEAD_BYTES = 8;

/** One commit as it stands in the file. */
export function frame(changes: readonly Uint8Array[]): Buffer {
  const length = changes.reduce((sum, change) => sum + change.length, 0);
  const record = Buffer.allocUnsafe(HEAD_BYTES + length);
  let at = HEAD_BYTES;
  for (const change of changes) {
    record.set(change, at);
    at += change.length;
  }
  record.writeUInt32LE(length, 0);
  record.writeUInt32LE(crc32(record.subarray(HEAD_BYTES)), 4);
  return record;
}

/** Reads the log from its start and cuts off a torn tail. @returns the length of what is whole, in bytes. */
export async function replayLog(path: string, apply: (change: Doc) => void): Promise<number> {
  const file = await readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  let at = 0;
  while (at + HEAD_BYTES <= file.length) {
    const end = at + HEAD_BYTES + file.readUInt32LE(at);
    if (end > file.length) break;
    const changes = file.subarray(at + HEAD_BYTES, end);
    if (crc32(changes) !== file.readUInt32LE(at + 4)) break;
    for (let next = 0; next < changes.length; next += changes.readInt32LE(next)) {
      const size = changes.readInt32LE(next);
      const change: unknown = deserialize(Buffer.from(changes.subarray(next, next + size)), {
        promoteBuffers: false,
      });
      if (isDoc(change)) apply(change);
    }
    at = end;
  }
  if (at < file.length) await truncate(path, at);
  return at;
}

/** Appends commits; many that come together share one write and one fdatasync. */
export class CommitLog implements Journal {
  private readonly path: string;
  private readonly sync: boolean;
  private readonly onFailure: (error: unknown) => void;
  private file: FileHandle | undefined;
  private waiting: Buffer[] = [];
  /** The write, or the change of files, that is going on; there is never more than one. */
  private busy: Promise<void> | undefined;
  private appended = 0;
  private safe = 0;
  private sizeBytes: number;

  constructor(options: {
    path: string;
    sizeBytes: number;
    sync: boolean;
    onFailure: (error: unknown) => void;
  }) {
    this.path = options.path;
    this.sizeBytes = options.sizeBytes;
    this.sync = options.sync;
    this.onFailure = options.onFailure;
  }

  async open(): Promise<void> {
    this.file = await open(this.path, 'a');
    await syncFolder(dirname(this.path));
  }

  /** Bytes in the file, those about to be written included. */
  get size(): number {
    return this.sizeBytes;
  }

  append(changes: readonly Uint8Array[]): void {
    const record = frame(changes);
    this.sizeBytes += record.length;
    this.appended++;
    this.waiting.push(record);
  }

  /** Resolves when all that was appended before this call is on disk. */
  async durable(): Promise<void> {
    const wanted = this.appended;
    while (this.safe < wanted) await (this.busy ?? this.alone(() => this.writeWaiting()));
  }

  /** Puts the file `fresh`, which says what this log says up to `upTo`, in its place, newer commits added. */
  async replaceBy({ fresh, path, upTo }: { fresh: FileHandle; path: string; upTo: number }): Promise<void> {
    await this.durable();
    while (this.busy) await this.busy;
    await this.alone(async () => {
      await fresh.appendFile(await readFrom(this.path, upTo));
      await fresh.datasync();
      await rename(path, this.path);
      await syncFolder(dirname(this.path));
      await this.file?.close();
      this.file = fresh;
      const written = (await fresh.stat()).size;
      this.sizeBytes = this.waiting.reduce((sum, record) => sum + record.length, written);
    });
  }

  async close(): Promise<void> {
    await this.durable();
    await this.file?.close();
  }

  private alone(work: () => Promise<void>): Promise<void> {
    const done = work()
      .catch((error: unknown) => {
        // Nobody knows now what is on disk: nothing may be acknowledged any more.
        this.onFailure(error);
        throw error;
      })
      .finally(() => {
        this.busy = undefined;
      });
    this.busy = done;
    return done;
  }

  private async writeWaiting(): Promise<void> {
    const upTo = this.appended;
    await this.file?.appendFile(Buffer.concat(this.waiting.splice(0)));
    if (this.sync) await this.file?.datasync();
    this.safe = upTo;
  }
}

async function readFrom(path: string, start: number): Promise<Buffer> {
  const file = await open(path, 'r');
  const tail = Buffer.alloc(Math.max(0, (await file.stat()).size - start));
  await file.read(tail, 0, tail.length, start);
  await file.close();
  return tail;
}

/** A new name in a folder lasts only when the folder is on disk too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync();
  await folder.close();
}
