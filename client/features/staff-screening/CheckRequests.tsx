import { useTranslation } from 'react-i18next';
import { requestCheckEndpoint } from '../../../shared/contracts/checkProvider.ts';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import type { CheckLevel } from '../../../shared/domain/screening/checks.ts';
import { call } from '../../platform/api/call.ts';
import { dateWords } from '../../platform/i18n/time.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { isFinal } from '../screening-steps/index.ts';
import { useApplicationChange } from './applications.ts';

interface CheckRequestsProps {
  view: ApplicationView;
  requests: NonNullable<ApplicationView['checkRequests']>;
}

/** Checks that the outside provider was asked for, each with the reference that its answer names. */
export function CheckRequests({ view, requests }: CheckRequestsProps) {
  const { t } = useTranslation('screening');
  const errorWords = useErrorWords();
  const ask = useApplicationChange(view, (level: CheckLevel) =>
    call(requestCheckEndpoint, { params: { id: view.id }, body: { version: view.version, level } }),
  );
  return (
    <section aria-labelledby="requests-heading">
      <h2 id="requests-heading">{t('provider.title')}</h2>
      <Stack gap={3}>
        <p className="small muted">{t('provider.words')}</p>
        {requests.map(({ id, level, by, at, answeredAt }) => (
          <p key={id} className="small">
            <b>{t(`checks.levels.${level}`)}</b> <code>{id}</code>{' '}
            {answeredAt === null
              ? t('provider.asked', { who: by, date: dateWords(at) })
              : t('provider.answered', { date: dateWords(answeredAt) })}
          </p>
        ))}
        {isFinal(view.state) ? null : (
          <Actions>
            {view.checkLevels.map((level) => (
              <Button
                key={level}
                look="quiet"
                size="small"
                busy={ask.isPending && ask.variables === level}
                onClick={() => {
                  ask.mutate(level);
                }}
              >
                {t('provider.ask', { level: t(`checks.levels.${level}`) })}
              </Button>
            ))}
          </Actions>
        )}
        <FormError error={ask.error ? errorWords(ask.error) : undefined} />
      </Stack>
    </section>
  );
}
