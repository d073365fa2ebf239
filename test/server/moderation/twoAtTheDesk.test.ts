import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unclaimCaseEndpoint, queueChangedPush } from '../../../shared/contracts/moderation.ts';
import { detailsOf } from '../../../shared/contracts/errorDetails.ts';
import type { ErrorBody } from '../../../shared/contracts/errors.ts';
import { Refused, refusalOf } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { AtDesk } from './desk.ts';
import { claimAndRead, heldByMentee, sitDown, subjectOf } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
let wick: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
  wick = await sitDown(app, 'Wick', 'safeguardingLead');
});
afterAll(() => app.stop());

const dump = () => dumpStore(app.environment['MONGODB_URI'] ?? '');
const auditOf = async (action: string): Promise<string[]> =>
  ((await dump()).get('audit_rows') ?? []).filter((row) => row.includes(`"${action}"`));

/** The refusal, or null when it was done. */
async function refusalOrNull(work: Promise<unknown>): Promise<ErrorBody | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.error;
    throw error;
  }
}

describe('two at the desk', () => {
  test('a claim is pushed to the other staff, and lasts until a quarter of an hour after the last act in the case or until it is dropped', async () => {
    const { found } = await heldByMentee(app, sable);
    const line = await app.connect(wick.client);
    const claimed = await sable.claim(found);
    expect(claimed).toMatchObject({ state: 'inReview', claimedByMe: true, version: 2 });
    expect(await line.next(queueChangedPush)).toEqual({ caseId: found.id, version: 2 });
    expect(await wick.open(found.id)).toMatchObject({ claimedBy: 'Sable', claimedByMe: false });
    const until = app.clock.now().getTime() + 15 * 60_000;
    const refusal = await refusalOf(wick.claim(claimed));
    expect(refusal).toMatchObject({ code: 'caseClaimed', details: { by: 'Sable' } });
    const details = detailsOf('caseClaimed', refusal);
    expect(Math.abs(Date.parse(details?.until ?? '') - until)).toBeLessThan(60_000);
    expect(
      await refusalOf(wick.client.call(unclaimCaseEndpoint, { params: { id: found.id } })),
    ).toMatchObject({
      code: 'moveNotAllowed',
    });
    app.clock.advance({ minutes: 10 });
    for (const member of [sable, wick]) await member.renew();
    // Looking at the queue is no sign of life; uncovering a message is, and so is a claim that is refused.
    await sable.uncover(found.id, subjectOf(found).id);
    await refusalOf(wick.claim(claimed));
    app.clock.advance({ minutes: 6 });
    // The uncovering renewed the claim, too.
    expect(await refusalOf(wick.claim(claimed))).toMatchObject({ code: 'caseClaimed' });
    app.clock.advance({ minutes: 10 });
    await wick.renew();
    sable = await sitDown(app, 'Sable');
    expect(await wick.claim(await wick.open(found.id))).toMatchObject({ claimedByMe: true });
    await wick.client.call(unclaimCaseEndpoint, { params: { id: found.id } });
    expect(await wick.open(found.id)).toMatchObject({ state: 'triaged', claimedBy: null });
    expect((await auditOf('case.claim')).length).toBeGreaterThanOrEqual(2);
    line.close();
  });

  test('a decided case is sorted after undecided ones', async () => {
    const { mentor } = await startConversation(app);
    const grave = await sable.caseFrom(() => mentor.send('this is our little secret'));
    const { found: waiting } = await heldByMentee(app, sable);
    const orderOf = async () =>
      (await wick.queue()).map(({ id }) => id).filter((id) => id === grave.id || id === waiting.id);
    expect(await orderOf()).toEqual([grave.id, waiting.id]);
    await sable.decide(grave, 'remove', 'nobodyYet');
    expect(await orderOf()).toEqual([waiting.id, grave.id]);
  });

  test('of two claims at once one takes effect, and the other is refused with the name of who has the case', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { found } = await heldByMentee(app, sable);
      const answers = await Promise.all([sable, wick].map((member) => refusalOrNull(member.claim(found))));
      expect(answers.filter((refusal) => refusal === null)).toHaveLength(1);
      const winner = answers[0] === null ? sable : wick;
      expect(await sable.open(found.id)).toMatchObject({ claimedBy: winner.deskName });
      const refusal = answers.find((one) => one !== null);
      expect(refusal).toMatchObject({ details: { by: winner.deskName } });
      expect(['staleVersion', 'caseClaimed']).toContain(refusal?.code);
    }
  });

  test('of two decisions at once one takes effect, and the other is refused with the name of who acted', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { mentor, found } = await heldByMentee(app, sable);
      const mine = await claimAndRead(sable.client, found.id);
      const acts = ['release', 'remove'] as const;
      const answers = await Promise.all(acts.map((act) => refusalOrNull(sable.decideAtOnce(mine, act))));
      expect(answers.filter((refusal) => refusal === null)).toHaveLength(1);
      const after = await sable.open(found.id);
      expect(after.decisions).toMatchObject([{ by: sable.deskName }]);
      const action = after.decisions[0]?.action;
      expect(answers.find((refusal) => refusal !== null)).toMatchObject({
        code: 'staleVersion',
        details: { by: sable.deskName, action },
      });
      const arrived = JSON.stringify((await mentor.open()).entries).includes('park');
      expect(arrived).toBe(action === 'release');
    }
  });
});
