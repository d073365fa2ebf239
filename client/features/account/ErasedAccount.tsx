import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button.tsx';
import { Actions, Page, Section, Stack } from '../../ui/Page.tsx';
import { HelpLinks } from '../signposts/index.ts';

/** Without an account the age is not known: a line for each. */
const LINES = ['childline', 'samaritans', 'shout'] as const;

/** After an erasure: that it is done, and who is there now. */
export function ErasedAccount() {
  const { t } = useTranslation('account');
  return (
    <Page>
      <Stack>
        <h1>{t('erase.done.title')}</h1>
        <p className="lead">{t('erase.done.words')}</p>
      </Stack>
      <Section title={t('erase.done.talk')}>
        <HelpLinks lines={LINES} first="quiet" />
      </Section>
      <Actions>
        <ButtonLink look="text" href="/">
          {t('erase.done.home')}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
