import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Check, ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { acceptConductEndpoint } from '../../../shared/contracts/training.ts';
import { CONDUCT_ID } from '../../../shared/domain/training/curriculum.ts';
import { call } from '../../platform/api/call.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { useTitle } from '../../platform/useTitle.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { MarkdownBlocks } from '../../ui/MarkdownBlocks.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Page, Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { myTraining } from '../training-progress/index.ts';
import { trainingText } from './trainingText.ts';

/** The code of conduct, and its acceptance in this version (R8). */
export function ConductPage() {
  const { t } = useTranslation('training');
  const { t: mentor } = useTranslation('mentor');
  const { title, blocks } = trainingText(CONDUCT_ID);
  useTitle(mentor('titled', { title }));
  const query = useQuery(myTraining);
  return (
    <Page>
      <Stack gap={5}>
        <div>
          <ButtonLink look="text" size="small" href="/mentor/training">
            <ChevronLeft className="icon" aria-hidden="true" />
            {t('back')}
          </ButtonLink>
          <h1>{title}</h1>
        </div>
        <MarkdownBlocks blocks={blocks} />
        <Loaded query={query} loading={<SkeletonRows rows={1} label={t('loading')} />} failed={t('failed')}>
          {({ conduct }) => <Acceptance version={conduct.version} isAccepted={conduct.state === 'done'} />}
        </Loaded>
      </Stack>
    </Page>
  );
}

function Acceptance({ version, isAccepted }: { version: number; isAccepted: boolean }) {
  const { t } = useTranslation('training');
  const cache = useQueryClient();
  const { submit, busy, failure } = useSubmit(async () => {
    await call(acceptConductEndpoint, { body: { version } });
    await cache.invalidateQueries({ queryKey: myTraining.queryKey });
  });
  if (isAccepted) {
    return (
      <Stack gap={3}>
        <NoticeBox tone="good" icon={Check} role="status">
          <p>{t('conduct.accepted', { version })}</p>
        </NoticeBox>
        <div>
          <ButtonLink href="/mentor/training">{t('back')}</ButtonLink>
        </div>
      </Stack>
    );
  }
  return (
    <Stack gap={3}>
      <FormError error={failure} />
      <div>
        <Button
          busy={busy}
          onClick={() => {
            submit();
          }}
        >
          {t('conduct.accept', { version })}
        </Button>
      </div>
    </Stack>
  );
}
