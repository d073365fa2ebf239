import type { AgeBand, Persona } from '../../../shared/contracts/common.ts';
import type { ReferenceRow } from '../../../shared/contracts/references.ts';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import { eligibleLevels } from '../../../shared/domain/screening/checks.ts';
import { evidenceOf, missingPieces } from '../../../shared/domain/screening/evidence.ts';
import type { EvidenceFacts } from '../../../shared/domain/screening/evidence.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import type { Application, CheckRequest, Referral } from './application.model.ts';
import { presentInterview } from './interview.presenter.ts';
import type { OpenedReference } from './referenceWords.ts';
import type { DraftForm } from './applicationWords.ts';
import type { Acting } from './screening.deps.ts';
import {
  approvableBands,
  firstLapse,
  mayCloseReferral as mayClose,
  bandsToProve,
  movesOpenTo,
  needsToTell,
  whyCannotApprove,
} from './screening.policy.ts';

type Personas = ReadonlyMap<string, { persona: Persona | null }>;

/** The persona shown for an account that has none. */
const NO_PERSONA: Persona = { alias: 'Kith', avatar: 0 };
const personaOf = (personas: Personas, accountId: string | null): Persona =>
  personas.get(accountId ?? '')?.persona ?? NO_PERSONA;

type Row = Pick<ApplicationView, 'id' | 'persona' | 'state' | 'enteredAt' | 'version' | 'lapsesAt' | 'due'>;

/** A row of the list, for screening staff. */
export function presentApplicationRow(application: Application, personas: Personas): Row {
  return {
    id: application.publicId,
    persona: personaOf(personas, application.mentorId),
    state: application.state,
    enteredAt: application.enteredAt.toISOString(),
    version: application.version,
    lapsesAt: firstLapse(application)?.toISOString() ?? null,
    due: application.due && { ...application.due, at: application.due.at.toISOString() },
  };
}

/**
 * The whole application for screening staff, with desk names, and what this person may do.
 * @param input `notes`: the opened note of each entry of the history, in its order; null without one
 */
export function presentApplication(
  application: Application,
  input: {
    viewer: Acting;
    personas: Personas;
    form: DraftForm;
    notes: readonly (string | null)[];
    references: readonly OpenedReference[];
    interviewNotes: { forms: readonly string[]; look: string | null };
    /** What a referral has beside its own record; empty without one. */
    ofReferral: ReferralContext;
    /** Whether an outside provider of background checks is set up. */
    hasProvider: boolean;
    evidence: EvidenceFacts;
    now: Date;
  },
): ApplicationView {
  const { viewer, personas, form, notes, references, interviewNotes, evidence, now } = input;
  const { checkRequests, invitedBy, referral } = application;
  const asked = form.ageBands ?? [];
  const bands = application.approvedAgeBands.length > 0 ? application.approvedAgeBands : asked;
  const nameOf = (accountId: string | null) => personaOf(personas, accountId).alias;
  return {
    ...presentApplicationRow(application, personas),
    form,
    history: application.history.map(({ from, to, by, at }, index) => ({
      from,
      to,
      by: nameOf(by),
      at: at.toISOString(),
      note: notes[index] ?? null,
    })),
    approvals: application.approvals.map(({ by, at }) => ({ by: nameOf(by), at: at.toISOString() })),
    approvedAgeBands: application.approvedAgeBands,
    interview: presentInterview(application.interview, { nameOf, notes: interviewNotes }),
    references: references.map((reference) => presentReference(reference, nameOf)),
    checkRequests: input.hasProvider ? checkRequests.map((one) => presentRequest(one, nameOf)) : null,
    referral: referral && presentReferral(referral, { nameOf, ...input.ofReferral }),
    mayCloseReferral: referral?.closed === null && mayClose(viewer),
    invitedBy: invitedBy && nameOf(invitedBy),
    ...presentEvidence(application, { nameOf, form, evidence, bands, now }),
    moves: movesOpenTo(application, viewer).map(([, to, , needs]) => ({
      to,
      needs: needsToTell(application, needs),
      missing: missingPieces(evidence, { needs, bands: bandsToProve(needs, { bands, evidence, now }), now }),
    })),
    cannotApprove: whyCannotApprove(application, viewer),
  };
}

function presentRequest(
  { publicId: id, level, by, at, answeredAt }: CheckRequest,
  nameOf: (accountId: string) => string,
): NonNullable<ApplicationView['checkRequests']>[number] {
  return { id, level, by: nameOf(by), at: at.toISOString(), answeredAt: answeredAt?.toISOString() ?? null };
}

interface ReferralContext {
  /** The closed task's. */
  note: string | null;
  /** About the volunteer, oldest first. */
  cases: readonly { id: string; number: string }[];
}

function presentReferral(
  { body, openedAt, dueAt, closed }: Referral,
  { nameOf, note, cases }: ReferralContext & { nameOf: (accountId: string) => string },
): NonNullable<ApplicationView['referral']> {
  return {
    body,
    openedAt: openedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    cases: [...cases],
    closed: closed && {
      outcome: closed.outcome,
      on: closed.on,
      by: nameOf(closed.by),
      note: note ?? '',
      at: closed.at.toISOString(),
    },
  };
}

function presentReference(
  { request, referee, answers, ring }: OpenedReference,
  nameOf: (accountId: string) => string,
): ReferenceRow {
  const {
    publicId: id,
    state,
    askedAt,
    mailsSent,
    onlyByPhone,
    anotherWanted,
    answeredAt,
    channel,
    confirmed,
  } = request;
  return {
    id,
    ...referee,
    state,
    mailsSent,
    onlyByPhone,
    anotherWanted,
    channel,
    answers,
    ring,
    askedAt: askedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    confirmed: confirmed && {
      by: nameOf(confirmed.by),
      channel: confirmed.channel,
      at: confirmed.at.toISOString(),
    },
  };
}

interface Evidenced {
  nameOf: (accountId: string | null) => string;
  form: DraftForm;
  evidence: EvidenceFacts;
  bands: readonly AgeBand[];
  now: Date;
}

/** What the application can prove, and what was recorded for it. */
function presentEvidence(
  { checks }: Application,
  { nameOf, form, evidence, bands, now }: Evidenced,
): Pick<ApplicationView, 'evidence' | 'checks' | 'checkLevels' | 'approvable'> {
  const { nation, ageBands: asked = [] } = form;
  return {
    evidence: evidenceOf(evidence, { bands, now }).map(({ until, ...row }) => ({
      ...row,
      until: until?.toISOString() ?? null,
    })),
    checks: checks.map(({ kind, level, channel, outcome, issuedOn, validUntil, by }) => ({
      kind,
      level,
      channel,
      outcome,
      issuedOn,
      validUntil: validUntil?.toISOString() ?? null,
      by: nameOf(by),
    })),
    checkLevels: nation ? [...eligibleLevels({ nation, asked })] : [],
    approvable: approvableBands(evidence, { bands: asked, now }),
  };
}

/** Their own application, as the volunteer sees it: the states and when each was entered; no names and no notes. */
export function presentSteps({ history }: Application): { state: ScreeningState; enteredAt: string }[] {
  return history
    .filter(({ from, to }) => from !== to)
    .map(({ to, at }) => ({ state: to, enteredAt: at.toISOString() }));
}
