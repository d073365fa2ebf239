import { useTranslation } from 'react-i18next';
import { AVOIDABLE_TOPICS } from '../../../shared/domain/moderation/welfare.ts';
import type { AvoidableTopic } from '../../../shared/domain/moderation/welfare.ts';
import { FormError } from '../../ui/FormError.tsx';
import styles from './AvoidedTopics.module.css';
import { useDeskCommands, useDeskNow } from './deskNow.ts';
import { useDeskErrorWords } from './useDeskErrorWords.ts';

/** Topics of which this person asks not to be given cases, and how many severe cases they may still take today. */
export function AvoidedTopics() {
  const { t } = useTranslation('desk');
  const errorWords = useDeskErrorWords();
  const desk = useDeskNow();
  const { save } = useDeskCommands();
  if (!desk) return null;
  const { avoids, views, severeLeft } = desk;
  const toggle = (topic: AvoidableTopic) => {
    const rest = avoids.filter((one) => one !== topic);
    save.mutate({ avoids: rest.length === avoids.length ? [...avoids, topic] : rest, views });
  };
  return (
    <section aria-labelledby="avoid-heading">
      <h2 id="avoid-heading">{t('welfare.title')}</h2>
      <p>{t('welfare.severeLeft', { count: severeLeft })}</p>
      <fieldset className={styles.topics}>
        <legend>{t('welfare.avoid')}</legend>
        <p className="meta">{t('welfare.avoidHint')}</p>
        {AVOIDABLE_TOPICS.map((topic) => (
          <label key={topic}>
            <input
              type="checkbox"
              checked={avoids.includes(topic)}
              onChange={() => {
                toggle(topic);
              }}
            />
            {t(`caseView.findings.${topic}`)}
          </label>
        ))}
      </fieldset>
      <FormError error={save.error ? errorWords(save.error) : undefined} />
    </section>
  );
}
