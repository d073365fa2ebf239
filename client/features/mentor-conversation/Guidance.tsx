import { ChevronRight } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import styles from './Guidance.module.css';

const ALWAYS = ['listen', 'ask', 'secret', 'stay', 'back'] as const;
const AT_RISK = ['stay', 'direct', 'secret', 'safe', 'card'] as const;

interface GuidanceProps {
  /** The young person may not be safe. */
  atRisk: boolean;
}

function Steps({ atRisk }: GuidanceProps) {
  const { t } = useTranslation('mentor');
  const strong = { strong: <strong /> };
  const keys = atRisk
    ? AT_RISK.map((step) => `conversation.guideRisk.${step}` as const)
    : ALWAYS.map((step) => `conversation.guide.${step}` as const);
  return (
    <>
      <ol className={styles.steps}>
        {keys.map((key) => (
          <li key={key}>
            <Trans t={t} i18nKey={key} components={strong} />
          </li>
        ))}
      </ol>
      {atRisk ? (
        <p className={styles.known}>
          <Trans t={t} i18nKey="conversation.staffKnow" components={strong} />
        </p>
      ) : null}
    </>
  );
}

/** What helps, beside the thread on wide screens. */
export function GuidancePanel({ atRisk }: GuidanceProps) {
  const { t } = useTranslation('mentor');
  return (
    <section className={styles.panel} aria-labelledby="guidance-heading">
      <h2 id="guidance-heading">{t('conversation.guidance')}</h2>
      <Steps atRisk={atRisk} />
    </section>
  );
}

/** The same as a fold under the head on phones: closed, one tap away. */
export function GuidanceFold({ atRisk }: GuidanceProps) {
  const { t } = useTranslation('mentor');
  return (
    <details className={styles.fold}>
      <summary>
        <ChevronRight className="icon" aria-hidden="true" />
        {t('conversation.guidance')}
      </summary>
      <Steps atRisk={atRisk} />
    </details>
  );
}
