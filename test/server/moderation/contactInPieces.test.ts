import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptAgreementEndpoint, setAgreementEndpoint } from '../../../shared/contracts/conversations.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { renewToken } from '../../support/people.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { Person } from '../conversations/startConversation.ts';
import type { AtDesk } from './desk.ts';
import { sitDown } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

/** What became of each text, sent one after the other. */
async function sendAll(person: Person, texts: readonly string[]): Promise<string[]> {
  const statuses: string[] = [];
  for (const text of texts) statuses.push((await person.send(text)).entry.status);
  return statuses;
}

/** The covered messages of a case as the desk uncovers them: words, and whether the case is about them. */
async function wordsOf(found: CaseView) {
  const read: [string | null, boolean][] = [];
  for (const { id, subject } of found.messages) read.push([await sable.uncover(found.id, id), subject]);
  return read;
}

const accepted = (count: number) => Array.from({ length: count }, () => 'accepted');

describe('contact details in pieces (R13)', () => {
  test('a number sent digit by digit is held at the seventh message, and the case is about all seven', async () => {
    const { mentor } = await startConversation(app);
    const first = ['0', '7', '7', '0', '0', '9'];
    expect(await sendAll(mentor, first)).toEqual(accepted(6));
    const found = await sable.caseFrom(async () => {
      expect(await sendAll(mentor, ['0'])).toEqual(['held']);
    });
    expect(found).toMatchObject({ about: 'mentor', findings: [{ kind: 'phone' }] });
    expect(await wordsOf(found)).toEqual([...first, '0'].map((words) => [words, true]));
    expect(found.actions).toContain('release');
    expect(await sendAll(mentor, ['0', '1', '2', '3'])).toEqual(['held', 'held', 'held', 'held']);
  });

  test('pieces of a number are found across ten messages of the other side, and the case shows all of them', async () => {
    const { mentee, mentor } = await startConversation(app);
    await mentor.send('my num starts 07700');
    await sendAll(mentor, [
      'how was school',
      'did you sleep',
      'what did you eat',
      'i like that',
      'tell me more',
    ]);
    await sendAll(
      mentee,
      Array.from({ length: 10 }, (_, index) => `we did fractions, part ${index} of it`),
    );
    const found = await sable.caseFrom(() => mentor.send('the rest is 900123'));
    const about = (await wordsOf(found)).filter(([, subject]) => subject);
    expect(about).toEqual([
      ['my num starts 07700', true],
      ['the rest is 900123', true],
    ]);
  });

  test('a user name sent after "wait" is held, and "wait" is not', async () => {
    const { mentor } = await startConversation(app);
    expect(await sendAll(mentor, ['my snap is', 'wait', 'one sec', 'samfox77'])).toEqual([
      ...accepted(3),
      'held',
    ]);
  });

  test('half of a number in the goal is joined with the other half in a message, sent before or after it', async () => {
    const setGoal = (mentee: Person, id: string, goal: string) =>
      mentee.client.call(setAgreementEndpoint, {
        params: { id },
        body: { goal, untilOn: app.clock.now().toISOString().slice(0, 10), version: 1 },
      });
    const one = await startConversation(app, { agreed: false });
    await setGoal(one.mentee, one.id, 'get better at maths 07700');
    for (const { client } of [one.mentee, one.mentor])
      await client.call(acceptAgreementEndpoint, { params: { id: one.id }, body: { version: 2 } });
    expect((await refusalOf(one.mentee.send('900123'))).code).toBe('blocked');

    const other = await startConversation(app);
    expect(await sendAll(other.mentee, ['07700'])).toEqual(['accepted']);
    expect((await refusalOf(setGoal(other.mentee, other.id, 'talk more 900123'))).code).toBe('blocked');
  });
});

describe('helplines (R13)', () => {
  test.each(['NSPCC 0808 800 5000', 'you can ring +44 800 1111', 'samaritans: 0044 116 123, any time'])(
    'a mentor can send the number of a helpline: %s',
    async (text) => {
      const { mentor } = await startConversation(app);
      const before = (await sable.queue()).length;
      expect(await sendAll(mentor, [text])).toEqual(['accepted']);
      await app.sweepNow();
      expect(await sable.queue()).toHaveLength(before);
    },
  );

  test('a mentee can write the number of a helpline that they called', async () => {
    const { mentee } = await startConversation(app);
    expect(await sendAll(mentee, ['i rang 0808 800 5000 but nobody picked up'])).toEqual(['accepted']);
  });

  test.each(['my whatsapp is 116123', '116123 is my whatsapp', 'snap me 116123'])(
    'a helpline number given as a contact of one’s own is held: %s',
    async (text) => {
      const { mentor } = await startConversation(app);
      const found = await sable.caseFrom(() => mentor.send(text));
      expect(found.findings).toContainEqual(expect.objectContaining({ kind: 'phone' }));
    },
  );
});

describe('numbers and links in other forms (R13)', () => {
  test.each(['(0)20 7946 0958', '⓿❼❼⓿⓿❾⓿⓿❶❷❸', '0|7|7|0|0|9|0|0|1|2|3', 'samfox.me', 'samfox d0t com'])(
    'a number or link in another form is held: %s',
    async (text) => {
      const { mentor } = await startConversation(app);
      expect(await sendAll(mentor, [text])).toEqual(['held']);
    },
  );

  test('a figure before a full stop is not taken for a link', async () => {
    const { mentor } = await startConversation(app);
    expect(await sendAll(mentor, ['year 9.to be fair'])).toEqual(['accepted']);
  });
});

describe('the look-back (R13)', () => {
  test('a piece older than 48 hours is not joined', async () => {
    const { mentor } = await startConversation(app);
    await mentor.send('07700');
    app.clock.advance({ hours: 49 });
    await renewToken(mentor.client);
    expect(await sendAll(mentor, ['900123'])).toEqual(['accepted']);
  });
});
