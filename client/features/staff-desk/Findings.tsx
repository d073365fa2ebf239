import { Shield } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { isUnclocked } from '../../../shared/domain/moderation/decisions.ts';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import styles from './Findings.module.css';
import { quotesOf } from './reveal.ts';
import { useFindingWords } from './useFindingWords.ts';
import type { useRevealedWords } from './useRevealedWords.ts';

interface FindingsProps {
  view: CaseView;
  revealed: ReturnType<typeof useRevealedWords>;
}

/** Why a case without findings is here. */
function nothingKey({ kind }: CaseView) {
  if (kind === 'heldMessage') return 'caseView.foundUnfinished';
  return kind === 'report' ? 'caseView.foundByPerson' : 'caseView.foundNothing';
}

/** What happened to the message that is held: it waits, or was not sent at all. */
function heldKey({ kind }: CaseView, from: 'mentee' | 'mentor') {
  if (kind === 'disputedBlock') return 'disputes.notSeen';
  return from === 'mentor' ? 'caseView.heldFromMentor' : 'caseView.heldFromMentee';
}

/** The findings of the checks. Their words are shown once the message is revealed. */
export function Findings({ view, revealed }: FindingsProps) {
  const { t } = useTranslation('desk');
  const findingWords = useFindingWords();
  const kinds = [...new Set(view.findings.map((finding) => finding.kind))];
  const held =
    view.conversation && view.messages.find((message) => message.subject && message.status === 'held');
  // `HeardPart` and `WhyRead` explain a case without a clock.
  if (isUnclocked(view) && kinds.length === 0 && !held) return null;
  return (
    <section aria-labelledby="found-heading">
      <h3 id="found-heading">{t('caseView.found')}</h3>
      {kinds.length === 0 ? (
        <p className="muted">{t(nothingKey(view))}</p>
      ) : (
        <ul className={styles.found}>
          {kinds.map((kind) => {
            const quotes = quotesOf(kind, [...revealed.shown.values()]);
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
      {held ? (
        <div className={styles.notice}>
          <NoticeBox icon={Shield}>
            <p>
              <Trans t={t} i18nKey={heldKey(view, held.from)} components={{ strong: <strong /> }} />
            </p>
          </NoticeBox>
        </div>
      ) : null}
    </section>
  );
}
