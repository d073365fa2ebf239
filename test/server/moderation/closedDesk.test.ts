import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import { getCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { countsOf, dumpStore } from '../../support/dumpStore.ts';
import { hireStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, nextMessage, WORDS } from '../conversations/startConversation.ts';
import type { AtDesk } from './desk.ts';
import { heldByMentee, sitDown, subjectOf } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

const dump = () => dumpStore(app.environment['MONGODB_URI'] ?? '');

describe('access to the desk', () => {
  test('mentees, mentors, coordinators and visitors cannot read cases', async () => {
    const { mentee, mentor, found } = await heldByMentee(app, sable);
    const coordinator = await hireStaff(app, { role: 'coordinator', deskName: 'Rook' });
    for (const { client } of [mentee, mentor, coordinator]) {
      expect(await refusalOf(client.call(listCasesEndpoint))).toMatchObject({ code: 'notAllowed' });
      expect(await refusalOf(client.call(getCaseEndpoint, { params: { id: found.id } }))).toMatchObject({
        code: 'notAllowed',
      });
    }
    expect(await refusalOf(app.visitor().call(listCasesEndpoint))).toMatchObject({ code: 'notSignedIn' });
  });

  test('words of a message and of a decision are never stored, logged or pushed to staff in clear text', async () => {
    const planted = 'i want to kill myself, the heron and the quarry';
    const line = await app.connect(sable.client);
    const { mentee } = await startConversation(app);
    const found = await sable.caseFrom(() => mentee.send(planted));
    await sable.uncover(found.id, subjectOf(found).id);
    await sable.decide(found, 'noAction');
    const stored = [...(await dump())].flatMap(([, documents]) => documents).join('\n');
    for (const place of [stored, app.logs.join('\n'), JSON.stringify(line.received)]) {
      expect(place).not.toContain('heron');
      expect(place).not.toContain('As the rules say');
    }
    expect(countsOf(await dump())['moderation_cases']).toBeGreaterThan(0);
    line.close();
  });

  test('an ordinary message opens no case', async () => {
    const before = (await sable.queue()).length;
    const { mentee, mentor } = await startConversation(app);
    const line = await mentor.connect();
    await mentee.send(WORDS.plain[0]);
    await nextMessage(line);
    expect(await sable.queue()).toHaveLength(before);
    line.close();
  });
});
