import { useMutation, useQuery } from '@tanstack/react-query';
import { HeartHandshake } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../shared/contracts/endpoint.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { giveReflectionEndpoint, KUDOS } from '../../../shared/contracts/reputation.ts';
import { call } from '../../platform/api/call.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { useScreenStart } from '../../platform/useScreenStart.ts';
import { useTitle } from '../../platform/useTitle.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choice.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Actions, Page, Stack } from '../../ui/Page.tsx';
import { conversations } from '../inbox/index.ts';

type Kudos = (typeof KUDOS)[number];
type ReflectionBody = CallInput<typeof giveReflectionEndpoint>['body'];
const MAX_KUDOS = 3;

/** A private reflection after the end. It does not rate the young person, and they never see it. */
export function ReflectionScreen({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation('mentor');
  useTitle(t('titled', { title: t('reflection.title') }));
  const errorWords = useErrorWords();
  const rows = useQuery(conversations);
  const alias = rows.data?.find((row) => row.id === conversationId)?.other.alias ?? t('reflection.them');
  const [words, setWords] = useState('');
  const [kudos, setKudos] = useState<Kudos[]>([]);
  const [tried, setTried] = useState(false);
  const give = useMutation({
    mutationFn: (body: ReflectionBody) =>
      call(giveReflectionEndpoint, { params: { id: conversationId }, body }),
  });

  useScreenStart(give.isSuccess ? 'saved' : 'form');
  const length = [...words.trim()].length;
  const wordsError =
    length === 0
      ? t('reflection.empty')
      : length > LIMITS.reflectionLength
        ? t('reflection.tooLong', { max: LIMITS.reflectionLength })
        : undefined;
  const kudosError = kudos.length > MAX_KUDOS ? t('reflection.tooMany') : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!wordsError && !kudosError && !give.isPending) give.mutate({ words, kudos });
  };

  if (give.isSuccess) {
    return (
      <Page>
        <h1>{t('reflection.title')}</h1>
        <Stack>
          <NoticeBox tone="good" icon={HeartHandshake} role="status">
            <p>{t('reflection.saved')}</p>
          </NoticeBox>
          <Actions>
            <ButtonLink href="/mentor">{t('reflection.toToday')}</ButtonLink>
          </Actions>
        </Stack>
      </Page>
    );
  }
  return (
    <Page>
      <form onSubmit={submit} noValidate>
        <Stack gap={5}>
          <div>
            <h1>{t('reflection.title')}</h1>
            <p className="lead muted">{t('reflection.lead', { alias })}</p>
          </div>
          <TextArea
            label={t('reflection.words')}
            hint={t('reflection.wordsHint')}
            rows={6}
            value={words}
            error={tried ? wordsError : undefined}
            onChange={(event) => {
              setWords(event.target.value);
            }}
          />
          <Choices
            legend={t('reflection.kudos', { alias })}
            hint={t('reflection.kudosHint')}
            options={KUDOS.map((value) => ({ value, label: t(`reflection.kudosNames.${value}`) }))}
            values={kudos}
            error={kudosError}
            onChange={setKudos}
          />
          <Stack gap={2}>
            <Actions>
              <Button type="submit" busy={give.isPending}>
                {t('reflection.save')}
              </Button>
              <ButtonLink look="text" href="/mentor">
                {t('reflection.skip')}
              </ButtonLink>
            </Actions>
            <p className="meta">{t('reflection.until')}</p>
            <FormError error={give.error ? errorWords(give.error) : undefined} />
          </Stack>
        </Stack>
      </form>
    </Page>
  );
}
