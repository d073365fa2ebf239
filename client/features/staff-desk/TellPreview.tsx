import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { SIDES } from '../../../shared/domain/conversation/states.ts';
import { explanationsOf } from '../../../shared/domain/moderation/explanations.ts';
import { ExplanationWords } from '../explanations/index.ts';
import { outcomeFor } from './decision.ts';
import type { DecisionDraft } from './decision.ts';
import styles from './TellPreview.module.css';

/** The words that each person will read, from the rule by which the server tells them. Nothing before an action is chosen. */
export function TellPreview({ view, draft }: { view: CaseView; draft: DecisionDraft }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const { chosenAction, tell, removedFor } = draft;
  if (chosenAction === null) return null;
  const explanations = explanationsOf({ ...view, action: chosenAction, tell });
  const outcome = outcomeFor(view, { chosenAction, tell });
  const isNobody = Object.keys(explanations).length === 0 && outcome === null && chosenAction !== 'restrict';
  return (
    <section className={styles.preview} aria-label={t('decide.preview')} aria-live="polite">
      <h3>{t('decide.preview')}</h3>
      {isNobody ? <p>{t('decide.previews.nobody')}</p> : null}
      {chosenAction === 'restrict' ? <p>{t('decide.previews.restricted')}</p> : null}
      <dl>
        {SIDES.map((side) => {
          const template = explanations[side];
          return template === undefined ? null : (
            <div key={side}>
              <dt>{t(`decide.previews.${side}`)}</dt>
              <dd>
                <ExplanationWords
                  template={template}
                  removedFor={chosenAction === 'remove' ? removedFor : null}
                />
              </dd>
            </div>
          );
        })}
        {outcome === null ? null : (
          <div>
            <dt>{t('decide.previews.reporter')}</dt>
            <dd>
              <p>{common(`report.${outcome}`)}</p>
            </dd>
          </div>
        )}
      </dl>
      {tell !== 'both' && chosenAction === 'lock' ? <p>{t('decide.previews.paused')}</p> : null}
      {tell !== 'both' &&
      (chosenAction === 'remove' || chosenAction === 'redact' || chosenAction === 'release') ? (
        <p>{t('decide.previews.stillSeen')}</p>
      ) : null}
    </section>
  );
}
