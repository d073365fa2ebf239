import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { PublicShell } from './PublicShell.tsx';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <PublicShell>
      <Page>
        <h1>{t('nothingHere.title')}</h1>
        <p className="lead muted">{t('nothingHere.words')}</p>
        <p>
          <ButtonLink href="/">{t('nothingHere.home')}</ButtonLink>
        </p>
      </Page>
    </PublicShell>
  );
}
