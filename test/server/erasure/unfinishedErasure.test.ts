import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countsOf, dumpStore } from '../../support/dumpStore.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';
import { stored } from '../reputation/ledger.ts';
import { comeBack } from '../time/startMatchedConversation.ts';
import { erase } from './ratedByFive.ts';

let app: TestApp;
let talks: StartedConversation[];
beforeEach(async () => {
  app = await startTestApp();
  const first = await startConversation(app);
  const { mentee } = first;
  const second = await startConversation(app);
  talks = [first, await startConversation(app, { people: { mentee, mentor: second.mentor } })];
  for (const { mentee: writer } of talks) await writer.send('That sounds hard.');
  app.clock.advance({ minutes: 20 });
  await comeBack(mentee);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await app.stop();
});

const accountId = () => talks[0]?.mentee.actor.accountId ?? '';
const dump = () => dumpStore(app.environment['MONGODB_URI'] ?? '');
const holding = async () =>
  [...(await dump())]
    .filter(([, documents]) => documents.some((one) => one.includes(accountId())))
    .map(([name]) => name)
    .toSorted();

// Keys are destroyed of two conversations and of the account: as if the process had died before the first, second or third.
test.each([0, 1, 2])(
  'what was begun is finished by the sweep: cut off after %i destroyed keys',
  async (done) => {
    const [talk] = talks;
    if (!talk) throw new Error('no talk');
    const { sealer } = app.platform;
    const destroyKeys = sealer.destroyKeys.bind(sealer);
    let calls = 0;
    vi.spyOn(sealer, 'destroyKeys').mockImplementation(async (scopes) => {
      calls += 1;
      if (calls > done) throw new Error('the process died here');
      await destroyKeys(scopes);
    });
    await erase(talk.mentee);
    expect(await stored('erasures').findOne({ accountId: accountId() })).toMatchObject({ state: 'begun' });
    expect(await stored('data_keys').countDocuments({ wrapped: null, scope: /^account/ })).toBe(0);
    expect(app.logs.some((line) => line.includes('erasure failed; sweep will retry'))).toBe(true);
    vi.restoreAllMocks();
    app.clock.advance({ minutes: 20 });
    await app.sweepNow();
    expect(await holding()).toEqual(['audit_rows', 'data_keys', 'erasures']);
    expect(await stored('data_keys').countDocuments({ wrapped: null })).toBe(5);
    expect(app.logs.join('')).not.toContain(accountId());
  },
);

test('asked for twice at once, and swept again, it is done once', async () => {
  const [talk] = talks;
  if (!talk) throw new Error('no talk');
  await Promise.all([erase(talk.mentee), erase(talk.mentee)].map((one) => one.catch(() => undefined)));
  app.clock.advance({ minutes: 20 });
  await app.sweepNow();
  const before = countsOf(await dump());
  app.clock.advance({ minutes: 20 });
  await app.sweepNow();
  expect(countsOf(await dump())).toEqual(before);
  const rows = await stored('audit_rows').find({ 'subject.id': accountId() }).toArray();
  expect(rows.map(({ action }) => action).toSorted()).toEqual(['account.closed', 'account.erased']);
});

test('what a request that was under way writes of an erased account is found by a later pass', async () => {
  const [talk] = talks;
  if (!talk) throw new Error('no talk');
  await erase(talk.mentee);
  const late = { _id: 'late', menteeId: accountId(), given: 1, excluded: false };
  await stored('rater_refs').insertOne(late);
  app.clock.advance({ minutes: 2 });
  await app.sweepNow();
  expect(await stored('rater_refs').countDocuments()).toBe(0);
  expect(await stored('erasures').countDocuments({ state: 'done' })).toBe(0);
  app.clock.advance({ minutes: 20 });
  await app.sweepNow();
  expect(await stored('erasures').countDocuments({ state: 'done' })).toBe(1);
});
