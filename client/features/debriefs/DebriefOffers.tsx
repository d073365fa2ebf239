import { useQuery, useQueryClient } from '@tanstack/react-query';
import { HeartHandshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { answerDebriefEndpoint } from '../../../shared/contracts/debriefs.ts';
import type { OfferedDebrief } from '../../../shared/contracts/debriefs.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { myDebriefs } from './myDebriefs.ts';

/** Debriefs that are offered to this mentor (N18); nothing without one. */
export function DebriefOffers() {
  const { data } = useQuery(myDebriefs);
  return data?.offered.map((debrief) => <Offer debrief={debrief} key={debrief.id} />);
}

function Offer({ debrief: { id, alias } }: { debrief: OfferedDebrief }) {
  const { t } = useTranslation('debriefs');
  const cache = useQueryClient();
  const { submit, busy, failure } = useSubmit(async () => {
    await call(answerDebriefEndpoint, { params: { id }, body: { answer: 'left' } });
    await cache.invalidateQueries({ queryKey: myDebriefs.queryKey });
  });
  return (
    <NoticeBox tone="warm" icon={HeartHandshake}>
      <Stack gap={3}>
        <p>
          <strong>{t('title')}.</strong> {t('offer', { alias })}
        </p>
        <FormError error={failure} />
        <Actions>
          <ButtonLink look="soft" href={`/mentor/debrief/${id}`}>
            {t('take')}
          </ButtonLink>
          <Button
            look="text"
            busy={busy}
            onClick={() => {
              submit();
            }}
          >
            {t('leave')}
          </Button>
        </Actions>
      </Stack>
    </NoticeBox>
  );
}
