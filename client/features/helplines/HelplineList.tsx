import { ExternalLink, MessageSquareText, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { digitsOf, NATIONS } from '../../../shared/domain/signposts/signposts.data.ts';
import { OutsideButtonLink } from '../../ui/Button.tsx';
import styles from './HelplineList.module.css';
import type { Helpline } from './useHelplines.ts';
import { useNationNames } from './useNationNames.ts';

/** The one way to reach a helpline that is shown: by phone, else by text message, else on the web. */
function ContactLink({ line }: { line: Helpline }) {
  const { t } = useTranslation('help');
  if (line.phone) {
    return (
      <OutsideButtonLink look="quiet" href={`tel:${digitsOf(line.phone)}`}>
        <Phone className="icon" aria-hidden="true" />
        <span className="nowrap">{line.phone}</span>
      </OutsideButtonLink>
    );
  }
  if (line.sms) {
    const body = line.sms.body === null ? '' : `?&body=${encodeURIComponent(line.sms.body)}`;
    return (
      <OutsideButtonLink look="quiet" href={`sms:${digitsOf(line.sms.number)}${body}`}>
        <MessageSquareText className="icon" aria-hidden="true" />
        <span className="nowrap">{t('text', { number: line.sms.number })}</span>
      </OutsideButtonLink>
    );
  }
  if (line.url) {
    return (
      <OutsideButtonLink look="quiet" href={line.url}>
        <ExternalLink className="icon" aria-hidden="true" />
        {t('online')}
      </OutsideButtonLink>
    );
  }
  return null;
}

/** Helplines to call, text or open, each with what it is for and where it answers. Needs the catalogue `help`. */
export function HelplineList({ lines }: { lines: readonly Helpline[] }) {
  const { t } = useTranslation('help');
  const namesOf = useNationNames();
  const onlyIn = ({ nations }: Helpline) =>
    nations.length === NATIONS.length ? '' : t('onlyIn', { nations: namesOf(nations) });
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.id}>
          <div>
            <h3>{line.name}</h3>
            <p>
              {line.what} {line.hours}. {onlyIn(line)}
            </p>
          </div>
          <ContactLink line={line} />
        </li>
      ))}
    </ul>
  );
}
