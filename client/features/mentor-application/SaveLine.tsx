import { useTranslation } from 'react-i18next';
import { timeOfDayWords } from '../../platform/i18n/time.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import type { SaveState } from './useAutosave.ts';

/** The state of saving, in a line. */
export function SaveLine({ state }: { state: SaveState }) {
  const { t } = useTranslation('application');
  const errorWords = useErrorWords();
  const stateWords = () => {
    switch (state.is) {
      case 'clean':
        return '';
      case 'dirty':
        return t('form.notSaved');
      case 'saving':
        return t('form.saving');
      case 'saved':
        return t('form.savedAt', { clock: timeOfDayWords(new Date(state.at)) });
      case 'failed':
        return t('form.saveFailed', { why: errorWords(state.error) });
    }
  };
  return (
    <div className="small muted">
      <p role="status">{stateWords()}</p>
      <p>{t('form.partly')}</p>
    </div>
  );
}
