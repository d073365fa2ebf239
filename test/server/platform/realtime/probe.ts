import { z } from 'zod';
import type { Actor } from '../../../../shared/contracts/actor.ts';
import { push, socketEvent } from '../../../../shared/contracts/endpoint.ts';
import type { Sockets } from '../../../../server/platform/realtime/index.ts';

const access = 'signedIn' as const;
export const say = socketEvent({
  name: 'probe:say',
  access,
  limit: 'send',
  payload: z.strictObject({ words: z.string().max(200) }),
  answer: z.strictObject({ heard: z.string().max(50) }),
});
export const enter = socketEvent({
  name: 'probe:enter',
  access,
  limit: 'read',
  payload: z.strictObject({ room: z.string() }),
  answer: z.strictObject({}),
});
export const desk = socketEvent({
  name: 'probe:desk',
  access: ['moderator'],
  limit: 'read',
  payload: z.strictObject({}),
  answer: z.strictObject({}),
});
export const boom = socketEvent({
  name: 'probe:boom',
  access,
  limit: 'read',
  payload: z.strictObject({ how: z.enum(['now', 'later']) }),
  answer: z.strictObject({}),
});
export const news = push({
  name: 'probe:news',
  carries: 'ids',
  payload: z.strictObject({ words: z.string().max(20) }),
});

export function person(name: string, role: Actor['role'] = 'mentee'): Actor {
  return {
    accountId: `account-${name}`,
    role,
    sessionId: `session-${name}`,
  };
}

export function modules() {
  return [
    {
      name: 'probe',
      sockets: (sockets: Sockets) => {
        sockets.on(say, async ({ payload }) => ({ heard: payload.words }));
        sockets.on(enter, async ({ payload, socket }) => {
          socket.join(payload.room);
          return {};
        });
        sockets.on(desk, async () => ({}));
        sockets.on(boom, ({ payload }) => {
          if (payload.how === 'now') throw new Error('planted words at once');
          return Promise.reject(new Error('planted words later'));
        });
      },
    },
  ];
}
