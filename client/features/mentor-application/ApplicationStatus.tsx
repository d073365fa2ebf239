import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withdrawMyApplicationEndpoint } from '../../../shared/contracts/screening.ts';
import { call } from '../../platform/api/call.ts';
import { dateWords } from '../../platform/i18n/time.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { isOutsideSteps, isFinal, screeningSteps } from '../screening-steps/index.ts';
import { myApplication } from './myApplication.ts';
import type { MyApplication } from './myApplication.ts';
import { NextForYou } from './NextForYou.tsx';
import { lazyPart } from '../../platform/lazyPart.ts';

const Dialog = lazyPart(async () => (await import('../../ui/Dialog.tsx')).Dialog);

const AT_WORK: readonly MyApplication['state'][] = ['probation', 'active', 'paused', 'reScreenDue'];

/** The steps of the application in order, with the next one in words. */
export function ApplicationStatus({ application }: { application: MyApplication }) {
  const { t } = useTranslation('application');
  const { state, steps, approvedAgeBands, checkedUntil } = application;
  const line = screeningSteps({
    state,
    arrivals: steps.map((step) => ({ state: step.state, at: step.enteredAt })),
  });
  const beside = isOutsideSteps(state);
  const atWork = AT_WORK.includes(state);
  return (
    <Stack gap={5}>
      <div>
        <h1>{t('status.title')}</h1>
        {beside ? (
          <p className="lead">
            <strong>{t(`status.states.${state}`)}.</strong> {t(`status.means.${state}`)}
          </p>
        ) : (
          <p className="lead muted">{t('status.mayClose')}</p>
        )}
        {approvedAgeBands.length > 0 ? (
          <p className="muted">
            {t('status.approvedFor', {
              bands: approvedAgeBands.map((band) => t(`form.bands.${band}`)).join(', '),
            })}
          </p>
        ) : null}
      </div>
      {checkedUntil === null ? null : (
        <p className="muted">{t('status.checkedUntil', { on: dateWords(checkedUntil) })}</p>
      )}
      <NextForYou application={application} />
      <Stepper
        label={t('status.line')}
        steps={line.map((step) => ({
          key: step.state,
          title: t(`status.states.${step.state}`),
          state: step.place,
          detail: step.place === 'now' && !beside ? t(`status.means.${step.state}`) : undefined,
          when: step.place === 'now' ? t('status.now') : step.record ? dateWords(step.record.at) : undefined,
        }))}
      />
      {atWork ? (
        <Actions>
          <ButtonLink href="/mentor">{t('status.toToday')}</ButtonLink>
        </Actions>
      ) : null}
      {isFinal(state) || state === 'suspended' ? null : <Withdraw atWork={atWork} />}
    </Stack>
  );
}

/** Withdraws the application, or ends being a mentor. Asks for confirmation, because it is final. */
function Withdraw({ atWork }: { atWork: boolean }) {
  const { t } = useTranslation('application');
  const errorWords = useErrorWords();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => call(withdrawMyApplicationEndpoint),
    onSuccess: () => cache.invalidateQueries({ queryKey: myApplication.queryKey }),
  });
  const close = () => {
    setAsking(false);
  };
  return (
    <div>
      <Button
        look="text"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t(atWork ? 'status.stop' : 'status.withdraw')}
      </Button>
      {asking ? (
        <Suspense>
          <Dialog open onClose={close} title={t(atWork ? 'status.stopTitle' : 'status.withdrawTitle')}>
            <Stack>
              <p>{t(atWork ? 'status.stopWords' : 'status.withdrawWords')}</p>
              <Actions>
                <Button
                  look="danger"
                  busy={withdraw.isPending}
                  onClick={() => {
                    withdraw.mutate(undefined, { onSuccess: close });
                  }}
                >
                  {t(atWork ? 'status.stopYes' : 'status.withdrawYes')}
                </Button>
                <Button look="text" onClick={close}>
                  {t(atWork ? 'status.stopNo' : 'status.withdrawNo')}
                </Button>
              </Actions>
              <FormError error={withdraw.error ? errorWords(withdraw.error) : undefined} />
            </Stack>
          </Dialog>
        </Suspense>
      ) : null}
    </div>
  );
}
