import { useQuery } from '@tanstack/react-query';
import { ExternalLink, MessageSquareText, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { digitsOf, NATIONS, NUMBERS, SIGNPOSTS } from '../../../shared/domain/signposts/signposts.data.ts';
import type { Nation, SignpostEntry } from '../../../shared/domain/signposts/signposts.data.ts';
import { dateWords } from '../../platform/i18n/time.ts';
import { OutsideButtonLink } from '../../ui/Button.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { signposts, useTeamWords } from '../signposts/index.ts';
import styles from './Help.module.css';

/** A helpline or service, to call, text or open. */
type Helpline = Omit<SignpostEntry, 'ageBands'>;

/** Shown without network. The server's list replaces it once it is loaded. */
const OFFLINE_HELPLINES: readonly Helpline[] = SIGNPOSTS.filter(({ url }) => url === null);

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

const nationList = new Intl.ListFormat('en-GB');

/**
 * Sentences about nations. `onlyIn`: those in which a helpline answers, empty where it answers in all four. `missing`: those in which one of the
 * helplines does not answer.
 */
function useNationWords() {
  const { t } = useTranslation('help');
  const namesOf = (nations: readonly Nation[]) =>
    nationList.format(nations.map((nation) => t(`nations.${nation}`)));
  return {
    onlyIn: ({ nations }: Helpline) =>
      nations.length === NATIONS.length ? '' : t('onlyIn', { nations: namesOf(nations) }),
    missing: (lines: readonly Helpline[]) => {
      const without = NATIONS.filter((nation) => lines.some(({ nations }) => !nations.includes(nation)));
      return without.length === 0 ? '' : t('missing', { nations: namesOf(without) });
    },
  };
}

/** Helplines to call and text, also signed out and offline. */
export function Help() {
  const { t } = useTranslation('help');
  const { missing, onlyIn } = useNationWords();
  const { data } = useQuery(signposts);
  const team = useTeamWords();
  const lines: readonly Helpline[] = (data?.signposts ?? OFFLINE_HELPLINES).filter((line) => !line.urgent);
  const oldestCheck = lines.map((line) => line.verifiedAt).sort()[0];
  return (
    <Page>
      <div className={styles.help}>
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <section className={styles.danger} aria-labelledby="danger">
          <div>
            <h2 id="danger">{t('danger.title')}</h2>
            <p className="small">{t('danger.words')}</p>
          </div>
          <OutsideButtonLink look="danger" size="big" href={`tel:${NUMBERS.emergency}`}>
            <Phone className="icon" aria-hidden="true" />
            {t('danger.call')}
          </OutsideButtonLink>
        </section>
        <Section title={t('talk')}>
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
          {oldestCheck ? (
            <p className={styles.checked}>
              {t('checked', { date: dateWords(oldestCheck) })} {missing(lines)}
            </p>
          ) : null}
        </Section>
        <Section title={t('insideTitle')}>
          <p className="prose">{t('inside')}</p>
          <p className="prose">
            {t('outside')} <Link href="/tell-us">{t('outsideLink')}</Link>
          </p>
          <p className={styles.note}>
            {team} {t('works')} <Link href="/our-work">{t('ourWork')}</Link>
          </p>
        </Section>
      </div>
    </Page>
  );
}
