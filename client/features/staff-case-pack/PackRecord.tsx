import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePack } from '../../../shared/contracts/casePack.ts';
import { jsonFile, SaveFileButton } from '../../platform/SaveFileButton.tsx';
import { exactWords } from '../../platform/i18n/time.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { Actions, Section, Stack } from '../../ui/Page.tsx';
import {
  AuthorityTaskWords,
  tasksByKind,
  useCallWords,
  useCaseTitle,
  useRaiseWords,
  useRestrictionRow,
} from '../staff-desk/index.ts';
import { PackTexts } from './PackTexts.tsx';

/** The pack of a case as it is printed, with the means to print and to save it. */
export function PackRecord({ pack }: { pack: CasePack }) {
  const { t } = useTranslation('casePack');
  const { number, preparedAt, preparedBy: name, reason } = pack;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('titleOf', { number })}
      </h1>
      <p className="lead">{t('prepared', { name, when: exactWords(preparedAt), reason })}</p>
      <Stack gap={3}>
        <p>{t('keep')}</p>
        <Actions>
          <PrintButton>{t('print')}</PrintButton>
          <SaveFileButton file={() => jsonFile(`case-${number}.json`, pack)}>{t('save')}</SaveFileButton>
        </Actions>
      </Stack>
      <Facts pack={pack} />
      <PackTexts pack={pack} />
      <Authorities pack={pack} />
      <Acts pack={pack} />
      <Done pack={pack} />
      <Steps steps={pack.steps} />
    </>
  );
}

function Facts({ pack }: { pack: CasePack }) {
  const { t } = useTranslation('casePack');
  const { t: desk } = useTranslation('desk');
  const { t: staff } = useTranslation('staff');
  const caseTitle = useCaseTitle();
  const { about, ageBand, dueAt, openedAt, risk, state } = pack;
  const facts = {
    kind: caseTitle(pack),
    about: desk(`caseView.about.${about}`),
    age: ageBand === null ? t('noAge') : staff(`ages.${ageBand}`),
    risk: desk(`desk.risk.${risk}`),
    state: desk(`caseView.states.${state}`),
    opened: exactWords(openedAt),
    due: exactWords(dueAt),
  };
  const keys = ['kind', 'about', 'age', 'risk', 'state', 'opened', 'due'] as const;
  return (
    <Section title={t('facts')}>
      <DataTable
        caption={t('facts')}
        captionHidden
        columns={[
          { key: 'fact', head: t('columns.fact') },
          { key: 'value', head: t('columns.value') },
        ]}
        rows={keys.map((key) => ({ key, cells: [t(key), facts[key]] }))}
      />
    </Section>
  );
}

/** Tasks to tell the police or the National Crime Agency (R44), and to ask for advice on an allegation (R22), with how each was closed. */
function Authorities({ pack: { authorityReports } }: { pack: CasePack }) {
  const { t: desk } = useTranslation('desk');
  return tasksByKind(authorityReports).map(({ task, reports }) => (
    <Section
      key={task}
      title={desk(task === 'advice' ? 'authorityReport.advice.title' : 'authorityReport.title')}
    >
      <Stack gap={3}>
        {reports.map((report) => (
          <AuthorityTaskWords key={report.openedAt} report={report} />
        ))}
      </Stack>
    </Section>
  ));
}

/** By whom the risk was raised, and what was agreed in calls. */
function Acts({ pack: { calls, raises } }: { pack: CasePack }) {
  const { t } = useTranslation('casePack');
  const callWords = useCallWords();
  const raiseWords = useRaiseWords();
  const acts = [
    ...raises.map((raise) => ({ at: raise.at, what: raiseWords(raise), words: raise.reason })),
    ...calls.map((call) => ({ at: call.calledAt, what: callWords(call), words: call.agreed })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  if (acts.length === 0) return null;
  return (
    <Section title={t('acts')}>
      <Stack gap={3}>
        {acts.map(({ at, what, words }) => (
          <div key={`${at} ${what}`}>
            <p className="meta">
              {what}, {exactWords(at)}
            </p>
            <p>{words}</p>
          </div>
        ))}
      </Stack>
    </Section>
  );
}

/** What was decided, what is in force, and what staff noted. */
function Done({ pack: { decisions, notes, restrictions } }: { pack: CasePack }) {
  const { t } = useTranslation('casePack');
  const { t: desk } = useTranslation('desk');
  const restrictionRow = useRestrictionRow();
  return (
    <>
      <Section title={t('decisions')}>
        {decisions.length === 0 ? (
          <p>{t('noDecisions')}</p>
        ) : (
          <Stack gap={3}>
            {decisions.map(({ action, at, by, reason }) => (
              <div key={`${at} ${action}`}>
                <p className="meta">
                  {desk('caseView.decision', { action: desk(`decide.done.${action}`), by })}, {exactWords(at)}
                </p>
                {reason === '' ? null : <p>{reason}</p>}
              </div>
            ))}
            <p className="small muted">{t('notReferred')}</p>
          </Stack>
        )}
      </Section>
      {restrictions.length === 0 ? null : (
        <Section title={t('restrictions')}>
          <ul>
            {restrictions.map((one) => (
              <li key={one.id}>{restrictionRow(one)}</li>
            ))}
          </ul>
        </Section>
      )}
      {notes.length === 0 ? null : (
        <Section title={t('notes')}>
          <Stack gap={3}>
            {notes.map(({ at, by, text }) => (
              <div key={at}>
                <p className="meta">
                  {by}, {exactWords(at)}
                </p>
                <p>{text}</p>
              </div>
            ))}
          </Stack>
        </Section>
      )}
    </>
  );
}

function Steps({ steps }: Pick<CasePack, 'steps'>) {
  const { t } = useTranslation('casePack');
  return (
    <Section title={t('steps')}>
      <DataTable
        caption={t('steps')}
        captionHidden
        columns={(['at', 'by', 'action'] as const).map((key) => ({ key, head: t(`stepColumns.${key}`) }))}
        rows={steps.map(({ action, at, by }, index) => ({
          key: String(index),
          cells: [exactWords(at), by ?? t('service'), <code key="action">{action}</code>],
        }))}
      />
    </Section>
  );
}
