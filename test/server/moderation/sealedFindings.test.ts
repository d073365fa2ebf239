import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForHelpEndpoint } from '../../../shared/contracts/matching.ts';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { sayHeard } from '../attention/scene.ts';
import { scriptListener } from '../attention/scriptedListener.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';
import { sitDown } from './desk.ts';
import type { AtDesk } from './desk.ts';

const listener = scriptListener();
let app: TestApp;
let desk: AtDesk;
beforeAll(async () => {
  app = await startTestApp({ listener });
  desk = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

const TEXTS = {
  report: 'he told me to keep it secret and i cut myself again',
  need: 'i cant cope at school, i want to kill myself',
} as const;

/** Each kind of text in which the check, the listener or a judgement found something. */
async function tellStory(): Promise<StartedConversation> {
  const talk = await startConversation(app);
  const { id, mentee } = talk;
  await sayHeard({ app, listener }, mentee, { distress: 0.65 });
  const [review] = await desk.queue();
  if (!review) throw new Error('no listen case was opened');
  await desk.decide(review, 'watch', 'nobodyYet');
  for (const text of [WORDS.distress, WORDS.redacted, WORDS.held]) await mentee.send(text);
  await refusalOf(mentee.send(WORDS.blocked));
  const body = { conversationId: id, messageId: null, reason: 'other', words: TEXTS.report } as const;
  await mentee.client.call(reportMessageEndpoint, { body });
  const need = { topicIds: ['topic-exams'], tagIds: [], words: TEXTS.need };
  await mentee.client.call(askForHelpEndpoint, { body: need });
  await app.sweepNow();
  return talk;
}

/** Kinds, reasons and rules that the check gives for the texts of the story. */
async function traces(): Promise<string[]> {
  const found = new Set<string>();
  for (const text of [...Object.values(TEXTS), WORDS.distress, WORDS.redacted, WORDS.held, WORDS.blocked]) {
    const { findings } = await app.features.moderation.screenText({
      accountId: 'none',
      text,
      from: 'mentee',
    });
    for (const { kind, reasonCode, rule } of findings) {
      for (const trace of [kind, reasonCode, rule]) if (trace !== null) found.add(trace);
    }
  }
  return [...found];
}

test('S17: a copy of the store tells no kind, reason, rule, place or score of what was found in a text', async () => {
  await tellStory();
  const expected = await traces();
  expect(expected).toEqual(expect.arrayContaining(['selfHarm', 'phone', 'meetUp']));
  const dump = await dumpStore(app.environment['MONGODB_URI'] ?? '');
  const told = [...dump].flatMap(([collection, documents]) =>
    expected
      .filter((trace) => documents.some((document) => document.includes(JSON.stringify(trace))))
      .map((trace) => `${collection}: ${trace}`),
  );
  expect(told).toEqual([]);
  // Fields that say it without a name: the risk, score or attention of a message, of a side and of a judgement.
  for (const collection of ['entries', 'moderation_attempts', 'attention_scores', 'attention_judgements']) {
    const documents = dump.get(collection) ?? [];
    expect(documents.length, collection).toBeGreaterThan(0);
    const fields = /"(?:risk|level|attention|weight|isReview|watchedUntil|judged|opensCase|helpCard)"/;
    expect(
      documents.filter((document) => fields.test(document)),
      collection,
    ).toEqual([]);
  }
});

test('S17: how dangerous the listener takes a case for is sealed with it, and the desk reads the gravest', async () => {
  const { mentee } = await startConversation(app);
  const found = await desk.caseFrom(() =>
    sayHeard({ app, listener }, mentee, { distress: 0.65, aboveNone: 0.9, aboveLow: 0.9 }),
  );
  expect(found.level).toBe('moderate');
  await sayHeard({ app, listener }, mentee, {
    distress: 0.66,
    aboveNone: 0.9,
    aboveLow: 0.9,
    aboveModerate: 0.9,
  });
  expect(await desk.open(found.id)).toMatchObject({ level: 'high', texts: 1 });
  const cases = (await dumpStore(app.environment['MONGODB_URI'] ?? '')).get('moderation_cases') ?? [];
  expect(cases.length).toBeGreaterThan(0);
  expect(cases.filter((document) => /"level":"/.test(document))).toEqual([]);
});

test('S17: once it was heard, a message keeps no score by which it waited', async () => {
  const { mentee } = await startConversation(app);
  const { id } = await sayHeard({ app, listener }, mentee, {});
  const entries = (await dumpStore(app.environment['MONGODB_URI'] ?? '')).get('entries') ?? [];
  const stored = entries.find((document) => document.includes(id));
  expect(stored).toBeDefined();
  expect(stored).not.toMatch(/"urgency"|"unheard"/);
});
