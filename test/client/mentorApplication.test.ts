import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseApplication,
  savableFields,
  typedApplication,
} from '../../client/features/mentor-application/applicationDraft.ts';
import type { TypedApplication } from '../../client/features/mentor-application/applicationDraft.ts';
import {
  APPLICATION_TASKS,
  pathAfter,
  taskPath,
  wrongInTask,
} from '../../client/features/mentor-application/applicationTasks.ts';
import { screeningSteps } from '../../client/features/screening-steps/index.ts';
import { applicationWords } from '../../client/platform/i18n/en/application.ts';
import { applicationForm } from '../../shared/contracts/screening.ts';
import { SCREENING_STATES } from '../../shared/domain/screening/states.ts';

const buildTyped = (over: Partial<TypedApplication> = {}): TypedApplication => ({
  fullName: 'Alex Morgan',
  email: ' alex@example.org ',
  nation: 'england',
  timeZone: 'Europe/London',
  weeklyMinutes: '120',
  topicIds: ['topic-00001'],
  experience: 'I left my first course.',
  motivation: 'Somebody stayed with me.',
  ageBands: ['18-25'],
  referees: [
    { name: 'Jo', relationship: 'Manager', contact: 'jo@example.org' },
    { name: 'Kit', relationship: 'Club leader', contact: '01632 960000' },
  ],
  agreed: true,
  ...over,
});

describe('the application form', () => {
  test('is complete when every field is valid', () => {
    const { form, wrong } = parseApplication(buildTyped());
    expect(wrong).toEqual([]);
    expect(form).toMatchObject({ email: 'alex@example.org', weeklyMinutes: 120, codeOfConductVersion: 1 });
  });

  test('lists the invalid fields in the order of the page, each once', () => {
    const typed = buildTyped({
      fullName: ' ',
      email: 'alex',
      weeklyMinutes: '12.5',
      referees: [
        { name: '', relationship: 'Manager', contact: '' },
        { name: 'Kit', relationship: '', contact: 'x' },
      ],
      agreed: false,
    });
    expect(parseApplication(typed)).toEqual({
      form: null,
      wrong: [
        'fullName',
        'email',
        'weeklyMinutes',
        'referees.0.name',
        'referees.0.contact',
        'referees.1.relationship',
        'codeOfConductVersion',
      ],
    });
  });

  test('saves the valid fields and leaves the others on the page', () => {
    const saved = savableFields(
      buildTyped({ email: 'alex', weeklyMinutes: '', motivation: 'x'.repeat(1_501) }),
    );
    expect(saved).toMatchObject({ fullName: 'Alex Morgan', nation: 'england' });
    expect(saved).not.toHaveProperty('email');
    expect(saved).not.toHaveProperty('weeklyMinutes');
    expect(saved).not.toHaveProperty('motivation');
  });

  test('property: whatever is typed, what is saved fits the contract and comes back as it was', () => {
    const line = fc.string({ maxLength: 40 });
    fc.assert(
      fc.property(
        fc.record({
          fullName: line,
          email: fc.oneof(line, fc.constant('alex@example.org')),
          weeklyMinutes: fc.oneof(line, fc.integer({ min: -5, max: 700 }).map(String)),
          experience: line,
          agreed: fc.boolean(),
          nation: fc.constantFrom('wales' as const, null),
        }),
        (over) => {
          const saved = savableFields(buildTyped(over));
          expect(applicationForm.partial().safeParse(saved).success).toBe(true);
          expect(savableFields(typedApplication(saved, 'Europe/London'))).toMatchObject(saved);
        },
      ),
    );
  });
});

describe('design 10: the parts of the application', () => {
  const empty = parseApplication(typedApplication({}, 'Europe/London')).wrong;

  test('hold each answer once, in the order of the form', () => {
    expect(APPLICATION_TASKS.flatMap((task) => wrongInTask(task, empty))).toEqual(empty);
    expect(APPLICATION_TASKS.map((task) => wrongInTask(task, empty).length)).toEqual([3, 1, 1, 2, 6, 1]);
  });

  test('lead one to the next, and the last to the list', () => {
    expect(APPLICATION_TASKS.map(pathAfter)).toEqual([
      ...APPLICATION_TASKS.slice(1).map(taskPath),
      '/mentor/application',
    ]);
  });
});

describe('R1: the steps of an application', () => {
  const arrivals = (...states: (typeof SCREENING_STATES)[number][]) =>
    states.map((state, i) => ({ state, at: `2026-05-0${i + 1}T10:00:00Z` }));

  test('marks one step as now, those before as past, those behind as to do', () => {
    const line = screeningSteps({
      state: 'referencesPending',
      arrivals: arrivals('submitted', 'identityVerified', 'referencesPending'),
    });
    expect(line.map((step) => step.place)).toEqual(['past', 'past', 'now', ...Array<string>(7).fill('todo')]);
  });

  test('dates a wait by its end, and a step that is complete on entry by its entry', () => {
    const [submitted, identity, references] = screeningSteps({
      state: 'checksPending',
      arrivals: arrivals('submitted', 'identityVerified', 'referencesPending', 'checksPending'),
    });
    expect([submitted, identity, references].map((step) => step?.record?.at.slice(8, 10))).toEqual([
      '01',
      '02',
      '04',
    ]);
  });

  test('stays at the last step while the state is no step', () => {
    const line = screeningSteps({
      state: 'paused',
      arrivals: arrivals('submitted', 'awaitingApproval', 'probation', 'paused'),
    });
    expect(line.find((step) => step.place === 'now')?.state).toBe('probation');
  });

  test('has no current step when the application is final', () => {
    for (const state of ['rejected', 'withdrawn', 'removed'] as const) {
      const line = screeningSteps({ state, arrivals: arrivals('submitted', 'interview', state) });
      expect(line.some((step) => step.place === 'now')).toBe(false);
      expect(line.find((step) => step.state === 'interview')?.place).toBe('past');
    }
  });

  test('has words for every state there is', () => {
    for (const state of SCREENING_STATES) {
      expect(applicationWords.status.states[state]).toBeTruthy();
      expect(applicationWords.status.means[state]).toBeTruthy();
    }
  });
});
