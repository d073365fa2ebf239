import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import styles from './Findings.module.css';

const WORDS = {
  sample: 'samples.words',
  secondLook: 'looks.words',
  disputedBlock: 'disputes.words',
} as const;

/** Why a sample, a second look or a disputed block is here, and the rules that stopped a disputed text. Nothing in any other case. */
export function WhyRead({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk');
  const { kind, rules } = view;
  if (kind !== 'sample' && kind !== 'disputedBlock' && kind !== 'secondLook') return null;
  return (
    <section aria-labelledby="why-read-heading">
      <h3 id="why-read-heading">{t('samples.why')}</h3>
      <p className="muted">{t(WORDS[kind])}</p>
      {kind !== 'disputedBlock' ? null : (
        <ul className={styles.rules} aria-label={t('disputes.rules')}>
          {rules.length === 0 ? <li>{t('disputes.noRule')}</li> : null}
          {rules.map((rule) => (
            <li key={rule}>
              <code>{rule}</code>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
