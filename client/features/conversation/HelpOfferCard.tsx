import { useQuery } from '@tanstack/react-query';
import { MessageSquareText, Phone } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Signpost } from '../../../shared/contracts/signposts.ts';
import { useMe } from '../../platform/session/session.ts';
import { Button, ButtonLink, OutsideButtonLink } from '../../ui/Button.tsx';
import { signposts } from '../signposts/index.ts';
import styles from './HelpOfferCard.module.css';
import { offeredSignposts } from './offeredSignposts.ts';

const digits = (number: string) => number.replace(/\s/g, '');

/** A link to call or text a service. */
function Reach({ line }: { line: Signpost }) {
  const { t } = useTranslation('conversation');
  if (line.phone !== null) {
    return (
      <OutsideButtonLink look="soft" size="small" href={`tel:${digits(line.phone)}`}>
        <Phone className="icon" aria-hidden="true" />
        {t('offer.call', { name: line.name, number: line.phone })}
      </OutsideButtonLink>
    );
  }
  if (line.sms === null) return null;
  return (
    <OutsideButtonLink look="soft" size="small" href={`sms:${digits(line.sms.number)}`}>
      <MessageSquareText className="icon" aria-hidden="true" />
      {t('offer.text', { name: line.name, number: line.sms.number })}
    </OutsideButtonLink>
  );
}

/**
 * An offer of help under the mentee's own message: services for their age, and a button that dismisses it for good.
 * It says nothing about the person. Rendered once the numbers are loaded, to avoid a second layout shift.
 */
export function HelpOfferCard({ onDismiss }: { onDismiss: () => void }) {
  const { t } = useTranslation('conversation');
  const { t: common } = useTranslation();
  const { ageBand } = useMe();
  const id = useId();
  const { data, isLoading } = useQuery(signposts);
  if (isLoading) return null;
  return (
    <section className={styles.offer} aria-labelledby={id} data-offer>
      <p id={id}>{t('offer.question')}</p>
      <div className={styles.lines}>
        {offeredSignposts(data?.signposts ?? [], ageBand).map((line) => (
          <Reach line={line} key={line.id} />
        ))}
      </div>
      <div className={styles.others}>
        <ButtonLink look="text" size="small" href="/help">
          {common('help.more')}
        </ButtonLink>
        <Button look="text" size="small" title={t('offer.notNowMeans')} onClick={onDismiss}>
          {t('offer.notNow')}
        </Button>
      </div>
    </section>
  );
}
