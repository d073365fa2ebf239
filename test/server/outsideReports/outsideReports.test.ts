import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  outsideReportStatusEndpoint,
  reportFromOutsideEndpoint,
} from '../../../shared/contracts/outsideReports.ts';
import type { OutsideReason } from '../../../shared/contracts/outsideReports.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { claimAndRead, sitDown } from '../moderation/desk.ts';
import type { AtDesk } from '../moderation/desk.ts';

const WORDS = 'My daughter says that the mentor Bracken asked where she goes to school.';

let app: TestApp;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp({ environment: { KITH_RATE_FACTOR: '1' } });
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

const report = (words: string, reason: OutsideReason = 'complaint') =>
  app.visitor().call(reportFromOutsideEndpoint, { body: { reason, words } });
const status = (reference: string) =>
  app.visitor().call(outsideReportStatusEndpoint, { body: { reference } });

test('R24: a report without an account is a case for the desk, and its reference says when it was decided', async () => {
  let reference = '';
  const found = await sable.caseFrom(async () => {
    ({ reference } = await report(WORDS, 'mentor'));
  });
  expect(found).toMatchObject({ kind: 'outsideReport', risk: 'high', conversation: null });
  expect((await status(reference)).state).toBe('waiting');
  expect((await status(reference.toLowerCase().replaceAll(' ', '-'))).state).toBe('waiting');
  const read = await claimAndRead(sable.client, found.id);
  const [text] = read.messages;
  expect(await sable.uncoverAtOnce(found.id, text?.id ?? '')).toBe(WORDS);
  expect(read.actions).toEqual(expect.arrayContaining(['escalate', 'noAction']));
  await sable.decideAtOnce(read, 'noAction');
  expect((await status(reference)).state).toBe('decided');
});

test('R24: an unknown reference says nothing, and neither reference nor words nor address are in the store or the log', async () => {
  const { reference } = await report(WORDS);
  expect(await refusalOf(status('AAAA BBBB CCCC'))).toMatchObject({ code: 'notFound' });
  const stored = JSON.stringify([...(await dumpStore(app.environment['MONGODB_URI'] ?? ''))]);
  for (const mark of [reference, reference.replaceAll(' ', ''), 'Bracken', '127.0.0.1'])
    expect([mark, stored.includes(mark)]).toEqual([mark, false]);
  expect(app.logs.join('\n')).not.toMatch(/Bracken|127\.0\.0\.1/);
});

test('R15, R24: an address is limited, but a cry for help above the limit is taken and answered with help', async () => {
  let refused = null;
  for (let n = 0; n < 10 && refused === null; n += 1)
    refused = await report(`${WORDS} ${n}`).then(
      () => null,
      (error: unknown) => error,
    );
  expect(String(refused)).toContain('tooMany');
  const cry = await report('I want to kill myself tonight');
  expect(cry.helpLevel).toBe('imminent');
  expect((await status(cry.reference)).state).toBe('waiting');
  expect((await sable.queue())[0]).toMatchObject({ kind: 'outsideReport', risk: 'imminent' });
});
