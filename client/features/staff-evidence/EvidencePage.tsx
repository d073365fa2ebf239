import { CircleCheck, Clock, LockKeyhole } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '../../../shared/contracts/evidence.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { useMe } from '../../platform/session/session.ts';
import { useTitle } from '../../platform/useTitle.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Actions, Page, Section, Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { AskEvidence } from './AskEvidence.tsx';
import { useEvidence, useEvidenceActions } from './evidence.ts';
import { OpenCopies } from './OpenCopies.tsx';

/** The sealed evidence of a case: asked for by the lead, confirmed by another person, opened here with a key file (N8). */
export function EvidencePage({ caseId }: { caseId: string }) {
  const { t } = useTranslation('evidence');
  const { t: staff } = useTranslation('staff');
  const isLead = useMe().role === 'safeguardingLead';
  useTitle(staff('titled', { title: t('title') }));
  return (
    <Page width="mid">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <Loaded
        query={useEvidence(caseId)}
        loading={<SkeletonRows rows={3} label={t('loading')} />}
        failed={t('failed')}
      >
        {({ request }) => {
          const mayAsk = isLead && (request === null || request.state === 'ended');
          return (
            <Stack>
              {request ? <Request caseId={caseId} request={request} /> : <p>{t('nobodyAsked')}</p>}
              {mayAsk ? (
                <Section title={t('ask.title')}>
                  <AskEvidence caseId={caseId} />
                </Section>
              ) : null}
              {request?.state === 'open' && request.byMe ? (
                <Section title={t('open.title')}>
                  <OpenCopies caseId={caseId} requestId={request.id} />
                </Section>
              ) : null}
            </Stack>
          );
        }}
      </Loaded>
      <Actions>
        <ButtonLink look="text" href={`/desk/cases/${caseId}`}>
          {t('back')}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

const ICONS = { asked: Clock, open: CircleCheck, ended: LockKeyhole } as const;

interface RequestProps {
  caseId: string;
  request: NonNullable<EvidenceView['request']>;
}

function Request({ caseId, request }: RequestProps) {
  const { t } = useTranslation('evidence');
  const { dayAndClock } = useMoments();
  const errorWords = useErrorWords();
  const { confirm } = useEvidenceActions(caseId);
  const { at, by, confirmedBy, id, mayConfirm, openUntil, reason, state, told, unsafeToTell } = request;
  return (
    <Stack gap={3}>
      <NoticeBox tone={state === 'open' ? 'good' : 'cool'} icon={ICONS[state]} role="status">
        <p>
          <strong>{t(`states.${state}`)}</strong> {t('askedBy', { name: by, when: dayAndClock(at) })}{' '}
          {confirmedBy !== null && openUntil !== null
            ? t('confirmedBy', { name: confirmedBy, until: dayAndClock(openUntil) })
            : null}
        </p>
      </NoticeBox>
      <p>{t('reason', { reason })}</p>
      <p>{unsafeToTell === null ? t(told ? 'told' : 'willTell') : t('notTold', { reason: unsafeToTell })}</p>
      {mayConfirm ? (
        <>
          <p>{t('confirmWords')}</p>
          <FormError error={confirm.error ? errorWords(confirm.error) : undefined} />
          <Actions>
            <Button
              busy={confirm.isPending}
              onClick={() => {
                confirm.mutate(id);
              }}
            >
              {t('confirm')}
            </Button>
          </Actions>
        </>
      ) : null}
    </Stack>
  );
}
