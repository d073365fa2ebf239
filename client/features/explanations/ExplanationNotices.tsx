import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../platform/session/session.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { ExplanationBody } from './ExplanationBody.tsx';
import { useMyExplanations, usePutAway } from './explanations.ts';

/** On the start page: what was decided about messages and chats of this person. Each stays until they put it away. */
export function ExplanationNotices() {
  const { t } = useTranslation('explanations');
  const { role } = useMe();
  const { explanations } = useMyExplanations();
  const putAway = usePutAway();
  if (explanations.length === 0) return null;
  const base = role === 'mentor' ? '/mentor/talk' : '/talk';
  return (
    <section aria-label={t('label')}>
      <Stack gap={3}>
        {explanations.map((explanation) => {
          const { id, conversation } = explanation;
          return (
            <NoticeBox key={id} tone="plain" icon={ShieldCheck}>
              <ExplanationBody explanation={explanation} />
              <Actions>
                <ButtonLink look="quiet" size="small" href={`${base}/${conversation}`}>
                  {t('open')}
                </ButtonLink>
                <Button
                  look="text"
                  size="small"
                  busy={putAway.isPending && putAway.variables === id}
                  onClick={() => {
                    putAway.mutate(id);
                  }}
                >
                  {t('putAway')}
                </Button>
              </Actions>
              <FormError error={putAway.isError && putAway.variables === id ? t('failed') : undefined} />
            </NoticeBox>
          );
        })}
      </Stack>
    </section>
  );
}
