import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import mongoose from 'mongoose';
import { Server } from 'socket.io';

/*
 * The baseline of `delivery.ts`: the same socket.io, one unchecked insert by the driver, an acknowledgement, and the text passed on.
 */
const client = await mongoose.mongo.MongoClient.connect(process.env['MONGODB_URI'] ?? '', {
  writeConcern: { w: 'majority' },
});
const messages = client
  .db()
  .collection<{ _id: string; room: string; seq: number; at: Date; text: string }>('bare');
await messages.createIndex({ room: 1, seq: 1 }, { unique: true });
const newest = new Map<string, number>();

async function store(room: string, text: string): Promise<string> {
  const seq = (newest.get(room) ?? 0) + 1;
  newest.set(room, seq);
  const _id = randomUUID();
  await messages.insertOne({ _id, room, seq, at: new Date(), text });
  return _id;
}

const http = createServer();
const server = new Server(http, { transports: ['websocket'], serveClient: false });
server.on('connection', (socket) => {
  socket.on('join', (room: string) => void socket.join(room));
  socket.on('say', async (room: string, text: string, acknowledge: (answer: unknown) => void) => {
    const id = await store(room, text);
    acknowledge({ id });
    socket.to(room).emit('said', { id, text });
  });
});
http.listen(0, '127.0.0.1', () => process.send?.({ ready: true, address: http.address() }));
