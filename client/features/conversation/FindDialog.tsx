import { Search } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationView } from '../../../shared/contracts/conversations.ts';
import { dateWords, timeOfDayWords } from '../../platform/i18n/time.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import styles from './FindDialog.module.css';
import { foldQuery } from './findIn.ts';
import type { FoundMessage } from './findIn.ts';
import { GoToDay } from './GoToDay.tsx';
import type { ConversationThread } from './thread.ts';
import type { ThreadController } from './threadController.ts';
import { useFinder } from './useFinder.ts';

interface FindDialogProps {
  view: ConversationView;
  thread: ConversationThread;
  controller: ThreadController;
  /** Goes to a message of what is shown. */
  onGo: (messageId: string) => void;
  onClose: () => void;
  /** Above everything: the help card while it is shown. */
  children: ReactNode;
}

const SHORTEST = 2;
const SHOWN_AT_MOST = 100;

interface ResultsProps {
  found: readonly FoundMessage[];
  name: string;
  onPick: (messageId: string) => void;
}

function Results({ found, name, onPick }: ResultsProps) {
  const { t } = useTranslation('find');
  return (
    <ol className={styles.results} aria-label={t('results')}>
      {found.map(({ message, excerpt, spans }) => (
        <li key={message.id}>
          <button
            type="button"
            className={styles.result}
            onClick={() => {
              onPick(message.id);
            }}
          >
            <span className="meta">
              {message.mine ? t('you') : name} · {dateWords(message.at)}, {timeOfDayWords(message.at)}
            </span>
            <span dir="auto">
              <MarkedText text={excerpt} spans={spans} />
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Finds words in the conversation, and goes to a day of it. Loaded when it is first opened. */
export function FindDialog({ view, thread, controller, onGo, onClose, children }: FindDialogProps) {
  const { t } = useTranslation('find');
  const { t: conversation } = useTranslation('conversation');
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string>();
  const { phase, found, find, stop, goOn } = useFinder(controller, thread);
  const [oldest] = thread.entries;
  const back = oldest ? dateWords(oldest.at) : '';
  const progress = {
    looking: t('looking', { back }),
    stopped: t('stopped', { back }),
    failed: t('failed', { back }),
    whole: t('whole'),
  };
  const count = found.length;
  const counted = count > 0 ? [t('found', { count })] : phase === 'looking' ? [] : [t('none')];
  return (
    <Dialog open shape="sheet" title={conversation('find')} onClose={onClose}>
      <Stack gap={5}>
        {children}
        <form
          role="search"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const isShort = [...foldQuery(words)].length < SHORTEST;
            setProblem(isShort ? t('short') : undefined);
            if (!isShort) find(words);
          }}
        >
          <Stack gap={3}>
            <p className="small muted">{t('what')}</p>
            <Field
              label={t('words')}
              type="search"
              autoComplete="off"
              spellCheck={false}
              enterKeyHint="search"
              value={words}
              error={problem}
              onChange={(event) => {
                setWords(event.target.value);
              }}
            />
            <Actions>
              <Button type="submit" size="small">
                <Search className="icon" aria-hidden="true" />
                {t('find')}
              </Button>
              {phase === 'looking' ? (
                <Button look="quiet" size="small" onClick={stop}>
                  {t('stop')}
                </Button>
              ) : null}
              {phase === 'stopped' || phase === 'failed' ? (
                <Button look="quiet" size="small" onClick={goOn}>
                  {t('further')}
                </Button>
              ) : null}
            </Actions>
          </Stack>
        </form>
        {phase ? (
          <section>
            <p className="small" role="status">
              {[...counted, progress[phase]].join(' ')}
            </p>
            <Results
              found={found.slice(0, SHOWN_AT_MOST)}
              name={view.other.alias}
              onPick={(messageId) => {
                controller.closePast();
                onGo(messageId);
              }}
            />
            {count > SHOWN_AT_MOST ? (
              <p className="small muted">{t('most', { count: SHOWN_AT_MOST })}</p>
            ) : null}
          </section>
        ) : null}
        <GoToDay controller={controller} onGo={onGo} />
      </Stack>
    </Dialog>
  );
}
