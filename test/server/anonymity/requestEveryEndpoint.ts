import { setTimeout } from 'node:timers/promises';
import type { AnyEndpoint } from '../../../shared/contracts/endpoint.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { endpointNameOf, ENDPOINTS, SOCKET_EVENTS } from '../../support/contractTables.ts';
import type { TestSocket } from '../../support/testSocket.ts';
import { BODIES, PAYLOADS, QUERIES } from './samples.ts';

interface RequestInput {
  client: ApiClient;
  /** Opens a new socket: the flood guard limits the events of each. */
  connect: () => Promise<TestSocket>;
  /** Ids to try: public ids, internal ids and sign-in names. */
  ids: readonly string[];
  /** Cursors to try. */
  cursors: readonly string[];
  /** `endpoints` change the state of the scenario: they are never requested with `scenarioIds`. `skipped` are not requested at all. */
  stateChanging: { endpoints: readonly string[]; skipped: readonly string[]; scenarioIds: readonly string[] };
}

/**
 * Requests every endpoint and emits every socket event with every id. The HTTP responses are recorded by `recordResponses`.
 * @returns the acknowledgements and pushes of the sockets, as JSON
 */
export async function requestEveryEndpoint(input: RequestInput): Promise<string[]> {
  for (const endpoint of ENDPOINTS.filter(
    (one) => !input.stateChanging.skipped.includes(endpointNameOf(one)),
  )) {
    const changesState = input.stateChanging.endpoints.includes(endpointNameOf(endpoint));
    const ids = changesState
      ? input.ids.filter((id) => !input.stateChanging.scenarioIds.includes(id))
      : input.ids;
    for (const id of ids) await requestEndpoint(input, endpoint, id);
  }
  return emitEveryEvent(input);
}

async function requestEndpoint(
  { client, ids, cursors }: RequestInput,
  endpoint: AnyEndpoint,
  id: string,
): Promise<void> {
  const { method, path } = endpoint;
  const key = endpointNameOf(endpoint);
  const takesCursor = /\/(sync|entries|entries\/from-day|entries\/later)$/.test(path);
  // A body may name another id than the path does: every pair of ids is tried.
  const hasSecondId = path.includes(':id') && (BODIES[key]?.length ?? 0) > 0;
  const values = takesCursor ? cursors : hasSecondId ? ids : [id];
  const paths = path.includes(':messageId') ? ids.map((one) => path.replace(':messageId', one)) : [path];
  await Promise.all(
    paths.flatMap((filledPath) =>
      values.map((value) => {
        const query = QUERIES[key]?.(value);
        const search = query ? `?${new URLSearchParams(Object.entries(query)).toString()}` : '';
        const address = filledPath.replace(':id', encodeURIComponent(id)) + search;
        return client.send({ method, path: address, body: BODIES[key]?.(value) });
      }),
    ),
  );
}

/** Events in one window of the flood guard (S2), which disconnects a socket at 180 and an account at 360. */
const PACE = { events: 120, windowMs: 3_100 };

/** @returns all acknowledgements and pushes, as JSON */
async function emitEveryEvent({ connect, ids, cursors, stateChanging }: RequestInput): Promise<string[]> {
  const received: string[] = [];
  let sent = 0;
  let windowEnds = performance.now() + PACE.windowMs;
  const pace = async () => {
    sent += 1;
    if (sent % PACE.events !== 0) return;
    await setTimeout(Math.max(0, windowEnds - performance.now()));
    windowEnds = performance.now() + PACE.windowMs;
  };
  for (const { name } of SOCKET_EVENTS) {
    const socket = await connect();
    const usableIds =
      name === 'message:send' ? ids.filter((id) => !stateChanging.scenarioIds.includes(id)) : ids;
    for (const id of usableIds) {
      const sample = PAYLOADS[name]?.(id);
      const payloads =
        name === 'conversation:sync' ? cursors.map((cursor) => ({ conversationId: id, cursor })) : [sample];
      for (const payload of payloads) {
        await pace();
        received.push(JSON.stringify(await socket.emitRaw(name, payload)));
      }
    }
    received.push(...socket.received.map((push) => JSON.stringify(push)));
    socket.close();
  }
  return received;
}
