import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import type { Verdict } from '../../../shared/domain/moderation/decisions.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useTitle } from '../../platform/useTitle.ts';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { AppealsWithoutDecider } from './AppealsWithoutDecider.tsx';
import { DeskWelfare } from './DeskWelfare.tsx';
import { DeskStart } from './DeskStart.tsx';
import { ReportsDue } from './ReportsDue.tsx';
import { SelectedCase } from './SelectedCase.tsx';
import { useCase, useCases } from './cases.ts';
import styles from './Desk.module.css';
import { nextToRead } from './listening.ts';
import { CaseQueue } from './CaseQueue.tsx';
import { WHOLE_QUEUE } from './queueFilter.ts';
import type { DeskFilter } from './queueFilter.ts';
import { neighbour } from './queueOrder.ts';
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
  const [lastVerdictWords, setLastVerdictWords] = useState('');
  useTitle(staff('titled', { title: t('desk.title') }));

  const move = (step: 1 | -1) => {
    const next = neighbour(cases.data?.rows ?? [], caseId, step);
    if (next !== null && next !== caseId) navigate(`/desk/cases/${next}`);
  };

  /** Announces the verdict and opens the next case without a clock. */
  const openNext = ({ id, number }: CaseView, verdict: Verdict) => {
    const next = nextToRead(cases.data?.rows ?? [], id);
    const what = t(`decide.done.${verdict}`);
    setLastVerdictWords(t(next === null ? 'listen.wasLast' : 'listen.wasJudged', { number, what }));
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
          <ChooseCase cases={cases} onMove={move} keysOn={keysOn} lastVerdictWords={lastVerdictWords} />
        ) : (
          <OpenCase
            key={caseId}
            id={caseId}
            onMove={move}
            onJudged={openNext}
            lastVerdictWords={lastVerdictWords}
            keys={{ on: keysOn, set: setKeysOn }}
          />
        )}
      </div>
      <LiveRegion words={lastVerdictWords} />
    </>
  );
}

interface ChooseCaseProps {
  cases: ReturnType<typeof useCases>;
  onMove: (step: 1 | -1) => void;
  keysOn: boolean;
  lastVerdictWords: string;
}

function ChooseCase({ cases, onMove, keysOn, lastVerdictWords }: ChooseCaseProps) {
  const nothing = () => undefined;
  useDeskKeys({ move: onMove, letter: nothing, showNext: nothing, disarm: nothing, commit: nothing }, keysOn);
  return (
    <div className={styles.choose}>
      {lastVerdictWords === '' ? null : <p aria-hidden="true">{lastVerdictWords}</p>}
      {cases.data ? <DeskStart rows={cases.data.rows} keysOn={keysOn} /> : null}
    </div>
  );
}

interface OpenCaseProps {
  id: string;
  onMove: (step: 1 | -1) => void;
  onJudged: (view: CaseView, verdict: Verdict) => void;
  lastVerdictWords: string;
  keys: { on: boolean; set: (on: boolean) => void };
}

function OpenCase({ id, ...rest }: OpenCaseProps) {
  const { t } = useTranslation('desk');
  const query = useCase(id);
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
