import { createServer } from 'node:http';
import { Server } from 'socket.io';

/* The baseline of `messages.ts`: a bare socket.io server that acknowledges and passes on, and does nothing else. */
const http = createServer();
const server = new Server(http, { transports: ['websocket'], serveClient: false });
server.on('connection', (socket) => {
  socket.on('join', (room: string) => void socket.join(room));
  socket.on('say', (room: string, text: string, acknowledge: (answer: unknown) => void) => {
    acknowledge({ ok: true, text });
    socket.to(room).emit('said', { text });
  });
});
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  if (typeof address === 'object' && address !== null) process.send?.({ ready: true, address });
});
