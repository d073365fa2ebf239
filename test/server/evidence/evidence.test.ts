import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  askEvidenceEndpoint,
  confirmEvidenceEndpoint,
  getEvidenceEndpoint,
  openEvidenceEndpoint,
} from '../../../shared/contracts/evidence.ts';
import { searchAuditEndpoint } from '../../../shared/contracts/audit.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { listTeamThreadsEndpoint } from '../../../shared/contracts/teamThreads.ts';
import { openSafeguardingCopy, readSafeguardingKey } from '../../../shared/crypto/safeguardingCopy.ts';
import { runNode } from '../../cli/runNode.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { serverArguments } from '../../support/serverArguments.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';
import { sitDown } from '../moderation/desk.ts';
import type { AtDesk } from '../moderation/desk.ts';

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
type Pair = typeof pair;
const keyFileOf = ({ privateKey }: Pair) =>
  privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url');
// The last 65 bytes of the SPKI form are the uncompressed point.
const point = pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(-65);

const SAID = 'Send me a photo, and tell nobody.';
const WHY = 'The police asks what was written.';

let app: TestApp;
let lead: AtDesk;
let otherLead: AtDesk;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp({ environment: { KITH_SAFEGUARDING_PUBLIC_KEY: point.toString('base64url') } });
  lead = await sitDown(app, 'Juniper', 'safeguardingLead');
  otherLead = await sitDown(app, 'Alder', 'safeguardingLead');
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

/** A report with words, and its case. */
async function reported(): Promise<StartedConversation & { found: CaseView }> {
  const talk = await startConversation(app);
  const { id: messageId } = (await talk.mentor.send('Tell me about the exam.')).entry;
  const body = { conversationId: talk.id, messageId, reason: 'unkind', words: SAID } as const;
  const found = await sable.caseFrom(() => talk.mentee.client.call(reportMessageEndpoint, { body }));
  return { ...talk, found };
}

const ask = ({ client }: AtDesk, id: string, unsafeToTell: string | null = null) =>
  client.call(askEvidenceEndpoint, { params: { id }, body: { reason: WHY, unsafeToTell } });
const confirm = ({ client }: AtDesk, id: string, requestId: string) =>
  client.call(confirmEvidenceEndpoint, { params: { id, requestId } });
const copiesFor = ({ client }: AtDesk, id: string, requestId: string) =>
  client.call(openEvidenceEndpoint, { params: { id, requestId } });

async function asked(id: string, unsafeToTell: string | null = null): Promise<string> {
  return (await ask(lead, id, unsafeToTell)).request?.id ?? '';
}

test('N8: evidence is opened by the lead with a key file after another person confirmed, and the young person is told', async () => {
  const { found, mentee } = await reported();
  const requestId = await asked(found.id);
  expect(await refusalOf(copiesFor(lead, found.id, requestId))).toMatchObject({ code: 'secondPersonNeeded' });
  expect(await refusalOf(confirm(lead, found.id, requestId))).toMatchObject({ code: 'secondPersonNeeded' });
  expect(await refusalOf(ask(otherLead, found.id))).toMatchObject({ code: 'moveNotAllowed' });
  const { request } = await confirm(sable, found.id, requestId);
  expect(request).toMatchObject({
    state: 'open',
    by: 'Juniper',
    confirmedBy: 'Sable',
    told: true,
    reason: WHY,
  });
  expect(await refusalOf(copiesFor(otherLead, found.id, requestId))).toMatchObject({
    code: 'secondPersonNeeded',
  });
  const { copies } = await copiesFor(lead, found.id, requestId);
  expect(JSON.stringify(copies)).not.toContain(SAID);
  const key = await readSafeguardingKey(keyFileOf(pair));
  const texts = await Promise.all(copies.map(({ aad, ...copy }) => openSafeguardingCopy({ copy, aad, key })));
  expect(texts.join()).toContain(SAID);
  const wrong = await readSafeguardingKey(keyFileOf(other));
  for (const { aad, ...copy } of copies) {
    await expect(openSafeguardingCopy({ copy, aad, key: wrong })).rejects.toThrow('another key');
    await expect(openSafeguardingCopy({ copy, aad: `${aad}x`, key })).rejects.toThrow();
  }
  const { threads } = await mentee.client.call(listTeamThreadsEndpoint);
  expect(threads).toHaveLength(1);
  const { rows } = await lead.client.call(searchAuditEndpoint, { body: { group: 'evidence' } });
  expect(rows.map(({ action, by }) => [action, by])).toEqual([
    ['evidence.opened', 'Juniper'],
    ['evidence.confirmed', 'Sable'],
    ['evidence.asked', 'Juniper'],
  ]);
});

test('N8: a young person whom it would put at risk is not told, and the reason is there for staff', async () => {
  const { found, mentee } = await reported();
  const requestId = await asked(found.id, 'The parent reads along.');
  const { request } = await confirm(sable, found.id, requestId);
  expect(request).toMatchObject({ told: false, unsafeToTell: 'The parent reads along.' });
  expect((await mentee.client.call(listTeamThreadsEndpoint)).threads).toEqual([]);
});

test('N8: `evidence open` prints the texts while a request is open, and nothing without one', async () => {
  const { found } = await reported();
  const file = join(app.environment['KITH_DATA_DIR'] ?? '', 'lead.key');
  writeFileSync(file, `${keyFileOf(pair)}\n`);
  const open = () =>
    runNode(
      [
        ...serverArguments('server/cli/main.ts'),
        ...`evidence open --key ${file} --case ${found.number}`.split(' '),
      ],
      '',
      app.environment,
    );
  expect(await open()).toMatchObject({ code: 1, out: '' });
  await confirm(sable, found.id, await asked(found.id));
  const opened = await open();
  expect([opened.code, opened.out]).toEqual([0, expect.stringContaining(SAID)]);
});

test('N8: of two who confirm at once one does, and the time runs out for both steps', async () => {
  const { found } = await reported();
  const requestId = await asked(found.id);
  const outcomes = await Promise.allSettled([
    confirm(sable, found.id, requestId),
    confirm(otherLead, found.id, requestId),
  ]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await app.features.evidence.openByNumber(found.number)).not.toBeNull();
  app.clock.advance({ minutes: 61 });
  expect(await app.features.evidence.openByNumber(found.number)).toBeNull();
  const wick = await sitDown(app, 'Wick');
  const view = await wick.client.call(getEvidenceEndpoint, { params: { id: found.id } });
  expect(view.request?.state).toBe('ended');
  expect(await refusalOf(confirm(wick, found.id, requestId))).toMatchObject({ code: 'moveNotAllowed' });
});
