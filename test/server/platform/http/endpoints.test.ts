import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../../shared/contracts/actor.ts';
import { refusalOf } from '../../../support/apiClient.ts';
import type { TestPlatform } from '../../../support/startPlatform.ts';
import { deskOnly, echo, spent, startProbe } from './probe.ts';

const mentee: Actor = {
  accountId: 'planted-account-id-0001',
  role: 'mentee',
  sessionId: 'planted-session-1',
};
const moderator: Actor = { ...mentee, role: 'moderator' };

const saying = (words: string): unknown => expect.stringContaining(words);

let app: TestPlatform;
beforeAll(async () => {
  app = await startProbe();
});
afterAll(() => app.stop());

const signedIn = (actor: Actor) => {
  const client = app.visitor();
  client.useToken(app.platform.tokens.sign(actor).token);
  return client;
};

describe('endpoints', () => {
  test('hand the handler typed, parsed input and send its parsed answer', async () => {
    const answer = await signedIn(mentee).call(echo, {
      params: { name: 'fern' },
      query: { times: 2 },
      body: { words: 'hi' },
    });
    expect(answer).toEqual({ said: 'fern hihi', by: mentee.accountId });
  });

  test('refuse unknown and wrong fields by name, and never in silence', async () => {
    const client = signedIn(mentee);
    const body = { words: 1, extra: true, nested: { deep: 1, deeper: 2 } };
    const answer = await client.send({ method: 'POST', path: '/api/echo/fern?times=1&more=2', body });
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({
      error: { code: 'badRequest', fields: { more: 'not expected here' } },
    });
    const second = await client.send({ method: 'POST', path: '/api/echo/fern?times=1', body });
    expect(second.json()).toMatchObject({
      error: {
        fields: {
          extra: 'not expected here',
          'nested.deeper': 'not expected here',
          words: saying('string'),
        },
      },
    });
    const third = await app.visitor().send({ path: '/api/open?planted=1' });
    expect(third.json()).toMatchObject({
      error: { code: 'badRequest', fields: { planted: 'not expected in the query' } },
    });
  });

  test.each([
    ['broken JSON', '{"words":', 400, 'badRequest'],
    ['no JSON at all', '', 400, 'badRequest'],
    ['more than 64 kB', JSON.stringify({ words: 'x'.repeat(70_000) }), 413, 'tooLarge'],
  ])('refuse %s', async (_name, body, status, code) => {
    const answer = await signedIn(mentee).send({ method: 'POST', path: '/api/echo/fern?times=1', body });
    expect(answer.status).toBe(status);
    expect(answer.json()).toMatchObject({ error: { code } });
  });

  test('ask who is asking before anything else', async () => {
    expect(await refusalOf(app.visitor().call(deskOnly))).toMatchObject({ code: 'notSignedIn', status: 401 });
    expect(await refusalOf(signedIn(mentee).call(deskOnly))).toMatchObject({
      code: 'notAllowed',
      status: 403,
    });
    expect(await signedIn(moderator).call(deskOnly)).toEqual({ done: true });
  });

  test('refuse a token that has run out, was altered, or was signed for something else', async () => {
    const client = signedIn(moderator);
    const token = client.accessToken() ?? '';
    client.useToken(`${token.slice(0, -2)}xx`);
    expect((await refusalOf(client.call(deskOnly))).code).toBe('notSignedIn');
    client.useToken(token);
    app.clock.advance({ minutes: 11 });
    expect((await refusalOf(client.call(deskOnly))).code).toBe('notSignedIn');
    app.clock.advance({ minutes: -11 });
    expect(await client.call(deskOnly)).toEqual({ done: true });
  });

  test('answer a session that has ended, though its token has not, with sessionEnded', async () => {
    app.endSession('over');
    expect((await refusalOf(signedIn({ ...moderator, sessionId: 'over' }).call(deskOnly))).code).toBe(
      'sessionEnded',
    );
  });

  test('never send an answer that breaks its contract: 500 under a request id, logged without values', async () => {
    const answer = await app.visitor().send({ path: '/api/breach' });
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('Planted Fox');
    const requestId = answer.headers.get('x-request-id') ?? '';
    const line = app.logs.find(
      (entry) => entry.includes(requestId) && entry.includes('violated its contract'),
    );
    expect(line).toContain('menteeAlias');
    expect(line).not.toContain('Planted Fox');
  });

  test('say an unforeseen error in plain words, and log it without the values it quotes', async () => {
    const answer = await app.visitor().send({ path: '/api/boom' });
    expect(answer.json()).toMatchObject({
      error: { code: 'internal', message: saying('Nothing you wrote was lost') },
    });
    expect(app.logs.some((line) => line.includes('request failed'))).toBe(true);
    expect(app.logs.join('')).not.toContain('planted words');
  });

  test('carry the details of a refusal', async () => {
    expect(await refusalOf(app.visitor().call(spent))).toMatchObject({
      status: 409,
      code: 'timeSpent',
      details: { opensAt: '2026-11-23T00:00:00Z' },
    });
  });

  test('keep no trace of a path, an id or an address in the log (R48)', async () => {
    await signedIn(mentee).call(echo, {
      params: { name: 'planted-name' },
      query: { times: 1 },
      body: { words: 'planted-body' },
    });
    await app.visitor().send({ path: '/api/planted-path/x' });
    const log = app.logs.join('');
    expect(log).toContain('POST /api/echo/:name');
    expect(log).toMatch(/account:[\w-]{12}/);
    expect(log).not.toMatch(/planted-(name|body|path|account|session)/);
    expect(log).not.toContain('127.0.0.1');
  });
});
