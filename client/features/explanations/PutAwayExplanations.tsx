import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { ExplanationBody } from './ExplanationBody.tsx';
import { useMyExplanations, usePutAwayExplanations } from './explanations.ts';

/** On the start page, folded: the explanations that this person has put away, so that each can still be appealed. Nothing without one. */
export function PutAwayExplanations() {
  const { t } = useTranslation('explanations');
  const { t: common } = useTranslation();
  const { putAway } = useMyExplanations();
  const [isOpen, setOpen] = useState(false);
  const query = usePutAwayExplanations(isOpen);
  if (putAway === 0) return null;
  return (
    <details
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <ChevronRight className="icon" aria-hidden="true" />
        {t('before')}
      </summary>
      <Loaded
        query={query}
        loading={<SkeletonRows rows={1} label={common('loading')} />}
        failed={t('beforeFailed')}
      >
        {(explanations) => (
          <Stack gap={4}>
            {explanations.map((explanation) => (
              <div key={explanation.id}>
                <ExplanationBody explanation={explanation} />
              </div>
            ))}
          </Stack>
        )}
      </Loaded>
    </details>
  );
}
