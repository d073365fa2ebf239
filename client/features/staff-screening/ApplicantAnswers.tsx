import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import { topics as topicsQuery } from '../topics/index.ts';
import styles from './ApplicantAnswers.module.css';
import { useBandWords } from './useBandWords.ts';

/** The applicant's answers. */
export function ApplicantAnswers({
  form,
  invitedBy,
  references,
}: Pick<ApplicationView, 'form' | 'invitedBy' | 'references'>) {
  const { t } = useTranslation('screening');
  const bandWords = useBandWords();
  const topics = useQuery(topicsQuery);
  const labelOf = (id: string) => topics.data?.find((topic) => topic.id === id)?.label ?? '…';
  // From then on each referee is a row of the references, with what came of it.
  const asked = references.length > 0;
  const facts = [
    ['fullName', form.fullName],
    ['email', form.email],
    ['nation', form.nation && t(`nations.${form.nation}`)],
    ['timeZone', form.timeZone?.replaceAll('_', ' ')],
    ['weeklyMinutes', form.weeklyMinutes],
    ['ageBands', form.ageBands && bandWords(form.ageBands)],
    ['topics', form.topicIds?.map(labelOf).join(', ')],
    ...(invitedBy === null ? [] : ([['invitedBy', invitedBy]] as const)),
  ] as const;
  return (
    <>
      {form.referees && !asked ? (
        <section aria-labelledby="referees-heading">
          <h2 id="referees-heading">{t('referees')}</h2>
          <ul className={styles.people}>
            {form.referees.map((referee) => (
              <li key={`${referee.name} ${referee.contact}`}>
                <b>{referee.name}</b>
                <span className="muted">
                  {referee.relationship} · {referee.contact}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="file-heading">
        <h2 id="file-heading">{t('file')}</h2>
        <dl className={styles.facts}>
          {facts.map(([field, value]) => (
            <div key={field}>
              <dt>{t(`fields.${field}`)}</dt>
              <dd>{value || <span className="muted">{t('notFilled')}</span>}</dd>
            </div>
          ))}
        </dl>
        {(['experience', 'motivation'] as const).map((field) =>
          form[field] ? (
            <div key={field} className={styles.words}>
              <h3>{t(field)}</h3>
              <p>{form[field]}</p>
            </div>
          ) : null,
        )}
      </section>
    </>
  );
}
