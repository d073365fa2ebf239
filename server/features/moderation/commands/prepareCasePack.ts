import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CasePack } from '../../../../shared/contracts/casePack.ts';
import { loadCase } from '../case.access.ts';
import { readAllCaseMessages } from '../case.messages.ts';
import type { ModerationCase } from '../case.model.ts';
import { deskNameOf, presentCaseMessage } from '../case.presenter.ts';
import type { CaseMessage } from '../case.presenter.ts';
import { isForLeadReaders } from '../case.readers.ts';
import { noteRead, requireMayRead } from '../case.reads.ts';
import { viewCase } from '../case.view.ts';
import { locateText, readReportWords } from '../case.words.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * Everything about a case in one record (R39). The audit has the read before the words leave.
 * @param input `id`: public id of the case; `reason`: why it is prepared, kept with the reads of a closed case
 * @throws {AppError} notFound, ownCase, notAllowed
 * @throws {AppError} claimNeeded, caseClaimed without a claim of the actor's own on an open case
 */
export function prepareCasePack(deps: ModerationDeps) {
  return async ({ id, actor, reason }: { id: string; actor: Actor; reason: string }): Promise<CasePack> => {
    const found = await loadCase(deps, { id, actor });
    await requireMayRead(deps, found, { actor, reason });
    const { _id: caseId } = found;
    const subject = { kind: 'case', id: caseId };
    await deps.audit.record({ actorId: actor.accountId, action: 'case.packed', subject, caseId });
    await noteRead(deps, found, { actor, textId: caseId, reason });
    const { number, kind, risk, state, openedAt, dueAt, ageBand, about, ...view } = await viewCase(deps, {
      found,
      actor,
    });
    const { findings, decisions, restrictions, notes, raises, calls, authorityReports } = view;
    const { messages, keptOut } = await readMessages(deps, found);
    const withoutWords = (await isForLeadReaders(deps, found)) || keptOut.some((one) => one.subject);
    const shown = withoutWords ? messages : messages.filter((one) => !keptOut.includes(one));
    return {
      number,
      kind,
      risk,
      state,
      openedAt,
      dueAt,
      ageBand,
      about,
      findings,
      decisions,
      restrictions,
      notes,
      raises,
      calls,
      authorityReports,
      withoutWords,
      preparedAt: deps.clock.now().toISOString(),
      preparedBy: deskNameOf(await deps.accounts.findPersons([actor.accountId]), actor.accountId),
      reason,
      texts: await readTexts(deps, found, { messages: shown, withoutWords }),
      reports: await readReports(deps, found, { withoutWords }),
      steps: await deps.audit.listOfCase(caseId),
    };
  };
}

type Words = Pick<CasePack, 'withoutWords'>;

/** The messages of the case; `keptOut` are those of them in which abuse was suspected, of which no copy is made (R44). */
async function readMessages(deps: ModerationDeps, found: ModerationCase) {
  const messages = await readAllCaseMessages(deps, found);
  const keptOut: CaseMessage[] = [];
  for (const message of messages) {
    if (await deps.caseReaders.isForLeadAlone(message.textId)) keptOut.push(message);
  }
  return { messages, keptOut };
}

/** The texts of the pack; `text` is null where words are left out. */
async function readTexts(
  deps: ModerationDeps,
  found: ModerationCase,
  { messages, withoutWords }: Words & { messages: readonly CaseMessage[] },
): Promise<CasePack['texts']> {
  const texts: CasePack['texts'] = [];
  for (const message of messages) {
    const { from, at, status, withdrawnAt, subject } = presentCaseMessage(message);
    texts.push({
      from,
      at,
      status,
      withdrawnAt,
      subject,
      text: withoutWords ? null : await (await locateText(deps, found, message.publicId)).read(),
    });
  }
  return texts;
}

/** The reports of the pack; `words` is null where words are left out. */
async function readReports(
  deps: ModerationDeps,
  found: ModerationCase,
  { withoutWords }: Words,
): Promise<CasePack['reports']> {
  const { report } = found;
  if (!report) return [];
  const reports = await deps.reports.findOfCase(found._id);
  return Promise.all(
    reports.map(async (one) => ({
      by: report.by,
      at: one.at.toISOString(),
      reason: one.reason,
      words: withoutWords ? null : await readReportWords(deps, one),
    })),
  );
}
