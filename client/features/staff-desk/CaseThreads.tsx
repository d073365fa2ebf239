import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import type { CaseThreadRow } from '../../../shared/contracts/teamThreads.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { MorePages } from '../../platform/api/MorePages.tsx';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TeamMessages, WriteToTeam } from '../team-threads/index.ts';
import { useCaseThread, useCaseThreads } from './caseThreads.ts';
import { useReadBlockedWords } from './useBlockedWords.ts';
import { useDeskErrorWords } from './useDeskErrorWords.ts';

/** What the team and the people of a case write to each other, beside the case. Uncovering is recorded, as of any message. */
export function CaseThreads({ view }: { view: CaseView }) {
  const { t } = useTranslation('team');
  const query = useCaseThreads(view.id);
  return (
    <section aria-labelledby="threads-heading">
      <h3 id="threads-heading" tabIndex={-1}>
        {t('desk.title')}
      </h3>
      <p className="muted">{t('desk.rule')}</p>
      <Loaded
        query={query}
        loading={<SkeletonRows rows={1} label={t('desk.loading')} />}
        failed={t('desk.failed')}
      >
        {(threads) => (
          <Stack gap={4}>
            {threads.map((thread) => (
              <CaseThread key={thread.side} view={view} thread={thread} />
            ))}
          </Stack>
        )}
      </Loaded>
    </section>
  );
}

function CaseThread({ view, thread }: { view: CaseView; thread: CaseThreadRow }) {
  const { t } = useTranslation('team');
  const { t: desk } = useTranslation('desk');
  const { dayAndClock } = useMoments();
  const errorWords = useDeskErrorWords();
  const isBlocked = useReadBlockedWords()(view) !== null || view.state === 'closed';
  const [isOpen, setIsOpen] = useState(false);
  const { pages, send } = useCaseThread(view.id, { thread, isOpen: isOpen && !isBlocked });
  const { side, alias, messages, lastAt, waits, mayWrite } = thread;
  const who = alias ?? desk(side === 'mentee' ? 'caseView.mentee' : 'caseView.mentor');
  return (
    <article aria-label={t('desk.with', { who })}>
      <h4>
        {t(side === 'mentee' ? 'desk.mentee' : 'desk.mentor', { who })}{' '}
        {waits ? <Tag tone="bad">{t('desk.waits')}</Tag> : null}
      </h4>
      <p className="meta">
        {lastAt === null ? t('desk.none') : t('desk.count', { count: messages, when: dayAndClock(lastAt) })}
      </p>
      {isBlocked || isOpen ? null : (
        <Button
          look="quiet"
          size="small"
          onClick={() => {
            setIsOpen(true);
          }}
        >
          {t(messages > 0 ? 'desk.show' : 'desk.write', { who })}
        </Button>
      )}
      {isOpen && !isBlocked ? (
        <>
          <MorePages query={pages}>{t('desk.earlier')}</MorePages>
          {pages.data?.length ? <TeamMessages messages={pages.data} person={who} /> : null}
          <FormError error={pages.error ? errorWords(pages.error) : undefined} />
          {mayWrite ? (
            <WriteToTeam label={t('desk.label', { who })} onSend={send} />
          ) : (
            <p className="muted">{t('desk.leadOnly')}</p>
          )}
        </>
      ) : null}
    </article>
  );
}
