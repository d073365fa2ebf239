import { useTranslation } from 'react-i18next';
import type { MyExplanation } from '../../../shared/contracts/explanations.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { AppealLink } from '../appeals/index.ts';
import { ExplanationWords } from './ExplanationWords.tsx';

/** What was decided and when, with the way to its appeal where there is one. */
export function ExplanationBody({ explanation }: { explanation: MyExplanation }) {
  const { t } = useTranslation('explanations');
  const { dayAndClock } = useMoments();
  const { id, at, mayAppeal, template } = explanation;
  return (
    <>
      <ExplanationWords {...explanation} />
      <p className="meta">{t('when', { when: dayAndClock(at) })}</p>
      {mayAppeal ? (
        <p>
          <AppealLink about="explanation" id={id} template={template} />
        </p>
      ) : null}
    </>
  );
}
