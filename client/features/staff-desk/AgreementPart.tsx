import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listAgreementEndpoint } from '../../../shared/contracts/desk.ts';
import { CASE_KINDS } from '../../../shared/domain/moderation/decisions.ts';
import { call } from '../../platform/api/call.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { useFindingWords } from './useFindingWords.ts';

/** For the safeguarding lead: how far second looks agree with the first decision, for each reason. */
export function AgreementPart() {
  const { t } = useTranslation('desk');
  const query = useQuery({
    queryKey: ['second-looks'],
    queryFn: async ({ signal }) => (await call(listAgreementEndpoint, undefined, { signal })).rows,
  });
  return (
    <section aria-labelledby="agreement-heading">
      <h2 id="agreement-heading">{t('looks.title')}</h2>
      <p>{t('looks.lead')}</p>
      <Loaded
        query={query}
        loading={<SkeletonRows rows={2} label={t('looks.loading')} />}
        failed={t('looks.failed')}
      >
        {(rows) =>
          rows.length === 0 ? (
            <p className="muted">{t('looks.none')}</p>
          ) : (
            <DataTable
              caption={t('looks.title')}
              captionHidden
              columns={[
                { key: 'reason', head: t('looks.reason') },
                { key: 'cases', head: t('looks.cases'), numeric: true },
                { key: 'agreed', head: t('looks.agreed'), numeric: true },
                { key: 'kappa', head: t('looks.kappa'), numeric: true },
              ]}
              rows={rows.map(({ reason, cases, agreed, kappa }) => ({
                key: reason,
                cells: [
                  <ReasonWords key="reason" reason={reason} />,
                  cases,
                  t('looks.percent', { percent: Math.round(agreed * 100) }),
                  kappa === null ? t('looks.noKappa') : kappa.toFixed(2),
                ],
              }))}
            />
          )
        }
      </Loaded>
    </section>
  );
}

function ReasonWords({ reason }: { reason: string }) {
  const { t } = useTranslation('desk');
  const findingWords = useFindingWords();
  const kind = CASE_KINDS.find((one) => one === reason);
  return kind ? t(`desk.kinds.${kind}`) : findingWords(reason);
}
