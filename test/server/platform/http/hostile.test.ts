import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInEndpoint } from '../../../../shared/contracts/accounts.ts';
import { getMeEndpoint } from '../../../../shared/contracts/ownAccount.ts';
import { joinAsMenteeEndpoint, suggestSignInNameEndpoint } from '../../../../shared/contracts/joining.ts';
import { askForHelpEndpoint } from '../../../../shared/contracts/matching.ts';
import { joinMentee } from '../../../support/people.ts';
import type { Joined } from '../../../support/people.ts';
import { startTestApp } from '../../../support/startTestApp.ts';
import type { TestApp } from '../../../support/startTestApp.ts';

let app: TestApp;
let mentee: Joined;
beforeAll(async () => {
  app = await startTestApp();
  mentee = await joinMentee(app);
});
afterAll(() => app.stop());

const json = { 'content-type': 'application/json' };
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(app.origin + signInEndpoint.path, {
    method: 'POST',
    body,
    headers: { origin: app.origin, ...json, ...headers },
  });

describe('a body that was made to hurt', () => {
  test.each([
    ['nested thirty thousand deep', '['.repeat(30_000) + ']'.repeat(30_000), {}, 400],
    ['objects within objects', '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000), {}, 400],
    ['a prototype', '{"__proto__":{"role":"admin"},"constructor":{"prototype":{}}}', {}, 400],
    ['a number', '1e999', {}, 400],
    ['another alphabet of bytes', '{}', { 'content-type': 'application/json; charset=utf-7' }, 400],
    ['a packing that we do not know', '{}', { 'content-encoding': 'planted' }, 400],
    ['a form', 'signInName=a&passphrase=b', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
  ])('%s is refused in plain words', async (_name, body, headers, status) => {
    const answer = await post(body, headers);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: { code: 'badRequest' } });
  });

  test('packed small and unpacked huge is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, ' '));
    const answer = await post(new Uint8Array(bomb), { 'content-encoding': 'gzip' });
    expect([answer.status, await answer.json()]).toMatchObject([413, { error: { code: 'tooLarge' } }]);
  });
});

test('S23: a body that arrives slowly is given up within twenty seconds', async () => {
  const { hostname, port } = new URL(app.origin);
  const line = connect({ host: hostname, port: Number(port) });
  line.on('error', () => undefined).resume();
  line.write(
    `POST ${signInEndpoint.path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n`,
  );
  const drip = setInterval(() => line.write(' '), 500);
  const startedAt = performance.now();
  await once(line, 'close');
  clearInterval(drip);
  expect(performance.now() - startedAt).toBeLessThan(22_000);
});

describe('a verb that a door does not have', () => {
  test.each(['PATCH', 'OPTIONS', 'DELETE', 'PUT'])('%s finds nothing', async (method) => {
    expect((await mentee.client.send({ method, path: getMeEndpoint.path })).status).toBe(404);
  });

  test('HEAD asks who is asking, as GET does, and says nothing', async () => {
    expect((await app.visitor().send({ method: 'HEAD', path: getMeEndpoint.path })).status).toBe(401);
    expect(await mentee.client.send({ method: 'HEAD', path: getMeEndpoint.path })).toMatchObject({
      status: 200,
      text: '',
    });
  });
});

describe('letters that are none', () => {
  /** A zero, half a letter, a letter of eighteen, one that turns the line round, and one of nothing. */
  const odd = '\u0000 \ud83d \ufdfa \u202e \u200b';

  test('in a passphrase are as good as any, and sign in again', async () => {
    const client = app.visitor();
    const { nameToken, signInName } = await client.call(suggestSignInNameEndpoint);
    const passphrase = `${odd} lamp`;
    const body = { nameToken, passphrase, ageBand: '16-17', understoodSecrecy: true } as const;
    await client.call(joinAsMenteeEndpoint, { body });
    await app.visitor().call(signInEndpoint, { body: { signInName, passphrase } });
  });

  test.each([odd, `lamp\r\nset-cookie: a=b`, 'İSTANBUL-lamp'])(
    'in a name find nobody: %j',
    async (signInName) => {
      const body = { signInName, passphrase: 'not the right words at all' };
      const answer = await app.visitor().send({ method: 'POST', path: signInEndpoint.path, body });
      expect(answer.status).toBe(401);
      expect(answer.headers.getSetCookie()).toEqual([]);
    },
  );

  test('in words are taken', async () => {
    const body = { topicIds: ['topic-exams'], tagIds: [], words: `It is hard ${odd} to say.` };
    expect((await mentee.client.send({ method: 'POST', path: askForHelpEndpoint.path, body })).status).toBe(
      200,
    );
  });

  test.each([
    '/api/conversations/%00%00%00%00%00%00%00%00%00%00',
    '/api/conversations/..%2f..%2fme',
    '/api/conversations/%E0%A4%A',
  ])('in an address are refused: %s', async (path) =>
    expect((await mentee.client.send({ path })).status).toBe(400),
  );
});
