import { deserialize, serialize } from 'bson';
import { isDoc } from './values.ts';
import type { Doc } from './values.ts';

/*
 * MongoDB's wire protocol: OP_MSG, and OP_QUERY only for the driver's first `hello`
 * (manual: "MongoDB Wire Protocol"; spec: OP_MSG).
 */
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER_BYTES = 16;
const MAX_MESSAGE_BYTES = 48_000_000;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;

export interface Request {
  readonly id: number;
  readonly command: Doc;
  readonly wantsReply: boolean;
  readonly legacy: boolean;
}

/** Splits a stream of bytes into messages. */
export class MessageSplitter {
  private chunks: Buffer[] = [];
  private length = 0;

  /** @returns the messages that this chunk completes. @throws {Error} for an invalid message length. */
  push(chunk: Buffer): Buffer[] {
    this.chunks.push(chunk);
    this.length += chunk.length;
    const messages: Buffer[] = [];
    for (let size = this.nextSize(); size !== undefined && size <= this.length; size = this.nextSize()) {
      const all = this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks);
      messages.push(all.subarray(0, size));
      this.chunks = size < all.length ? [all.subarray(size)] : [];
      this.length -= size;
    }
    return messages;
  }

  private nextSize(): number | undefined {
    if (this.length < 4) return undefined;
    if (this.chunks[0]!.length < 4) this.chunks = [Buffer.concat(this.chunks)];
    const size = this.chunks[0]!.readInt32LE(0);
    if (size < HEADER_BYTES || size > MAX_MESSAGE_BYTES) throw new Error(`invalid message length ${size}`);
    return size;
  }
}

/** @throws {Error} for a malformed message or another operation than OP_MSG and OP_QUERY. */
export function parseRequest(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const kind = message.readInt32LE(12);
  if (kind === OP_QUERY) {
    const start = message.indexOf(0, HEADER_BYTES + 4) + 1 + 8;
    return { id, command: { ...decode(message, start), $db: 'admin' }, wantsReply: true, legacy: true };
  }
  if (kind !== OP_MSG) throw new Error(`unsupported opcode ${kind}`);
  const flags = message.readUInt32LE(HEADER_BYTES);
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  let command: Doc = {};
  const sequences: Doc = {};
  for (let at = HEADER_BYTES + 4; at < end;) {
    const isSequence = message[at++] === 1;
    const size = message.readInt32LE(at);
    if (isSequence) {
      const nameEnd = message.indexOf(0, at + 4);
      sequences[message.toString('utf8', at + 4, nameEnd)] = decodeAll(message, nameEnd + 1, at + size);
    } else {
      command = decode(message, at);
    }
    at += size;
  }
  return {
    id,
    command: { ...command, ...sequences },
    wantsReply: (flags & MORE_TO_COME) === 0,
    legacy: false,
  };
}

function decodeAll(message: Buffer, start: number, end: number): Doc[] {
  const docs: Doc[] = [];
  for (let at = start; at < end; at += message.readInt32LE(at)) docs.push(decode(message, at));
  return docs;
}

function decode(message: Buffer, at: number): Doc {
  const doc: unknown = deserialize(message.subarray(at, at + message.readInt32LE(at)), {
    promoteBuffers: false,
  });
  if (!isDoc(doc)) throw new Error('not a BSON document');
  return doc;
}

export function encodeReply({ id, legacy }: Request, reply: Doc): Buffer {
  const body = serialize(reply, { ignoreUndefined: true });
  const head = Buffer.alloc(legacy ? HEADER_BYTES + 20 : HEADER_BYTES + 5);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(id, 8);
  head.writeInt32LE(legacy ? OP_REPLY : OP_MSG, 12);
  if (legacy) head.writeInt32LE(1, HEADER_BYTES + 16); // one document
  return Buffer.concat([head, body]);
}
