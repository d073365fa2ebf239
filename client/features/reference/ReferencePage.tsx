import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openReferenceEndpoint } from '../../../shared/contracts/references.ts';
import { codeOf } from '../../platform/api/ApiError.ts';
import { call } from '../../platform/api/call.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { Button } from '../../ui/Button.tsx';
import { Page, Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { ReferenceForm } from './ReferenceForm.tsx';
import { RingForm } from './RingForm.tsx';

/** Where a referee's link leads. The token is after `#`: browsers do not send it, so that it is in no server's log. */
export function ReferencePage() {
  const { t } = useTranslation('reference');
  const [linkToken] = useState(() => location.hash.slice(1));
  const query = useQuery({
    queryKey: ['reference-link'],
    queryFn: () => call(openReferenceEndpoint, { body: { linkToken } }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const isGone = ['linkGone', 'badRequest'].includes(codeOf(query.error));
  return (
    <Page>
      <h1>{t('title')}</h1>
      {isGone ? (
        <p role="alert">{t('gone')}</p>
      ) : (
        <Loaded query={query} loading={<SkeletonRows label={t('loading')} />} failed={t('failed')}>
          {({ applicant, referee, askedToBeRung }) => (
            <Questions linkToken={linkToken} name={applicant} referee={referee} asked={askedToBeRung} />
          )}
        </Loaded>
      )}
    </Page>
  );
}

interface QuestionsProps {
  linkToken: string;
  /** The volunteer. */
  name: string;
  referee: string;
  /** A call was asked for before. */
  asked: boolean;
}

function Questions({ linkToken, name, referee, asked }: QuestionsProps) {
  const { t } = useTranslation('reference');
  const [step, setStep] = useState<'write' | 'ring' | 'written' | 'rung'>('write');
  if (step === 'written' || step === 'rung') return <p role="status">{t(`done.${step}`, { name })}</p>;
  return (
    <Stack gap={5}>
      <div>
        <p className="lead">{t('lead', { referee, name })}</p>
        <p className="muted">{t('private', { name })}</p>
        {asked ? <p role="status">{t('ring.askedBefore')}</p> : null}
      </div>
      {step === 'ring' ? (
        <RingForm
          linkToken={linkToken}
          onDone={() => {
            setStep('rung');
          }}
          onCancel={() => {
            setStep('write');
          }}
        />
      ) : (
        <>
          <ReferenceForm
            linkToken={linkToken}
            name={name}
            onDone={() => {
              setStep('written');
            }}
          />
          <div>
            <Button
              look="text"
              onClick={() => {
                setStep('ring');
              }}
            >
              {t('ring.open')}
            </Button>
          </div>
        </>
      )}
    </Stack>
  );
}
