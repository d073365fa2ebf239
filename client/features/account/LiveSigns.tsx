import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getLiveSignsEndpoint, setLiveSignsEndpoint } from '../../../shared/contracts/liveSigns.ts';
import { call } from '../../platform/api/call.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Checkbox } from '../../ui/Choice.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';

const liveSigns = queryOptions({
  queryKey: ['live-signs'],
  queryFn: ({ signal }) => call(getLiveSignsEndpoint, undefined, { signal }),
});

/** Whether a mentee lets their mentors see live signs; off until they choose (R50). */
export function LiveSigns() {
  const { t } = useTranslation('account');
  const cache = useQueryClient();
  const query = useQuery(liveSigns);
  /** Shown from the press on: the query tells its readers one task later, and until then React would set the box back. */
  const [chosen, setChosen] = useState<boolean>();
  const { submit, busy, failure } = useSubmit(async (shown: boolean) => {
    try {
      cache.setQueryData(liveSigns.queryKey, await call(setLiveSignsEndpoint, { body: { shown } }));
    } catch (error) {
      setChosen(undefined);
      throw error;
    }
  });
  const choose = (shown: boolean) => {
    if (busy) return;
    setChosen(shown);
    submit(shown);
  };
  return (
    <Section title={t('signs.title')} id="signs">
      <Loaded
        query={query}
        loading={<SkeletonRows rows={1} label={t('signs.loading')} />}
        failed={t('signs.failed')}
      >
        {({ shown }) => (
          <Stack>
            <Checkbox checked={chosen ?? shown} onChange={choose}>
              {t('signs.show')}
            </Checkbox>
            <p className="prose muted">{t('signs.words')}</p>
            <FormError error={failure} />
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}
