import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listCasesEndpoint, raiseRiskEndpoint } from '../../../shared/contracts/desk.ts';
import { listNoticesEndpoint } from '../../../shared/contracts/notices.ts';
import type { CaseView, RiskLevel } from '../../../shared/contracts/moderation.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { openNights } from './nights.ts';
import type { Nights } from './nights.ts';
import { signInAgain } from './onCall.ts';

let night: Nights;
beforeAll(async () => {
  night = await openNights();
});
afterAll(() => night.app.stop());
beforeEach(() => night.next());

const WORRY = 'sometimes i hurt myself';
const WHY = 'The heron is on the roof.';

const raise = ({ client }: AtDesk, { id, version }: Pick<CaseView, 'id' | 'version'>, risk: RiskLevel) =>
  client.call(raiseRiskEndpoint, { params: { id }, body: { version, risk, reason: WHY } });

const minutesBetween = (a: string, b: string) => Math.round((Date.parse(b) - Date.parse(a)) / 60_000);

describe('H6: a member of staff raises the risk of a case', () => {
  test('H6: on-call is paged by the clock of the graver level, which counts from the raise', async () => {
    const { found } = await night.openFrom(WORRY);
    expect(found).toMatchObject({ risk: 'moderate', raisableTo: ['high', 'imminent'], raises: [] });
    await night.after(60, []);
    await signInAgain(night.app, [night.sable]);
    const raised = await raise(night.sable, found, 'imminent');
    expect(raised).toMatchObject({ risk: 'imminent', raisableTo: [] });
    expect(raised.raises).toMatchObject([{ by: 'Sable', from: 'moderate', to: 'imminent', reason: WHY }]);
    expect(minutesBetween(found.openedAt, raised.dueAt)).toBe(66);
    await night.after(61, ['Rook']);
    await night.after(64, ['Rook']);
    await night.after(66, ['Rook', 'Sable']);
  });

  test('H6: the earlier of the two times stays, and who has the case has acknowledged it', async () => {
    const { found } = await night.openFrom(WORRY);
    night.setMinute(8 * 60 - 10);
    await signInAgain(night.app, [night.rook]);
    const mine = await night.rook.claim(found);
    const raised = await raise(night.rook, mine, 'high');
    expect(raised).toMatchObject({ risk: 'high', claimedByMe: true, dueAt: found.dueAt });
    await night.after(8 * 60 - 5, []);
  });

  test('H6: the list has it before the other, a decision on the version before is stale, and the reason is sealed and audited', async () => {
    const first = (await night.openFrom(WORRY)).found;
    const { found } = await night.openFrom(WORRY);
    const order = async () => {
      const { cases } = await night.sable.client.call(listCasesEndpoint, {
        query: { leastRisk: 'moderate' },
      });
      return cases.map(({ id }) => id).filter((id) => id === first.id || id === found.id);
    };
    expect(await order()).toEqual([first.id, found.id]);
    const mine = await night.rook.claim(found);
    await raise(night.sable, mine, 'high');
    expect(await order()).toEqual([found.id, first.id]);
    expect(await refusalOf(night.rook.decideAtOnce(mine, 'noAction'))).toMatchObject({
      code: 'staleVersion',
      details: { by: 'Sable', action: 'riskRaised' },
    });
    const store = await dumpStore(night.app.environment['MONGODB_URI'] ?? '');
    expect(JSON.stringify([...store])).not.toContain('heron');
    const rows = (store.get('audit_rows') ?? []).filter((row) => row.includes('case.riskRaised'));
    expect(rows.some((row) => row.includes('moderate to high'))).toBe(true);
  });

  test('H6: it is never lowered, and not raised once the case is decided', async () => {
    const { found } = await night.openFrom(WORRY);
    for (const risk of ['none', 'low', 'moderate'] as const) {
      expect(await refusalOf(raise(night.rook, found, risk))).toMatchObject({ code: 'moveNotAllowed' });
    }
    const closed = await night.rook.decide(found, 'noAction');
    expect(closed.raisableTo).toEqual([]);
    expect(await refusalOf(raise(night.rook, closed, 'high'))).toMatchObject({ code: 'moveNotAllowed' });
  });

  test('H6: neither of the two is told of it', async () => {
    const { mentee, mentor } = await startConversation(night.app);
    const found = await night.rook.caseFrom(() => mentee.send(WORRY));
    const seen = async () => {
      const views = await Promise.all([mentee, mentor].map((one) => one.open()));
      const lists = [mentee, mentor].map(({ client }) => client.call(listNoticesEndpoint));
      const shown = views.map(({ status: { atRisk, helpLevel, locked, time }, entries }) => ({
        ...{ atRisk, helpLevel, locked, entries },
        exempt: time?.exemptConversationIds,
      }));
      return { shown, notices: await Promise.all(lists) };
    };
    const before = await seen();
    await raise(night.sable, found, 'imminent');
    expect(await seen()).toEqual(before);
  });
});
