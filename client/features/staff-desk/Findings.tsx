import { Shield } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { isUnclocked } from '../../../shared/domain/moderation/decisions.ts';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import styles from './Findings.module.css';
import { quotesOf } from './uncover.ts';
import { useFindingWords } from './useFindingWords.ts';
import type { useUncoveredWords } from './useUncoveredWords.ts';

interface FindingsProps {
  view: CaseView;
  uncovered: Pick<ReturnType<typeof useUncoveredWords>, 'shown'>;
}

/** Why a case without findings is here. */
function nothingKey({ kind }: CaseView) {
  if (kind === 'heldMessage') return 'caseView.foundUnfinished';
  if (kind === 'ratingBurst') return 'caseView.foundBurst';
  if (kind === 'ratingsFromOnePlace') return 'caseView.foundOnePlace';
  return kind === 'report' ? 'caseView.foundByPerson' : 'caseView.foundNothing';
}

/** What the other side and the writer know of a message that was not delivered; null of any other. */
function undeliveredKey({ status, from }: CaseView['messages'][number]) {
  if (status === 'stopped') return 'caseView.stopped';
  if (status !== 'held') return null;
  return from === 'mentor' ? 'caseView.heldFromMentor' : 'caseView.heldFromMentee';
}

/** The findings of the checks. Their words are shown once the message is uncovered. */
export function Findings({ view, uncovered }: FindingsProps) {
  const { t } = useTranslation('desk');
  const findingWords = useFindingWords();
  const kinds = [...new Set(view.findings.map((finding) => finding.kind))];
  const undelivered = view.messages
    .filter((message) => message.subject)
    .map(undeliveredKey)
    .find((key) => key !== null);
  // `HeardPart` and `WhyRead` explain a case without a clock.
  if (isUnclocked(view) && kinds.length === 0 && !undelivered) return null;
  return (
    <section aria-labelledby="found-heading">
      <h3 id="found-heading">{t('caseView.found')}</h3>
      {kinds.length === 0 ? (
        <p className="muted">{t(nothingKey(view))}</p>
      ) : (
        <ul className={styles.found}>
          {kinds.map((kind) => {
            const quotes = quotesOf(kind, [...uncovered.shown.values()]);
            return (
              <li key={kind}>
                <b>{findingWords(kind)}</b>
                <span className={quotes.length > 0 ? undefined : 'muted'}>
                  {quotes.length > 0
                    ? quotes.map((quote) => `“${quote}”`).join(', ')
                    : t('caseView.foundCovered')}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {undelivered ? (
        <div className={styles.notice}>
          <NoticeBox icon={Shield}>
            <p>
              <Trans t={t} i18nKey={undelivered} components={{ strong: <strong /> }} />
            </p>
          </NoticeBox>
        </div>
      ) : null}
    </section>
  );
}
