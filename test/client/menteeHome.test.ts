import { describe, expect, test } from 'vitest';
import { nextStep } from '../../client/features/mentee-home/nextStep.ts';
import type { ConversationRow, ConversationStatus } from '../../shared/contracts/conversations.ts';
import type { HelpRequestView } from '../../shared/contracts/matching.ts';
import { statusOf } from './conversationViews.ts';

const rowOf = (
  alias: string,
  own: Partial<ConversationStatus> = {},
  lastActivityAt: string | null = null,
): ConversationRow => ({
  id: `with-${alias}`,
  other: { alias, avatar: 0 },
  topic: 'Exams',
  status: statusOf(own),
  lastActivityAt,
});

const person = { alias: 'Lantern', avatar: 1 };
const needWith = (state: NonNullable<HelpRequestView['request']>['state'] | null): HelpRequestView => ({
  id: 'need-000001',
  topicIds: [],
  tagIds: [],
  oneQuestion: false,
  words: 'words',
  handOver: null,
  proposals: [
    {
      id: 'proposal-1',
      mentor: person,
      about: '',
      reasons: [{ kind: 'hasTime' }],
      standing: { newMentor: true },
    },
  ],
  request: state && {
    id: 'request-01',
    proposalId: 'proposal-1',
    mentor: person,
    state,
    place: null,
    expiresAt: '2026-05-17T12:00:00.000Z',
    conversationId: null,
  },
  helpLevel: null,
  tellWhenFree: false,
});
const notAgreed = { mentee: false, mentor: false };
const agreement = statusOf().agreement;

describe('the next step on the home screen', () => {
  test('is first to ask for help', () => {
    expect(nextStep([], null)).toMatchObject({ kind: 'nobody', href: '/ask' });
    expect(nextStep([], needWith('accepted'))?.kind).toBe('nobody');
  });

  test('follows a request from the asking to the answer', () => {
    expect(nextStep([], needWith(null))?.kind).toBe('suggested');
    expect(nextStep([], needWith('requested'))).toMatchObject({ kind: 'asked', name: 'Lantern' });
    expect(nextStep([], needWith('declined'))).toMatchObject({ kind: 'declined', name: 'Lantern' });
    expect(nextStep([], needWith('expired'))?.kind).toBe('expired');
    const need = needWith('requested');
    const place = { waitsFor: 'room' as const, ahead: 2, opensAt: null };
    const inLine = { ...need, request: need.request && { ...need.request, place } };
    expect(nextStep([], inLine)).toMatchObject({ kind: 'inLine', name: 'Lantern', ahead: 2 });
  });

  test('design 7: says that a mentee who wants to be told waits, also after a no', () => {
    const waiting = { ...needWith(null), proposals: [], tellWhenFree: true };
    expect(nextStep([], waiting)).toMatchObject({ kind: 'waiting', href: '/ask' });
    const declined = { ...needWith('declined'), proposals: [], tellWhenFree: true };
    expect(nextStep([], declined)?.kind).toBe('waiting');
  });

  test('is the plan that waits for acceptance, and says by whom', () => {
    const mine = rowOf('Harbour', { state: 'proposed', agreement: { ...agreement, acceptedBy: notAgreed } });
    const theirs = rowOf('Harbour', {
      state: 'proposed',
      agreement: { ...agreement, acceptedBy: { ...notAgreed, mentee: true } },
    });
    expect(nextStep([mine], null)).toMatchObject({ kind: 'agree', href: '/talk/with-Harbour' });
    expect(nextStep([theirs], null)?.kind).toBe('waitingYes');
  });

  test('is a new message before everything else', () => {
    const rows = [
      rowOf('Harbour', {}, '2026-05-14T12:00:00.000Z'),
      rowOf('Lantern', { unread: 2 }, '2026-05-13T12:00:00.000Z'),
    ];
    expect(nextStep(rows, needWith('requested'))).toMatchObject({ kind: 'unread', name: 'Lantern' });
  });

  test('says when a mentor whose time is used up is back', () => {
    const backAt = '2026-05-18T17:00:00.000Z';
    const mentorTime = { level: 'spent' as const, backAt, awayUntil: null, nextHours: [] };
    expect(nextStep([rowOf('Harbour', { mentorTime })], null)).toMatchObject({ kind: 'spent', when: backAt });
    const awayUntil = '2026-05-21T00:00:00.000Z';
    const away = rowOf('Harbour', { mentorTime: { ...mentorTime, awayUntil } });
    expect(nextStep([away], null)).toMatchObject({ kind: 'away', when: awayUntil });
  });

  test('says nothing of new messages in a conversation that is paused for safety', () => {
    expect(nextStep([rowOf('Harbour', { locked: true, unread: 3 })], null)?.kind).toBe('locked');
  });

  test('does not invite to ask while it is unknown whether there is a need', () => {
    expect(nextStep([], undefined)).toBeNull();
    expect(nextStep([rowOf('Harbour')], undefined)).toMatchObject({ kind: 'talking', name: 'Harbour' });
  });

  test('ignores ended conversations', () => {
    expect(nextStep([rowOf('Harbour', { state: 'closed', unread: 1 })], null)?.kind).toBe('nobody');
  });
});
