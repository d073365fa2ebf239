import { deserialize } from 'bson';
import { createReadStream, existsSync } from 'node:fs';
import { open, readFile, rename, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
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

/**
 * Reads the log from its start and cuts off what a crash left of an unfinished record, saying so.
 * @returns the length of what is whole, in bytes.
 */
export async function replayLog(path: string, apply: (change: Doc) => void): Promise<number> {
  const file = existsSync(path) ? await readFile(path) : Buffer.alloc(0);
  let whole = 0;
  while (whole + HEAD_BYTES < file.length) {
    const end = whole + HEAD_BYTES + file.readUInt32LE(whole);
    const changes = file.subarray(whole + HEAD_BYTES, end);
    if (end > file.length || changes.length === 0 || crc32(changes) !== file.readUInt32LE(whole + 4)) break;
    for (let at = 0; at < changes.length; at += changes.readInt32LE(at)) {
      const change = Buffer.from(changes.subarray(at, at + changes.readInt32LE(at)));
      apply(deserialize(change, { promoteBuffers: false }));
    }
    whole = end;
  }
  if (whole < file.length) {
    console.error(`embedded store: ${path}: cut off ${file.length - whole} bytes of an unfinished record`);
    await truncate(path, whole);
  }
  return whole;
}

interface CommitLogOptions {
  readonly path: string;
  /** What is there already. */
  readonly sizeBytes: number;
  readonly sync: boolean;
  readonly onFailure: (error: unknown) => void;
}

/** Appends commits; many that come together share one write and one fdatasync. */
export class CommitLog implements Journal {
  private readonly options: CommitLogOptions;
  private file: FileHandle | undefined;
  private waiting: Buffer[] = [];
  /** The write, or the change of files, that is going on; there is never more than one. */
  private busy: Promise<void> | undefined;
  private appended = 0;
  private safe = 0;
  private sizeBytes: number;

  constructor(options: CommitLogOptions) {
    this.options = options;
    this.sizeBytes = options.sizeBytes;
  }

  async open(): Promise<void> {
    this.file = await open(this.options.path, 'a');
    await syncFolder(dirname(this.options.path));
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
      const tail: AsyncIterable<Uint8Array> = createReadStream(this.options.path, { start: upTo });
      for await (const part of tail) await fresh.appendFile(part);
      await fresh.datasync();
      await rename(path, this.options.path);
      await syncFolder(dirname(this.options.path));
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
        this.options.onFailure(error);
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
    if (this.options.sync) await this.file?.datasync();
    this.safe = upTo;
  }
}

/** A new name in a folder lasts only when the folder is on disk too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync();
  await folder.close();
}
