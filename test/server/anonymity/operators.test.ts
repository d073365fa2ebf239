import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Access, AnyEndpoint } from '../../../shared/contracts/endpoint.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { endpointNameOf, ENDPOINTS, SOCKET_EVENTS } from '../../support/contractTables.ts';
import { hireStaff, joinMentee, joinMentor } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { BODIES, PAYLOADS, QUERIES } from './samples.ts';

/** Values that MongoDB would read as query operators. */
const OPERATORS: readonly unknown[] = [{ $ne: null }, { $gt: '' }, ['a', { $in: ['b'] }]];
const ID = 'kR3vJ0plantedQw9_z-7Tg';

let app: TestApp;
const ROLES = ['mentee', 'mentor', 'moderator', 'coordinator', 'safeguardingLead', 'admin'] as const;
let clients: Record<(typeof ROLES)[number], ApiClient>;
beforeAll(async () => {
  app = await startTestApp();
  clients = {
    mentee: (await joinMentee(app)).client,
    mentor: (await joinMentor(app)).client,
    moderator: (await hireStaff(app, { role: 'moderator', deskName: 'Sable' })).client,
    coordinator: (await hireStaff(app, { role: 'coordinator', deskName: 'Rook' })).client,
    safeguardingLead: (await hireStaff(app, { role: 'safeguardingLead', deskName: 'Alder' })).client,
    admin: (await hireStaff(app, { role: 'admin', deskName: 'Moth' })).client,
  };
});
afterAll(() => app.stop());

/** A client that may request an endpoint. */
function clientFor(access: Access): ApiClient {
  if (typeof access === 'string') return clients.mentee;
  const role = ROLES.find((one) => access.includes(one));
  if (!role) throw new Error('no role of this test may request the endpoint');
  return clients[role];
}

const object = z.record(z.string(), z.unknown());

/** The sample with an operator in place of each of its values in turn, however deep. */
function altered(sample: unknown): unknown[] {
  if (Array.isArray(sample))
    return [...OPERATORS, ...sample.flatMap((_, i) => altered(sample[i]).map((one) => [one]))];
  const fields = object.safeParse(sample);
  if (!fields.success) return [...OPERATORS];
  return Object.entries(fields.data).flatMap(([name, value]) =>
    altered(value).map((one) => ({ ...fields.data, [name]: one })),
  );
}

const pathOf = ({ path }: AnyEndpoint) => path.replace(/:\w+/g, ID);
const withBody = ENDPOINTS.filter(({ body }) => body !== undefined);
const withQuery = ENDPOINTS.filter(({ query }) => query !== undefined);

describe('an operator of the database in place of a value', () => {
  test('is tried at every endpoint: each that takes a value has a sample', () => {
    expect(Object.keys(BODIES).toSorted()).toEqual(withBody.map(endpointNameOf).toSorted());
    expect(Object.keys(QUERIES).toSorted()).toEqual(withQuery.map(endpointNameOf).toSorted());
    expect(Object.keys(PAYLOADS).toSorted()).toEqual(SOCKET_EVENTS.map(({ name }) => name).toSorted());
  });

  test.each(withBody.map((endpoint) => [endpointNameOf(endpoint), endpoint] as const))(
    'is refused at %s',
    async (key, endpoint) => {
      const client = clientFor(endpoint.access);
      const bodies = altered(BODIES[key]?.(ID));
      expect(bodies.length).toBeGreaterThan(0);
      for (const body of bodies) {
        const answer = await client.send({ method: endpoint.method, path: pathOf(endpoint), body });
        expect([answer.status, body]).toEqual([400, body]);
      }
    },
  );

  test.each(withQuery.map((endpoint) => [endpointNameOf(endpoint), endpoint] as const))(
    'is refused in the query of %s',
    async (key, endpoint) => {
      const names = Object.keys(object.parse(QUERIES[key]?.(ID)));
      for (const query of names.flatMap((name) => [`${name}[$ne]=x`, `${name}=a&${name}=b`])) {
        const answer = await clientFor(endpoint.access).send({ path: `${pathOf(endpoint)}?${query}` });
        expect([query, answer.status]).toEqual([query, 400]);
      }
    },
  );

  test.each(SOCKET_EVENTS.map((event) => [event.name, event] as const))(
    'is refused in %s',
    async (name, { access }) => {
      const socket = await app.connect(clientFor(access));
      for (const payload of altered(PAYLOADS[name]?.(ID))) {
        expect(await socket.emitRaw(name, payload)).toMatchObject({
          ok: false,
          error: { code: 'badRequest' },
        });
      }
      socket.close();
    },
  );
});
