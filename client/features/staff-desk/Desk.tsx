import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CaseView, DecisionAction } from '../../../shared/contracts/moderation.ts';
import { isForLeadAlone } from '../../../shared/domain/moderation/authorityReport.ts';
import { isVerdict } from '../../../shared/domain/moderation/decisions.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { codeOf } from '../../platform/api/ApiError.ts';
import { useMe } from '../../platform/session/session.ts';
import { useTitle } from '../../platform/useTitle.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { AppealsWithoutDecider } from './AppealsWithoutDecider.tsx';
import { DeskWelfare } from './DeskWelfare.tsx';
import { DeskStart } from './DeskStart.tsx';
import { DoneNotice } from './DoneNotice.tsx';
import type { Done } from './DoneNotice.tsx';
import { ReportsDue } from './ReportsDue.tsx';
import { SelectedCase } from './SelectedCase.tsx';
import { useCase, useCases } from './cases.ts';
import styles from './Desk.module.css';
import { CaseQueue } from './CaseQueue.tsx';
import { WHOLE_QUEUE } from './queueFilter.ts';
import type { DeskFilter } from './queueFilter.ts';
import { nextAfter, neighbour } from './queueOrder.ts';
import { useSingleKeys } from './useSingleKeys.ts';
import { useDeskKeys } from './useDeskKeys.ts';

/** The moderators' desk: queue, selected case, decision. */
export function Desk({ caseId }: { caseId: string | null }) {
  const { t } = useTranslation('desk');
  const { t: staff } = useTranslation('staff');
  const [, navigate] = useLocation();
  const [filter, setFilter] = useState<DeskFilter>(WHOLE_QUEUE);
  const cases = useCases(filter);
  const [keysOn, setKeysOn] = useSingleKeys();
  const { role } = useMe();
  const [done, setDone] = useState<Done | null>(null);
  const doneHere = done?.shownOn === caseId ? done : null;
  useTitle(staff('titled', { title: t('desk.title') }));

  const move = (step: 1 | -1) => {
    const next = neighbour(cases.data?.rows ?? [], caseId, step);
    if (next !== null && next !== caseId) navigate(`/desk/cases/${next}`);
  };

  /** Says what was decided, and opens the next case of the list. */
  const openNext = (decided: CaseView, action: DecisionAction) => {
    const { id, number } = decided;
    const next = nextAfter(cases.data?.rows ?? [], { id, isVerdict: isVerdict(action) });
    const none = isVerdict(action) ? 'listen.wasLast' : 'next.none';
    const words = t(next === null ? none : 'next.opened', { number, what: t(`decide.done.${action}`) });
    const isShut = isForLeadAlone(decided) && role !== 'safeguardingLead';
    setDone({
      words: isShut ? `${words} ${t('authorityReport.leadOpens')}` : words,
      back: isShut ? null : { id, number },
      shownOn: next,
    });
    navigate(next === null ? '/desk' : `/desk/cases/${next}`);
  };

  return (
    <>
      <DeskWelfare />
      <ReportsDue />
      <AppealsWithoutDecider />
      <div className={styles.grid}>
        <CaseQueue query={cases} currentId={caseId} keysOn={keysOn} filter={filter} onFilter={setFilter} />
        {caseId === null ? (
          <ChooseCase cases={cases} onMove={move} keysOn={keysOn} done={doneHere} />
        ) : (
          <OpenCase
            key={caseId}
            id={caseId}
            onMove={move}
            onDecided={openNext}
            done={doneHere}
            keys={{ isOn: keysOn, set: setKeysOn }}
          />
        )}
      </div>
      <LiveRegion words={done?.words ?? ''} />
    </>
  );
}

interface ChooseCaseProps {
  cases: ReturnType<typeof useCases>;
  onMove: (step: 1 | -1) => void;
  keysOn: boolean;
  done: Done | null;
}

function ChooseCase({ cases, onMove, keysOn, done }: ChooseCaseProps) {
  const nothing = () => undefined;
  useDeskKeys(
    { move: onMove, letter: nothing, showNext: nothing, cancelChoice: nothing, confirm: nothing },
    keysOn,
  );
  return (
    <div className={styles.choose}>
      <DoneNotice done={done} takesFocus />
      {cases.data ? <DeskStart rows={cases.data.rows} keysOn={keysOn} /> : null}
    </div>
  );
}

interface OpenCaseProps {
  id: string;
  onMove: (step: 1 | -1) => void;
  onDecided: (view: CaseView, action: DecisionAction) => void;
  done: Done | null;
  keys: { isOn: boolean; set: (isOn: boolean) => void };
}

function OpenCase({ id, ...rest }: OpenCaseProps) {
  const { t } = useTranslation('desk');
  const query = useCase(id);
  // What was loaded before the case was for leads alone leaves the screen.
  if (query.error && codeOf(query.error) === 'notAllowed') {
    return (
      <div className={styles.choose}>
        <DoneNotice done={rest.done} />
        <EmptyState title={t('shut.title')}>{t('shut.words')}</EmptyState>
      </div>
    );
  }
  return (
    <Loaded
      query={query}
      loading={
        <div className={styles.choose}>
          <SkeletonRows rows={4} label={t('caseView.loading')} />
        </div>
      }
      failed={t('caseView.failed')}
    >
      {(view) => <SelectedCase view={view} {...rest} />}
    </Loaded>
  );
}
