import { createHash } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInEndpoint } from '../../../shared/contracts/accounts.ts';
import { getMeEndpoint } from '../../../shared/contracts/ownAccount.ts';
import {
  joinAsMenteeEndpoint,
  joinAsMentorEndpoint,
  suggestSignInNameEndpoint,
} from '../../../shared/contracts/joining.ts';
import { ALIAS_WORDS } from '../../../shared/domain/names/words.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { countsOf, dumpStore } from '../../support/dumpStore.ts';
import { joinMentee, joinMentor } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.stop());

const passphrase = 'eleven kettles in a quiet row';
const stored = () => dumpStore(app.environment['MONGODB_URI'] ?? '');
const nameToken = async () => (await app.visitor().call(suggestSignInNameEndpoint)).nameToken;

describe('joining as a mentee', () => {
  test('joining takes only an age band and a passphrase, and gives no alias', async () => {
    const mentee = await joinMentee(app, '13-15');
    expect(await mentee.client.call(getMeEndpoint)).toEqual({
      role: 'mentee',
      signInName: mentee.signInName,
      ageBand: '13-15',
      persona: null,
      screeningState: null,
      hasSecondFactor: false,
    });
  });

  test('the recovery code is shown once, and neither it nor the passphrase is stored or logged', async () => {
    const mentee = await joinMentee(app);
    expect(mentee.recoveryCode).toMatch(/^(?:[2-9A-HJKMNP-TV-Z]{4} ?){4}$/);
    const dump = [...(await stored()).values()].flat().join('\n');
    for (const secret of [mentee.recoveryCode, mentee.recoveryCode.replaceAll(' ', ''), mentee.passphrase]) {
      expect(dump).not.toContain(secret);
    }
    const logs = app.logs.join('\n');
    for (const secret of [
      mentee.signInName,
      mentee.recoveryCode,
      mentee.passphrase,
      mentee.session.accessToken,
    ]) {
      expect(logs).not.toContain(secret);
    }
  });

  test('S17: the store holds a sign-in name only sealed and as a keyed hash', async () => {
    const { signInName } = await joinMentee(app);
    const dump = [...(await stored()).values()].flat().join('\n');
    expect(dump).toContain('signInNameHash');
    const plain = ['hex', 'base64', 'base64url'] as const;
    const guesses = plain.map((encoding) => createHash('sha256').update(signInName).digest(encoding));
    for (const trace of [signInName, ...guesses]) expect(dump).not.toContain(trace);
  });

  test('a sign-in name that was not suggested is refused', async () => {
    const made = await nameToken();
    const forged = `${made.slice(0, -2)}${made.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const token of [forged, 'quiet-lampshade-4738', '']) {
      const body = { nameToken: token, passphrase, ageBand: '16-17', understoodSecrecy: true } as const;
      expect((await refusalOf(app.visitor().call(joinAsMenteeEndpoint, { body }))).code).toBe('cursorGone');
    }
  });

  test('a suggested name is accepted once, and for a day', async () => {
    const used = await nameToken();
    const body = { nameToken: used, passphrase, ageBand: '16-17', understoodSecrecy: true } as const;
    await app.visitor().call(joinAsMenteeEndpoint, { body });
    expect((await refusalOf(app.visitor().call(joinAsMenteeEndpoint, { body }))).code).toBe('nameTaken');

    const old = { ...body, nameToken: await nameToken() };
    app.clock.advance({ hours: 25 });
    expect((await refusalOf(app.visitor().call(joinAsMenteeEndpoint, { body: old }))).code).toBe(
      'cursorGone',
    );
  });

  test('one suggested name used several times at once makes one account', async () => {
    const body = {
      nameToken: await nameToken(),
      passphrase,
      ageBand: '16-17',
      understoodSecrecy: true,
    } as const;
    const before = countsOf(await stored());
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4].map(() => app.visitor().call(joinAsMenteeEndpoint, { body })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const after = countsOf(await stored());
    expect(after['accounts']).toBe((before['accounts'] ?? 0) + 1);
    expect(after['sessions']).toBe((before['sessions'] ?? 0) + 1);
  });

  test.each([
    ['a passphrase that is too short', { passphrase: 'too short' }],
    ['no consent to what cannot be kept secret', { understoodSecrecy: false }],
    ['an unknown age band', { ageBand: '26' }],
    ['an unknown field', { email: 'someone@example.org' }],
  ])('joining is refused with %s', async (_what, change) => {
    const body = { nameToken: await nameToken(), passphrase, ageBand: '16-17', understoodSecrecy: true };
    const answer = await app.visitor().send({
      method: 'POST',
      path: joinAsMenteeEndpoint.path,
      body: { ...body, ...change },
    });
    expect(answer.status).toBe(400);
  });
});

describe('R9 R10: under 13', () => {
  const tryAs = async (client: ReturnType<TestApp['visitor']>, ageBand: 'under-13' | '13-15') => {
    const body = { nameToken: await nameToken(), passphrase, ageBand, understoodSecrecy: true } as const;
    return refusalOf(client.call(joinAsMenteeEndpoint, { body }));
  };

  test('an age under 13 is refused with a helpline for children, and nothing is stored', async () => {
    const before = countsOf(await stored());
    const refusal = await tryAs(app.visitor(), 'under-13');
    expect(refusal.code).toBe('underAge');
    expect(refusal.message).toContain('0800 1111');
    expect(countsOf(await stored())).toEqual(before);
  });

  test('a second try in the same browser is refused by a cookie that lasts until the browser closes', async () => {
    const client = app.visitor();
    await tryAs(client, 'under-13');
    expect([...client.cookies.keys()]).toEqual(['kith_later']);
    expect((await tryAs(client, '13-15')).code).toBe('underAge');

    const body = { nameToken: await nameToken(), passphrase, ageBand: 'under-13', understoodSecrecy: true };
    const answer = await app.visitor().send({ method: 'POST', path: joinAsMenteeEndpoint.path, body });
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).not.toMatch(/Max-Age|Expires/i);
  });
});

describe('joining as a mentor', () => {
  test('a new mentor has a lasting alias and a draft application', async () => {
    const mentor = await joinMentor(app);
    const me = await mentor.client.call(getMeEndpoint);
    expect(me).toMatchObject({ role: 'mentor', ageBand: null, screeningState: 'draft' });
    expect(me.persona?.alias).toMatch(/^[A-Z][a-z]+$/);
    const { signInName, passphrase } = mentor;
    const again = await app.visitor().call(signInEndpoint, { body: { signInName, passphrase } });
    expect(again.me.persona).toEqual(me.persona);
  });

  test('a new mentor’s alias is unique until all aliases are taken', async () => {
    const accounts = mongoose.connection.collection<{ _id: string }>('accounts');
    const taken = await accounts.distinct('persona.alias');
    const [free, ...others] = ALIAS_WORDS.filter((word) => !taken.includes(word));
    await accounts.insertMany(
      others.map((alias) => ({ _id: alias, signInNameHash: alias, role: 'mentor', persona: { alias } })),
    );
    const aliasOf = async () => (await joinMentor(app)).session.me.persona?.alias;
    expect(await aliasOf()).toBe(free);
    expect(ALIAS_WORDS).toContain(await aliasOf());
  });

  test('joining as a mentor without consent to screening is refused', async () => {
    const body = { nameToken: await nameToken(), passphrase, understoodScreening: false };
    const answer = await app.visitor().send({ method: 'POST', path: joinAsMentorEndpoint.path, body });
    expect(answer.status).toBe(400);
  });
});

describe('R47: staff', () => {
  test('a sign-up that names a role is refused', async () => {
    for (const role of ['moderator', 'coordinator', 'safeguardingLead', 'admin']) {
      const body = { nameToken: await nameToken(), passphrase, understoodScreening: true, role };
      const answer = await app.visitor().send({ method: 'POST', path: joinAsMentorEndpoint.path, body });
      expect(answer.status).toBe(400);
    }
  });
});
