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
 * another. A record that was cut short by a crash fails its length or checksum and is dropped on the next start.
 */
const HEAD_BYTES = 8;

/** Encodes one commit as a record of the log file. */
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
 * Reads the log from its start, truncates an unfinished record at its end and reports that on standard error.
 * @returns the length of the complete records, in bytes.
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
  /** Bytes that the file holds already. */
  readonly sizeBytes: number;
  readonly sync: boolean;
  readonly onFailure: (error: unknown) => void;
}

/** Appends commits; those that are waiting at the same time share one write and one fdatasync. */
export class CommitLog implements Journal {
  private readonly options: CommitLogOptions;
  private file: FileHandle | undefined;
  private waiting: Buffer[] = [];
  /** The running write or file replacement; at most one runs at a time. */
  private busy: Promise<void> | undefined;
  private appended = 0;
  private synced = 0;
  private sizeBytes: number;

  constructor(options: CommitLogOptions) {
    this.options = options;
    this.sizeBytes = options.sizeBytes;
  }

  async open(): Promise<void> {
    this.file = await open(this.options.path, 'a');
    await syncFolder(dirname(this.options.path));
  }

  /** Bytes in the file, including records that wait to be written. */
  get size(): number {
    return this.sizeBytes;
  }

  append(changes: readonly Uint8Array[]): void {
    const record = frame(changes);
    this.sizeBytes += record.length;
    this.appended++;
    this.waiting.push(record);
  }

  /** Resolves when everything appended before this call is on disk. */
  async durable(): Promise<void> {
    const wanted = this.appended;
    while (this.synced < wanted) await (this.busy ?? this.runExclusively(() => this.writeWaiting()));
  }

  /**
   * Replaces the log file by a compacted one, to which the newer commits are appended first.
   * @param replacement `fresh` at `path` holds the same data as this log up to the byte `upTo`.
   */
  async replaceBy(replacement: { fresh: FileHandle; path: string; upTo: number }): Promise<void> {
    const { fresh, path, upTo } = replacement;
    await this.durable();
    while (this.busy) await this.busy;
    await this.runExclusively(async () => {
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

  private runExclusively(work: () => Promise<void>): Promise<void> {
    const done = work()
      .catch((error: unknown) => {
        // After a failed write the content of the file is unknown: no later commit may be acknowledged.
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
    this.synced = upTo;
  }
}

/** A created or renamed file survives a crash only after an fsync of its folder. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync();
  await folder.close();
}
