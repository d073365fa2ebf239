import { createServer } from 'node:net';
import { once } from 'node:events';
import { encodeReply, MessageSplitter, parseRequest } from './wire.ts';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Dispatcher } from './dispatcher.ts';

/** Accepts connections on 127.0.0.1 and answers the commands of each in order. */
export class WireServer {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private dispatcher: Dispatcher | undefined;

  constructor() {
    this.server = createServer((socket) => this.accept(socket));
  }

  /** Listens on the given port, or on a free one for 0. Commands fail until `serve` is called. @returns `host:port`. */
  async listen(port = 0): Promise<string> {
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    const address: string | AddressInfo | null = this.server.address();
    if (typeof address !== 'object' || address === null) throw new Error('no TCP address');
    return `127.0.0.1:${address.port}`;
  }

  serve(dispatcher: Dispatcher): void {
    this.dispatcher = dispatcher;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private accept(socket: Socket): void {
    const splitter = new MessageSplitter();
    let before = Promise.resolve();
    socket.setNoDelay(true);
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const message of splitter.push(chunk)) {
          before = before.then(() => this.answer(socket, message)).catch(() => void socket.destroy());
        }
      } catch {
        socket.destroy();
      }
    });
  }

  private async answer(socket: Socket, message: Buffer): Promise<void> {
    const request = parseRequest(message);
    if (!this.dispatcher) throw new Error('not serving yet');
    const reply = await this.dispatcher.execute(request.command);
    if (request.wantsReply && !socket.destroyed) socket.write(encodeReply(request, reply));
  }
}
