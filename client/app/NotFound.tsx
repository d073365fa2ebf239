import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/Button.tsx';
import { Actions, Page, Stack } from '../ui/Page.tsx';
import { PublicShell } from './PublicShell.tsx';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <PublicShell width="narrow">
      <Page>
        <Stack gap={5}>
          <div>
            <h1>{t('nothingHere.title')}</h1>
            <p className="lead muted">{t('nothingHere.words')}</p>
          </div>
          <Actions>
            <ButtonLink href="/">{t('nothingHere.home')}</ButtonLink>
          </Actions>
        </Stack>
      </Page>
    </PublicShell>
  );
}
