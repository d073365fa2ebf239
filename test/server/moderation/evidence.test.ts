import { generateKeyPairSync } from 'node:crypto';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { unpad } from '../../../server/platform/crypto/padding.ts';
import { endConversationEndpoint, withdrawMessageEndpoint } from '../../../shared/contracts/conversations.ts';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { Person, StartedConversation } from '../conversations/startConversation.ts';
import type { AtDesk } from './desk.ts';
import { sitDown, subjectOf } from './desk.ts';

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
// The last 65 bytes of the SPKI form are the uncompressed point.
const point = pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(-65);

let app: TestApp;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp({ environment: { KITH_SAFEGUARDING_PUBLIC_KEY: point.toString('base64url') } });
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

const copySchema = z.object({ enc: z.string(), ct: z.string() });
type Copy = z.infer<typeof copySchema>;

/** Opens a copy as the safeguarding lead would, with the private key that no server has. */
async function openCopy({ enc, ct }: Copy, aad: string): Promise<string> {
  const kem = new DhkemP256HkdfSha256();
  const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url')).buffer;
  const encoded = (text: string) => new TextEncoder().encode(text).buffer;
  const { d = '' } = pair.privateKey.export({ format: 'jwk' });
  const opened = await suite.open(
    {
      recipientKey: await kem.deserializePrivateKey(bytes(d)),
      enc: bytes(enc),
      info: encoded('kith safeguarding copy v1'),
    },
    bytes(ct),
    encoded(aad),
  );
  return unpad(Buffer.from(opened));
}

const rowSchema = z.looseObject({
  _id: z.string(),
  evidence: copySchema.nullish(),
  original: copySchema.nullish(),
});

/** The newest copy that is stored in a collection, opened. */
async function newestCopy(collection: string): Promise<string> {
  const stored = await dumpStore(app.environment['MONGODB_URI'] ?? '');
  const copies = (stored.get(collection) ?? []).flatMap((row) => {
    const { _id, evidence, original } = rowSchema.parse(JSON.parse(row));
    const copy = evidence ?? original;
    return copy ? [{ _id, copy }] : [];
  });
  const newest = copies.at(-1);
  if (!newest) throw new Error(`no copy is stored in ${collection}`);
  return openCopy(newest.copy, newest._id);
}

const SAID = 'You should try harder, and then harder still.';

const withdraw = ({ client }: Person, { id }: StartedConversation, messageId: string) =>
  client.call(withdrawMessageEndpoint, { params: { id, messageId } });

async function said(talk: StartedConversation, words = SAID): Promise<string> {
  return (await talk.mentor.send(words)).entry.id;
}

describe('evidence', () => {
  test('S11: after an allegation the mentor can withdraw nothing, and the young person still reads it', async () => {
    const talk = await startConversation(app);
    const messageId = await said(talk);
    const body = { conversationId: talk.id, messageId: null, reason: 'unsafe' } as const;
    await talk.mentee.client.call(reportMessageEndpoint, { body });
    expect(await refusalOf(withdraw(talk.mentor, talk, messageId))).toMatchObject({
      code: 'conversationLocked',
    });
    expect(JSON.stringify(await talk.mentee.open())).toContain(SAID);
  });

  test('S11: after the end of a conversation neither side can withdraw a message', async () => {
    const talk = await startConversation(app);
    const messageId = await said(talk);
    await talk.mentor.client.call(endConversationEndpoint, { params: { id: talk.id } });
    expect(await refusalOf(withdraw(talk.mentor, talk, messageId))).toMatchObject({
      code: 'conversationClosed',
    });
    expect(JSON.stringify(await talk.mentee.open())).toContain(SAID);
  });

  test('S11: what is withdrawn is kept for the safeguarding lead', async () => {
    const talk = await startConversation(app);
    const words = 'it was a heron on the quarry';
    await withdraw(talk.mentor, talk, await said(talk, words));
    expect(JSON.stringify(await talk.mentee.open())).not.toContain(words);
    expect(await newestCopy('entries')).toBe(words);
  });

  test('S11: a report without words seals the reported message with the five on each side', async () => {
    const talk = await startConversation(app);
    for (let line = 0; line < 7; line += 1) await said(talk, `before ${line}`);
    const messageId = await said(talk);
    for (let line = 0; line < 7; line += 1) await talk.mentee.send(`after ${line}`);
    const body = { conversationId: talk.id, messageId, reason: 'unkind' } as const;
    await talk.mentee.client.call(reportMessageEndpoint, { body });
    const sealed = z
      .strictObject({
        words: z.null(),
        messages: z.array(z.looseObject({ from: z.string(), reported: z.boolean(), text: z.string() })),
      })
      .parse(JSON.parse(await newestCopy('moderation_reports')));
    expect(sealed.messages.map(({ text }) => text)).toEqual([
      ...[2, 3, 4, 5, 6].map((line) => `before ${line}`),
      SAID,
      ...[0, 1, 2, 3, 4].map((line) => `after ${line}`),
    ]);
    expect(sealed.messages.filter(({ reported }) => reported)).toMatchObject([
      { from: 'mentor', text: SAID },
    ]);
  });

  test('S11: a message that is withdrawn after its report is shown in the case with the time of that', async () => {
    const talk = await startConversation(app);
    const messageId = await said(talk);
    const body = { conversationId: talk.id, messageId, reason: 'unkind' } as const;
    const found = await sable.caseFrom(() => talk.mentee.client.call(reportMessageEndpoint, { body }));
    expect(subjectOf(found)).toMatchObject({ status: 'accepted', withdrawnAt: null });
    app.clock.advance({ minutes: 3 });
    await withdraw(talk.mentor, talk, messageId);
    const { status, withdrawnAt } = subjectOf(await sable.open(found.id));
    expect(status).toBe('withdrawn');
    expect(Date.parse(withdrawnAt ?? '')).toBeGreaterThanOrEqual(Date.parse(found.openedAt) + 3 * 60_000);
  });
});
