export { addRenewal, createGateway } from './gateway.ts';
export type { Gateway } from './gateway.ts';
export { createHints, hint } from './hints.ts';
export type { Hints } from './hints.ts';
export { createRealtime } from './realtime.ts';
export type { Realtime } from './realtime.ts';
export { createSocketServer } from './socketServer.ts';
export { createSockets } from './sockets.ts';
export type { SocketContext, SocketFacts, Sockets } from './sockets.ts';
