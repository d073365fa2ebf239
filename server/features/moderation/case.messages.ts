import type { MessageStatus } from '../../../shared/domain/conversation/view.ts';
import type { ModerationCase } from './case.model.ts';
import { MAX_WIDENINGS } from './caseTimeline.ts';
import type { CaseMessage } from './case.presenter.ts';
import type { CaseText } from './caseText.model.ts';
import type { ModerationDeps } from './moderation.deps.ts';

/** Messages shown on each side of the one that a case is about, and how many more each widening lists. */
const AROUND = 5;

/** Added texts of a case that are shown with it, the newest; older ones are listed by `readAddedTexts`. */
const SHOWN_TEXTS = 20;

/** The covered messages of a case with the newest added texts, oldest first, without a word of them. */
export async function readCaseMessages(deps: ModerationDeps, found: ModerationCase): Promise<CaseMessage[]> {
  const added = await readAddedTexts(deps, found, { from: 0 });
  const addedIds = new Set(added.map(({ publicId }) => publicId));
  const first = await readFirstText(deps, found);
  return [...first.filter(({ publicId }) => !addedIds.has(publicId)), ...added].sort(byTime);
}

/** The covered messages of a case with all its added texts, oldest first. */
export async function readAllCaseMessages(
  deps: ModerationDeps,
  found: ModerationCase,
): Promise<CaseMessage[]> {
  const messages = await readCaseMessages(deps, found);
  const listedIds = new Set(messages.map(({ publicId }) => publicId));
  for (let from = SHOWN_TEXTS; from < found.addedTexts; from += SHOWN_TEXTS) {
    const older = await readAddedTexts(deps, found, { from });
    messages.push(...older.filter(({ publicId }) => !listedIds.has(publicId)));
  }
  return messages.sort(byTime);
}

/** A page of the texts that were added to a case, oldest first; `from`: how many newer ones to skip. */
export async function readAddedTexts(
  deps: ModerationDeps,
  found: ModerationCase,
  { from }: { from: number },
): Promise<CaseMessage[]> {
  const { _id: caseId, conversationId } = found;
  const texts = await deps.caseTexts.listNewest({ caseId, skip: from, limit: SHOWN_TEXTS });
  // The text that has to be read is shown however many came after it.
  const gravest = from === 0 ? await findGravest(deps, found, texts) : null;
  if (gravest) texts.push(gravest);
  const messages = await Promise.all(
    texts.map(async ({ publicId, subject, from: writer, at }) => ({
      publicId,
      textId: subject.id,
      from: writer,
      at,
      ...(await statusOfText(deps, { conversationId, subject })),
      subject: true,
      isAdded: true,
      decides: false,
    })),
  );
  return messages.sort(byTime);
}

/** The gravest added text of a case, where it is not listed already; else null. */
async function findGravest(
  { caseTexts }: ModerationDeps,
  { _id: caseId, gravestAddedId: subjectId }: ModerationCase,
  listed: readonly CaseText[],
): Promise<CaseText | null> {
  if (subjectId === null || listed.some(({ subject }) => subject.id === subjectId)) return null;
  return caseTexts.findAbout({ caseId, subjectId });
}

const DELIVERED: readonly MessageStatus[] = ['accepted', 'redacted'];

/** Whether both sides have the message now. A case about another one lifts no limit, which would tell the mentor that it was written. */
export async function isDelivered(
  { conversations }: Pick<ModerationDeps, 'conversations'>,
  { conversationId, entryId }: { conversationId: string; entryId: string },
): Promise<boolean> {
  const [message] = await conversations.readAround({ conversationId, entryId, count: 0 });
  return message !== undefined && DELIVERED.includes(message.status);
}

/** Words that the team was sent. */
const TO_TEAM: readonly ModerationCase['subject']['kind'][] = ['teamMessage', 'appeal', 'outsideReport'];
const SENT_TO_TEAM = { status: 'accepted', withdrawnAt: null } as const;
const STOPPED = { status: 'stopped', withdrawnAt: null } as const;
const NO_MESSAGE = { status: 'notMessage', withdrawnAt: null } as const;

/** What became of a text. What was written to the team was delivered. */
async function statusOfText(
  { conversations }: ModerationDeps,
  { conversationId, subject }: Pick<ModerationCase, 'conversationId' | 'subject'>,
): Promise<Pick<CaseMessage, 'status' | 'withdrawnAt'>> {
  if (TO_TEAM.includes(subject.kind)) return SENT_TO_TEAM;
  if (isAttempt(subject)) return STOPPED;
  if (subject.kind !== 'entry' || conversationId === null) return NO_MESSAGE;
  const [message] = await conversations.readAround({ conversationId, entryId: subject.id, count: 0 });
  return message ? { status: message.status, withdrawnAt: message.withdrawnAt } : NO_MESSAGE;
}

const byTime = (a: CaseMessage, b: CaseMessage): number => a.at.getTime() - b.at.getTime();

/** What the case was opened for, with the messages around it. */
async function readFirstText(deps: ModerationDeps, found: ModerationCase): Promise<CaseMessage[]> {
  const { pieces, subject, publicId, wordsFrom, openedAt } = found;
  if (isAttempt(subject)) return readAttempt(deps, subject.id);
  const entryId = entryOf(found);
  const surrounding = await readAroundCase(deps, found);
  const messages = surrounding.map(({ entryId: id, ...message }) => ({
    ...message,
    textId: id,
    subject: id === entryId || pieces.includes(id),
    isAdded: false,
    decides: id === entryId,
  }));
  if (wordsFrom === null || found.report) return messages;
  return [
    ...messages,
    {
      publicId,
      textId: subject.id,
      from: wordsFrom,
      at: openedAt,
      ...(await statusOfText(deps, found)),
      subject: true,
      isAdded: false,
      decides: false,
    },
  ];
}

/** The stopped text of a case as the one message of its list; empty where it is gone. */
async function readAttempt({ attempts }: ModerationDeps, attemptId: string): Promise<CaseMessage[]> {
  const attempt = await attempts.find(attemptId);
  if (!attempt) return [];
  const { publicId, from, at } = attempt;
  return [
    { publicId, textId: attemptId, from, at, ...STOPPED, subject: true, isAdded: false, decides: false },
  ];
}

/** The log entry that a case is about; null where it is about something else, or about a whole conversation. An appeal names it as a piece. */
export function entryOf({
  pieces,
  subject,
  report,
}: Pick<ModerationCase, 'pieces' | 'subject' | 'report'>): string | null {
  if (subject.kind === 'appeal') return pieces[0] ?? null;
  return subject.kind === 'entry' ? subject.id : (report?.entryId ?? null);
}

/** The entry around which the messages of a case are shown: what it is about, or the first message of a day. Null without one. */
export function anchorOf(found: Pick<ModerationCase, 'pieces' | 'subject' | 'report'>): string | null {
  return isOfPieces(found.subject) ? (found.pieces[0] ?? null) : entryOf(found);
}

/** Whether the case is about its pieces alike: a day, or a second look. */
export function isOfPieces({ kind }: ModerationCase['subject']): boolean {
  return kind === 'conversationDay' || kind === 'secondLook';
}

/** Whether the case is about a text that was stopped. */
export function isAttempt({ kind }: ModerationCase['subject']): boolean {
  return kind === 'attempt' || kind === 'disputedBlock';
}

type Around = Awaited<ReturnType<ModerationDeps['conversations']['readAround']>>;

/**
 * The messages of a case with those around them, oldest first: five on each side, and five more for each widening (R20). Empty where it is about
 * no message.
 */
export async function readAroundCase(
  deps: Pick<ModerationDeps, 'conversations'>,
  found: ModerationCase,
  widenings = found.widenings?.length ?? 0,
): Promise<Around> {
  const { conversationId, pieces, subject } = found;
  const entryId = anchorOf(found);
  if (conversationId === null || entryId === null || isAttempt(subject)) return [];
  const more = AROUND * widenings;
  const surrounding = await readSurroundings(deps, { conversationId, entryId, pieces, more });
  // A day is anchored at its first message: what came after it is around its last one.
  const lastId = isOfPieces(subject) && more > 0 ? pieces.at(-1) : undefined;
  if (lastId === undefined) return surrounding;
  const listedIds = new Set(surrounding.map((one) => one.entryId));
  const after = await deps.conversations.readAround({ conversationId, entryId: lastId, count: more });
  return [...surrounding, ...after.filter((one) => !listedIds.has(one.entryId))].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  );
}

/** Whether a further widening would list more messages. */
export async function canWiden(
  deps: Pick<ModerationDeps, 'conversations'>,
  found: ModerationCase,
): Promise<boolean> {
  const times = found.widenings?.length ?? 0;
  if (times >= MAX_WIDENINGS) return false;
  const listed = await readAroundCase(deps, found);
  return (await readAroundCase(deps, found, times + 1)).length > listed.length;
}

/** The message that a case is about with those around it, and the further messages of the case (`pieces`); oldest first. `more`: beyond five on each side. */
export async function readSurroundings(
  { conversations }: Pick<ModerationDeps, 'conversations'>,
  input: { conversationId: string; entryId: string; pieces: readonly string[]; more?: number },
) {
  const { pieces, more = 0, ...about } = input;
  const found = await conversations.readAround({ ...about, count: AROUND + more });
  for (const entryId of pieces) {
    if (found.some((message) => message.entryId === entryId)) continue;
    found.push(...(await conversations.readAround({ ...about, entryId, count: 0 })));
  }
  return found.sort((a, b) => a.at.getTime() - b.at.getTime());
}
