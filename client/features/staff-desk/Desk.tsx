import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useTitle } from '../../platform/useTitle.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { CaseInHand } from './CaseInHand.tsx';
import { useCase, useCases } from './cases.ts';
import styles from './Desk.module.css';
import { Queue } from './Queue.tsx';
import { neighbour } from './queueOrder.ts';
import { useSingleKeys } from './useSingleKeys.ts';
import { useDeskKeys } from './useDeskKeys.ts';

/** The moderators' desk: the queue, the case in hand, the decision. */
export function Desk({ caseId }: { caseId: string | null }) {
  const { t } = useTranslation('desk');
  const { t: staff } = useTranslation('staff');
  const [, navigate] = useLocation();
  const cases = useCases();
  const [keysOn, setKeysOn] = useSingleKeys();
  useTitle(staff('titled', { title: t('desk.title') }));

  const move = (step: 1 | -1) => {
    const next = neighbour(cases.data ?? [], caseId, step);
    if (next !== null && next !== caseId) navigate(`/desk/cases/${next}`);
  };

  return (
    <div className={styles.grid}>
      <Queue query={cases} currentId={caseId} keysOn={keysOn} />
      {caseId === null ? (
        <ChooseCase onMove={move} keysOn={keysOn} />
      ) : (
        <OpenCase key={caseId} id={caseId} onMove={move} keys={{ on: keysOn, set: setKeysOn }} />
      )}
    </div>
  );
}

function ChooseCase({ onMove, keysOn }: { onMove: (step: 1 | -1) => void; keysOn: boolean }) {
  const { t } = useTranslation('desk');
  const nothing = () => undefined;
  useDeskKeys({ move: onMove, letter: nothing, showNext: nothing, letGo: nothing, commit: nothing }, keysOn);
  return (
    <div className={styles.choose}>
      <EmptyState title={t('desk.choose')}>{t('desk.chooseWords')}</EmptyState>
    </div>
  );
}

interface OpenCaseProps {
  id: string;
  onMove: (step: 1 | -1) => void;
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
      {(view) => <CaseInHand view={view} {...rest} />}
    </Loaded>
  );
}
