import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { useTestPage } from './rota.ts';
import styles from './Rota.module.css';

/** Sends a page to the person at the desk, and shows the outcome of each channel. */
export function TestPage() {
  const { t } = useTranslation('callout');
  const errorWords = useErrorWords();
  const { mutate, isPending, data, error } = useTestPage();
  return (
    <>
      <p>{t('rota.testWords')}</p>
      <Button
        look="quiet"
        busy={isPending}
        onClick={() => {
          mutate();
        }}
      >
        {t('rota.testButton')}
      </Button>
      <FormError error={error ? errorWords(error) : undefined} />
      <ul className={styles.list} role="status">
        {(data?.results ?? []).map(({ channel, outcome }) => (
          <li key={channel}>
            {t(`rota.channels.${channel}`)}: {t(`rota.outcomes.${outcome}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
