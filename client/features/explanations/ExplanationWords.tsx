import { useTranslation } from 'react-i18next';
import type { MyExplanation } from '../../../shared/contracts/explanations.ts';

/** The words of an explanation: the person reads them as the moderator saw them in the preview. */
export function ExplanationWords({ template, removedFor }: Pick<MyExplanation, 'template' | 'removedFor'>) {
  const { t } = useTranslation('explanations');
  const why = removedFor === null ? '' : t(`removedFor.${removedFor}`);
  return <p>{t(`templates.${template}`, { why })}</p>;
}
