import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import { myDebriefs } from './myDebriefs.ts';

/** How many hard conversations a mentor had, for their own eyes (N18); nothing without one. */
export function HardConversations() {
  const { t } = useTranslation('debriefs');
  const { data } = useQuery(myDebriefs);
  if (!data || data.hardConversations === 0) return null;
  return (
    <Section title={t('counted')}>
      <p>{t('count', { count: data.hardConversations })}</p>
      <ButtonLink look="text" size="small" href="/mentor/hours">
        {t('topics')}
      </ButtonLink>
    </Section>
  );
}
