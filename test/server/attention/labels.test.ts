import { afterAll, beforeAll, expect, test } from 'vitest';
import mongoose from 'mongoose';
import { z } from 'zod';
import { decideCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import { JUDGEMENTS } from '../../../shared/domain/moderation/decisions.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import { serverArguments } from '../../support/serverArguments.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { runNode } from '../../cli/runNode.ts';
import { startConversation } from '../conversations/startConversation.ts';
import { claimAndRead, sitDown } from '../moderation/desk.ts';
import { casesOf, sayHeard } from './scene.ts';
import { scriptListener } from './scriptedListener.ts';

const listener = scriptListener();
let app: TestApp;
beforeAll(async () => void (app = await startTestApp({ listener })));
afterAll(() => app.stop());

test('attention labels prints one line a judgement, by the entry’s id and without words', async () => {
  const desk = await sitDown(app, 'Sable');
  const expected: unknown[] = [];
  for (const judged of JUDGEMENTS) {
    const talk = await startConversation(app);
    const { id: publicId } = await sayHeard({ app, listener }, talk.mentee, { distress: 0.65 });
    const [row] = await casesOf(desk, talk);
    const { id, version } = await claimAndRead(desk.client, row?.id ?? '');
    const body = { version, action: judged, tell: 'nobodyYet' } as const;
    await desk.client.call(decideCaseEndpoint, { params: { id }, body });
    const entry = await mongoose.connection.collection('entries').findOne({ publicId });
    expected.push({ id: entry?._id, score: 65, attention: 'review', judged, version: 'script-1' });
  }
  const run = await runNode(
    [...serverArguments('server/cli/main.ts'), 'attention', 'labels'],
    '',
    app.environment,
  );
  expect(run.code).toBe(0);
  const printed: unknown[] = run.out
    .trim()
    .split('\n')
    .map((line) => z.unknown().parse(JSON.parse(line)));
  expect(printed).toEqual(expected);
});
