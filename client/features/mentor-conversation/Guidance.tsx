import { ChevronRight } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { useTeamWords } from '../signposts/index.ts';
import styles from './Guidance.module.css';

const ALWAYS = (['listen', 'ask', 'secret', 'stay', 'back'] as const).map(
  (step) => `conversation.guide.${step}` as const,
);
const AT_RISK = (['stay', 'direct', 'secret', 'safe', 'card'] as const).map(
  (step) => `conversation.guideRisk.${step}` as const,
);
type StepKey = (typeof ALWAYS)[number] | (typeof AT_RISK)[number];

const strong = { strong: <strong /> };

interface GuidanceProps {
  /** Public id. */
  conversationId: string;
  /** The young person may not be safe. */
  atRisk: boolean;
}

function StepList({ keys }: { keys: readonly StepKey[] }) {
  const { t } = useTranslation('mentor');
  return (
    <ol className={styles.steps}>
      {keys.map((key) => (
        <li key={key}>
          <Trans t={t} i18nKey={key} components={strong} />
        </li>
      ))}
    </ol>
  );
}

/** The guidance, with the steps for danger folded below. While the mentee is at risk, only those are shown. */
function Steps({ atRisk }: Pick<GuidanceProps, 'atRisk'>) {
  const { t } = useTranslation('mentor');
  const team = useTeamWords(true);
  if (atRisk) {
    return (
      <>
        <StepList keys={AT_RISK} />
        <p className={styles.known}>
          <Trans t={t} i18nKey="conversation.staffKnow" values={{ team }} components={strong} />
        </p>
      </>
    );
  }
  return (
    <>
      <StepList keys={ALWAYS} />
      <details>
        <summary>
          <ChevronRight className="icon" aria-hidden="true" />
          {t('conversation.guidanceRisk')}
        </summary>
        <StepList keys={AT_RISK} />
      </details>
    </>
  );
}

/** Leads to the question to a moderator about this conversation. */
function AskLink({ conversationId }: Pick<GuidanceProps, 'conversationId'>) {
  const { t } = useTranslation('mentor');
  return (
    <p className={styles.ask}>
      <ButtonLink look="quiet" size="small" href={`/mentor/talk/${conversationId}/ask`}>
        {t('conversation.ask')}
      </ButtonLink>
    </p>
  );
}

/** The guidance beside the thread, on wide screens. */
export function GuidancePanel({ conversationId, atRisk }: GuidanceProps) {
  const { t } = useTranslation('mentor');
  return (
    <section className={styles.panel} aria-labelledby="guidance-heading">
      <h2 id="guidance-heading">{t(atRisk ? 'conversation.guidanceRisk' : 'conversation.guidance')}</h2>
      <Steps atRisk={atRisk} />
      <AskLink conversationId={conversationId} />
    </section>
  );
}

/** The guidance folded under the head, on phones; open while the mentee is at risk. */
export function GuidanceFold({ conversationId, atRisk }: GuidanceProps) {
  const { t } = useTranslation('mentor');
  return (
    <details className={cx(styles.fold, atRisk && styles.risk)} key={String(atRisk)} open={atRisk}>
      <summary>
        <ChevronRight className="icon" aria-hidden="true" />
        {t(atRisk ? 'conversation.guidanceRisk' : 'conversation.guidance')}
      </summary>
      <Steps atRisk={atRisk} />
      <AskLink conversationId={conversationId} />
    </details>
  );
}
