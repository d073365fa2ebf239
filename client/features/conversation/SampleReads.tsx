import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { countSampleReadsEndpoint } from '../../../shared/contracts/sampleReads.ts';
import { call } from '../../platform/api/call.ts';

/** How often staff read in a mentee's conversation without a cause; nothing until it is known. */
export function SampleReads({ conversationId: id }: { conversationId: string }) {
  const { t } = useTranslation('transparency');
  const { data } = useQuery({
    queryKey: ['sample-reads', id],
    queryFn: ({ signal }) => call(countSampleReadsEndpoint, { params: { id } }, { signal }),
  });
  if (!data) return null;
  return (
    <section>
      <h2>{t('reads.title')}</h2>
      <p className="small muted">
        {data.times === 0 ? t('reads.never') : t('reads.times', { count: data.times })} {t('reads.why')}
      </p>
    </section>
  );
}
