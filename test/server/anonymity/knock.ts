import { setTimeout } from 'node:timers/promises';
import type { AnyEndpoint } from '../../../shared/contracts/endpoint.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { doorOf, ENDPOINTS, SOCKET_EVENTS } from '../../support/contractTables.ts';
import type { TestSocket } from '../../support/testSocket.ts';
import { BODIES, PAYLOADS, QUERIES } from './samples.ts';

interface Visit {
  client: ApiClient;
  /** A new line: how many events one may send is limited. */
  connect: () => Promise<TestSocket>;
  /** Names to try: everything that anybody, or the database, calls anything. */
  ids: readonly string[];
  /** Sealed positions to try. */
  cursors: readonly string[];
  /** Doors that would move the story on, the names that must not be said there, and those left alone altogether. */
  moves: { doors: readonly string[]; never: readonly string[]; own: readonly string[] };
}

/** Knocks at every door there is, HTTP and sockets, with every name: whatever is answered is heard elsewhere. */
export async function knockAtEveryDoor(visit: Visit): Promise<string[]> {
  for (const endpoint of ENDPOINTS.filter((one) => !visit.moves.never.includes(doorOf(one)))) {
    const isMove = visit.moves.doors.includes(doorOf(endpoint));
    const ids = isMove ? visit.ids.filter((id) => !visit.moves.own.includes(id)) : visit.ids;
    for (const id of ids) await knock(visit, endpoint, id);
  }
  return askSockets(visit);
}

async function knock({ client, ids, cursors }: Visit, endpoint: AnyEndpoint, id: string): Promise<void> {
  const { method, path } = endpoint;
  const door = doorOf(endpoint);
  const takesCursor = /\/(sync|entries)$/.test(path);
  // A body may name something else than the address does: then every name is tried beside every other.
  const namesMore = path.includes(':id') && (BODIES[door]?.length ?? 0) > 0;
  const values = takesCursor ? cursors : namesMore ? ids : [id];
  const places = path.includes(':messageId') ? ids.map((one) => path.replace(':messageId', one)) : [path];
  await Promise.all(
    places.flatMap((place) =>
      values.map((value) => {
        const query = QUERIES[door]?.(value);
        const search = query ? `?${new URLSearchParams(Object.entries(query)).toString()}` : '';
        const address = place.replace(':id', encodeURIComponent(id)) + search;
        return client.send({ method, path: address, body: BODIES[door]?.(value) });
      }),
    ),
  );
}

/** Events in one window of the flood guard (S2), which cuts a line at 180 and an account at 360. */
const PACE = { events: 120, windowMs: 3_100 };

/** Every socket event with every name; resolves to all that was acknowledged, as JSON. */
async function askSockets({ connect, ids, cursors, moves }: Visit): Promise<string[]> {
  const told: string[] = [];
  let sent = 0;
  let windowEnds = performance.now() + PACE.windowMs;
  const pace = async () => {
    sent += 1;
    if (sent % PACE.events !== 0) return;
    await setTimeout(Math.max(0, windowEnds - performance.now()));
    windowEnds = performance.now() + PACE.windowMs;
  };
  for (const { name } of SOCKET_EVENTS) {
    const line = await connect();
    const here = name === 'message:send' ? ids.filter((id) => !moves.own.includes(id)) : ids;
    for (const id of here) {
      const sample = PAYLOADS[name]?.(id);
      const payloads =
        name === 'conversation:sync' ? cursors.map((cursor) => ({ conversationId: id, cursor })) : [sample];
      for (const payload of payloads) {
        await pace();
        told.push(JSON.stringify(await line.emitRaw(name, payload)));
      }
    }
    told.push(...line.received.map((push) => JSON.stringify(push)));
    line.close();
  }
  return told;
}
