import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { useFindingWords } from './useFindingWords.ts';

/** The title of an opened case: its kind, and the first thing that the checks found, if any. */
export function useCaseTitle(): (view: Pick<CaseView, 'kind' | 'findings'>) => string {
  const { t } = useTranslation('desk');
  const findingWords = useFindingWords();
  return ({ kind, findings: [first] }) => {
    const words = t(`desk.kinds.${kind}`);
    return first ? t('caseView.titleFound', { kind: words, finding: findingWords(first.kind) }) : words;
  };
}
