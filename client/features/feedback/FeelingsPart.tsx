import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FEELINGS } from '../../../shared/domain/reputation/feelings.ts';
import type { Feelings } from '../../../shared/domain/reputation/feelings.ts';
import { Stack } from '../../ui/Page.tsx';
import { FeelingScale } from './FeelingScale.tsx';

interface FeelingsPartProps {
  values: Feelings;
  onChange: (values: Feelings) => void;
}

/** The seven feelings, folded away: each can be skipped. */
export function FeelingsPart({ values, onChange }: FeelingsPartProps) {
  const { t } = useTranslation('feedback');
  return (
    <details>
      <summary>
        <ChevronRight className="icon" aria-hidden="true" />
        {t('feelings.title')}
      </summary>
      <Stack gap={4}>
        <p className="muted small">{t('feelings.hint')}</p>
        {FEELINGS.map((feeling) => (
          <FeelingScale
            key={feeling}
            feeling={feeling}
            value={values[feeling]}
            onChange={(value) => {
              onChange({ ...values, [feeling]: value });
            }}
          />
        ))}
      </Stack>
    </details>
  );
}
