import { Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { NATIONS, NUMBERS } from '../../../shared/domain/signposts/signposts.data.ts';
import { dateWords } from '../../platform/i18n/time.ts';
import { OutsideButtonLink } from '../../ui/Button.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { HelplineList, useHelplines, useNationNames } from '../helplines/index.ts';
import type { Helpline } from '../helplines/index.ts';
import { useTeamWords } from '../signposts/index.ts';
import styles from './Help.module.css';

/** Names the nations in which one of the helplines does not answer; empty without any. */
function useMissingWords() {
  const { t } = useTranslation('help');
  const namesOf = useNationNames();
  return (lines: readonly Helpline[]) => {
    const without = NATIONS.filter((nation) => lines.some(({ nations }) => !nations.includes(nation)));
    return without.length === 0 ? '' : t('missing', { nations: namesOf(without) });
  };
}

/** Helplines to call and text, also signed out and offline. */
export function Help() {
  const { t } = useTranslation('help');
  const missing = useMissingWords();
  const lines = useHelplines().filter((line) => !line.urgent);
  const team = useTeamWords();
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
          <HelplineList lines={lines} />
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
