import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
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
  const { submit, input, busy, failure } = useSubmit(async (shown: boolean) => {
    cache.setQueryData(liveSigns.queryKey, await call(setLiveSignsEndpoint, { body: { shown } }));
  });
  return (
    <Section title={t('signs.title')} id="signs">
      <Loaded
        query={query}
        loading={<SkeletonRows rows={1} label={t('signs.loading')} />}
        failed={t('signs.failed')}
      >
        {({ shown }) => (
          <Stack>
            <Checkbox checked={busy && input !== undefined ? input : shown} onChange={submit}>
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
