import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';

/*
 * The client of `flood.ts`, in a process of its own: three connections of one account, each of which sends 70 events every 10 ms and
 * connects again when it was cut.
 */
const [, , origin = '', token = '', seconds = '10'] = process.argv;
const LINES = 3;
const BURST = 70;
const EVERY_MS = 10;

const figures = { sent: 0, answered: 0, cut: 0, refused: 0 };

function open() {
  const socket = io(origin, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 50,
    auth: { token },
    extraHeaders: { origin },
  });
  socket.on('disconnect', () => {
    figures.cut += 1;
    socket.connect();
  });
  socket.on('connect_error', () => {
    figures.refused += 1;
    if (!socket.active) setTimeout(() => socket.connect(), EVERY_MS);
  });
  return socket;
}

const lines = Array.from({ length: LINES }, open);
const end = performance.now() + Number(seconds) * 1000;
while (performance.now() < end) {
  for (const line of lines) {
    if (!line.connected) continue;
    for (let count = 0; count < BURST; count += 1) {
      line.emit('conversation:act', {}, () => (figures.answered += 1));
      figures.sent += 1;
    }
  }
  await pause(EVERY_MS);
}
for (const line of lines) line.removeAllListeners().disconnect();
process.send?.(figures);
