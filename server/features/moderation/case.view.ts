import type { Actor } from '../../../shared/contracts/actor.ts';
import { SIDES } from '../../../shared/domain/conversation/states.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { CaseView, DecisionAction } from '../../../shared/contracts/moderation.ts';
import type { CheckFinding } from '../checks/index.ts';
import type { ClosedWords } from './authorityReport.ts';
import { openReason, readAppealed } from './appeal.view.ts';
import { canWiden, entryOf, isOfPieces, readCaseMessages } from './case.messages.ts';
import type { ModerationCase } from './case.model.ts';
import { audiencesFor, claimantOf } from './case.policy.ts';
import { deskNameOf, presentCase } from './case.presenter.ts';
import { presentTimeline } from './caseTimeline.ts';
import { actionsFor } from './caseActions.policy.ts';
import type { CaseMessage } from './case.presenter.ts';
import { isAvoided } from './desk.access.ts';
import { mayRestrict, partiesOf } from './decision.restriction.ts';
import { readMentorHistory } from './mentorHistory.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import type { RestrictionInForce } from './moderation.ports.ts';
import type { ReportRecord } from './report.model.ts';
import { findAssignees } from './sample.assignment.ts';
import { openStoppingRules } from './stoppingRules.ts';
import { openFindings, openLevel } from './sealedFindings.ts';
import {
  adviceReferenceScope,
  authorityReportScope,
  caseScope,
  closedReadScope,
  findingsScope,
  noteScope,
  reportScope,
} from './sealingScopes.ts';

/** What surrounds a case at this moment, and the actions that it is open to. */
interface CaseSituation {
  messages: CaseMessage[];
  reports: ReportRecord[];
  conversation: { publicId: string; state: string; locks: readonly string[] } | null;
  actions: DecisionAction[];
  /** The side that wrote the message that decisions act on; null without one. */
  writer: Side | null;
  /** Whether that message has not reached the other side. */
  isHeld: boolean;
  /** Those in force now for the people whom the case is about. */
  restrictions: RestrictionInForce[];
  /** Whom this member of staff may restrict. */
  mayRestrict: Side[];
  /** For the text that the case was opened for, then for the words of its reports. */
  findings: CheckFinding[];
  /** Public ids of the texts that this member of staff has to read before a decision. */
  unread: string[];
}

/** Reads what surrounds a case that has been loaded. */
export async function readSituation(
  deps: ModerationDeps,
  found: ModerationCase,
  { accountId, role }: Actor,
): Promise<CaseSituation> {
  const { conversationId } = found;
  const messages = await readCaseMessages(deps, found);
  const reports = found.report ? await deps.reports.findOfCase(found._id) : [];
  const conversation =
    conversationId === null ? null : await deps.conversations.readStateAndLocks(conversationId);
  const decisive = messages.find(({ decides }) => decides);
  const messageStatus = decisive?.status ?? null;
  const ofCase = await openFindings(deps.sealer, findingsScope(caseScope(found._id)), found.findings);
  const parties = await partiesOf(deps, found);
  const restrictions = await deps.restrictions.restrictionsOf(Object.values(parties));
  const restrictable = SIDES.filter(
    (side) => parties[side] !== undefined && mayRestrict(found, { side, role }),
  );
  const actions = actionsFor({
    case: found,
    findings: ofCase,
    messageStatus,
    locks: conversation?.locks ?? [],
    mayRestrict: restrictable.length > 0,
    isRestricted: restrictions.length > 0,
  });
  const findings = [ofCase, await readReportFindings(deps, reports)].flat();
  const unread = unreadTexts(found, { messages, reports, accountId });
  return {
    messages,
    reports,
    conversation,
    actions,
    writer: decisive?.from ?? disputantOf(found),
    isHeld: messageStatus === 'held',
    restrictions,
    mayRestrict: restrictable,
    findings,
    unread,
  };
}

/** The side that disputes that its text was stopped; null in any other case. */
function disputantOf({ about, kind }: ModerationCase): Side | null {
  return kind === 'disputedBlock' && about !== 'conversation' ? about : null;
}

/** What the checks found in the words of these reports. */
async function readReportFindings(
  { sealer }: ModerationDeps,
  reports: readonly ReportRecord[],
): Promise<CheckFinding[]> {
  const opened = reports.map(({ _id, findings }) =>
    openFindings(sealer, findingsScope(reportScope(_id)), findings),
  );
  return (await Promise.all(opened)).flat();
}

/**
 * What has to be read before a decision, and was not: the text that the case was opened for, the first report with words, the added text
 * that last raised the risk, and the newest added texts, as many as the view lists.
 */
function unreadTexts(
  found: ModerationCase,
  { messages, reports, accountId }: Pick<CaseSituation, 'messages' | 'reports'> & { accountId: string },
): string[] {
  const { gravestAddedId, reads, subject } = found;
  const withWords = reports.filter(({ words }) => words !== null);
  const day = isOfPieces(subject) ? found.pieces : [];
  const added = messages.filter(({ isAdded }) => isAdded).map(({ textId }) => textId);
  const required = [entryOf(found), subject.id, withWords[0]?._id, gravestAddedId, ...day, ...added];
  const read = new Set(reads.filter(({ by }) => by === accountId).map(({ textId }) => textId));
  const texts = [
    ...messages.map(({ publicId, textId }) => ({ publicId, textId })),
    ...withWords.map(({ publicId, _id: textId }) => ({ publicId, textId })),
  ];
  return texts
    .filter(({ textId }) => required.includes(textId) && !read.has(textId))
    .map(({ publicId }) => publicId);
}

/** A case that has been loaded or changed, for the desk: covered messages, no words but staff's own reasons. */
export async function viewCase(
  deps: ModerationDeps,
  { found, actor }: { found: ModerationCase; actor: Actor },
): Promise<CaseView> {
  const { accounts, clock } = deps;
  const { authorityReports, calls = [], claim, decisions, notes, raises = [], widenings = [] } = found;
  const closedReads = await openClosedReads(deps, found);
  const situation = await readSituation(deps, found, actor);
  const staffIds = [
    claim?.by ?? [],
    [
      decisions,
      notes,
      raises,
      calls,
      widenings,
      closedReads,
      situation.restrictions,
      authorityReports,
    ].flatMap((all) => all.flatMap(({ by }) => by ?? [])),
    authorityReports.flatMap(({ closed }) => closed?.by ?? []),
  ].flat();
  const persons = await accounts.findPersons([...new Set(staffIds)]);
  const avoids = (await deps.desks.find(actor.accountId))?.avoids ?? [];
  return presentCase(found, {
    avoided: await isAvoided(deps, found, avoids),
    viewerId: actor.accountId,
    now: clock.now(),
    persons,
    assignees: await findAssignees(deps, [found]),
    reasons: await openReasons(deps, found),
    closedReads,
    notes: await openNotes(deps, found),
    mentorHistory: await readMentorHistory(deps, found, { actor, ...situation }),
    timeline: await presentTimeline(deps.sealer, found, (by) => deskNameOf(persons, by)),
    reportWords: await openReportWords(deps, found),
    isLead: actor.role === 'safeguardingLead',
    mayWiden: claimantOf(found, clock.now()) === actor.accountId && (await canWiden(deps, found)),
    rules: await readStoppingRules(deps, found),
    appealed: await readAppealed(deps, found),
    audiences: audiencesFor(found, actor),
    level: await openLevel(deps.sealer, found),
    ...situation,
  });
}

/** Opens the reasons of the decisions, in their order. */
function openReasons(deps: ModerationDeps, { _id, decisions }: ModerationCase): Promise<string[]> {
  return Promise.all(decisions.map((decision) => openReason(deps, _id, decision)));
}

/** Oldest first. */
function openNotes({ sealer }: ModerationDeps, { _id, notes }: ModerationCase) {
  return Promise.all(
    notes.map(async ({ id, by, at, text: sealed }) => ({
      by,
      at,
      text: await sealer.open({ ...noteScope(_id, id), sealed }),
    })),
  );
}

/** What the tasks to tell or ask an authority were closed with, in their order. */
function openReportWords(
  { sealer }: ModerationDeps,
  { _id, authorityReports }: ModerationCase,
): Promise<ClosedWords[]> {
  return Promise.all(
    authorityReports.map(async ({ id, closed }) => {
      if (!closed) return { note: '', reference: null };
      const { note, reference: sealed } = closed;
      return {
        note: await sealer.open({ ...authorityReportScope(_id, id), sealed: note }),
        reference: sealed ? await sealer.open({ ...adviceReferenceScope(_id, id), sealed }) : null,
      };
    }),
  );
}

/** Ids of the rules that stopped a disputed text. */
async function readStoppingRules({ attempts, sealer }: ModerationDeps, { subject }: ModerationCase) {
  const attempt = subject.kind === 'disputedBlock' ? await attempts.find(subject.id) : null;
  return attempt ? ((await openStoppingRules(sealer, attempt)) ?? []) : [];
}

/** Reads of texts after the case was closed, with their reasons; a read without a reason is left out. */
async function openClosedReads({ sealer }: ModerationDeps, { _id, reads }: ModerationCase) {
  const opened = reads.map(async ({ by, at, reason: sealed }) =>
    sealed === null ? [] : [{ by, at, reason: await sealer.open({ ...closedReadScope(_id), sealed }) }],
  );
  return (await Promise.all(opened)).flat();
}
