import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareCasePackEndpoint } from '../../../shared/contracts/casePack.ts';
import { recordCallEndpoint } from '../../../shared/contracts/desk.ts';
import { DAY_MS, HOUR_MS } from '../../../shared/domain/units.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { claimAndRead, heldByMentee, sitDown } from './desk.ts';
import type { AtDesk } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
let lead: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
  lead = await sitDown(app, 'Wren', 'safeguardingLead');
});
afterAll(() => app.stop());

const AGREED = 'An ambulance goes to the heron house.';
const now = () => app.clock.now().toISOString();
const record = ({ client }: AtDesk, id: string, calledAt: string) =>
  client.call(recordCallEndpoint, {
    params: { id },
    body: { called: 'emergency', calledAt, agreed: AGREED },
  });

describe('H6: the record of a call', () => {
  test('R39: says whom, when and what was agreed, to colleagues and in the pack; it is sealed, audited, and makes no decision stale', async () => {
    const { found } = await heldByMentee(app, sable);
    const mine = await claimAndRead(sable.client, found.id);
    const calledAt = now();
    await record(lead, found.id, calledAt);
    const { calls, version } = await sable.open(found.id);
    expect(calls).toMatchObject([{ by: 'Wren', called: 'emergency', calledAt, agreed: AGREED }]);
    expect(version).toBe(mine.version);
    await sable.decideAtOnce(mine, 'release', 'nobodyYet');
    await lead.claim(await lead.open(found.id));
    const body = { reason: 'For the partner' };
    const pack = await lead.client.call(prepareCasePackEndpoint, { params: { id: found.id }, body });
    expect(pack.calls).toEqual(calls);
    expect(pack.steps.map(({ action }) => action)).toContain('case.callRecorded');
    const stored = await dumpStore(app.environment['MONGODB_URI'] ?? '');
    expect(JSON.stringify([...stored])).not.toContain('heron house');
  });

  test('H6: is refused for a time in the future and for one before the case', async () => {
    const { found } = await heldByMentee(app, sable);
    for (const ms of [HOUR_MS, -DAY_MS]) {
      const at = new Date(app.clock.now().getTime() + ms).toISOString();
      expect(await refusalOf(record(sable, found.id, at))).toMatchObject({ code: 'badRequest' });
    }
    expect((await sable.open(found.id)).calls).toEqual([]);
  });
});
