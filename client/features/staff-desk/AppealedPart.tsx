import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CaseView } from '../../../shared/contracts/moderation.ts';

/** What an appeal asks to be looked at again, and the way to the case in which that was decided. Nothing in any other case. */
export function AppealedPart({ appealed }: Pick<CaseView, 'appealed'>) {
  const { t } = useTranslation('desk');
  if (!appealed) return null;
  const { about, decidedIn } = appealed;
  return (
    <section aria-labelledby="appealed-heading">
      <h3 id="appealed-heading">{t('appealed.title')}</h3>
      <p>{t(`appealed.about.${about}`)}</p>
      {decidedIn ? (
        <p>
          <Link href={`/desk/cases/${decidedIn.id}`}>{t('appealed.decidedIn', decidedIn)}</Link>
        </p>
      ) : null}
    </section>
  );
}
