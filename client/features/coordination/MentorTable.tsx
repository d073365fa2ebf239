import { useTranslation } from 'react-i18next';
import type { MentorChoice, ProgrammeMentor } from '../../../shared/contracts/coordination.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { dateWords } from '../../platform/i18n/time.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { FormError } from '../../ui/FormError.tsx';
import styles from './MentorTable.module.css';
import { useWithdrawOffer } from './programme.ts';

interface MentorTableProps {
  mentors: readonly ProgrammeMentor[];
  group: MentorChoice;
  onOffer: (mentor: ProgrammeMentor) => void;
  onWithdrawn: (mentor: ProgrammeMentor) => void;
}

/** One row for each mentor: the week, the load, the replies, and the offer of minutes. */
export function MentorTable({ mentors, group, onOffer, onWithdrawn }: MentorTableProps) {
  const { t } = useTranslation('coordination');
  return (
    <DataTable
      caption={t('mentorsTable', { group: t(`groups.${group}`) })}
      captionHidden
      stacks
      columns={[
        { key: 'name', head: t('mentorColumns.name') },
        { key: 'used', head: t('mentorColumns.used') },
        { key: 'left', head: t('mentorColumns.left'), numeric: true },
        { key: 'conversations', head: t('mentorColumns.conversations'), numeric: true },
        { key: 'replies', head: t('mentorColumns.replies') },
        { key: 'seen', head: t('mentorColumns.seen') },
        { key: 'offer', head: t('mentorColumns.offer') },
      ]}
      rows={mentors.map((mentor) => ({
        key: mentor.id,
        cells: [
          mentor.persona.alias,
          t('ofMinutes', { given: mentor.givenMinutes, budget: mentor.budgetMinutes }),
          t('minutes', { minutes: mentor.leftMinutes }),
          mentor.conversations,
          <Replies key="replies" mentor={mentor} />,
          <Seen key="seen" mentor={mentor} />,
          <Offer key="offer" mentor={mentor} onOffer={onOffer} onWithdrawn={onWithdrawn} />,
        ],
      }))}
    />
  );
}

function Replies({ mentor: { missed, unanswered } }: { mentor: ProgrammeMentor }) {
  const { t } = useTranslation('coordination');
  if (missed === 0) return t('noMissed');
  return (
    <span className={styles.lines}>
      <span>{t('missed', { count: missed })}</span>
      {unanswered > 0 ? <strong>{t('unanswered', { count: unanswered })}</strong> : null}
    </span>
  );
}

function Seen({ mentor: { lastSeenOn, awayUntil } }: { mentor: ProgrammeMentor }) {
  const { t } = useTranslation('coordination');
  return (
    <span className={styles.lines}>
      <span>{lastSeenOn === null ? t('never') : dateWords(`${lastSeenOn}T12:00:00Z`)}</span>
      {awayUntil === null ? null : <span>{t('awayUntil', { when: dateWords(awayUntil) })}</span>}
    </span>
  );
}

type OfferProps = { mentor: ProgrammeMentor } & Pick<MentorTableProps, 'onOffer' | 'onWithdrawn'>;

function Offer({ mentor, onOffer, onWithdrawn }: OfferProps) {
  const { t } = useTranslation('coordination');
  const { offer, persona } = mentor;
  return (
    <span className={styles.lines}>
      {offer ? (
        <span>{t(`offerStates.${offer.state}`, { minutes: t('minutes', { minutes: offer.minutes }) })}</span>
      ) : null}
      {offer?.state === 'offered' ? (
        <Withdraw mentor={mentor} onWithdrawn={onWithdrawn} />
      ) : (
        <Button
          look="quiet"
          size="small"
          aria-label={t('offerTo', { name: persona.alias })}
          onClick={() => {
            onOffer(mentor);
          }}
        >
          {t('offerButton')}
        </Button>
      )}
    </span>
  );
}

function Withdraw({ mentor, onWithdrawn }: Omit<OfferProps, 'onOffer'>) {
  const { t } = useTranslation('coordination');
  const withdrawOffer = useWithdrawOffer();
  const { submit, busy, failure } = useSubmit(async () => {
    await withdrawOffer(mentor);
    onWithdrawn(mentor);
  });
  return (
    <>
      <FormError error={failure} />
      <Button
        look="quiet"
        size="small"
        busy={busy}
        aria-label={t('withdrawFrom', { name: mentor.persona.alias })}
        onClick={() => {
          submit();
        }}
      >
        {t('withdrawButton')}
      </Button>
    </>
  );
}
