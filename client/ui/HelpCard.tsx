import { LifeBuoy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { digitsOf, NUMBERS } from '../../shared/domain/signposts/signposts.data.ts';
import { Button, ButtonLink, OutsideButtonLink } from './Button.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { NoticeBox } from './NoticeBox.tsx';
import { Actions } from './Page.tsx';

/** The dark help card (R15). Takes no focus, is announced at once, and stays until it is dismissed. */
export function HelpCard({ words, onDismiss }: { words: string; onDismiss?: () => void }) {
  const { t } = useTranslation();
  return (
    <NoticeBox tone="help" icon={LifeBuoy}>
      <LiveRegion urgent words={t('help.announce')} />
      <p>
        <strong>{t('help.title')}</strong> {words}
      </p>
      <Actions>
        <OutsideButtonLink size="small" href={`tel:${digitsOf(NUMBERS.samaritans)}`}>
          {t('help.call')}
        </OutsideButtonLink>
        <OutsideButtonLink look="quiet" size="small" href={`sms:${NUMBERS.shout}`}>
          {t('help.text')}
        </OutsideButtonLink>
        <ButtonLink look="text" size="small" href="/help">
          {t('help.more')}
        </ButtonLink>
        {onDismiss ? (
          <Button look="text" size="small" onClick={onDismiss}>
            {t('help.dismiss')}
          </Button>
        ) : null}
      </Actions>
    </NoticeBox>
  );
}
