import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { isForLeadAlone } from '../../../shared/domain/moderation/authorityReport.ts';
import { timeOfDayWords } from '../../platform/i18n/time.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { FormError } from '../../ui/FormError.tsx';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { hasEarlierTexts, useEarlierTexts } from './cases.ts';
import { ClosedReadReason } from './ClosedReadReason.tsx';
import { useReadBlockedWords } from './useBlockedWords.ts';
import { useDeskErrorWords } from './useDeskErrorWords.ts';
import type { UncoveredWords, useUncoveredWords } from './useUncoveredWords.ts';
import { WidenCase } from './WidenCase.tsx';
import styles from './CaseMessages.module.css';

type Message = CaseView['messages'][number];

interface CaseMessagesProps {
  view: CaseView;
  uncovered: ReturnType<typeof useUncoveredWords>;
  keysOn: boolean;
}

/** The subject message and those around it, covered. Each is fetched when it is uncovered, and the server audits the read. */
export function CaseMessages({ view, uncovered, keysOn }: CaseMessagesProps) {
  const { t } = useTranslation('desk');
  const errorWords = useDeskErrorWords();
  const blocked = useReadBlockedWords()(view);
  const [isAsked, setIsAsked] = useState(false);
  const earlier = useEarlierTexts(view, isAsked);
  const shown = new Set(view.messages.map(({ id }) => id));
  const messages = [...(earlier.data ?? []).filter(({ id }) => !shown.has(id)), ...view.messages];
  const hasMore = isAsked ? earlier.hasNextPage : hasEarlierTexts(view);
  return (
    <section aria-labelledby="said-heading">
      <div className={styles.head}>
        <h3 id="said-heading" tabIndex={-1}>
          {t('caseView.said')}
        </h3>
        <span className="meta">
          {t('caseView.saidRule')}{' '}
          {keysOn ? (
            <span className={styles.keys}>
              <Trans t={t} i18nKey="caseView.spaceNext" components={{ kbd: <kbd /> }} />
            </span>
          ) : null}
        </span>
      </div>
      {blocked === null ? null : <p className={cx('muted', styles.blocked)}>{blocked}</p>}
      {view.state === 'closed' ? <ClosedReadReason {...uncovered.closed} /> : null}
      {hasMore || earlier.isFetching ? (
        <Button
          look="text"
          size="small"
          busy={earlier.isFetching}
          onClick={() => {
            if (isAsked) void earlier.fetchNextPage();
            else setIsAsked(true);
          }}
        >
          {t('caseView.earlierTexts')}
        </Button>
      ) : null}
      {messages.length === 0 ? (
        <p className="muted">{t('caseView.noMessages')}</p>
      ) : (
        <ol className={cx(styles.messages, isForLeadAlone(view) && styles.noCopies)}>
          {messages.map((message) => (
            <CaseMessage
              key={message.id}
              message={message}
              words={uncovered.shown.get(message.id)}
              fetching={uncovered.fetching === message.id}
              isBlocked={blocked !== null}
              isOutside={view.kind === 'outsideReport'}
              onShow={() => {
                uncovered.show(message.id);
              }}
            />
          ))}
        </ol>
      )}
      <FormError error={uncovered.error ? errorWords(uncovered.error) : undefined} />
      <div className={styles.more}>
        <MoreMessages view={view} />
      </div>
    </section>
  );
}

/** The button that lists more messages around the case, for the person who has it; nothing where there are no more. */
function MoreMessages({ view }: Pick<CaseMessagesProps, 'view'>) {
  const { t } = useTranslation('desk');
  const [isAsking, setIsAsking] = useState(false);
  if (!view.mayWiden || !view.claimedByMe) return null;
  const close = () => {
    setIsAsking(false);
    document.getElementById('said-heading')?.focus();
  };
  if (isAsking) return <WidenCase view={view} onClose={close} />;
  return (
    <Button
      look="text"
      size="small"
      onClick={() => {
        setIsAsking(true);
      }}
    >
      {t('widen.open')}
    </Button>
  );
}

interface CaseMessageProps {
  message: Message;
  words: UncoveredWords | undefined;
  fetching: boolean;
  isBlocked: boolean;
  /** Written by someone without an account. */
  isOutside: boolean;
  onShow: () => void;
}

function CaseMessage({ message, words, fetching, isBlocked, isOutside, onShow }: CaseMessageProps) {
  const { t } = useTranslation('desk');
  const { day, dayAndClock } = useMoments();
  const who = t(`caseView.${isOutside ? 'outsider' : message.from}`);
  const when = `${day(message.at)}, ${timeOfDayWords(message.at)}`;
  return (
    <li className={cx(styles.message, styles[message.from], message.subject && styles.subject)}>
      <span className={styles.who}>
        <b>{who}</b>
        <time dateTime={message.at} title={when}>
          {timeOfDayWords(message.at)}
        </time>
        {message.subject ? <VisuallyHidden>{t('caseView.subject')}</VisuallyHidden> : null}
      </span>
      <CoveredWords id={message.id} words={words} />
      <span className={styles.end}>
        {words || isBlocked ? null : (
          <Button
            look="text"
            size="small"
            busy={fetching}
            aria-label={t('caseView.showLabel', { who, when })}
            onClick={onShow}
          >
            {t(fetching ? 'caseView.showing' : 'caseView.show')}
          </Button>
        )}
        {message.status === 'accepted' && !message.subject ? null : (
          <span className="meta">{t(`caseView.status.${message.status}`)}</span>
        )}
        {message.withdrawnAt === null ? null : (
          <time className="meta" dateTime={message.withdrawnAt}>
            {t('caseView.withdrawnAt', { when: dayAndClock(message.withdrawnAt) })}
          </time>
        )}
      </span>
    </li>
  );
}

/**
 * A placeholder of a length unrelated to the text, then the words with the checks' highlights. It is one live
 * region throughout, so that the words are announced when they appear.
 */
export function CoveredWords({ id, words }: { id: string; words: UncoveredWords | undefined }) {
  const { t } = useTranslation('desk');
  const width = 38 + (id.charCodeAt(0) % 5) * 10;
  const pieces = () => {
    if (!words) {
      return (
        <>
          <VisuallyHidden>{t('caseView.covered')}</VisuallyHidden>
          <span className={styles.blur} aria-hidden="true">
            <i style={{ width: `${width}%` }} />
            <i style={{ width: `${width - 22}%` }} />
          </span>
        </>
      );
    }
    if (words.text === null) return <em>{t('caseView.gone')}</em>;
    return <MarkedText text={words.text} spans={words.spans} />;
  };
  return (
    <p className={styles.bubble} role="status">
      {pieces()}
    </p>
  );
}
