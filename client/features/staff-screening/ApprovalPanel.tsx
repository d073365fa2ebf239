import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AGE_BANDS } from '../../../shared/contracts/common.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choice.tsx';
import { cx } from '../../ui/cx.ts';
import { isApproval } from './applications.ts';
import type { Move } from './applications.ts';
import styles from './ApprovalPanel.module.css';
import { approvalSlots } from './approvalSlots.ts';
import type { ApprovalSlot } from './approvalSlots.ts';
import { MissingPieces } from './MissingPieces.tsx';
import { useBandWords } from './useBandWords.ts';

interface ApprovalProps {
  view: ApplicationView;
  move: Move;
  onMoved: (answer: ApplicationView) => void;
}

/** The two approvals, by two people, neither of them the interviewer (R6). */
export function ApprovalPanel({ view, move, onMoved }: ApprovalProps) {
  const { t } = useTranslation('screening');
  const [first, second] = approvalSlots(view);
  const approval = view.moves.find((allowed) => isApproval(view, allowed));
  return (
    <section aria-labelledby="approval-heading">
      <h2 id="approval-heading">{t('approval')}</h2>
      <div className={styles.seals}>
        <SealBox seal={first} place={t('first')} name={view.persona.alias} />
        <SealBox seal={second} place={t('second')} name={view.persona.alias} />
      </div>
      {approval && approval.missing.length > 0 ? <MissingPieces missing={approval.missing} /> : null}
      {approval?.missing.length === 0 ? <ApproveForm view={view} move={move} onMoved={onMoved} /> : null}
    </section>
  );
}

function SealBox({ seal, place, name }: { seal: ApprovalSlot; place: string; name: string }) {
  const { t } = useTranslation('screening');
  const { dayAndClock } = useMoments();
  if (seal.state === 'given') {
    return (
      <div className={cx(styles.seal, styles.given)}>
        <b>{t('sealYes', { which: place })}</b>
        <span>
          {seal.by}, {dayAndClock(seal.at)}
        </span>
      </div>
    );
  }
  const waitsForOthers = seal.state === 'waiting' && (seal.why === 'firstOneOpen' || seal.why === 'notYet');
  return (
    <div className={styles.seal}>
      <b>
        {t(seal.state === 'open' ? 'sealOpen' : waitsForOthers ? 'sealWaiting' : 'sealClosed', {
          which: place,
        })}
      </b>
      <span>{seal.state === 'open' ? t('sealOpenWords', { name }) : t(`sealWhy.${seal.why}`)}</span>
    </div>
  );
}

function ApproveForm({ view, move, onMoved }: ApprovalProps) {
  const { t } = useTranslation('screening');
  const { t: staff } = useTranslation('staff');
  const bandWords = useBandWords();
  // Only requested age bands whose evidence is complete can be approved; the bands that both people choose are valid.
  const asked = AGE_BANDS.filter((band) => view.approvable.includes(band));
  const [bands, setBands] = useState<AgeBand[]>(asked);
  const [tried, setTried] = useState(false);
  const approve = () => {
    setTried(true);
    if (bands.length === 0 || move.isPending) return;
    move.mutate({ to: 'probation', approvedAgeBands: bands }, { onSuccess: onMoved });
  };
  return (
    <div className={styles.form}>
      <Choices
        legend={t('bands')}
        layout="three"
        options={asked.map((band) => ({ value: band, label: staff(`ages.${band}`) }))}
        values={bands}
        onChange={setBands}
        error={tried && bands.length === 0 ? t('bandsNeeded') : undefined}
      />
      <Button busy={move.isPending} off={bands.length === 0} onClick={approve}>
        {bands.length === 0 ? t('approve') : t('approveFor', { bands: bandWords(bands) })}
      </Button>
      <p className="meta">
        {t(view.approvals.length === 0 ? 'firstApproving' : 'approving', { name: view.persona.alias })}
      </p>
    </div>
  );
}
