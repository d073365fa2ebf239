import type { UseMutationResult } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import type { Dispatch, Ref } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import type { CaseView, DecisionAction } from '../../../shared/contracts/moderation.ts';
import { codeOf } from '../../platform/api/ApiError.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './Decide.module.css';
import { DECISION_KEYS, inOrder, isDangerous } from './decision.ts';
import type { Draft, DraftEvent, ReadyDecision } from './decision.ts';
import { Stale } from './Stale.tsx';

interface DecideProps {
  view: CaseView;
  draft: Draft;
  send: Dispatch<DraftEvent>;
  reasonRef: Ref<HTMLTextAreaElement>;
  onArm: (action: DecisionAction) => void;
  onCommit: () => void;
  keys: { on: boolean; set: (on: boolean) => void };
  decide: UseMutationResult<CaseView, Error, ReadyDecision>;
}

/** Choose, say why, confirm: three steps, so that no slip decides anything. */
export function Decide({ view, draft, send, reasonRef, onArm, onCommit, keys, decide }: DecideProps) {
  const { t } = useTranslation('desk');
  const errorWords = useErrorWords();
  const { armed } = draft;
  const tells = view.report
    ? (['both', 'reporterOnly', 'nobodyYet'] as const)
    : (['both', 'nobodyYet'] as const);
  const tooLong = [...draft.reason.trim()].length > LIMITS.reasonLength;
  return (
    <section className={styles.decide} aria-labelledby="decide-heading">
      <h2 id="decide-heading">{t('decide.title')}</h2>
      {view.actions.length === 0 ? (
        <p className="muted">{t('decide.nothing')}</p>
      ) : (
        <>
          <p className="meta">
            {t('decide.version', { version: armed === null ? view.version : draft.version })}
          </p>
          <div className={styles.keys} role="group" aria-label={t('decide.group')}>
            {inOrder(view.actions).map((action) => (
              <button
                key={action}
                type="button"
                aria-pressed={armed === action}
                aria-keyshortcuts={keys.on ? DECISION_KEYS[action] : undefined}
                onClick={() => {
                  onArm(action);
                }}
              >
                {keys.on ? <kbd aria-hidden="true">{DECISION_KEYS[action]}</kbd> : null}
                <span>
                  {t(`decide.actions.${action}.name`)}
                  <small>{t(`decide.actions.${action}.does`)}</small>
                </span>
              </button>
            ))}
          </div>
          <FormError error={draft.missing === 'action' ? t('decide.chooseFirst') : undefined} />
          <SelectField
            label={t('decide.tell')}
            below={t(`decide.tellHint.${draft.tell}`)}
            options={tells.map((value) => ({ value, label: t(`decide.tells.${value}`) }))}
            value={draft.tell}
            onChange={(tell) => {
              send({ type: 'tell', tell });
            }}
          />
          <TextArea
            label={t('decide.why')}
            rows={3}
            ref={reasonRef}
            value={draft.reason}
            error={
              draft.missing === 'reason'
                ? t('decide.whyFirst')
                : tooLong
                  ? t('decide.tooLong', { max: LIMITS.reasonLength })
                  : undefined
            }
            onChange={(event) => {
              send({ type: 'reason', reason: event.target.value });
            }}
          />
          <div className={styles.commit}>
            <Button
              wide
              look={armed !== null && isDangerous(armed) ? 'danger' : 'main'}
              off={armed === null}
              busy={decide.isPending}
              onClick={onCommit}
            >
              {armed === null ? t('decide.commit') : t(`decide.actions.${armed}.name`)}
            </Button>
            <p className={styles.hint}>
              <Trans t={t} i18nKey="decide.hint" components={{ kbd: <kbd /> }} />
            </p>
          </div>
        </>
      )}
      {decide.error ? (
        codeOf(decide.error) === 'staleVersion' ? (
          <Stale error={decide.error} />
        ) : (
          <Notice tone="bad" icon={CircleAlert} role="alert">
            <p>
              <strong>{t('decide.failed')}.</strong> {errorWords(decide.error)}
            </p>
          </Notice>
        )
      ) : null}
      <Button
        look="text"
        size="small"
        aria-pressed={keys.on}
        onClick={() => {
          keys.set(!keys.on);
        }}
      >
        {t(keys.on ? 'decide.keysOff' : 'decide.keysOn')}
      </Button>
    </section>
  );
}
