import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';

/**
 * What an appeal asks to be looked at again, what to reverse it does, the first decision with its reason, and the way to the case in which
 * that was decided. Nothing in any other case.
 */
export function AppealedPart({ appealed }: Pick<CaseView, 'appealed'>) {
  const { t } = useTranslation('desk');
  if (!appealed) return null;
  const { about, explained, decision, decidedIn } = appealed;
  return (
    <section aria-labelledby="appealed-heading">
      <h3 id="appealed-heading">{t('appealed.title')}</h3>
      <p>{t(explained === null ? `appealed.about.${about}` : `appealed.explained.${explained}`)}</p>
      {decision ? <FirstDecision {...decision} /> : null}
      {decidedIn ? (
        <p>
          <Link href={`/desk/cases/${decidedIn.id}`}>{t('appealed.decidedIn', decidedIn)}</Link>
        </p>
      ) : null}
      {explained === 'wordsTakenOut' ? <WordsTakenOut decidedIn={decidedIn} /> : null}
    </section>
  );
}

type Appealed = NonNullable<CaseView['appealed']>;

function FirstDecision({ action, by, at, reason }: NonNullable<Appealed['decision']>) {
  const { t } = useTranslation('desk');
  const { dayAndClock } = useMoments();
  return (
    <p>
      {t('appealed.decision', { action: t(`decide.done.${action}`), by, when: dayAndClock(at) })}{' '}
      {reason === '' ? null : t('appealed.reason', { reason })}
    </p>
  );
}

/** Who can open the words, and where. */
function WordsTakenOut({ decidedIn }: Pick<Appealed, 'decidedIn'>) {
  const { t } = useTranslation('desk');
  return (
    <p>
      {t('appealed.leadOpens')}{' '}
      {decidedIn?.hasEvidence ? (
        <Link href={`/desk/cases/${decidedIn.id}/evidence`}>{t('appealed.evidence', decidedIn)}</Link>
      ) : (
        t('appealed.noEvidence')
      )}
    </p>
  );
}
